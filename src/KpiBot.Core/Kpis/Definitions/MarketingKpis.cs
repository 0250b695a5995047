using KpiBot.Agreements;
using KpiBot.Crm;
using KpiBot.Kpis.Calculations;

namespace KpiBot.Kpis.Definitions;

/// <summary>The marketing family.</summary>
public static class MarketingKpis
{
    /// <summary><c>leads</c></summary>
    public static readonly Kpi Leads = new()
    {
        Id = "leads", Unit = KpiUnit.Count, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "created", Cuts = Cuts.Leads,
        Calculation = new Formula(Figures.Count(), LeadRows.Created([], LeadRows.Count())),
    };

    /// <summary><c>mqls</c></summary>
    public static readonly Kpi Mqls = new()
    {
        Id = "mqls", Unit = KpiUnit.Count, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "mql", Cuts = Cuts.Leads,
        Calculation = new Formula(Figures.Count(), LeadRows.Reached(FunnelStage.Mql, [], LeadRows.Count())) { Requires = f => LeadRows.Missing(f, FunnelStage.Mql), AlsoExcluded = f => LeadRows.Unrecorded(f, l => l.Mql, FunnelStage.Mql) },
    };

    /// <summary><c>sqls</c></summary>
    public static readonly Kpi Sqls = new()
    {
        Id = "sqls", Unit = KpiUnit.Count, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "sql", Cuts = Cuts.Leads,
        Calculation = new Formula(Figures.Count(), LeadRows.Reached(FunnelStage.Sql, [], LeadRows.Count())) { Requires = f => LeadRows.Missing(f, FunnelStage.Sql), AlsoExcluded = f => LeadRows.Unrecorded(f, l => l.Sql, FunnelStage.Sql) },
    };

    /// <summary><c>lead_conversion_rate</c></summary>
    public static readonly Kpi LeadConversionRate = new()
    {
        Id = "lead_conversion_rate", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Cohort, DatedBy = "created", Cuts = Cuts.Leads,
        Variants = ["period"],
        Proportion = true,
        Calculation = new Variants(Cohorts.Customers(), ("period", Cohorts.CustomersByPeriod())),
    };

    /// <summary><c>lead_to_mql_rate</c></summary>
    public static readonly Kpi LeadToMqlRate = new()
    {
        Id = "lead_to_mql_rate", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Cohort, DatedBy = "created", Cuts = Cuts.Leads,
        Proportion = true,
        Calculation = Cohorts.Rate(FunnelStage.Lead, FunnelStage.Mql, "leads"),
    };

    /// <summary><c>mql_to_sql_rate</c></summary>
    public static readonly Kpi MqlToSqlRate = new()
    {
        Id = "mql_to_sql_rate", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Cohort, DatedBy = "mql", Cuts = Cuts.Leads,
        Proportion = true,
        Calculation = Cohorts.Rate(FunnelStage.Mql, FunnelStage.Sql, "mqls"),
    };

    /// <summary><c>sql_to_opportunity_rate</c></summary>
    public static readonly Kpi SqlToOpportunityRate = new()
    {
        Id = "sql_to_opportunity_rate", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Cohort, DatedBy = "sql", Cuts = Cuts.Leads,
        Proportion = true,
        Calculation = Cohorts.Rate(FunnelStage.Sql, FunnelStage.Opportunity, "sqls"),
    };

    /// <summary><c>lead_to_opportunity_rate</c></summary>
    public static readonly Kpi LeadToOpportunityRate = new()
    {
        Id = "lead_to_opportunity_rate", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Cohort, DatedBy = "created", Cuts = Cuts.Leads,
        Proportion = true,
        Calculation = Cohorts.Rate(FunnelStage.Lead, FunnelStage.Opportunity, "leads", startRecorded: false),
    };

    /// <summary><c>mql_to_customer_rate</c></summary>
    public static readonly Kpi MqlToCustomerRate = new()
    {
        Id = "mql_to_customer_rate", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Cohort, DatedBy = "mql", Cuts = Cuts.Leads,
        Proportion = true,
        Calculation = Cohorts.Rate(FunnelStage.Mql, FunnelStage.Won, "mqls"),
    };

    /// <summary><c>icp_fit_rate</c></summary>
    public static readonly Kpi IcpFitRate = new()
    {
        Id = "icp_fit_rate", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "created", Cuts = Cuts.Leads,
        Proportion = true,
        Calculation = new Formula(Figures.Share("leads"), LeadRows.Created([], LeadRows.Count(), LeadRows.Count(LeadRows.Fits)))
        {
            Requires = f => f.Data.State.Agreement.IdealCustomer.Count == 0 ? new NoValue("not_agreed", "idealCustomer") : null, RecordsOf = 1,
        },
    };

