using KpiBot.Crm;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>Figures that no name says but a noun and a verb together: "how many deals did we lose", "cuánto vendimos", "who closes fastest".</summary>
internal sealed class NounsAndVerbs(Clauses clauses, Draft draft, FigureList figures, IReadOnlyList<string> standing)
{
    private static readonly string[] Deals = ["deals_won", "open_deals", "opportunities_created", "deals_lost"];

    private static readonly string[] Profits = ["profitab", "rentab", "rentav", "lucrativ"];

    private bool CountsMany => clauses.Any(Sense.HowMany);

    private bool AsksMuch => (clauses.Any(Sense.HowMuch) || SaidMoney.Unit(clauses) >= 0) && !CountsMany;

    /// <summary>Takes the figure of the deal (its mention, or −1) and what became of it.</summary>
    public void Take(int deal, string? outcome)
    {
        if (IsPay())
        {
            draft.Unknown.Add(clauses.Words(clauses[clauses.First(Sense.Outcome)]));
            return;
        }
        if (SaidMoney.Unit(clauses) >= 0) SaidMoney.Use(clauses);
        if (clauses.Any(Sense.Share) && outcome is "won" or "lost" && standing.Count == 0)
        {
            // "how often does Ana win", "what percentage do we lose"
            figures.Name(clauses.First(Sense.Outcome), outcome == "won" ? "win_rate" : "lost_opportunity_rate");
            clauses.Use(clauses.First(Sense.Share));
        }
        else
        {
            if (clauses.Mentions.Find(mention => mention.Is(Sense.HowMany) && mention.Is(Sense.HowMuch)) is { } either) draft.Unknown.Add(clauses.Words(either));
            if (!TakeBoth(deal, outcome) && !StandsBehind(deal, outcome)) TakeNoun(deal, outcome);
            if (deal >= 0 && CountsMany && draft.Intent is null) TakeMuchBeside();
        }
        figures.Write();
    }

    /// <summary>"cuánto facturamos y cuántos negocios ganamos": the amount beside the count.</summary>
    private void TakeMuchBeside()
    {
        for (var at = 0; at < clauses.Count; at++) if (clauses[at].Is(Sense.HowMuch) && !clauses[at].Is(Sense.HowMany) && clauses.Next(at) is >= 0 and var sold && clauses[sold].Is(Sense.Sell) && !clauses.IsUsed(sold)) figures.Name(sold, "revenue_won");
    }

    private void TakeNoun(int deal, string? outcome)
    {
        if (deal >= 0) TakeDeal(deal, outcome);
        else if (MoneyInStages(outcome) is >= 0 and var held) figures.Name(held, "open_pipeline", use: clauses[held].Is(Sense.Sell));
        else if (clauses.First(Sense.Sell) is >= 0 and var sold && !(outcome is "lost" or "stalled" && SaidMoney.IsMoney(clauses.Folded(clauses[sold]))) && (draft.Intent is null or Intent.Explain or Intent.Forecast or Intent.Digest or Intent.Alert || draft is { Intent: Intent.Records, By.Count: > 0 })) figures.Name(sold, (clauses.Folded(clauses[sold]) is "venda" or "venta" && ImpliedFigures.AsksTime(clauses)) || TakesLongToSell(sold) ? "sales_cycle_days" : CountsMany ? "deals_won" : "revenue_won");
        else if (clauses.Mentions.FindIndex(mention => RankingReader.IsRanking(mention) && Profits.Any(stem => clauses.Folded(mention).Contains(stem, StringComparison.Ordinal))) is >= 0 and var profit) figures.Name(profit, draft.By is [Dimensions.Campaign] ? "campaign_roi" : "gross_margin_rate", use: false);
        else if (draft.By.Count == 1 && CancellingRows.Asked(clauses) is >= 0 and var cancels)
        {
            figures.Name(clauses.Mentions.FindIndex(RankingReader.IsRanking), "churn_rate", use: false);
            draft.Explained.Add((cancels, cancels + 1));
        }
        else if (outcome is null && draft.By is [Dimensions.Stage] && clauses.Sentence.Words.Contains("pipeline")) figures.Name(clauses.Mentions.FindIndex(mention => mention.Is(Sense.Dimension)), "open_pipeline");
        else if (outcome is not null) TakeVerb(outcome);
        else if (AsksMuch && ImpliedFigures.MadeInSales(clauses) is >= 0 and var made) NameMade(made);
        else if ((AsksMuch || RankingReader.Any(clauses)) && outcome is null && ImpliedFigures.BroughtIn(clauses, draft) is >= 0 and var brought) NameMade(brought);
    }

