using KpiBot.Kpis;
using KpiBot.Periods;

namespace KpiBot.Alerts;

/// <summary>What makes a figure a breach.</summary>
public enum AlertTest
{
    /// <summary>It is above the threshold.</summary>
    Above,

    /// <summary>It is below the threshold.</summary>
    Below,

    /// <summary>It rose by more than the threshold against the days before.</summary>
    Rise,

    /// <summary>It fell by more than the threshold against the days before.</summary>
    Fall,

    /// <summary>Its last whole week, month or quarter left the range that its past lets expect.</summary>
    Unusual,

    /// <summary>It is behind the pace that its target needs.</summary>
    OffPace,

    /// <summary>More leads than the threshold are untouched past their agreed time.</summary>
    Untouched,

    /// <summary>A customer is at risk who was not the day before.</summary>
    NewlyAtRisk,

    /// <summary>A source was not read for too long.</summary>
    Stale,
}

/// <summary>What a rule watches.</summary>
public sealed record AlertWatch
{
    /// <summary>The figure; null exactly where the data itself is watched.</summary>
    public string? Kpi { get; init; }

    /// <summary>Filters; a record must meet all.</summary>
    public Roll<Filter> Filters { get; init; } = [];

    /// <summary>A named variant of the KPI; null for the definition itself.</summary>
    public string? Variant { get; init; }

    /// <summary>A period that moves with the day (<c>last_week</c>, <c>last_30_days</c>, <c>this_quarter</c>); null for the one that fits the KPI (<see cref="AlertWindows"/>).</summary>
    public string? Window { get; init; }

    /// <summary>What is a breach.</summary>
    public required AlertTest Test { get; init; }

    /// <summary>In the KPI's unit; of a change in percent, or in the KPI's unit where <see cref="InPercent"/> is not set, a ratio's as a fraction of 1. Of a pace, the share of it that is enough. Null where the test has none.</summary>
    public decimal? Threshold { get; init; }

    /// <summary>Whether a change is measured in percent of the earlier value.</summary>
    public bool InPercent { get; init; }

    /// <summary>A change smaller than this, in the KPI's unit, is none, whatever its percentage; 0: every change counts.</summary>
    public decimal Floor { get; init; }

    /// <summary>How far it must come back behind the threshold to be well again, in the threshold's unit.</summary>
    public decimal Back { get; init; }

    /// <summary>The threshold, or what stands for it where none was named.</summary>
    public decimal Limit => Threshold ?? (Test == AlertTest.OffPace ? 0.9m : 0);
}
