namespace KpiBot.Kpis.Definitions;

/// <summary>The sales family.</summary>
public static class SalesKpis
{
    /// <summary><c>opportunities_created</c></summary>
    public static readonly Kpi OpportunitiesCreated = new()
    {
        Id = "opportunities_created", Unit = KpiUnit.Count, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "created", Cuts = Cuts.Deals,
    };

    /// <summary><c>deals_won</c></summary>
    public static readonly Kpi DealsWon = new()
    {
        Id = "deals_won", Unit = KpiUnit.Count, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "closed", Cuts = Cuts.Deals,
    };

    /// <summary><c>deals_lost</c></summary>
    public static readonly Kpi DealsLost = new()
    {
        Id = "deals_lost", Unit = KpiUnit.Count, Better = Favourable.Lower, Basis = Basis.Period, DatedBy = "closed", Cuts = Cuts.Deals,
    };

    /// <summary><c>revenue_won</c></summary>
    public static readonly Kpi RevenueWon = new()
    {
        Id = "revenue_won", Unit = KpiUnit.Money, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "closed", Cuts = Cuts.Deals,
    };

    /// <summary><c>win_rate</c></summary>
    public static readonly Kpi WinRate = new()
    {
        Id = "win_rate", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "closed", Cuts = Cuts.Deals,
        Variants = ["value"],
    };

    /// <summary><c>close_rate</c></summary>
    public static readonly Kpi CloseRate = new()
    {
        Id = "close_rate", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Cohort, DatedBy = "created", Cuts = Cuts.Deals,
    };

    /// <summary><c>lost_opportunity_rate</c></summary>
    public static readonly Kpi LostOpportunityRate = new()
    {
        Id = "lost_opportunity_rate", Unit = KpiUnit.Ratio, Better = Favourable.Lower, Basis = Basis.Period, DatedBy = "closed", Cuts = Cuts.Deals,
    };

    /// <summary><c>average_deal_size</c></summary>
    public static readonly Kpi AverageDealSize = new()
    {
        Id = "average_deal_size", Unit = KpiUnit.Money, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "closed", Cuts = Cuts.Deals,
    };

    /// <summary><c>average_contract_value</c></summary>
    public static readonly Kpi AverageContractValue = new()
    {
        Id = "average_contract_value", Unit = KpiUnit.Money, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "closed", Cuts = Cuts.Deals,
    };

    /// <summary><c>sales_cycle_days</c></summary>
    public static readonly Kpi SalesCycleDays = new()
    {
        Id = "sales_cycle_days", Unit = KpiUnit.Days, Better = Favourable.Lower, Basis = Basis.Period, DatedBy = "closed", Cuts = Cuts.Deals,
    };

    /// <summary><c>time_in_stage_days</c></summary>
    public static readonly Kpi TimeInStageDays = new()
    {
        Id = "time_in_stage_days", Unit = KpiUnit.Days, Better = Favourable.Lower, Basis = Basis.Period, DatedBy = "left_stage", Cuts = Cuts.Deals,
    };

    /// <summary><c>sales_velocity</c></summary>
    public static readonly Kpi SalesVelocity = new()
    {
        Id = "sales_velocity", Unit = KpiUnit.MoneyPerDay, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "closed", Cuts = Cuts.Deals,
    };

    /// <summary><c>open_deals</c></summary>
    public static readonly Kpi OpenDeals = new()
    {
        Id = "open_deals", Unit = KpiUnit.Count, Better = Favourable.Higher, Basis = Basis.Snapshot, DatedBy = "open", Cuts = Cuts.Deals, Default = DefaultPeriod.Today,
    };

    /// <summary><c>open_pipeline</c></summary>
    public static readonly Kpi OpenPipeline = new()
    {
        Id = "open_pipeline", Unit = KpiUnit.Money, Better = Favourable.Higher, Basis = Basis.Snapshot, DatedBy = "open", Cuts = Cuts.Deals, Default = DefaultPeriod.Today,
    };

    /// <summary><c>weighted_pipeline</c></summary>
    public static readonly Kpi WeightedPipeline = new()
    {
        Id = "weighted_pipeline", Unit = KpiUnit.Money, Better = Favourable.Higher, Basis = Basis.Snapshot, DatedBy = "open", Cuts = Cuts.Deals, Default = DefaultPeriod.Today,
    };

    /// <summary><c>pipeline_coverage</c></summary>
    public static readonly Kpi PipelineCoverage = new()
    {
        Id = "pipeline_coverage", Unit = KpiUnit.Times, Better = Favourable.Higher, Basis = Basis.Snapshot, DatedBy = "expected_close", Cuts = Cuts.Targets, Default = DefaultPeriod.WholeQuarter,
    };

    /// <summary><c>stalled_deals</c></summary>
    public static readonly Kpi StalledDeals = new()
    {
        Id = "stalled_deals", Unit = KpiUnit.Count, Better = Favourable.Lower, Basis = Basis.Snapshot, DatedBy = "open", Cuts = Cuts.Deals, Default = DefaultPeriod.Today,
    };

    /// <summary><c>quota_attainment</c></summary>
    public static readonly Kpi QuotaAttainment = new()
    {
        Id = "quota_attainment", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "closed", Cuts = Cuts.Targets, Default = DefaultPeriod.WholeQuarter,
    };

    /// <summary><c>revenue_forecast</c></summary>
    public static readonly Kpi RevenueForecast = new()
    {
        Id = "revenue_forecast", Unit = KpiUnit.Money, Better = Favourable.Neither, Basis = Basis.Period, DatedBy = "closed", Cuts = Cuts.Deals, Default = DefaultPeriod.WholeQuarter,
    };

    /// <summary><c>gross_margin_rate</c></summary>
    public static readonly Kpi GrossMarginRate = new()
    {
        Id = "gross_margin_rate", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "closed", Cuts = Cuts.Deals,
    };

    /// <summary><c>sales_activities</c></summary>
    public static readonly Kpi SalesActivities = new()
    {
        Id = "sales_activities", Unit = KpiUnit.Count, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "held", Cuts = Cuts.Activities,
    };

    /// <summary>All of the family, in the order of the catalogue.</summary>
    public static IReadOnlyList<Kpi> All { get; } =
    [
        OpportunitiesCreated, DealsWon, DealsLost, RevenueWon, WinRate, CloseRate, LostOpportunityRate,
        AverageDealSize, AverageContractValue, SalesCycleDays, TimeInStageDays, SalesVelocity, OpenDeals, OpenPipeline,
        WeightedPipeline, PipelineCoverage, StalledDeals, QuotaAttainment, RevenueForecast, GrossMarginRate,
        SalesActivities,
    ];
}