    /// <summary>"quanto o time fez": all of us, not one row for each team.</summary>
    private void NameMade(int at)
    {
        figures.Name(at, "revenue_won");
        if (clauses.Mentions.FindIndex(mention => Doers.AreAllOfUs(clauses, mention)) is not (>= 0 and var team) || !draft.By.Remove(Crm.Dimensions.Team)) return;
        clauses.Use(team);
    }

    /// <summary>"which product takes longest to sell", "quem vende mais rápido": how long, not how much.</summary>
    private bool TakesLongToSell(int sold) => !CountsMany && !AsksMuch && !SaidMoney.IsMoney(clauses.Folded(clauses[sold])) && (RankingReader.IsOfSpeed(clauses) || ImpliedFigures.TakesTime(clauses));

    /// <summary>"how much money is in each stage", "quanto tem em Proposal": what lies open there; the mention that asks for it, −1 without one.</summary>
    private int MoneyInStages(string? outcome)
    {
        if (outcome is not null || !clauses.Any(Sense.HowMuch) || CountsMany || ImpliedFigures.AsksTime(clauses) || draft.Intent is not (null or Intent.Digest) || !(draft.By is [Dimensions.Stage] || NamesStage())) return -1;
        var sold = clauses.First(Sense.Sell);
        return sold < 0 ? clauses.First(Sense.HowMuch) : SaidMoney.IsMoney(clauses.Folded(clauses[sold])) ? sold : -1;
    }

    /// <summary>"how many deals did we win and lose", "create vs close".</summary>
    private bool TakeBoth(int deal, string? outcome)
    {
        var said = clauses.Args(Sense.Outcome).ToHashSet();
        if (deal >= 0 && !AsksMuch && JoinedVerbs() is var (first, second))
        {
            foreach (var verb in new[] { first, second }) figures.Name(verb, DealOutcomes.Of(clauses[verb].Arg(Sense.Outcome)!));
            return true;
        }
        if (deal >= 0 && clauses.First(Sense.Sell) is >= 0 and var sold && sold < deal && clauses.First(Sense.HowMuch) is >= 0 and var much && much < sold && clauses.Mentions.FindIndex(sold, mention => mention.Is(Sense.HowMany)) is >= 0 and var many && many < deal)
        {
            // "how much did we sell and how many deals did we close".
            figures.Name(sold, "revenue_won");
            TakeDeal(deal, outcome);
            return true;
        }
        if ((deal < 0 && !CountsMany) || AsksMuch || outcome != "lost" || !said.Contains("won") || !said.Contains("lost")) return false;
        foreach (var (kpi, verb) in new[] { ("deals_won", "won"), ("deals_lost", "lost") }) figures.Name(clauses.Mentions.FindIndex(mention => mention.Args(Sense.Outcome).Contains(verb)), kpi);
        return true;
    }

    /// <summary>Two verbs that say different things of deals, one after the other ("created and won", "cuántas creamos y cuántos negocios ganamos"); null without them.</summary>
    private (int First, int Second)? JoinedVerbs()
    {
        var first = clauses.First(Sense.Outcome);
        if (first < 0 || clauses.Next(first) is not (>= 0 and var joint) || !clauses.IsJoint(joint) || clauses.Next(joint) is not (>= 0 and var second)) return null;
        while (clauses[second].Is(Sense.HowMany) || clauses[second].Is(Sense.Deal)) if ((second = clauses.Next(second)) < 0) return null;
        return clauses[second].Arg(Sense.Outcome) is { } then && clauses[first].Arg(Sense.Outcome) is { } said && then != said && said is "created" or "won" or "lost" && then is "created" or "won" or "lost" ? (first, second) : null;
    }

