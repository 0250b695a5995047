namespace KpiBot.Questions.Drafts;

/// <summary>Deals by what became of them.</summary>
internal static class DealOutcomes
{
    /// <summary>The KPI that counts deals with an outcome.</summary>
    public static string Of(string outcome) => outcome switch
    {
        "won" => "deals_won",
        "lost" => "deals_lost",
        "created" => "opportunities_created",
        "stalled" => "stalled_deals",
        _ => "open_deals",
    };

    /// <summary>Whether the words name sales one by one as well as their amount: "the biggest sales", "quantas vendas".</summary>
    public static bool AreSales(string words) => words is "sales" or "sale" or "vendas" or "venda" or "ventas" or "venta";

    /// <summary>Whether what a KPI is about stands in stages.</summary>
    public static bool Stand(string kpi) => kpi is "open_deals" or "open_pipeline" or "weighted_pipeline" or "stalled_deals" or "time_in_stage_days";

    /// <summary>Whether a KPI counts deals by what became of them.</summary>
    public static bool Counts(string kpi) => kpi is "deals_won" or "deals_lost" or "open_deals" or "stalled_deals" or "opportunities_created";
}
