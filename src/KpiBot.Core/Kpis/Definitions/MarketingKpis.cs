namespace KpiBot.Kpis.Definitions;

/// <summary>The marketing family.</summary>
public static class MarketingKpis
{
    /// <summary><c>leads</c></summary>
    public static readonly Kpi Leads = new()
    {
        Id = "leads", Unit = KpiUnit.Count, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "created", Cuts = Cuts.Leads,
    };

    /// <summary><c>mqls</c></summary>
    public static readonly Kpi Mqls = new()
    {
        Id = "mqls", Unit = KpiUnit.Count, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "mql", Cuts = Cuts.Leads,
    };

    /// <summary><c>sqls</c></summary>
    public static readonly Kpi Sqls = new()
    {
        Id = "sqls", Unit = KpiUnit.Count, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "sql", Cuts = Cuts.Leads,
    };

    /// <summary><c>lead_conversion_rate</c></summary>
    public static readonly Kpi LeadConversionRate = new()
    {
        Id = "lead_conversion_rate", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Cohort, DatedBy = "created", Cuts = Cuts.Leads,
        Variants = ["period"],
    };

    /// <summary><c>lead_to_mql_rate</c></summary>
    public static readonly Kpi LeadToMqlRate = new()
    {
        Id = "lead_to_mql_rate", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Cohort, DatedBy = "created", Cuts = Cuts.Leads,
    };

    /// <summary><c>mql_to_sql_rate</c></summary>
    public static readonly Kpi MqlToSqlRate = new()
    {
        Id = "mql_to_sql_rate", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Cohort, DatedBy = "mql", Cuts = Cuts.Leads,
    };

    /// <summary><c>sql_to_opportunity_rate</c></summary>
    public static readonly Kpi SqlToOpportunityRate = new()
    {
        Id = "sql_to_opportunity_rate", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Cohort, DatedBy = "sql", Cuts = Cuts.Leads,
    };

    /// <summary><c>lead_to_opportunity_rate</c></summary>
    public static readonly Kpi LeadToOpportunityRate = new()
    {
        Id = "lead_to_opportunity_rate", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Cohort, DatedBy = "created", Cuts = Cuts.Leads,
    };

    /// <summary><c>mql_to_customer_rate</c></summary>
    public static readonly Kpi MqlToCustomerRate = new()
    {
        Id = "mql_to_customer_rate", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Cohort, DatedBy = "mql", Cuts = Cuts.Leads,
    };

    /// <summary><c>icp_fit_rate</c></summary>
    public static readonly Kpi IcpFitRate = new()
    {
        Id = "icp_fit_rate", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "created", Cuts = Cuts.Leads,
    };

    /// <summary><c>marketing_spend</c></summary>
    public static readonly Kpi MarketingSpend = new()
    {
        Id = "marketing_spend", Unit = KpiUnit.Money, Better = Favourable.Neither, Basis = Basis.Period, DatedBy = "spent", Cuts = Cuts.Spend,
    };

    /// <summary><c>ad_spend</c></summary>
    public static readonly Kpi AdSpend = new()
    {
        Id = "ad_spend", Unit = KpiUnit.Money, Better = Favourable.Neither, Basis = Basis.Period, DatedBy = "spent", Cuts = Cuts.Spend,
    };

    /// <summary><c>cost_per_lead</c></summary>
    public static readonly Kpi CostPerLead = new()
    {
        Id = "cost_per_lead", Unit = KpiUnit.Money, Better = Favourable.Lower, Basis = Basis.Period, DatedBy = "created", Cuts = Cuts.Spend,
    };

    /// <summary><c>cost_per_mql</c></summary>
    public static readonly Kpi CostPerMql = new()
    {
        Id = "cost_per_mql", Unit = KpiUnit.Money, Better = Favourable.Lower, Basis = Basis.Period, DatedBy = "mql", Cuts = Cuts.Spend,
    };

    /// <summary><c>campaign_roi</c></summary>
    public static readonly Kpi CampaignRoi = new()
    {
        Id = "campaign_roi", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Cohort, DatedBy = "created", Cuts = Cuts.Spend,
        Variants = ["gross_profit"],
    };

    /// <summary><c>roas</c></summary>
    public static readonly Kpi Roas = new()
    {
        Id = "roas", Unit = KpiUnit.Times, Better = Favourable.Higher, Basis = Basis.Cohort, DatedBy = "created", Cuts = Cuts.Spend,
    };

    /// <summary><c>email_open_rate</c></summary>
    public static readonly Kpi EmailOpenRate = new()
    {
        Id = "email_open_rate", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "sent", Cuts = Cuts.Email,
    };

    /// <summary><c>email_click_rate</c></summary>
    public static readonly Kpi EmailClickRate = new()
    {
        Id = "email_click_rate", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "sent", Cuts = Cuts.Email,
    };

    /// <summary><c>ad_click_through_rate</c></summary>
    public static readonly Kpi AdClickThroughRate = new()
    {
        Id = "ad_click_through_rate", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "shown", Cuts = Cuts.Ads,
    };

    /// <summary><c>social_engagement_rate</c></summary>
    public static readonly Kpi SocialEngagementRate = new()
    {
        Id = "social_engagement_rate", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "shown", Cuts = Cuts.Ads,
    };

    /// <summary><c>website_sessions</c></summary>
    public static readonly Kpi WebsiteSessions = new()
    {
        Id = "website_sessions", Unit = KpiUnit.Count, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "visited", Cuts = Cuts.Web,
    };

    /// <summary><c>visitor_to_lead_rate</c></summary>
    public static readonly Kpi VisitorToLeadRate = new()
    {
        Id = "visitor_to_lead_rate", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "visited", Cuts = Cuts.Web,
    };

    /// <summary><c>marketing_sourced_pipeline</c></summary>
    public static readonly Kpi MarketingSourcedPipeline = new()
    {
        Id = "marketing_sourced_pipeline", Unit = KpiUnit.Money, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "created", Cuts = Cuts.Deals,
    };

    /// <summary><c>marketing_sourced_revenue</c></summary>
    public static readonly Kpi MarketingSourcedRevenue = new()
    {
        Id = "marketing_sourced_revenue", Unit = KpiUnit.Money, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "closed", Cuts = Cuts.Deals,
    };

    /// <summary><c>marketing_influenced_pipeline</c></summary>
    public static readonly Kpi MarketingInfluencedPipeline = new()
    {
        Id = "marketing_influenced_pipeline", Unit = KpiUnit.Money, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "created", Cuts = Cuts.Deals,
    };

    /// <summary><c>marketing_influenced_revenue</c></summary>
    public static readonly Kpi MarketingInfluencedRevenue = new()
    {
        Id = "marketing_influenced_revenue", Unit = KpiUnit.Money, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "closed", Cuts = Cuts.Deals,
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
