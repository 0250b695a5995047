using KpiBot.Questions.Time;

namespace KpiBot.Questions.Drafts.Gates;

/// <summary>"mándame el win rate el 31 de diciembre", "send me the win rate on December 31": when it is wanted, perhaps, and not what it is of.</summary>
internal static class SentOnDays
{
    private static readonly HashSet<string> Sending = new("mandame mandanos mandeme manda mande mandar envie envia enviame envianos enviar send email".Split(' '), StringComparer.Ordinal);

    /// <summary>Adds the day to what is not understood.</summary>
    public static void Collect(Clauses clauses, Draft draft)
    {
        if (draft.Intent is not null || !clauses.Sentence.Tokens.Any(token => Sending.Contains(token.Text))) return;
        foreach (var day in clauses.Mentions.Where(mention => mention.Period is PeriodExpression.Day { Year: null }))
            if (clauses.Sentence.Has(day.Start - 1, "el", "on", "no") || clauses.Sentence.Has(day.Start, "el", "on", "no") || (clauses.Sentence.Has(day.Start - 1, "dia") && clauses.Sentence.Has(day.Start - 2, "no", "el")) || (clauses.Sentence.Has(day.Start, "dia") && clauses.Sentence.Has(day.Start - 1, "no", "el"))) draft.Unknown.Add(clauses.Words(day));
    }
}
