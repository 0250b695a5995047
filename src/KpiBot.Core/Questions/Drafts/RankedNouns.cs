using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>Nouns that are what is ranked, not only a word beside the figure.</summary>
internal static class RankedNouns
{
    /// <summary>"which month", "best week", "highest revenue month", "mes con más ventas".</summary>
    public static bool IsUnit(Clauses clauses, Draft draft, int before) =>
        (before >= 0 && clauses[before].Is(Sense.Which)) || (RankingReader.Any(clauses) && !(before >= 0 && clauses[before].Number is not null) && draft.Intent is null && !clauses.Any(Sense.Alert));

    /// <summary>Which customers bought most, top 5 clients by revenue: the noun is what is ranked.</summary>
    public static bool IsSubject(Clauses clauses, int at, int before, FigureReader figures) =>
        figures.CountWithout(at) > 0 && ((before >= 0 && (clauses[before].Is(Sense.Which) || clauses[before].Is(Sense.Rank) || RankingReader.IsRanking(clauses[before]) || clauses[before].Number is not null)) || IsRankedBy(clauses, at));

    /// <summary>"customers with the highest NPS"; "clientes que mais compraram", "customers who bought the most".</summary>
    private static bool IsRankedBy(Clauses clauses, int at)
    {
        var end = clauses[at].End;
        if (clauses.Sentence.Has(end, "with", "com", "con")) return clauses.Next(at) is >= 0 and var next && RankingReader.IsRanking(clauses[next]);
        return clauses.Sentence.Has(end, "que", "q", "who", "that") && clauses.Any(Sense.Sell) && clauses.Mentions.Exists(mention => mention.Start >= end && RankingReader.IsRanking(mention));
    }
}
