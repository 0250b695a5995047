using KpiBot.Crm;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>A word beside a figure that turns it into another: an amount, a share, a cost, a time.</summary>
internal sealed class TurnedFigures(Clauses clauses, Draft draft, List<(int At, string Kpi)> named)
{
    private static readonly HashSet<string> Advertising = new("ad ads adverts advertising anuncio anuncios medios publicidad publicidade propaganda pauta midia".Split(' '), StringComparer.Ordinal);

    /// <summary>"if we spend more than 50k on ads", "gastamos más en ads este mes": apart from the verb, on what.</summary>
    public void TakeAdvertising()
    {
        if (named is not [(var at, "marketing_spend")]) return;
        for (var token = clauses[at].End + 1; token < clauses.Sentence.Count; token++)
        {
            if (!Advertising.Contains(clauses.Sentence.Tokens[token].Text) || !clauses.Sentence.Has(token - 1, "on", "in", "into", "for", "at", "em", "com", "con", "en") || clauses.Mentions.Exists(mention => mention.Values.Count > 0 && mention.Start <= token && mention.End > token)) continue;
            named[0] = (at, "ad_spend");
            draft.Explain(clauses, token, token + 1);
            return;
        }
    }

    /// <summary>"amount of open deals", "closed won $", "open deals in $" are money, not a count.</summary>
    public void TakeAmounts()
    {
        for (var i = 0; i < named.Count; i++)
        {
            var (at, kpi) = named[i];
            if (kpi == "average_contract_value" && clauses.Folded(clauses[at]).Split(' ') is ["valor", .., "contratos"] words && words.Length < 6 && clauses.Next(at) is >= 0 and var won && clauses[won].Args(Sense.Outcome).Contains("won")) named[i] = (at, "revenue_won");
            if (!DealOutcomes.Counts(kpi) || !SaidMoney.IsOf(clauses, at, named.Count == 1)) continue;
            SaidMoney.Use(clauses);
            if (FigureBases.AmountOf(kpi) is { } amount) named[i] = (at, amount);
            else draft.Unknown.Add(clauses.Words(clauses[at]));
        }
    }

    /// <summary>"pipeline em número de negócios", "revenue in number of deals": how many, not how much.</summary>
    public void TakeCounts()
    {
        if (named.Count == 0 || FigureBases.CountOf(named[0].Kpi) is not { } count || named[0].Kpi is not ("open_pipeline" or "revenue_won") || (named.Count > 1 && (named.Count > 2 || named[1].Kpi != count))) return;
        if (SaidMoney.CountBehind(clauses, named[0].At) is not (>= 0 and var token)) return;
        var end = token + 2;
        if (clauses.Sentence.Has(end, "of", "de")) end++;
        if (!SaidMoney.IsOfDeals(clauses, end)) return;
        if (clauses.Sentence.Has(end, "negocios", "deals", "oportunidades", "opportunities")) end++;
        var at = named[0].At;
        named.Clear();
        named.Add((at, count));
        draft.Explain(clauses, token, end);
    }

    /// <summary>"cuál es el % de negocios perdidos": the rate, not how many.</summary>
    public void TakeShares()
    {
        for (var i = 0; i < named.Count; i++)
        {
            var (at, kpi) = named[i];
            if (RateOf(at, kpi) is not { } rate || Share(at) is not (>= 0 and var share)) continue;
            named[i] = (at, rate);
            clauses.Use(share);
        }
    }

    /// <summary>"% of" right before the figure, "in %" right behind it; −1 without either.</summary>
    private int Share(int at)
    {
        if (clauses.Before(at) is >= 0 and var before && clauses[before].Is(Sense.Share) && clauses.IsJoinedByOf(before, at)) return before;
        return clauses.Mentions.FindIndex(mention => mention.Is(Sense.Share) && mention.Start == clauses[at].End + 1 && clauses.Sentence.Has(clauses[at].End, "in", "em", "en") && clauses.Sentence.Has(mention.Start, "%", "percentual", "porcentagem", "porcentaje", "percentage", "percent"));
    }

    /// <summary>What share of is asked of the figure: "share of leads that reached MQL" is named as those who did.</summary>
    private string? RateOf(int at, string kpi) => kpi switch
    {
        "deals_won" => "win_rate",
        "deals_lost" => "lost_opportunity_rate",
        "mqls" when clauses.Sentence.Has(clauses[at].Start, "leads", "lead") && clauses[at].End > clauses[at].Start + 1 => "lead_to_mql_rate",
        "sqls" when clauses.Sentence.Has(clauses[at].Start, "mqls", "mql") && clauses[at].End > clauses[at].Start + 1 => "mql_to_sql_rate",
        _ => null,
    };

