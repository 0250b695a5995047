using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"out of all deals closed in November how many % were won", "de cada 100 negócios fechados no Q3, quantos ganhamos": the part of those decided that was won or lost; the deals are no figure of their own.</summary>
internal sealed class OutOfDeals(Clauses clauses, Draft draft, List<(int At, string Kpi)> named)
{
    private static readonly HashSet<string> Decided = new("closed decided finished fechados fechadas decididos decididas encerrados encerradas cerrados cerradas decidido cerrado fechado".Split(' '), StringComparer.Ordinal);

    /// <summary>Names the rate where that is asked.</summary>
    public void Take()
    {
        var deals = clauses.Mentions.FindIndex(mention => mention.Is(Sense.Deal) || mention.Args(Sense.Kpi).Any(id => id is "deals_won" or "opportunities_created"));
        if (deals < 0 || clauses[deals].Is(Sense.Dimension) && clauses[deals].Values.Count > 0 || named.Exists(figure => figure.At != deals && figure.Kpi is not ("win_rate" or "lost_opportunity_rate" or "deals_won" or "deals_lost"))) return;
        var words = clauses.Folded(clauses[deals]);
        if (FigureBases.SaysCreated(words) || words.Split(' ').Any(word => word is "won" or "ganhos" or "ganados" or "ganhas" or "ganadas") || !IsOf(deals)) return;
        var (at, outcome) = Outcome(deals);
        var share = clauses.Mentions.FindIndex(mention => mention.Is(Sense.Share) || (mention.Is(Sense.HowMany) && OutOf(deals) >= 0) || mention.Args(Sense.Kpi).Contains("win_rate"));
        if (at < 0 || share < 0 || !IsDecided(deals, at)) return;
        named.Clear();
        named.Add((deals, outcome == "lost" ? "lost_opportunity_rate" : "win_rate"));
        foreach (var used in new[] { deals, at, share, OutOf(deals) }) if (used >= 0) clauses.Use(used);
        if (clauses.Sentence.Has(clauses[deals].End, "decididos", "decididas", "encerrados", "encerradas", "decided", "finished")) draft.Explained.Add((clauses[deals].End, clauses[deals].End + 1));
        for (var i = deals + 1; i < at; i++) if (clauses[i].Is(Sense.Outcome) && Decided.Contains(clauses.Folded(clauses[i]))) clauses.Use(i);
    }

    /// <summary>"of all deals", "dos negócios", "de cada 100 deals".</summary>
    private bool IsOf(int deals)
    {
        var token = clauses[deals].Start - 1;
        while (token > 0 && (clauses.Sentence.Tokens[token].Kind == TokenKind.Number || clauses.Sentence.Has(token, "all", "every", "each", "the", "our", "todos", "todas", "os", "as", "los", "las", "cada", "closed", "decided", "finished"))) token--;
        return clauses.Sentence.Has(token, "of", "de", "dos", "das");
    }

    /// <summary>The round number of "de cada 100"; −1 without one.</summary>
    private int OutOf(int deals) => clauses.Mentions.FindIndex(mention => mention.Start < clauses[deals].Start && mention.Number is { Kind: TokenKind.Number } && clauses.Sentence.Has(mention.Start - 1, "cada", "every", "each"));

    /// <summary>What became of them: the last verb behind them, apart from the one that only says that they are decided.</summary>
    private (int At, string? Outcome) Outcome(int deals)
    {
        var at = clauses.Mentions.FindLastIndex(mention => mention.Start >= clauses[deals].End && (mention.Args(Sense.Outcome).Any(said => said is "won" or "lost") || mention.Args(Sense.Kpi).Any(id => id is "win_rate" or "lost_opportunity_rate")) && !Decided.Contains(clauses.Folded(mention)));
        return at < 0 ? (-1, null) : (at, clauses[at].Args(Sense.Outcome).Contains("lost") || clauses[at].Args(Sense.Kpi).Contains("lost_opportunity_rate") ? "lost" : "won");
    }

    /// <summary>Said of decided ones, or of all of them with the verb behind; the verb right beside them would be what they are.</summary>
    private bool IsDecided(int deals, int outcome) =>
        clauses.Sentence.Words[Math.Max(0, clauses[deals].Start - 1)..Math.Min(clauses.Sentence.Count, clauses[deals].End + 1)].Any(Decided.Contains) || Enumerable.Range(deals + 1, outcome - deals - 1).Any(i => Decided.Contains(clauses.Folded(clauses[i]))) || OutOf(deals) >= 0 || clauses[outcome].End > clauses[outcome].Start + 1;
}
