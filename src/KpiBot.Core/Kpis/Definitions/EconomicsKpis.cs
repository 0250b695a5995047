using KpiBot.Crm;
using KpiBot.Kpis.Calculations;

namespace KpiBot.Kpis.Definitions;

/// <summary>The economics family.</summary>
public static class EconomicsKpis
{
    /// <summary><c>cac</c></summary>
    public static readonly Kpi Cac = new()
    {
        Id = "cac", Unit = KpiUnit.Money, Better = Favourable.Lower, Basis = Basis.Period, DatedBy = "customer_since", Cuts = Cuts.Acquisition,
        Variants = ["paid", "lagged"],
        Calculation = new Variants(
            new CustomerCalculation(Economics.Cac, RecordKind.Spend, RecordKind.Account),
            ("paid", new CustomerCalculation(Economics.PaidCac, RecordKind.Spend, RecordKind.Account)),
            ("lagged", new CustomerCalculation(Economics.LaggedCac, RecordKind.Spend, RecordKind.Account))),
    };

    /// <summary><c>ltv</c></summary>
    public static readonly Kpi Ltv = new()
    {
        Id = "ltv", Unit = KpiUnit.Money, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "active_at_start", Cuts = Cuts.Customers, Default = DefaultPeriod.LastTwelveMonths,
        Calculation = new CustomerCalculation(Economics.Ltv, RecordKind.Account) { AsksWhoIsActive = true },
    };

    /// <summary><c>ltv_cac_ratio</c></summary>
    public static readonly Kpi LtvCacRatio = new()
    {
        Id = "ltv_cac_ratio", Unit = KpiUnit.Times, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "active_at_start", Cuts = Cuts.Acquisition, Default = DefaultPeriod.LastTwelveMonths,
        Calculation = new CustomerCalculation(Economics.LtvToCac, RecordKind.Account, RecordKind.Spend) { AsksWhoIsActive = true },
    };

    /// <summary><c>cac_payback_months</c></summary>
    public static readonly Kpi CacPaybackMonths = new()
    {
        Id = "cac_payback_months", Unit = KpiUnit.Months, Better = Favourable.Lower, Basis = Basis.Period, DatedBy = "customer_since", Cuts = Cuts.Acquisition,
        Calculation = new CustomerCalculation(Economics.Payback, RecordKind.Account, RecordKind.Spend),
    };

    /// <summary>All of the family, in the order of the catalogue.</summary>
    public static IReadOnlyList<Kpi> All { get; } =
    [
        Cac, Ltv, LtvCacRatio, CacPaybackMonths,
    ];
}
