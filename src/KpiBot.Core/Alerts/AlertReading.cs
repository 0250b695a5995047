using KpiBot.Insights;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Questions;

namespace KpiBot.Alerts;

/// <summary>What was seen when a rule looked. Its figures are those that the query gets as a question.</summary>
/// <param name="Sight">What it says of the rule.</param>
public sealed record AlertReading(Sight Sight)
{
    /// <summary>The question; null where the data itself is watched.</summary>
    public Query? Query { get; init; }

    /// <summary>The same as it was calculated.</summary>
    public KpiRequest? Request { get; init; }

    /// <summary>Its result.</summary>
    public KpiResult? Result { get; init; }

    /// <summary>The figure judged: the value, its change, its pace, the number of leads; null where there is none.</summary>
    public decimal? Judged { get; init; }

    /// <summary>Of <see cref="AlertTest.Unusual"/>: the unit out of the ordinary; null when none is.</summary>
    public LastUnit? Unusual { get; init; }

    /// <summary>Of <see cref="AlertTest.OffPace"/>: the target; null when none is agreed.</summary>
    public TargetReading? Target { get; init; }

    /// <summary>Of <see cref="AlertTest.NewlyAtRisk"/>: the customers.</summary>
    public Roll<string> Newly { get; init; } = [];

    /// <summary>Names of the sources that were not read for too long.</summary>
    public Roll<string> Late { get; init; } = [];
}
