using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"leads, oportunidades e negócios ganhos": a noun that counts by itself, in a list of figures, is one of them.</summary>
internal static class ListedDeals
{
    /// <summary>Puts it among them.</summary>
    public static void Take(Clauses clauses, List<(int At, string Kpi)> named)
    {
        for (var at = 1; at < clauses.Count; at++)
        {
            if (clauses[at].Arg(Sense.Deal) is not { Length: > 0 } kpi || clauses[at].End == clauses.Sentence.Count || named.Exists(other => other.At == at || other.Kpi == kpi) || clauses.Sentence.Tokens[clauses[at].Start].Before != Break.Comma || !IsName(clauses[at].Start - 1)) continue;
            if (clauses.Sentence.Tokens[clauses[at].End].Before != Break.Comma && !clauses.Sentence.Has(clauses[at].End, "e", "y", "and", "n", "&")) continue;
            var behind = named.FindIndex(other => other.At > at);
            if (behind >= 0) named.Insert(behind, (at, kpi));
        }

        bool IsName(int token) => named.Exists(other => clauses[other.At].Start <= token && clauses[other.At].End > token);
    }
}
