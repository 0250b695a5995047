using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>Nouns that are what is ranked, not only a word beside the figure.</summary>
internal static class RankedNouns
{
    /// <summary>"which month", "best week", "highest revenue month", "mes con más ventas".</summary>
    public static bool IsUnit(Clauses clauses, Draft draft, int before) =>
        (before >= 0 && clauses[before].Is(Sense.Which)) || (RankingReader.Any(clauses) && !(before >= 0 && clauses[before].Number is not null && !IsBehindRanking(clauses, before)) && draft.Intent is null && !clauses.Any(Sense.Alert));

    /// <summary>"top 3 months", "best 2 quarters".</summary>
    private static bool IsBehindRanking(Clauses clauses, int number) => number > 0 && RankingReader.IsRanking(clauses[number - 1]) && clauses[number - 1].End == clauses[number].Start;

    /// <summary>Which customers bought most, top 5 clients by revenue: the noun is what is ranked.</summary>
    public static bool IsSubject(Clauses clauses, int at, int before, FigureReader figures) =>
        DealIn(clauses, at) < 0 && figures.CountWithout(at) > 0 && ((before >= 0 && ((clauses[before].Is(Sense.Which) && !IsRelative(clauses, before) && !AsksFor(clauses, at)) || clauses[before].Is(Sense.Rank) || RankingReader.IsRanking(clauses[before]) || clauses[before].Number is { Kind: TokenKind.Number, Mark: Mark.None })) || IsRankedBy(clauses, at));

    /// <summary>"qual o pipeline da West": how much it is, where nothing is ranked.</summary>
    private static bool AsksFor(Clauses clauses, int at) => clauses.Sentence.Has(clauses[at].Start - 1, "o", "a", "el", "la") && !RankingReader.Any(clauses);

    /// <summary>"best selling product in the West": the noun is what is ranked, and says nothing of the place.</summary>
    public static bool IsSold(Clauses clauses, int noun) => noun > 1 && clauses[noun - 1].Is(Sense.Sell) && clauses[noun - 1].End == clauses[noun].Start && RankingReader.IsRanking(clauses[noun - 2]) && clauses[noun - 2].End == clauses[noun - 1].Start;

    /// <summary>"o CSAT que os clientes deram": behind a figure and before an article the word joins, and asks for none of them.</summary>
    public static bool IsRelative(Clauses clauses, int which) =>
        which > 0 && clauses[which - 1].Is(Sense.Kpi) && clauses[which - 1].End == clauses[which].Start && clauses.Sentence.Tokens[clauses[which].Start].Before == Break.None
        && clauses.Sentence.Has(clauses[which].Start, "que", "q") && clauses.Sentence.Has(clauses[which].End, "os", "as", "los", "las", "nossos", "nuestros");

    /// <summary>"el deal más grande del pipeline": the deals that are ranked, where the pipeline is only where they stand; −1 otherwise.</summary>
    public static int DealIn(Clauses clauses, int at)
    {
        var ranked = at > 1 ? clauses.Mentions.FindLastIndex(at - 1, RankingReader.IsRanking) : -1;
        if (ranked < 1 || !clauses[ranked - 1].Is(Sense.Deal) || !clauses[at].Args(Sense.Dimension).Contains(Crm.Dimensions.Pipeline)) return -1;
        var (sentence, start) = (clauses.Sentence, clauses[at].Start);
        return sentence.Has(start - 1, "en", "em", "in", "del", "do", "no") || (sentence.Has(start - 1, "el", "the", "our", "nuestro") && sentence.Has(start - 2, "en", "in", "de")) ? ranked - 1 : -1;
    }

    /// <summary>"which campaign paid off best": the noun that the figure's name begins with is what is ranked.</summary>
    public static bool IsCampaign(Clauses clauses, int at) =>
        clauses[at].Args(Sense.Kpi).Any(id => id is "campaign_roi" or "roas") && clauses.Folded(clauses[at]).Split(' ') is ["campaign" or "campaigns" or "campanha" or "campanhas" or "campana" or "campanas", .. var does] && does.Any(Paying.Contains) && clauses.Before(at) is >= 0 and var which && clauses[which].Is(Sense.Which);

    /// <summary>"qué cliente nos deja más": the noun that the figure's name begins with is what is ranked.</summary>
    public static bool IsSpender(Clauses clauses, int at) =>
        clauses[at].Args(Sense.Kpi).Contains("ltv") && clauses.Folded(clauses[at]).Split(' ') is ["cliente" or "clientes" or "customer" or "customers" or "client" or "clients", var does, ..] && does is not ("lifetime" or "value" or "worth" or "ltv" or "clv") && clauses.Before(at) is >= 0 and var which && clauses[which].Is(Sense.Which) && RankingReader.Any(clauses);

    private static readonly HashSet<string> Paying = new("pay pays paid paying worth profitable returned bring rentavel rentaveis lucrativa lucrativas deu deram da dao se pagou pagaram pagando pagaron rendeu renderam retornou retornaram valeu valeram rentable rentables rindio rindieron valio valieron dio dieron".Split(' '), StringComparer.Ordinal);

    /// <summary>"customers with the highest NPS"; "clientes que mais compraram", "customers who bought the most".</summary>
    private static bool IsRankedBy(Clauses clauses, int at)
    {
        var end = clauses[at].End;
        if (clauses.Sentence.Has(end, "with", "com", "con")) return clauses.Next(at) is >= 0 and var next && RankingReader.IsRanking(clauses[next]);
        return clauses.Sentence.Has(end, "que", "q", "who", "that") && clauses.Mentions.Exists(mention => mention.Start >= end && RankingReader.IsRanking(mention) && (clauses.Any(Sense.Sell) || (mention.Start <= end + 1 && clauses.Mentions.Exists(figure => figure.Start >= mention.End && figure.Is(Sense.Kpi)))));
    }
}
