using KpiBot.Kpis;

namespace KpiBot.Answers;

/// <summary>What the two parts of a ratio are counted in.</summary>
public static class Parts
{
    private static readonly HashSet<string> MoneyRatios = new(StringComparer.Ordinal)
    {
        "campaign_roi", "gross_margin_rate", "gross_revenue_retention", "net_revenue_retention",
        "quota_attainment", "recurring_revenue_share", "revenue_churn_rate",
    };

    /// <summary>Whether the value is a share: so many records out of so many.</summary>
    public static bool AreShare(string kpi, KpiUnit unit, string? variant) => unit == KpiUnit.Ratio && variant != "value" && !MoneyRatios.Contains(kpi);

    /// <summary>The unit of the numerator.</summary>
    public static KpiUnit Upper(string kpi, KpiUnit unit, string? variant) => unit switch
    {
        KpiUnit.Money or KpiUnit.Times or KpiUnit.MoneyPerDay => KpiUnit.Money,
        KpiUnit.Ratio => AreShare(kpi, unit, variant) ? KpiUnit.Count : KpiUnit.Money,
        _ => KpiUnit.Count,
    };

    /// <summary>The unit of the denominator.</summary>
    public static KpiUnit Lower(string kpi, KpiUnit unit, string? variant) => unit switch
    {
        KpiUnit.Times => KpiUnit.Money,
        KpiUnit.Ratio => Upper(kpi, unit, variant),
        _ => KpiUnit.Count,
    };
}
