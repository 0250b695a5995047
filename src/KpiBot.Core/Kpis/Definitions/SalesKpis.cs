using KpiBot.Crm;
using KpiBot.Kpis.Calculations;

namespace KpiBot.Kpis.Definitions;

/// <summary>The sales family.</summary>
public static class SalesKpis
{
    /// <summary><c>opportunities_created</c></summary>
    public static readonly Kpi OpportunitiesCreated = new()
    {
        Id = "opportunities_created", Unit = KpiUnit.Count, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "created", Cuts = Cuts.Deals,
        Calculation = new Formula(Figures.Count(), DealRows.Created([], DealRows.Count())),
    };

    /// <summary><c>deals_won</c></summary>
    public static readonly Kpi DealsWon = new()
    {
        Id = "deals_won", Unit = KpiUnit.Count, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "closed", Cuts = Cuts.Deals,
        Calculation = new Formula(
            Figures.Count(("new_business", 1), ("existing", 2)), DealRows.Closed([DealRows.Won], DealRows.Count(), DealRows.Count(DealRows.New), DealRows.Count(DealRows.Existing))),
    };

    /// <summary><c>deals_lost</c></summary>
    public static readonly Kpi DealsLost = new()
    {
        Id = "deals_lost", Unit = KpiUnit.Count, Better = Favourable.Lower, Basis = Basis.Period, DatedBy = "closed", Cuts = Cuts.Deals,
        Calculation = new Formula(
            Figures.Count(("new_business", 1), ("existing", 2)), DealRows.Closed([DealRows.Lost], DealRows.Count(), DealRows.Count(DealRows.New), DealRows.Count(DealRows.Existing))),
    };

    /// <summary><c>revenue_won</c></summary>
    public static readonly Kpi RevenueWon = new()
    {
        Id = "revenue_won", Unit = KpiUnit.Money, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "closed", Cuts = Cuts.Deals,
        Calculation = new Formula(
            Figures.Money("deals", ("new_business", 1), ("existing", 2)), DealRows.Closed([DealRows.Won], DealRows.AmountClosed(), DealRows.AmountClosed(DealRows.New), DealRows.AmountClosed(DealRows.Existing)))
        {
            ExcludedOf = [0],
        },
    };

    /// <summary><c>win_rate</c></summary>
    public static readonly Kpi WinRate = new()
    {
        Id = "win_rate", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "closed", Cuts = Cuts.Deals,
        Variants = ["value"],
        Proportion = true,
        Calculation = new Variants(WinRates.ByCount(), ("value", WinRates.ByValue())),
    };

    /// <summary><c>close_rate</c></summary>
    public static readonly Kpi CloseRate = new()
    {
        Id = "close_rate", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Cohort, DatedBy = "created", Cuts = Cuts.Deals,
        Proportion = true,
        Calculation = new Formula(Figures.Share("deals_created"), DealRows.Created([DealRows.New], DealRows.Count(), DealRows.Count(DealRows.WonByNow)))
        {
            RecordsOf = 1, AlsoExcluded = f => DealRows.UntypedIn(f, d => d.Created), AlsoBeside = WinRates.OfLeads,
        },
    };

    /// <summary><c>lost_opportunity_rate</c></summary>
    public static readonly Kpi LostOpportunityRate = new()
    {
        Id = "lost_opportunity_rate", Unit = KpiUnit.Ratio, Better = Favourable.Lower, Basis = Basis.Period, DatedBy = "closed", Cuts = Cuts.Deals,
        Proportion = true,
        Calculation = new Formula(Figures.Share("closed_deals"), DealRows.Closed([DealRows.IsClosed, DealRows.New], DealRows.Count(), DealRows.Count(DealRows.Lost)))
        {
            RecordsOf = 1, AlsoExcluded = f => DealRows.UntypedIn(f, d => d.Closed),
        },
    };

    /// <summary><c>average_deal_size</c></summary>
    public static readonly Kpi AverageDealSize = new()
    {
        Id = "average_deal_size", Unit = KpiUnit.Money, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "closed", Cuts = Cuts.Deals,
        Calculation = new Formula(
            r => r.NoAmounts(0) ? Figure.None("no_amounts", "deals") : Figure.Ratio(r.Money(0), r.Count(0), r.Count(0), "deals_won", ("median", r.MedianMoney(1))),
            DealRows.Closed([DealRows.Won], DealRows.AmountClosed(), DealRows.AmountsClosed()))
        {
            ExcludedOf = [0], AlsoBeside = OrderValue.Of,
        },
    };

    /// <summary><c>average_contract_value</c></summary>
    public static readonly Kpi AverageContractValue = new()
    {
        Id = "average_contract_value", Unit = KpiUnit.Money, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "closed", Cuts = Cuts.Deals,
        Calculation = new Formula(
            r => r.NoAmounts(0) ? Figure.None("no_amounts", "annual_value") : Figure.Ratio(r.Money(0), r.Count(0), r.Count(0), "deals_won"),
            DealRows.Closed([DealRows.Won], DealRows.Other(d => d.Annual))),
    };

