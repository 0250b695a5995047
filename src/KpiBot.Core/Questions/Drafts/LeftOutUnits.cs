using KpiBot.Questions.Time;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"no mês passado e neste", "last month and this one", "del mes pasado a este": the unit is said once, and the current one stands beside the one before.</summary>
internal static class LeftOutUnits
{
    private static readonly HashSet<string> Current = new("neste nesta nesse nessa este esta deste desta this".Split(' '), StringComparer.Ordinal);

    /// <summary>Adds the current one.</summary>
    public static void Take(Clauses clauses, Draft draft)
    {
        if (draft is not { Periods: [{ AfterVersus: false, Period: PeriodExpression.Unit { Offset: -1 } before }], ComparedWith: ComparedWith.Nothing } || clauses.Mentions.Find(mention => mention.Period == before) is not { } said) return;
        var (sentence, token) = (clauses.Sentence, said.End);
        if (!sentence.Has(token++, "e", "y", "and", "to", "pra", "para", "a", "pro")) return;
        if (sentence.Has(token, "en", "in", "a", "para", "o", "em", "de", "of", "for")) token++;
        if (token >= sentence.Count || sentence.Tokens[token].Before != Break.None || !Current.Contains(sentence.Tokens[token].Text)) return;
        var end = sentence.Has(token + 1, "one") ? token + 2 : token + 1;
        if (end < sentence.Count && sentence.Tokens[end].Before == Break.None) return;
        draft.Periods.Add(new SaidPeriod(clauses.Words(token, end), before with { Offset = 0 }, false));
        draft.Explained.Add((said.End, end));
    }
}
