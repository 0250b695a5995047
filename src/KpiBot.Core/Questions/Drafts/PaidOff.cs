using KpiBot.Crm;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"did the campaigns in May pay off?", "as campanhas de maio valeram a pena?": what came back of them, the verb apart from the noun.</summary>
internal static class PaidOff
{
    private static readonly HashSet<string> Worth = Words("worth pena");
    private static readonly HashSet<string> Paying = Words("pay paid pays paying");
    private static readonly HashSet<string> Returning = Words("rindieron rindio renderam rendeu retorno pagaram");
    private static readonly HashSet<string> Small = Words("valeu valeram vale valieron valio deram deu dieron dio la a se it");

    /// <summary>Takes it where no figure is named; true when it did.</summary>
    public static bool Take(Clauses clauses, Draft draft, FigureList figures)
    {
        var campaigns = clauses.Mentions.FindIndex(mention => mention.Arg(Sense.Dimension) == Dimensions.Campaign && mention.Values.Count == 0);
        if (campaigns < 0) return false;
        var verb = clauses[campaigns].End - 1;
        while (++verb < clauses.Sentence.Count && !Says(clauses, verb)) { }
        if (verb >= clauses.Sentence.Count) return false;
        var (start, end) = (verb, clauses.Sentence.Has(verb + 1, "off") || clauses.Sentence.Has(verb + 1, "it") ? verb + 2 : verb + 1);
        while (start > clauses[campaigns].End && Small.Contains(clauses.Sentence.Tokens[start - 1].Text)) start--;
        figures.Name(campaigns, "campaign_roi", use: !clauses.Any(Sense.Which));
        draft.Explain(clauses, start, end);
        return true;
    }

    private static bool Says(Clauses clauses, int token)
    {
        var word = clauses.Sentence.Tokens[token].Text;
        return Worth.Contains(word) || Returning.Contains(word) || (Paying.Contains(word) && clauses.Sentence.Has(token + 1, "off"));
    }

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
