namespace KpiBot.Kpis;

/// <summary>From a lead to a deal won, step by step.</summary>
public static class Funnel
{
    /// <summary>The KPI of each step, in order: what share gets on to the next.</summary>
    public static IReadOnlyList<string> Rates { get; } = ["lead_to_mql_rate", "mql_to_sql_rate", "sql_to_opportunity_rate", "win_rate"];
}