    /// <summary>"qué vendedor tarda más en cerrar una venta", "quem fecha vendas mais rápido": how long a sale takes, not what it brings.</summary>
    public void TakeClosingTimes()
    {
        if (named.FindIndex(figure => figure.Kpi == "revenue_won") is not (>= 0 and var sold) || named.Exists(figure => figure.Kpi is not ("revenue_won" or "sales_cycle_days"))) return;
        var at = named[sold].At;
        if (clauses.Folded(clauses[at]) is not ("venta" or "ventas" or "venda" or "vendas" or "sale" or "sales")) return;
        if (clauses.Mentions.FindIndex(mention => mention.Args(Sense.Outcome).Contains("won")) is not (>= 0 and var closes) || !(RankingReader.IsOfSpeed(clauses) || ImpliedFigures.TakesTime(clauses))) return;
        named[sold] = (at, "sales_cycle_days");
        clauses.Use(closes);
    }

    /// <summary>"quem responde mais rápido os leads": how fast they are answered, not how many there are.</summary>
    public void TakeAnswers()
    {
        if (named is [(var at, "leads" or "mqls")] && RankingReader.IsOfSpeed(clauses) && clauses.Mentions.Find(mention => Answering.Contains(clauses.Folded(mention).Split(' ')[0])) is { } verb)
        {
            named[0] = (at, "lead_response_hours");
            clauses.Use(clauses.Mentions.IndexOf(verb));
        }
    }

    /// <summary>"qué cliente nos deja más", "qual cliente gasta mais": one of them is picked, nothing is said of a whole life.</summary>
    public void TakeSpenders()
    {
        if (named is not [(var at, "ltv")] || !RankedNouns.IsSpender(clauses, at) || clauses.Folded(clauses[at]).Split(' ').Any(Worths.Contains)) return;
        named[0] = (at, "revenue_won");
    }

    private static readonly HashSet<string> Worths = new("worth value valuable vale valem valen valor".Split(' '), StringComparer.Ordinal);

    /// <summary>"em quanto tempo a Ana fecha uma venda", "en cuánto tiempo cierra Ana una venta": how long one takes, not what it brings.</summary>
    public void TakeSaleTimes()
    {
        var sale = named.FindIndex(figure => figure.Kpi == "revenue_won" && clauses.Folded(clauses[figure.At]) is "venda" or "venta" or "sale");
        if (sale < 0 || !ImpliedFigures.AsksTime(clauses)) return;
        if (named.Exists(figure => figure.Kpi == "sales_cycle_days")) named.RemoveAt(sale);
        else if (clauses.Sentence.Words.Any(Closing.Contains)) named[sale] = (named[sale].At, "sales_cycle_days");
    }

    private static readonly HashSet<string> Closing = new("fecha fecham fechou fechar fechamos cierra cierran cerro cerrar cerramos close closes closed ganha ganham ganhar gana ganan ganar".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Answering = new("answer answers respond responds contact contacts call calls responde respondem responder atende atendem contata contatam aborda abordam retorna retornam responden contesta contestan atiende atienden contacta contactan".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Asking = new("how what whats quanto quao cuanto que".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Prices = new("expensive cheapest cheaper costliest priciest caro caros cara caras barato baratos barata baratas".Split(' '), StringComparer.Ordinal);

    /// <summary>"the dearest channels per lead", "el lead más barato": a price for each is the cost of one.</summary>
    public void TakeCosts()
    {
        if (named is not [var (at, counted)] || FigureBases.CostOf(counted) is not { } cost) return;
        if (clauses.First(Sense.Costs) is >= 0 and var costs && (clauses.Sentence.Words.Any(Asking.Contains) || RankingReader.Any(clauses)))
        {
            // "how much does a lead from social cost", "which channel costs us most per lead": the verb stands apart.
            named[0] = (at, cost);
            clauses.Use(costs);
            if (clauses.Before(at) is >= 0 and var each && clauses[each].Is(Sense.By)) clauses.Use(each);
            return;
        }
        if (!clauses.Sentence.Words.Any(Prices.Contains)) return;
        var isPer = clauses.Before(at) is >= 0 and var per && clauses[per].Is(Sense.By);
        var isPriced = clauses.Before(at) is >= 0 and var before && Prices.Contains(clauses.Folded(clauses[before]).Split(' ')[^1]);
        if (!isPer && !isPriced && !(clauses.Next(at) is >= 0 and var next && RankingReader.IsRanking(clauses[next]))) return;
        named[0] = (at, cost);
        if (isPer) clauses.Use(clauses.Before(at));
    }

    /// <summary>"en qué etapa se quedan más tiempo parados": time in the stage, not how many stand still.</summary>
    public void TakeTimeStalled()
    {
        if (named is not [(var at, "stalled_deals")] || !clauses.Mentions.Exists(mention => mention.Arg(Sense.Dimension) == Dimensions.Stage)) return;
        for (var token = 1; token < clauses.Sentence.Count; token++)
        {
            if (clauses.Sentence.Has(token, "tempo", "tiempo", "time") && clauses.Sentence.Has(token - 1, "mais", "mas", "menos", "more", "most", "less", "quanto", "cuanto", "much")) named[0] = (at, "time_in_stage_days");
        }
    }
}