    /// <summary>"list the deals" after revenue: those behind it.</summary>
    private bool StandsBehind(int deal, string? outcome)
    {
        if (deal < 0 || outcome is not null || draft.Intent != Intent.Records || standing is not [var figure] || DealOutcomes.Counts(figure) || !(FigureBases.IsBase(figure, "deals_won") || FigureBases.IsBase(figure, "open_deals"))) return false;
        clauses.Use(deal);
        return true;
    }

    private void TakeDeal(int deal, string? outcome)
    {
        if (outcome is "won" or "lost" && clauses.Any(Sense.Share))
        {
            // "qual % das propostas a gente fecha"
            figures.Name(deal, outcome == "won" ? "win_rate" : "lost_opportunity_rate");
            return;
        }
        var kpi = outcome is null ? OfBareDeal(clauses[deal].Arg(Sense.Deal)!) : outcome == "won" && (RankingReader.IsOfSpeed(clauses) || ImpliedFigures.TakesTime(clauses)) ? "sales_cycle_days" : AsksMuch && outcome == "won" ? "revenue_won" : DealOutcomes.Of(outcome);
        if (kpi is not null) figures.Name(deal, clauses.SaysAmount(clauses[deal].Start) && FigureBases.AmountOf(kpi) is { } amount ? amount : kpi);
        else if (draft.Intent != Intent.Records || standing is not [var stands] || !FigureBases.IsOfDeals(stands)) draft.Ambiguous = (clauses.Words(clauses[deal]), Deals);
    }

    /// <summary>Deals of which nothing is said; null where they could be any.</summary>
    private string? OfBareDeal(string named) =>
        clauses.Any(Sense.Sell) ? named.Length > 0 && clauses.Mentions.TrueForAll(mention => !mention.Is(Sense.Sell) || clauses.Folded(mention).StartsWith("br", StringComparison.Ordinal)) ? named : "deals_won"
        : draft.By is [Dimensions.Stage] && (SaysTime() || RankingReader.IsOfSpeed(clauses)) ? "time_in_stage_days"
        : NamesStage() || draft.By is [Dimensions.Stage] ? "open_deals"
        : named.Length > 0 ? named
        : draft.By.Contains(Dimensions.LossReason) ? "deals_lost"
        : RankingReader.Any(clauses) || WillBeWon() ? "deals_won"
        : CountsMany && WereTaken() ? "deals_won"
        : CountsMany && standing is [var figure] ? BehindStanding(figure)
        : null;

    /// <summary>"quantos deals a Ana levou", "cuántos negocios se llevó Ana": won, where no time is said.</summary>
    private bool WereTaken()
    {
        var verb = Enumerable.Range(0, clauses.Sentence.Count).FirstOrDefault(token => clauses.Sentence.Tokens[token].Text is "levou" or "levaram" or "llevo" or "llevaron", -1);
        if (verb < 0 || clauses.Sentence.Words.Any(word => word is "tempo" or "tiempo" or "dias" or "dia" or "semanas" or "meses")) return false;
        draft.Explained.Add((verb, verb + 1));
        return true;
    }

    /// <summary>"how many deals is that?", "y cuántos deals fueron?": those behind the figure asked for before, where they can be only one kind.</summary>
    private static string? BehindStanding(string figure) => DealOutcomes.Counts(figure) ? figure : FigureBases.CountOf(figure);

