namespace KpiBot.Questions.Drafts.Gates;

/// <summary>"deals por cerrar esta semana", "deals to close this month", "deals closing this week": when they should close, which is neither what stands open nor what was won.</summary>
internal static class ClosesToCome
{
    private static readonly string[] Rows = "deal deals negocio negocios oportunidad oportunidades oportunidade opportunity opportunities opps contratos".Split(' ');

    /// <summary>Adds it to what is not understood.</summary>
    public static void Collect(Clauses clauses, Draft draft)
    {
        if (draft is not { Intent: null or Intent.Records, Kpis: ["open_deals" or "deals_won"], Periods.Count: > 0 }) return;
        var runs = draft is { Ranking: null } && draft.Periods.TrueForAll(said => said.Period is Time.PeriodExpression.Unit { Offset: 0 });
        for (var token = 1; token < clauses.Sentence.Count; token++)
            if (runs && clauses.Sentence.Has(token, "closing", "fechando", "cerrando") && (clauses.Sentence.Has(token - 1, Rows) || (clauses.Sentence.Has(token - 1, "are", "estao", "estan") && clauses.Sentence.Has(token - 2, Rows)))) draft.Unknown.Add(clauses.Words(token, token + 1));
            else if (clauses.Sentence.Has(token, "cerrar", "fechar", "close") && clauses.Sentence.Has(token - 1, "por", "a", "para", "pra", "to") && clauses.Sentence.Has(token - 2, Rows)) draft.Unknown.Add(clauses.Words(token - 1, token + 1));
    }
}