    /// <summary><c>marketing_spend</c></summary>
    public static readonly Kpi MarketingSpend = new()
    {
        Id = "marketing_spend", Unit = KpiUnit.Money, Better = Favourable.Neither, Basis = Basis.Period, DatedBy = "spent", Cuts = Cuts.Spend,
        Calculation = new Formula(Figures.Money("spend"), FlowRows.Spend(FlowRows.Marketing)),
    };

    /// <summary><c>ad_spend</c></summary>
    public static readonly Kpi AdSpend = new()
    {
        Id = "ad_spend", Unit = KpiUnit.Money, Better = Favourable.Neither, Basis = Basis.Period, DatedBy = "spent", Cuts = Cuts.Spend,
        Calculation = new Formula(Figures.Money("spend"), FlowRows.Spend(FlowRows.Advertising)),
    };

    /// <summary><c>cost_per_lead</c></summary>
    public static readonly Kpi CostPerLead = new()
    {
        Id = "cost_per_lead", Unit = KpiUnit.Money, Better = Favourable.Lower, Basis = Basis.Period, DatedBy = "created", Cuts = Cuts.Spend,
        Calculation = new Formula(Figures.Cost("leads"), FlowRows.Spend(FlowRows.Marketing), LeadRows.Created([], LeadRows.Count())) { RecordsOf = 1 },
    };

    /// <summary><c>cost_per_mql</c></summary>
    public static readonly Kpi CostPerMql = new()
    {
        Id = "cost_per_mql", Unit = KpiUnit.Money, Better = Favourable.Lower, Basis = Basis.Period, DatedBy = "mql", Cuts = Cuts.Spend,
        Calculation = new Formula(Figures.Cost("mqls"), FlowRows.Spend(FlowRows.Marketing), LeadRows.Reached(FunnelStage.Mql, [], LeadRows.Count()))
        {
            Requires = f => LeadRows.Missing(f, FunnelStage.Mql), RecordsOf = 1, AlsoExcluded = f => LeadRows.Unrecorded(f, l => l.Mql, FunnelStage.Mql),
        },
    };

    /// <summary><c>campaign_roi</c></summary>
    public static readonly Kpi CampaignRoi = new()
    {
        Id = "campaign_roi", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Cohort, DatedBy = "created", Cuts = Cuts.Spend,
        Variants = ["gross_profit"],
        Calculation = new Variants(Campaigns.Roi(grossProfit: false), ("gross_profit", Campaigns.Roi(grossProfit: true))),
    };

    /// <summary><c>roas</c></summary>
    public static readonly Kpi Roas = new()
    {
        Id = "roas", Unit = KpiUnit.Times, Better = Favourable.Higher, Basis = Basis.Cohort, DatedBy = "created", Cuts = Cuts.Spend,
        Calculation = Campaigns.Roas(),
    };

    /// <summary><c>email_open_rate</c></summary>
    public static readonly Kpi EmailOpenRate = new()
    {
        Id = "email_open_rate", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "sent", Cuts = Cuts.Email,
        Calculation = new Formula(Figures.Numbers("delivered"), FlowRows.Emails(e => e.Opens, e => e.Delivered)) { AlsoExcluded = f => FlowRows.Lacking(f, FlowRows.Emails(e => e.Opens, e => e.Delivered)) },
    };

    /// <summary><c>email_click_rate</c></summary>
    public static readonly Kpi EmailClickRate = new()
    {
        Id = "email_click_rate", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "sent", Cuts = Cuts.Email,
        Calculation = new Formula(Figures.Numbers("delivered"), FlowRows.Emails(e => e.Clicks, e => e.Delivered)) { AlsoExcluded = f => FlowRows.Lacking(f, FlowRows.Emails(e => e.Clicks, e => e.Delivered)) },
    };

    /// <summary><c>ad_click_through_rate</c></summary>
    public static readonly Kpi AdClickThroughRate = new()
    {
        Id = "ad_click_through_rate", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "shown", Cuts = Cuts.Ads,
        Calculation = new Formula(Figures.Numbers("impressions"), FlowRows.Ads(false, a => a.Clicks, a => a.Impressions)) { AlsoExcluded = f => FlowRows.Lacking(f, FlowRows.Ads(false, a => a.Clicks, a => a.Impressions)) },
    };

    /// <summary><c>social_engagement_rate</c></summary>
    public static readonly Kpi SocialEngagementRate = new()
    {
        Id = "social_engagement_rate", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "shown", Cuts = Cuts.Ads,
        Calculation = new Formula(Figures.Numbers("impressions"), FlowRows.Ads(true, a => a.Interactions, a => a.Impressions)) { AlsoExcluded = f => FlowRows.Lacking(f, FlowRows.Ads(true, a => a.Interactions, a => a.Impressions)) },
    };

