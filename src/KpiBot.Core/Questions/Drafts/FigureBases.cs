namespace KpiBot.Questions.Drafts;

/// <summary>What figures are taken of, and what cannot be said of them.</summary>
internal static class FigureBases
{
    private static readonly (string Base, string[] Figures)[] Bases =
    [
        ("leads", ["lead_conversion_rate", "lead_to_mql_rate", "lead_to_opportunity_rate", "icp_fit_rate", "lead_response_hours", "sla_followup_rate", "cost_per_lead", "visitor_to_lead_rate"]),
        ("mqls", ["mql_to_sql_rate", "mql_to_customer_rate", "mql_acceptance_rate", "mql_rejection_rate", "sla_mql_attainment", "cost_per_mql", "sla_followup_rate", "lead_response_hours"]),
        ("sqls", ["sql_to_opportunity_rate", "mql_to_sql_rate"]),
        ("opportunities_created", ["close_rate", "win_rate", "lost_opportunity_rate"]),
        ("deals_won", ["revenue_won", "average_deal_size", "average_contract_value", "sales_cycle_days", "win_rate", "gross_margin_rate"]),
        ("deals_lost", ["lost_opportunity_rate"]),
        ("open_deals", ["open_pipeline", "weighted_pipeline", "sales_velocity", "pipeline_coverage", "time_in_stage_days"]),
        ("active_customers", ["churn_rate", "customer_retention_rate", "customer_lifetime_months", "repeat_purchase_rate", "cross_sell_rate", "upsell_rate", "customer_engagement_rate", "product_usage_days", "nps", "csat", "ltv", "mrr", "arr"]),
        ("new_customers", ["cac", "cac_payback_months"]),
        ("website_sessions", ["visitor_to_lead_rate"]),
    ];

    private static readonly Dictionary<(string From, string To), string> Rates = new()
    {
        [("leads", "mqls")] = "lead_to_mql_rate", [("leads", "opportunities_created")] = "lead_to_opportunity_rate", [("leads", "active_customers")] = "lead_conversion_rate", [("leads", "new_customers")] = "lead_conversion_rate",
        [("leads", "deals_won")] = "lead_conversion_rate", [("mqls", "sqls")] = "mql_to_sql_rate", [("mqls", "active_customers")] = "mql_to_customer_rate", [("mqls", "new_customers")] = "mql_to_customer_rate",
        [("mqls", "deals_won")] = "mql_to_customer_rate", [("sqls", "opportunities_created")] = "sql_to_opportunity_rate", [("website_sessions", "leads")] = "visitor_to_lead_rate",
        [("opportunities_created", "deals_won")] = "win_rate", [("opportunities_created", "active_customers")] = "win_rate", [("opportunities_created", "new_customers")] = "win_rate",
    };

    private static readonly HashSet<string> NotWon = ["leads", "mqls", "sqls", "open_pipeline", "weighted_pipeline", "open_deals", "stalled_deals", "website_sessions"];
    private static readonly HashSet<string> NotNew = ["open_pipeline", "weighted_pipeline", "mrr", "arr", "average_deal_size"];
    private static readonly HashSet<string> SaysNew = new("new created create opened added novo nova novos novas criado criada criados criadas criamos nuevo nueva nuevos nuevas creado creada creados creadas creamos".Split(' '), StringComparer.Ordinal);

    /// <summary>Whether the figure is taken of what the other counts.</summary>
    public static bool IsBase(string figure, string counted) => Bases.Any(pair => pair.Base == counted && pair.Figures.Contains(figure));

    /// <summary>Whether the figure counts deals or is taken of them.</summary>
    public static bool IsOfDeals(string figure) => DealOutcomes.Counts(figure) || IsBase(figure, "deals_won") || IsBase(figure, "open_deals");

    /// <summary>Whether the figure is taken of customers.</summary>
    public static bool IsOfCustomers(string figure) => IsBase(figure, "active_customers");

    /// <summary>Whether the KPI counts a stage of the funnel.</summary>
    public static bool IsStage(string kpi) => Rates.Keys.Any(pair => pair.From == kpi || pair.To == kpi);

    /// <summary>The rate from one stage of the funnel to another; null when there is none.</summary>
    public static string? Between(string from, string to) => Rates.GetValueOrDefault((from, to));

    /// <summary>The money of what is counted; null when no figure says it.</summary>
    public static string? AmountOf(string kpi) => kpi switch { "deals_won" => "revenue_won", "open_deals" => "open_pipeline", _ => null };

    /// <summary>What is counted of which the figure is the money; null when it is none.</summary>
    public static string? CountOf(string kpi) => kpi switch { "revenue_won" or "average_deal_size" or "gross_margin_rate" => "deals_won", "open_pipeline" or "weighted_pipeline" => "open_deals", _ => null };

    /// <summary>What one of what is counted costs; null when no figure says it.</summary>
    public static string? CostOf(string kpi) => kpi switch { "leads" => "cost_per_lead", "mqls" => "cost_per_mql", "new_customers" or "active_customers" => "cac", _ => null };

    /// <summary>Whether the words say that the date of creation counts.</summary>
    public static bool SaysCreated(string words) => words.Split(' ').Any(SaysNew.Contains);

    /// <summary>Whether the figure is of what is not sold, or not yet.</summary>
    public static bool IsUnsold(string kpi) => NotWon.Contains(kpi);

    /// <summary>Whether "won" or "new" beside the figures would say something that they do not measure.</summary>
    public static bool Contradicts(string outcome, IEnumerable<string> kpis, string said) =>
        outcome == "won" ? kpis.Any(NotWon.Contains) : SaysNew.Contains(said) && kpis.Any(NotNew.Contains);
}