    /// <summary>"en qué etapa se quedan más tiempo los deals": how long they stay, not how many there are.</summary>
    private bool SaysTime() => Enumerable.Range(1, clauses.Sentence.Count - 1).Any(token => clauses.Sentence.Has(token, "tiempo", "tempo", "time", "long", "longest") && (clauses.Sentence.Has(token, "longest") || clauses.Sentence.Has(token - 1, "mas", "mais", "most", "more", "menos", "least", "less", "cuanto", "quanto", "how")));

    /// <summary>"quantos negócios vamos fechar": the forecast's own verb says what becomes of them.</summary>
    private bool WillBeWon() => draft.Intent == Intent.Forecast && clauses.Mentions.Exists(mention => mention.Is(Sense.Forecast) && clauses.Folded(mention).Split(' ').Any(Winning.Contains));

    private static readonly HashSet<string> Winning = new("fechar ganhar vender cerrar ganar vender win close sell fecharemos cerraremos ganaremos".Split(' '), StringComparer.Ordinal);

    private void TakeVerb(string outcome)
    {
        var verb = clauses.First(Sense.Outcome);
        if (outcome == "open" && clauses.Mentions.FindIndex(mention => mention.Is(Sense.Outcome) && clauses.Folded(mention).Contains("pipe", StringComparison.Ordinal)) is >= 0 and var pipeline) figures.Name(pipeline, CountsMany && !AsksAnew(pipeline) ? "open_deals" : "open_pipeline");
        else if (outcome == "won" && (RankingReader.IsOfSpeed(clauses) || ImpliedFigures.TakesTime(clauses))) figures.Name(verb, "sales_cycle_days");
        else if (outcome == "stalled" && AsksMuch) draft.Ambiguous = (clauses.Words(clauses[verb]), ["stalled_deals", "open_pipeline"]);
        else if (outcome is "won" or "lost" && (CountsMany || AsksMuch || clauses.Any(Sense.Who) || clauses.Any(Sense.Each) || RankingReader.Any(clauses) || clauses.Any(Sense.Records) || AsksForAny()))
        {
            if (outcome == "lost" && AsksMuch) draft.Ambiguous = (clauses.Words(clauses[verb]), ["deals_lost", "revenue_churn_rate"]);
            else figures.Name(verb, AsksMuch && outcome == "won" ? "revenue_won" : DealOutcomes.Of(outcome));
        }
        else if (standing is [var stood] && DealOutcomes.Counts(stood)) figures.Name(verb, DealOutcomes.Of(outcome));
    }

    /// <summary>"how many open deals and what's the pipeline": a second question, after the count.</summary>
    private bool AsksAnew(int at) =>
        Enumerable.Range(1, 4).Any(back => clauses.Sentence.Has(clauses[at].Start - back - 1, "and", "e", "y") && clauses.Sentence.Has(clauses[at].Start - back, "qual", "cual", "what", "whats"));

    /// <summary>"did Cassey win anything", "o Darcel fechou alguma coisa": whether there were any.</summary>
    private bool AsksForAny()
    {
        var any = draft.Intent is null ? Array.FindIndex(clauses.Sentence.Words, Anything.Contains) : -1;
        if (any < 0) return false;
        draft.Explained.Add((any, any + 1));
        return true;
    }

    private static readonly HashSet<string> Anything = new("anything algo coisa cosa".Split(' '), StringComparer.Ordinal);

    /// <summary>"quanto ganha a Ana": what a person earns is no figure.</summary>
    private bool IsPay() => clauses.Any(Sense.HowMuch) && !ImpliedFigures.AsksTime(clauses) && clauses.First(Sense.Outcome) is >= 0 and var verb && clauses.Folded(clauses[verb]) is "ganha" or "gana" or "ganham" or "ganan" or "ganar" or "ganhar" && clauses.Mentions.Exists(mention => mention.Values.Any(value => value.Dimension is Dimensions.Owner));

    /// <summary>"deals in Negotiation": those that stand there.</summary>
    private bool NamesStage() => clauses.Mentions.Exists(mention => mention.Values.Count > 0 && mention.Values.All(value => value.Dimension == Dimensions.Stage) && !mention.Is(Sense.Outcome));
}
