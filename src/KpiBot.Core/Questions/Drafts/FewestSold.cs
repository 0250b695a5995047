using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"quién vendió menos GTX Pro", "qual time fez menos ligações": behind the verb of those who are asked for, the fewest of a value, and nothing left out.</summary>
internal static class FewestSold
{
    private static readonly HashSet<string> Doing = new("hizo hicieron hace hacen tuvo tuvieron tiene tienen mando mandaron envio enviaron manda mandan envia envian genero generaron trajo trajeron registro registraron agendo agendaron recibio recibieron fez fizeram faz fazem teve tiveram tem mandou mandaram enviou enviaram gerou geraram trouxe trouxeram registrou registraram marcou marcaram agendou agendaram recebeu receberam".Split(' '), StringComparer.Ordinal);

    /// <summary>Whether the mention of "menos" says so.</summary>
    public static bool Says(Clauses clauses, int at)
    {
        if (clauses.Folded(clauses[at]) != "menos" || clauses[at].Start == 0 || clauses.Sentence.Tokens[clauses[at].Start].Before != Break.None || !AsksWhich(clauses, at)) return false;
        var before = clauses.Mentions.FindIndex(mention => mention.End == clauses[at].Start);
        return Doing.Contains(clauses.Sentence.Tokens[clauses[at].Start - 1].Text) || (before >= 0 && (clauses[before].Is(Sense.Sell) || clauses[before].Is(Sense.Who) || (clauses[before].Is(Sense.Outcome) && !clauses[before].Is(Sense.Kpi))));
    }

    private static bool AsksWhich(Clauses clauses, int at) =>
        Enumerable.Range(0, at).Any(i => clauses[i].Is(Sense.Who) || (clauses[i].Is(Sense.Which) && i + 1 < at && clauses[i + 1].Is(Sense.Dimension) && clauses[i + 1].Start == clauses[i].End));
}
