using KpiBot.Agreements;
using KpiBot.Facts;
using KpiBot.Kpis;

namespace KpiBot.Alerts;

/// <summary>Alerts to begin with, by what the two teams have agreed on and by what the data holds; to be offered, never made unasked.</summary>
public static class StarterAlerts
{
    private const int Most = 10;

    // Below this a promise to follow up is at risk, as in the digest.
    private const decimal FollowUpFloor = 0.9m;

    /// <summary>What would be watched, the most useful first.</summary>
    public static IReadOnlyList<AlertWatch> Of(Snapshot snapshot, DateOnly today)
    {
        var (reader, agreement) = (new AlertReader(snapshot), snapshot.State.Agreement);
        AlertWatch[] all =
        [
            new() { Kpi = "sla_followup_rate", Test = AlertTest.Untouched },
            new() { Kpi = "sla_followup_rate", Test = AlertTest.Below, Threshold = FollowUpFloor, Back = 0.02m, Window = "last_week" },
            new() { Kpi = "revenue_won", Test = AlertTest.OffPace, Back = 0.02m },
            new() { Kpi = "mqls", Test = AlertTest.OffPace, Window = "this_month", Back = 0.02m },
            .. agreement.Goals.Where(goal => goal.ReplacedOn is null && goal.From <= today && goal.To >= today).Select(Of),
            new() { Kpi = "customers_at_risk", Test = AlertTest.NewlyAtRisk },
            new() { Kpi = "leads", Test = AlertTest.Unusual },
        ];
        // What nobody agreed on, or nothing is known of, cannot be watched.
        return [.. all.Distinct().Where(watch => reader.Read(watch, today, trust: null).Sight != Sight.NoData).Take(Most - 1), new AlertWatch { Test = AlertTest.Stale }];
    }

    /// <summary>What adds up is watched on its way, anything else at the level itself.</summary>
    private static AlertWatch Of(Goal goal)
    {
        var kpi = Catalogue.Get(goal.Kpi);
        var watch = new AlertWatch { Kpi = goal.Kpi, Test = AlertTest.OffPace, Back = 0.02m, Filters = goal.Dimension is { } dimension ? [new Filter(dimension, [goal.Member!])] : [] };
        return TargetReading.AddsUp(kpi) ? watch : watch with { Test = kpi.Better == Favourable.Lower ? AlertTest.Above : AlertTest.Below, Threshold = goal.Value, Back = Math.Abs(goal.Value) * 0.02m };
    }
}
