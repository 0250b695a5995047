namespace KpiBot.Questions.Drafts;

/// <summary>"qual setor paga mais por venda", "which region makes the most per deal": what one sale brings.</summary>
internal static class PerSale
{
    private static readonly string[] Sales = "venda venta compra negocio deal sale purchase contrato".Split(' ');

    /// <summary>Takes it as the size of a deal where rows are ranked by it.</summary>
    public static void Take(Clauses clauses, Draft draft)
    {
        if (draft is not { Kpis: ["revenue_won"], By.Count: > 0, Intent: null }) return;
        var most = Array.FindIndex(clauses.Sentence.Words, word => word is "mais" or "mas" or "most" or "more" or "menos" or "least" or "less");
        if (most < 0) return;
        var per = clauses.Sentence.Has(most + 1, "caro", "barato", "money", "dinheiro", "dinero", "revenue") ? most + 2 : most + 1;
        if (!clauses.Sentence.Has(per, "por", "per", "em", "en") || !(clauses.Sentence.Has(per + 1, Sales) || (clauses.Sentence.Has(per + 1, "cada") && clauses.Sentence.Has(per + 2, Sales)))) return;
        draft.SetOnly("average_deal_size");
    }
}
