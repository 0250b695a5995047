using KpiBot.Facts;

namespace KpiBot.Alerts;

/// <summary>Alerts to begin with, by what the two teams have agreed on and by what the data holds.</summary>
public static class StarterAlerts
{
    /// <summary>What would be watched, the most useful first.</summary>
    public static IReadOnlyList<AlertWatch> Of(Snapshot snapshot, DateOnly today)
    {
        var reader = new AlertReader(snapshot);
        AlertWatch[] all =
        [
            new() { Kpi = "sla_followup_rate", Test = AlertTest.Untouched },
            new() { Kpi = "revenue_won", Test = AlertTest.OffPace, Back = 0.02m },
            new() { Kpi = "mqls", Test = AlertTest.OffPace, Window = "this_month", Back = 0.02m },
            new() { Kpi = "customers_at_risk", Test = AlertTest.NewlyAtRisk },
            new() { Kpi = "leads", Test = AlertTest.Unusual },
        ];
        // What nobody agreed on, or nothing is known of, cannot be watched.
        return [.. all.Where(watch => reader.Read(watch, today, trust: null).Sight != Sight.NoData), new AlertWatch { Test = AlertTest.Stale }];
    }
}
