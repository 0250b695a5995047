using KpiBot.Kpis;
using KpiBot.Periods;

namespace KpiBot.Questions;

/// <summary>What a question wants.</summary>
public enum Intent
{
    /// <summary>One number.</summary>
    Value,

    /// <summary>A series over time.</summary>
    Trend,

    /// <summary>A breakdown by one dimension.</summary>
    Breakdown,

    /// <summary>Two periods, or values of a dimension, side by side.</summary>
    Compare,

    /// <summary>Why a number moved.</summary>
    Explain,

    /// <summary>What a KPI means.</summary>
    Define,

    /// <summary>The rows behind a number.</summary>
    Records,

    /// <summary>Where a number is heading.</summary>
    Forecast,

    /// <summary>Goal and pacing.</summary>
    Target,

    /// <summary>Tell me when.</summary>
    Alert,

    /// <summary>Send us this regularly.</summary>
    Digest,

    /// <summary>When was the data last synced.</summary>
    Freshness,

    /// <summary>How are we doing: the workspace's headline KPIs.</summary>
    Overview,

    /// <summary>What can you do.</summary>
    Help,
}

/// <summary>A question as it was understood; JSON shape in <c>docs/questions.md</c>. It holds only what the question says, beside the defaults marked as such.</summary>
public sealed record Query
{
    /// <summary>What is wanted.</summary>
    public required Intent Intent { get; init; }

    /// <summary>Ids of the KPIs, in the order named; empty for overview, freshness and help.</summary>
    public Roll<string> Kpis { get; init; } = [];

    /// <summary>The period; null where the intent has none, and for a rolling one.</summary>
    public QueryPeriod? Period { get; init; }

    /// <summary>A rolling period of an alert or digest (<c>last_week</c>, <c>yesterday</c>, <c>last_30_days</c>).</summary>
    public string? Rolling { get; init; }

    /// <summary>The period compared with.</summary>
    public Period? Compare { get; init; }

    /// <summary>Grain of a series.</summary>
    public Grain? Grain { get; init; }

    /// <summary>Dimension of a breakdown.</summary>
    public string? By { get; init; }

    /// <summary>Filters, included and excluded.</summary>
    public Roll<Filter> Filters { get; init; } = [];

    /// <summary>Only the first rows of the breakdown.</summary>
    public Top? Top { get; init; }

    /// <summary>A named variant.</summary>
    public string? Variant { get; init; }

    /// <summary>Condition of an alert; absent parts are null.</summary>
    public AlertCondition? Alert { get; init; }

    /// <summary>Schedule of a digest; absent parts are null.</summary>
    public QuerySchedule? Schedule { get; init; }

    /// <summary>A figure that another system shows, which is to be explained; null for none. Not part of the JSON.</summary>
    public Elsewhere? Elsewhere { get; init; }

    /// <summary>Whether it is asked if the figure is good: what others reach is to stand beside it. Not part of the JSON.</summary>
    public bool Judged { get; init; }

    /// <summary>Whether an explanation was asked for a rise (true) or a fall (false); null where the words name neither. Not part of the JSON.</summary>
    public bool? SaidToRise { get; init; }

    /// <summary>"Start over" was said: nothing that stood before in the thread holds any longer. Not part of the JSON.</summary>
    public bool StartsOver { get; init; }
}

/// <summary>Both ends included; <see cref="Defaulted"/> when the question named none.</summary>
public sealed record QueryPeriod(DateOnly From, DateOnly To, bool Defaulted)
{
    /// <summary>The days.</summary>
    public Period Days => new(From, To);

    /// <summary>The unit that the words said ("this week"), which the days alone may not tell on its first day; null for others. Not part of the JSON.</summary>
    public Grain? Unit { get; init; }
}

/// <summary>When an alert speaks. <see cref="Condition"/>: above, below, change_above, change_below, unusual, off_pace, sla_missed, stale.</summary>
/// <param name="Condition">The condition's name.</param>
/// <param name="Value">The threshold in <paramref name="Unit"/>; null when none was named.</param>
/// <param name="Unit">money, ratio, points, days, hours, months, count, times, percent_change.</param>
/// <param name="For">How long it must hold ("2 days").</param>
/// <param name="To">The channel named.</param>
public sealed record AlertCondition(string Condition, decimal? Value = null, string? Unit = null, string? For = null, string? To = null);

/// <summary>When a digest goes out. <see cref="Every"/>: day, workday, week, two_weeks, month, quarter.</summary>
public sealed record QuerySchedule(string Every, string? Weekday = null, int? Day = null, string? Time = null, string? Tz = null);
