namespace KpiBot.Insights;

/// <summary>What others publish about a KPI: a direction, never a verdict, for definitions and businesses differ more than performance.</summary>
/// <param name="Low">Lower end, in the KPI's unit.</param>
/// <param name="High">Upper end; the lower end again for a single figure.</param>
/// <param name="Of">Whom or what it is about.</param>
/// <param name="Source">Who published it, and through whom it was read where that is another.</param>
/// <param name="Year">Year of publication; null where the page bears none.</param>
public sealed record PublishedRange(decimal Low, decimal High, PublishedFor Of, string Source, int? Year = null);

/// <summary>Whom a published range is about.</summary>
public enum PublishedFor
{
    /// <summary>Companies that sell to companies, of all sizes.</summary>
    B2B,

    /// <summary>Software sold by subscription to companies.</summary>
    Saas,

    /// <summary>Small and medium customers.</summary>
    SmallCustomers,

    /// <summary>Large customers.</summary>
    LargeCustomers,

    /// <summary>The better quarter of companies.</summary>
    TopQuarter,
}

/// <summary>The ranges known, by KPI.</summary>
public static class PublishedRanges
{
    private static readonly Dictionary<string, PublishedRange[]> All = new(StringComparer.Ordinal)
    {
        ["lead_conversion_rate"] = [new(0.02m, 0.05m, PublishedFor.B2B, "shno.co", 2026)],
        ["visitor_to_lead_rate"] = [new(0.01m, 0.03m, PublishedFor.B2B, "shno.co", 2026)],
        ["mql_to_sql_rate"] = [new(0.13m, 0.22m, PublishedFor.B2B, "getfairview", 2026), new(0.30m, 0.50m, PublishedFor.B2B, "altiorco")],
        ["sql_to_opportunity_rate"] = [new(0.30m, 0.50m, PublishedFor.B2B, "getfairview", 2026), new(0.60m, 0.75m, PublishedFor.B2B, "altiorco")],
        ["win_rate"] =
        [
            new(0.21m, 0.21m, PublishedFor.B2B, "HubSpot (salesmotion.io)", 2026), new(0.25m, 0.35m, PublishedFor.SmallCustomers, "salesmotion.io", 2026),
            new(0.10m, 0.20m, PublishedFor.LargeCustomers, "b2blead.io"),
        ],
        ["cac_payback_months"] = [new(15, 20, PublishedFor.Saas, "OpenView (eaglerockcfo)", 2026)],
        ["pipeline_coverage"] = [new(3, 4, PublishedFor.B2B, "artemisgtm"), new(5, 6, PublishedFor.LargeCustomers, "artemisgtm"), new(2, 2, PublishedFor.SmallCustomers, "artemisgtm")],
        ["quota_attainment"] = [new(0.43m, 0.47m, PublishedFor.Saas, "RepVue (winsabove)", 2024)],
        ["churn_rate"] = [new(0.07m, 0.10m, PublishedFor.Saas, "SaaS Capital (eaglerockcfo)"), new(0, 0.05m, PublishedFor.TopQuarter, "SaaS Capital (eaglerockcfo)")],
        ["net_revenue_retention"] = [new(1.01m, 1.01m, PublishedFor.Saas, "Benchmarkit", 2025), new(0.90m, 0.90m, PublishedFor.SmallCustomers, "purebuild"), new(1.05m, 1.05m, PublishedFor.LargeCustomers, "purebuild")],
        ["gross_revenue_retention"] = [new(0.92m, 0.92m, PublishedFor.Saas, "High Alpha (developmentcorporate)", 2025), new(0.80m, 0.80m, PublishedFor.SmallCustomers, "purebuild"), new(0.92m, 0.92m, PublishedFor.LargeCustomers, "purebuild")],
        ["email_open_rate"] = [new(0.25m, 0.40m, PublishedFor.Saas, "getfairview", 2026), new(0.40m, 0.60m, PublishedFor.B2B, "mopsreport")],
        ["email_click_rate"] = [new(0.02m, 0.04m, PublishedFor.B2B, "raysmith")],
        ["social_engagement_rate"] = [new(0.01m, 0.03m, PublishedFor.B2B, "calculator.city")],
        ["mql_acceptance_rate"] = [new(0.30m, 0.60m, PublishedFor.B2B, "leadenforce")],
    };

    /// <summary>KPIs of which a range is known.</summary>
    public static IReadOnlyCollection<string> Kpis => All.Keys;

    /// <summary>The ranges published for a KPI; empty when none is known or worth showing.</summary>
    public static IReadOnlyList<PublishedRange> Of(string kpi) => All.GetValueOrDefault(kpi, []);
}
