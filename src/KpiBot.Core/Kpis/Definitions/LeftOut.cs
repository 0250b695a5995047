namespace KpiBot.Kpis.Definitions;

/// <summary>Why records can be left out of a KPI; each is counted in every answer that leaves any out.</summary>
public static class LeftOut
{
    private static readonly (string Reason, HashSet<string> Kpis)[] All =
    [
        ("no_date", Ids("""
            leads mqls sqls lead_conversion_rate lead_to_mql_rate mql_to_sql_rate sql_to_opportunity_rate lead_to_opportunity_rate mql_to_customer_rate
            icp_fit_rate marketing_spend ad_spend cost_per_lead cost_per_mql campaign_roi roas email_open_rate email_click_rate ad_click_through_rate
            social_engagement_rate website_sessions visitor_to_lead_rate marketing_sourced_pipeline marketing_sourced_revenue marketing_influenced_pipeline
            marketing_influenced_revenue opportunities_created deals_won deals_lost revenue_won win_rate close_rate lost_opportunity_rate average_deal_size
            average_contract_value sales_cycle_days sales_velocity open_deals open_pipeline weighted_pipeline pipeline_coverage stalled_deals quota_attainment
            revenue_forecast gross_margin_rate sales_activities repeat_purchase_rate recurring_revenue_share nps csat ticket_response_hours cac ltv_cac_ratio
            cac_payback_months lead_response_hours sla_followup_rate sla_mql_attainment mql_acceptance_rate mql_rejection_rate
            """)),
        ("no_amount", Ids("""
            marketing_spend ad_spend cost_per_lead cost_per_mql campaign_roi roas marketing_sourced_pipeline marketing_sourced_revenue
            marketing_influenced_pipeline marketing_influenced_revenue revenue_won win_rate average_deal_size average_contract_value sales_velocity open_pipeline
            weighted_pipeline pipeline_coverage quota_attainment revenue_forecast gross_margin_rate revenue_churn_rate gross_revenue_retention
            net_revenue_retention mrr arr recurring_revenue_share cac ltv_cac_ratio cac_payback_months
            """)),
        ("no_exchange_rate", Ids("""
            marketing_spend ad_spend cost_per_lead cost_per_mql campaign_roi roas marketing_sourced_pipeline marketing_sourced_revenue
            marketing_influenced_pipeline marketing_influenced_revenue revenue_won win_rate average_deal_size average_contract_value sales_velocity open_pipeline
            weighted_pipeline pipeline_coverage quota_attainment revenue_forecast gross_margin_rate revenue_churn_rate gross_revenue_retention
            net_revenue_retention mrr arr recurring_revenue_share cac ltv_cac_ratio cac_payback_months
            """)),
        ("no_deal_type", Ids("win_rate close_rate lost_opportunity_rate sales_cycle_days sales_velocity pipeline_coverage")),
        ("stage_not_recorded", Ids("""
            mqls sqls lead_conversion_rate lead_to_mql_rate mql_to_sql_rate sql_to_opportunity_rate lead_to_opportunity_rate mql_to_customer_rate cost_per_mql
            sla_mql_attainment mql_acceptance_rate mql_rejection_rate
            """)),
        ("no_figure", Ids("email_open_rate email_click_rate ad_click_through_rate social_engagement_rate website_sessions visitor_to_lead_rate")),
        ("no_cost_of_goods", Ids("campaign_roi gross_margin_rate")),
        ("no_start", Ids("sales_cycle_days sales_velocity")),
        ("negative_span", Ids("sales_cycle_days sales_velocity ticket_response_hours lead_response_hours")),
        ("no_time", Ids("ticket_response_hours lead_response_hours sla_followup_rate")),
        ("not_agreed_then", Ids("sla_followup_rate")),
        ("no_stage_rate", Ids("weighted_pipeline stalled_deals")),
        ("no_account", Ids("new_customers cac ltv_cac_ratio cac_payback_months")),
        ("repeated", Ids("nps")),
        ("out_of_scale", Ids("nps csat")),
    ];

    /// <summary>The reasons of a KPI, the commonest first; empty for one that leaves nothing out.</summary>
    public static IReadOnlyList<string> Of(string kpi) => [.. All.Where(one => one.Kpis.Contains(kpi)).Select(one => one.Reason)];

    private static HashSet<string> Ids(string ids) => new(ids.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