    /// <summary><c>website_sessions</c></summary>
    public static readonly Kpi WebsiteSessions = new()
    {
        Id = "website_sessions", Unit = KpiUnit.Count, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "visited", Cuts = Cuts.Web,
        Calculation = new Formula(r => r.NoAmounts(0) ? Figure.None("no_amounts", "sessions") : Figure.Of(r.Number(0), r.Count(0)), FlowRows.Traffic),
    };

    /// <summary><c>visitor_to_lead_rate</c></summary>
    public static readonly Kpi VisitorToLeadRate = new()
    {
        Id = "visitor_to_lead_rate", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "visited", Cuts = Cuts.Web,
        Calculation = new Formula(
            r => r.NoAmounts(0) ? Figure.None("no_amounts", "sessions") : Figure.Ratio(r.Count(1), r.Number(0), (long)r.Number(0), "sessions"), FlowRows.Traffic, LeadRows.Created([LeadRows.Web], LeadRows.Count())) { RecordsOf = 1 },
    };

    /// <summary><c>marketing_sourced_pipeline</c></summary>
    public static readonly Kpi MarketingSourcedPipeline = new()
    {
        Id = "marketing_sourced_pipeline", Unit = KpiUnit.Money, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "created", Cuts = Cuts.Deals,
        Calculation = new Formula(Figures.MoneyShare("deals"), DealRows.Created([], DealRows.AmountCreated(DealRows.FromMarketing), DealRows.AmountCreated()) with { MissingDate = [DealRows.FromMarketing] })
        {
            Requires = DealRows.NoChannel, ExcludedOf = [0], RowsOf = [0],
        },
    };

    /// <summary><c>marketing_sourced_revenue</c></summary>
    public static readonly Kpi MarketingSourcedRevenue = new()
    {
        Id = "marketing_sourced_revenue", Unit = KpiUnit.Money, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "closed", Cuts = Cuts.Deals,
        Calculation = new Formula(Figures.MoneyShare("deals"), DealRows.Closed([DealRows.Won], DealRows.AmountClosed(DealRows.FromMarketing), DealRows.AmountClosed()) with { MissingDate = [DealRows.FromMarketing] })
        {
            Requires = DealRows.NoChannel, ExcludedOf = [0], RowsOf = [0],
        },
    };

    /// <summary><c>marketing_influenced_pipeline</c></summary>
    public static readonly Kpi MarketingInfluencedPipeline = new()
    {
        Id = "marketing_influenced_pipeline", Unit = KpiUnit.Money, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "created", Cuts = Cuts.Deals,
        Calculation = new Formula(Figures.MoneyShare("deals"), DealRows.Created([], DealRows.AmountCreated(DealRows.Touched(d => d.Created)), DealRows.AmountCreated()) with { MissingDate = [DealRows.TouchedByNow] })
        {
            AlsoNeeds = [RecordKind.Touch], ExcludedOf = [0], RowsOf = [0],
        },
    };

    /// <summary><c>marketing_influenced_revenue</c></summary>
    public static readonly Kpi MarketingInfluencedRevenue = new()
    {
        Id = "marketing_influenced_revenue", Unit = KpiUnit.Money, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "closed", Cuts = Cuts.Deals,
        Calculation = new Formula(Figures.MoneyShare("deals"), DealRows.Closed([DealRows.Won], DealRows.AmountClosed(DealRows.Touched(d => d.Closed)), DealRows.AmountClosed()) with { MissingDate = [DealRows.TouchedByNow] })
        {
            AlsoNeeds = [RecordKind.Touch], ExcludedOf = [0], RowsOf = [0],
        },
    };

    /// <summary>All of the family, in the order of the catalogue.</summary>
    public static IReadOnlyList<Kpi> All { get; } =
    [
        Leads, Mqls, Sqls, LeadConversionRate, LeadToMqlRate, MqlToSqlRate, SqlToOpportunityRate,
        LeadToOpportunityRate, MqlToCustomerRate, IcpFitRate, MarketingSpend, AdSpend, CostPerLead, CostPerMql,
        CampaignRoi, Roas, EmailOpenRate, EmailClickRate, AdClickThroughRate, SocialEngagementRate, WebsiteSessions,
        VisitorToLeadRate, MarketingSourcedPipeline, MarketingSourcedRevenue, MarketingInfluencedPipeline,
        MarketingInfluencedRevenue,
    ];
}
