using KpiBot.Kpis;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts.Gates;

/// <summary>"revenue at last year's win rate", "sales velocity in deals per day": one figure reckoned with another, or in another unit; no query says it.</summary>
internal static class BorrowedFigures
{
    private static readonly string[] Deals = ["deals", "negocios", "tratos", "contratos"];

    /// <summary>Adds them to what is not understood.</summary>
    public static void Collect(Clauses clauses, Draft draft)
    {
        if (draft.Kpis.Count > 1 && clauses.Mentions.Find(mention => mention.Args(Sense.Kpi).Any(kpi => draft.Kpis.Contains(kpi) && Catalogue.Get(kpi).Unit == KpiUnit.Ratio) && IsTakenAt(clauses, mention.Start - 1)) is { } rate) draft.Unknown.Add(clauses.Words(rate));
        if (draft.Kpis.Count > 1 && clauses.Mentions.Find(mention => mention.Args(Sense.Kpi).Any(kpi => kpi is "lead_conversion_rate" or "mql_to_customer_rate") && clauses.Folded(mention).Split(' ').Any(word => word is "que" or "who" or "that") && clauses.Sentence.Has(mention.Start - 1, "los", "dos", "de", "of", "the", "for")) is { } those) draft.Unknown.Add(clauses.Words(those));
        if (!draft.Kpis.Contains("sales_velocity")) return;
        for (var token = 1; token < clauses.Sentence.Count - 1; token++)
            if (clauses.Sentence.Has(token, "in", "em", "en") && clauses.Sentence.Has(token + 1, Deals)) draft.Unknown.Add(clauses.Words(token, token + 2));
    }

    /// <summary>Whether "at" stands there, over a period and an article.</summary>
    private static bool IsTakenAt(Clauses clauses, int token)
    {
        while (token > 0 && (clauses.Sentence.Has(token, "the", "our", "same", "la", "nuestra") || clauses.Mentions.Exists(mention => mention.Period is not null && mention.Start <= token && mention.End > token))) token--;
        return token > 0 && (clauses.Sentence.Has(token, "at", "ao") || (clauses.Sentence.Has(token, "a") && clauses.Sentence.Has(token + 1, "la")));
    }
}
