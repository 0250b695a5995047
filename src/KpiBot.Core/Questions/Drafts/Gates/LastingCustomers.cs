namespace KpiBot.Questions.Drafts.Gates;

/// <summary>"qual canal traz os clientes que mais ficam", "los que más se quedan", "brings customers the fastest": how long or how soon, beside a figure that counts them.</summary>
internal static class LastingCustomers
{
    private static readonly string[] Staying = "ficam permanecem duram quedan permanecen duran stay".Split(' ');
    private static readonly string[] Soon = "rapido depressa fastest quickest faster".Split(' ');

    /// <summary>Adds it to what is not understood.</summary>
    public static void Collect(Clauses clauses, Draft draft)
    {
        if (draft is not { Kpis: ["new_customers" or "active_customers"], Ranking: not null, By.Count: > 0 }) return;
        for (var token = 1; token < clauses.Sentence.Count; token++)
        {
            var most = clauses.Sentence.Has(token - 1, "se") ? token - 2 : token - 1;
            var isLong = clauses.Sentence.Has(token, Staying) && clauses.Sentence.Has(most, "mais", "mas", "menos", "que", "who", "that");
            if (isLong || clauses.Sentence.Has(token, Soon)) draft.Unknown.Add(clauses.Words(token, token + 1));
        }
    }
}
