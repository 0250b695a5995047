using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"show me the leads from paid search", "muéstrame los negocios estancados del equipo de Ana": those themselves, not how many there are.</summary>
internal static class ShownRecords
{
    /// <summary>Figures that count what can be shown one by one under the same name.</summary>
    private static readonly HashSet<string> Shown = new("leads mqls sqls deals_won deals_lost open_deals stalled_deals opportunities_created new_customers customers_at_risk".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Verbs = new("show pull bring see mostra mostre mostrar ver traz abre abra muestra muestrame muestranos mostrame ensename ensenanos trae traeme abreme abrime puxa puxe saca sacame pega levanta".Split(' '), StringComparer.Ordinal);

    /// <summary>Those that hand over a figure as well: "give me the leads" may be how many.</summary>
    private static readonly HashSet<string> Handing = new("give gimme da de passa passe dame denme pasa pasame".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Between = new("me us up all the nos pra para mim gente a".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Articles = ["the", "every", "each", "individual", "cada", "os", "as", "los", "las"];

    /// <summary>What joins those shown to where they are from.</summary>
    private static readonly HashSet<string> Joints = new("from of for in by with de do da dos das del en no na nos nas em por pelo pela com con".Split(' '), StringComparer.Ordinal);

    /// <summary>Whether a verb of showing stands before the article and the noun, and a value narrows them, or they are deals of one state.</summary>
    public static bool AreMeant(Clauses clauses, Draft draft)
    {
        if (draft is not { Kpis: [var figure], By.Count: 0, Grain: null, Ranking: null, OverTime: false, ComparedWith: ComparedWith.Nothing, Versus: false } || !Shown.Contains(figure)) return false;
        if (clauses.Any(Sense.HowMany) || clauses.Any(Sense.HowMuch)) return false;
        var noun = clauses.Mentions.FindIndex(mention => mention.Is(Sense.Kpi) || mention.Is(Sense.Deal));
        if (noun < 0) return false;
        if (DealOutcomes.Counts(figure) && OwnersOf(clauses, noun) is > 0 and var owners) return !clauses.Sentence.Words.Contains("pull") && IsShown(clauses, owners);
        if (!IsArticle(clauses, clauses[noun].Start - 1) || !IsShown(clauses, clauses[noun].Start - 1, DealOutcomes.Counts(figure))) return false;
        return (draft.Values.Count == 0 && (DealOutcomes.Counts(figure) || figure == "customers_at_risk")) || clauses.Mentions.Exists(mention => mention.Values.Count > 0 && mention.Start >= clauses[noun].End && (Joints.Contains(clauses.Sentence.Tokens[mention.Start - 1].Text) || AreThose(clauses, noun, mention))) || AreDated(clauses, noun);
    }

    /// <summary>"show the deals Anna lost", "show every deal Acme bought": those that somebody won or lost.</summary>
    private static bool AreThose(Clauses clauses, int noun, Reading.Mention named) =>
        clauses[noun].Is(Sense.Deal) && named.Start == clauses[noun].End && clauses.Mentions.Exists(mention => mention.Start == named.End && (mention.Is(Sense.Outcome) || mention.Is(Sense.Sell)));

    /// <summary>"let me see the leads from last week", "muéstrame los leads que llegaron ayer": those of a time.</summary>
    private static bool AreDated(Clauses clauses, int noun) =>
        clauses.Mentions.Exists(mention => mention.Period is not null && mention.Start >= clauses[noun].End && (clauses.Sentence.Has(mention.Start, "from", "de", "del", "do", "da") || clauses.Sentence.Has(mention.Start - 1, "from", "de", "del", "do", "da") || (clauses.Sentence.Has(mention.Start - 1, "la", "el") && clauses.Sentence.Has(mention.Start - 2, "de"))
            || clauses.Sentence.Tokens.Skip(clauses[noun].Start + 1).Take(mention.Start - clauses[noun].Start - 1).Any(token => token.Text is "that" or "who" or "que" or "q")));

    /// <summary>"show me Zane Levy's open deals", "show me our stalled deals": the token where those whose they are begin; 0 when nobody is said.</summary>
    private static int OwnersOf(Clauses clauses, int noun)
    {
        var start = clauses[noun].Start;
        while (start > 0 && clauses.Mentions.Exists(mention => mention.Is(Sense.Outcome) && mention.End == start)) start = clauses.Mentions.Find(mention => mention.End == start)!.Start;
        if (clauses.Sentence.Has(start - 1, "our", "my")) return start - 1;
        return clauses.Mentions.Find(mention => mention.End == start && mention.Values.Count > 0 && clauses.Words(mention).TrimEnd('s', 'S') is [.., '\'' or '’']) is { } owner ? owner.Start : 0;
    }

    private static bool IsArticle(Clauses clauses, int token) => token >= 1 && Articles.Contains(clauses.Sentence.Tokens[token].Text);

    /// <summary>Whether a verb of showing stands before the token.</summary>
    private static bool IsShown(Clauses clauses, int from, bool areDeals = false)
    {
        if (from < 1) return false;
        var token = from;
        for (token--; token > 0 && Between.Contains(clauses.Sentence.Words[token]); token--) { }
        return Verbs.Contains(clauses.Sentence.Words[token]) || (areDeals && Handing.Contains(clauses.Sentence.Words[token]));
    }
}
