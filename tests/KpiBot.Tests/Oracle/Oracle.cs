using KpiBot.Agreements;
using KpiBot.Crm;
using KpiBot.Kpis;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Oracle;

/// <summary>
/// A second opinion on every KPI: plain loops over the records, written from docs/definitions.md and sharing nothing with the engine but
/// records, calendar and the shape of a question. Slow on purpose.
/// </summary>
public static class Oracle
{
    /// <summary>The rows of a breakdown: each key that has a record in the numerator or the denominator, filtered by that key.</summary>
    public static IReadOnlyDictionary<string, Answer> Rows(World world, KpiRequest request) =>
        RandomQuestion.Keys(world, request.By!)
            .Select(key => (key, answer: Row(world, request, key)))
            .Where(row => row.answer.Records > 0)
            .ToDictionary(row => row.key, row => row.answer);

    /// <summary>The row of one key, whether or not there is anything in it.</summary>
    public static Answer Row(World world, KpiRequest request, string key) => Of(world, request, new Filter(request.By!, [key]));

    /// <summary>What the KPI comes to with the request's period, filters and variant; breakdown, grain, comparison and top are not looked at.</summary>
    public static Answer Of(World world, KpiRequest request, Filter? row = null)
    {
        var scene = new Scene(world, request, row);
        return request.Kpi switch
        {
            "leads" => LeadOracle.Leads(scene),
            "mqls" => LeadOracle.Reached(scene, FunnelStage.Mql),
            "sqls" => LeadOracle.Reached(scene, FunnelStage.Sql),
            "lead_conversion_rate" => request.Variant == "period" ? LeadOracle.ConversionByPeriod(scene) : LeadOracle.Conversion(scene),
            "lead_to_mql_rate" => LeadOracle.Rate(scene, null, FunnelStage.Mql, FunnelStage.Lead, FunnelStage.Mql),
            "mql_to_sql_rate" => LeadOracle.Rate(scene, FunnelStage.Mql, FunnelStage.Sql, FunnelStage.Mql, FunnelStage.Sql),
            "sql_to_opportunity_rate" => LeadOracle.Rate(scene, FunnelStage.Sql, FunnelStage.Opportunity, FunnelStage.Sql, FunnelStage.Opportunity),
            "lead_to_opportunity_rate" => LeadOracle.Rate(scene, null, FunnelStage.Opportunity, FunnelStage.Opportunity),
            "mql_to_customer_rate" => LeadOracle.Rate(scene, FunnelStage.Mql, FunnelStage.Won, FunnelStage.Mql, FunnelStage.Won),
            "icp_fit_rate" => LeadOracle.Fit(scene),
            "marketing_spend" => MarketingOracle.Spend(scene, MarketingOracle.IsMarketing),
            "ad_spend" => MarketingOracle.Spend(scene, MarketingOracle.IsAdvertising),
            "cost_per_lead" => MarketingOracle.CostPer(scene, "leads"),
            "cost_per_mql" => MarketingOracle.CostPer(scene, "mqls"),
            "campaign_roi" => CampaignOracle.Roi(scene, request.Variant == "gross_profit"),
            "roas" => CampaignOracle.Roas(scene),
            "email_open_rate" => MarketingOracle.Figures<EmailResult>(scene, _ => true, row => row.At, MarketingOracle.Of, row => row.Opens, row => row.Delivered),
            "email_click_rate" => MarketingOracle.Figures<EmailResult>(scene, _ => true, row => row.At, MarketingOracle.Of, row => row.Clicks, row => row.Delivered),
            "ad_click_through_rate" => MarketingOracle.Figures<AdResult>(scene, row => !row.Social, row => row.At, MarketingOracle.Of, row => row.Clicks, row => row.Impressions),
            "social_engagement_rate" => MarketingOracle.Figures<AdResult>(scene, row => row.Social, row => row.At, MarketingOracle.Of, row => row.Interactions, row => row.Impressions),
            "website_sessions" => MarketingOracle.Sessions(scene),
            "visitor_to_lead_rate" => MarketingOracle.VisitorToLead(scene),
            "marketing_sourced_pipeline" => MarketingOracle.Sourced(scene, won: false),
            "marketing_sourced_revenue" => MarketingOracle.Sourced(scene, won: true),
            "marketing_influenced_pipeline" => MarketingOracle.Influenced(scene, won: false),
            "marketing_influenced_revenue" => MarketingOracle.Influenced(scene, won: true),
            "opportunities_created" => SalesOracle.Created(scene),
            "deals_won" => SalesOracle.Closed(scene, DealStatus.Won),
            "deals_lost" => SalesOracle.Closed(scene, DealStatus.Lost),
            "revenue_won" => SalesOracle.Revenue(scene),
            "win_rate" => request.Variant == "value" ? SalesOracle.WinRateByValue(scene) : SalesOracle.WinRate(scene),
            "close_rate" => SalesOracle.CloseRate(scene),
            "lost_opportunity_rate" => SalesOracle.LostRate(scene),
            "average_deal_size" => SalesOracle.AverageSize(scene),
            "average_contract_value" => SalesOracle.AverageContract(scene),
            "sales_cycle_days" => SalesOracle.Cycle(scene),
            "time_in_stage_days" => StageOracle.TimeInStage(scene),
            "sales_velocity" => SalesOracle.Velocity(scene),
            "open_deals" => StageOracle.OpenDeals(scene),
            "open_pipeline" => StageOracle.Pipeline(scene),
            "weighted_pipeline" => StageOracle.Weighted(scene),
            "pipeline_coverage" => StageOracle.Coverage(scene),
            "stalled_deals" => StageOracle.Stalled(scene),
            "quota_attainment" => TargetOracle.Quota(scene),
            "revenue_forecast" => ForecastOracle.Of(scene),
            "gross_margin_rate" => SalesOracle.GrossMargin(scene),
            "sales_activities" => SalesOracle.Activities(scene),
            "new_customers" => CustomerOracle.New(scene),
            "active_customers" => CustomerOracle.Active(scene),
            "customer_retention_rate" => CustomerOracle.Retention(scene, kept: true),
            "churn_rate" => CustomerOracle.Retention(scene, kept: false),
            "revenue_churn_rate" => CustomerOracle.Recurring(scene, (now, before) => before - Math.Min(now, before)),
            "gross_revenue_retention" => CustomerOracle.Recurring(scene, Math.Min),
            "net_revenue_retention" => CustomerOracle.Recurring(scene, (now, _) => now),
            "customer_lifetime_months" => CustomerOracle.Lifetime(scene),
            "repeat_purchase_rate" => CustomerOracle.Repeat(scene),
            "cross_sell_rate" => CustomerOracle.CrossSell(scene),
            "upsell_rate" => CustomerOracle.Upsell(scene),
            "mrr" => CustomerOracle.Mrr(scene, 1),
            "arr" => CustomerOracle.Mrr(scene, 12),
            "recurring_revenue_share" => RecurringShare.Of(scene),
            "nps" => ServiceOracle.Nps(scene),
            "csat" => ServiceOracle.Csat(scene),
            "customer_engagement_rate" => ServiceOracle.Engagement(scene),
            "ticket_response_hours" => ServiceOracle.TicketResponse(scene),
            "product_usage_days" => ServiceOracle.UsageDays(scene),
            "customers_at_risk" => RiskOracle.Of(scene),
            "cac" => request.Variant switch { "paid" => EconomicsOracle.PaidCac(scene), "lagged" => EconomicsOracle.LaggedCac(scene), _ => EconomicsOracle.Cac(scene) },
            "ltv" => EconomicsOracle.Ltv(scene),
            "ltv_cac_ratio" => EconomicsOracle.LtvByCac(scene),
            "cac_payback_months" => EconomicsOracle.Payback(scene),
            "lead_response_hours" => AlignmentOracle.Response(scene),
            "sla_followup_rate" => AlignmentOracle.FollowUp(scene),
            "sla_mql_attainment" => TargetOracle.Mqls(scene),
            "mql_acceptance_rate" => AlignmentOracle.Decided(scene, accepted: true),
            "mql_rejection_rate" => AlignmentOracle.Decided(scene, accepted: false),
            _ => throw new ArgumentException($"The oracle knows no KPI {request.Kpi}.", nameof(request)),
        };
    }
}
