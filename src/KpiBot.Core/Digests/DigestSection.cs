using KpiBot.Kpis;
using KpiBot.Periods;

namespace KpiBot.Digests;

/// <summary>A part of the alignment digest, in the order in which a joint meeting goes through them.</summary>
public enum DigestSection
{
    /// <summary>Revenue on its way to the target.</summary>
    Pace,

    /// <summary>What marketing promised sales.</summary>
    MarketingPromise,

    /// <summary>What sales promised marketing.</summary>
    SalesPromise,

    /// <summary>What became of what was handed over.</summary>
    HandOver,

    /// <summary>What will be sold.</summary>
    Pipeline,

    /// <summary>What a customer costs and brings.</summary>
    Economics,

    /// <summary>Who stays.</summary>
    Customers,

    /// <summary>What the teams chose to watch this quarter.</summary>
    Watched,
}

/// <summary>One figure of a digest: the same that a question for it would give.</summary>
/// <param name="Kpi">Id.</param>
/// <param name="Window">Its days.</param>
public sealed record DigestLine(string Kpi, DigestWindow Window);

/// <summary>Which figures stand in which section.</summary>
public static class DigestSections
{
    /// <summary>Every section, in order.</summary>
    public static IReadOnlyList<(DigestSection Section, Roll<DigestLine> Lines)> All { get; } =
    [
        (DigestSection.Pace, [new("quota_attainment", DigestWindow.Quarter), new("revenue_won", DigestWindow.Quarter), new("revenue_won", DigestWindow.Week), new("deals_won", DigestWindow.Week)]),
        (DigestSection.MarketingPromise, [new("sla_mql_attainment", DigestWindow.Quarter), new("mqls", DigestWindow.Week), new("leads", DigestWindow.Week), new("icp_fit_rate", DigestWindow.Week)]),
        (DigestSection.SalesPromise, [new("sla_followup_rate", DigestWindow.Week), new("sla_followup_rate", DigestWindow.ThirteenWeeks), new("lead_response_hours", DigestWindow.Week)]),
        (DigestSection.HandOver, [new("mql_acceptance_rate", DigestWindow.Quarter), new("mql_rejection_rate", DigestWindow.Quarter), new("mql_to_sql_rate", DigestWindow.Quarter), new("sqls", DigestWindow.Week)]),
        (DigestSection.Pipeline, [new("opportunities_created", DigestWindow.Week), new("open_pipeline", DigestWindow.Today), new("pipeline_coverage", DigestWindow.Quarter), new("stalled_deals", DigestWindow.Today), new("win_rate", DigestWindow.Quarter)]),
        (DigestSection.Economics, [new("cac", DigestWindow.TwelveMonths), new("ltv_cac_ratio", DigestWindow.TwelveMonths), new("campaign_roi", DigestWindow.TwelveMonths)]),
        (DigestSection.Customers, [new("customer_retention_rate", DigestWindow.TwelveMonths), new("net_revenue_retention", DigestWindow.TwelveMonths), new("customers_at_risk", DigestWindow.Today)]),
    ];

    /// <summary>The line of a KPI that was chosen to be watched: what adds up over the quarter, money and loyalty over a year, a stock today.</summary>
    public static DigestLine Watching(string kpi) => new(kpi, Catalogue.Get(kpi) switch
    {
        { Basis: Basis.Snapshot } => DigestWindow.Today,
        { Default: DefaultPeriod.QuarterToDate or DefaultPeriod.WholeQuarter } => DigestWindow.Quarter,
        _ => DigestWindow.TwelveMonths,
    });

    /// <summary>The figures whose weeks are looked at for what left its usual range, beside those of a week in the sections.</summary>
    public static Roll<string> Looked { get; } = ["leads", "mqls", "sqls", "opportunities_created", "deals_won", "revenue_won", "win_rate", "sla_followup_rate", "lead_response_hours"];
}
