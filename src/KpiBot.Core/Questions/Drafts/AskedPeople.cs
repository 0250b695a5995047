using KpiBot.Crm;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>Whether "who" and "each" ask for the reps, or for those who buy.</summary>
internal static class AskedPeople
{
    /// <summary>"customers who bought", "who is our biggest customer": the customers, not the reps.</summary>
    public static bool AreCustomers(Clauses clauses, int at) => (at > 0 && clauses[at - 1].End == clauses[at].Start && clauses[at - 1].Arg(Sense.Dimension) == Dimensions.Account) || AreNamedCustomers(clauses, at);

    /// <summary>"how much did each sell".</summary>
    public static bool SaysEachSold(Clauses clauses, int at) => clauses.Folded(clauses[at]) == "each" && clauses.Next(at) is >= 0 and var next && clauses[next].Is(Sense.Sell) && clauses[next].Start == clauses[at].End;

    /// <summary>"quién nos compró más", "a quem vendemos mais", "who did we sell the most to", "com quem fechamos": those who buy.</summary>
    public static bool AreBuyers(Clauses clauses, int at)
    {
        if (clauses[at].Is(Sense.Who) && clauses.Any(Sense.Outcome) && (clauses.Sentence.Has(clauses[at].Start - 1, "com", "con", "with") || (clauses.Sentence.Has(clauses[at].End, "do", "did", "have") && clauses.Sentence.Has(clauses[at].End + 1, "we") && Array.LastIndexOf(clauses.Sentence.Words, "with") > clauses.First(Sense.Outcome)))) return true;
        if (!clauses[at].Is(Sense.Who) || !clauses.Any(Sense.Sell)) return false;
        // "a quién le compró Cancity", "de quem a Cancity comprou": the buyer is named, and who sold to it is asked for.
        if (clauses.Mentions.Exists(mention => mention.Values.Count > 0 && mention.Values.All(value => value.Dimension == Dimensions.Account)) && (clauses.Sentence.Has(clauses[at].Start - 1, "de") || (clauses.Sentence.Has(clauses[at].Start - 1, "a") && clauses.Sentence.Has(clauses[at].End, "le")))) return false;
        if (clauses.Mentions.Exists(mention => mention.Is(Sense.Sell) && clauses.Folded(mention).Split(' ').Any(Buying.Contains))) return true;
        if (clauses.Sentence.Has(clauses[at].Start, "whom") || clauses.Sentence.Has(clauses[at].Start - 1, "to", "a", "pra", "para", "pro")) return true;
        return clauses.Sentence.Has(clauses[at].End, "do", "did", "have") && clauses.Sentence.Has(clauses[at].End + 1, "we") && Array.LastIndexOf(clauses.Sentence.Words, "to") > clauses.First(Sense.Sell);
    }

    /// <summary>"contra quién perdemos", "who do we lose deals to": to whom they went, which no row says.</summary>
    public static bool AreRivals(Clauses clauses, int at)
    {
        if (!clauses[at].Is(Sense.Who) || !clauses.Mentions.Exists(mention => mention.Args(Sense.Outcome).Contains("lost") || mention.Args(Sense.Kpi).Contains("deals_lost"))) return false;
        if (clauses.Sentence.Has(clauses[at].Start - 1, "contra", "ante", "con", "com", "para", "pra", "pro", "to", "against")) return true;
        return clauses.Sentence.Has(clauses[at].End, "do", "did", "are", "have", "were") && clauses.Sentence.Has(clauses[at].End + 1, "we") && clauses.Sentence.Words.Skip(clauses[at].End).Any(word => word is "to" or "against");
    }

    private static readonly HashSet<string> Buying = new("bought buy buys purchase purchased purchases spent spend spends compro compraron compra compran comprar comprou compraram compram gasto gastaron gasta gastan gastou gastaram gastam".Split(' '), StringComparer.Ordinal);

    /// <summary>"who is our biggest customer", "quem é o nosso maior cliente": only what it is and the ranking stand between; "quem trouxe mais clientes" asks for the reps.</summary>
    private static bool AreNamedCustomers(Clauses clauses, int at)
    {
        var noun = clauses.Mentions.FindIndex(at, mention => mention.Arg(Sense.Dimension) == Dimensions.Account);
        if (noun < 0) return false;
        var (from, to) = (clauses[at].End, clauses[noun].Start);
        var isOne = clauses.Sentence.Has(clauses[at].Start, "whos");
        if (from < to && Being.Contains(clauses.Sentence.Tokens[from].Text)) (isOne, from) = (true, from + 1);
        return isOne && clauses.Mentions.Exists(mention => mention.Start >= from && mention.End <= to && RankingReader.IsRanking(mention))
            && Enumerable.Range(from, to - from).All(token => clauses.Sentence.Tokens[token].Before == Break.None && (PhraseTree.Connectives.Contains(clauses.Sentence.Tokens[token].Text) || clauses.Sentence.Has(token, "my", "meu", "mi")
                || clauses.Mentions.Exists(mention => mention.Start <= token && mention.End > token && (RankingReader.IsRanking(mention) || mention.Number is not null))));
    }

    private static readonly HashSet<string> Being = new("is are was were e eh sao foi foram es son fue fueron".Split(' '), StringComparer.Ordinal);

    /// <summary>"e ae, quantos leads": a call, no account executive.</summary>
    public static bool IsCalledOut(Clauses clauses, Reading.Mention mention) =>
        clauses.Folded(mention) == "ae" && clauses.Language == Kpis.Language.Portuguese && (mention.Start == 0 || mention.End == clauses.Sentence.Count || clauses.Sentence.Has(mention.Start - 1, "e", "fala", "diz", "manda", "ve", "mostra"));
}