    /// <summary><c>sales_cycle_days</c></summary>
    public static readonly Kpi SalesCycleDays = new()
    {
        Id = "sales_cycle_days", Unit = KpiUnit.Days, Better = Favourable.Lower, Basis = Basis.Period, DatedBy = "closed", Cuts = Cuts.Deals,
        Calculation = Spans.Cycle(),
    };

    /// <summary><c>time_in_stage_days</c></summary>
    public static readonly Kpi TimeInStageDays = new()
    {
        Id = "time_in_stage_days", Unit = KpiUnit.Days, Better = Favourable.Lower, Basis = Basis.Period, DatedBy = "left_stage", Cuts = Cuts.Deals,
        Calculation = Spans.InStage(),
    };

    /// <summary><c>sales_velocity</c></summary>
    public static readonly Kpi SalesVelocity = new()
    {
        Id = "sales_velocity", Unit = KpiUnit.MoneyPerDay, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "closed", Cuts = Cuts.Deals,
        Calculation = new FrameCalculation(Velocity.Of, RecordKind.Deal) { RecordsOf = () => DealsWon!.Calculation! },
    };

    /// <summary><c>open_deals</c></summary>
    public static readonly Kpi OpenDeals = new()
    {
        Id = "open_deals", Unit = KpiUnit.Count, Better = Favourable.Higher, Basis = Basis.Snapshot, DatedBy = "open", Cuts = Cuts.Deals, Default = DefaultPeriod.Today,
        Calculation = StockRows.Open(Figures.Count(), DealRows.Count()),
    };

    /// <summary><c>open_pipeline</c></summary>
    public static readonly Kpi OpenPipeline = new()
    {
        Id = "open_pipeline", Unit = KpiUnit.Money, Better = Favourable.Higher, Basis = Basis.Snapshot, DatedBy = "open", Cuts = Cuts.Deals, Default = DefaultPeriod.Today,
        Calculation = StockRows.Open(Figures.Money("deals"), DealRows.AmountThen()),
    };

    /// <summary><c>weighted_pipeline</c></summary>
    public static readonly Kpi WeightedPipeline = new()
    {
        Id = "weighted_pipeline", Unit = KpiUnit.Money, Better = Favourable.Higher, Basis = Basis.Snapshot, DatedBy = "open", Cuts = Cuts.Deals, Default = DefaultPeriod.Today,
        Calculation = StockRows.Weighted(),
    };

    /// <summary><c>pipeline_coverage</c></summary>
    public static readonly Kpi PipelineCoverage = new()
    {
        Id = "pipeline_coverage", Unit = KpiUnit.Times, Better = Favourable.Higher, Basis = Basis.Snapshot, DatedBy = "expected_close", Cuts = Cuts.Targets, Default = DefaultPeriod.WholeQuarter,
        Calculation = new FrameCalculation(TargetFigures.Coverage, RecordKind.Deal) { RecordsOf = () => OpenPipeline!.Calculation! },
    };

    /// <summary><c>stalled_deals</c></summary>
    public static readonly Kpi StalledDeals = new()
    {
        Id = "stalled_deals", Unit = KpiUnit.Count, Better = Favourable.Lower, Basis = Basis.Snapshot, DatedBy = "open", Cuts = Cuts.Deals, Default = DefaultPeriod.Today,
        Calculation = StockRows.Stalled(),
    };

    /// <summary><c>quota_attainment</c></summary>
    public static readonly Kpi QuotaAttainment = new()
    {
        Id = "quota_attainment", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "closed", Cuts = Cuts.Targets, Default = DefaultPeriod.WholeQuarter,
        Calculation = new FrameCalculation(TargetFigures.Quota, RecordKind.Deal) { RecordsOf = () => RevenueWon!.Calculation! },
    };

    /// <summary><c>revenue_forecast</c></summary>
    public static readonly Kpi RevenueForecast = new()
    {
        Id = "revenue_forecast", Unit = KpiUnit.Money, Better = Favourable.Neither, Basis = Basis.Period, DatedBy = "closed", Cuts = Cuts.Deals, Default = DefaultPeriod.WholeQuarter,
        Calculation = new FrameCalculation(Forecast.Of, RecordKind.Deal) { RecordsOf = () => RevenueWon!.Calculation! },
    };

    /// <summary><c>gross_margin_rate</c></summary>
    public static readonly Kpi GrossMarginRate = new()
    {
        Id = "gross_margin_rate", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "closed", Cuts = Cuts.Deals,
        Calculation = Spans.Margin(),
    };

    /// <summary><c>sales_activities</c></summary>
    public static readonly Kpi SalesActivities = new()
    {
        Id = "sales_activities", Unit = KpiUnit.Count, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "held", Cuts = Cuts.Activities,
        Calculation = new Formula(r => Figure.Of(r.Number(0), (long)r.Number(0)), FlowRows.Activities) { AlsoExcluded = FlowRows.UndatedActivities },
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
