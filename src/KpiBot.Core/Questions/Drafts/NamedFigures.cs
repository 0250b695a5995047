using KpiBot.Crm;
using KpiBot.Kpis;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>Figures named beside each other that are one figure together, or say a condition that none of them has.</summary>
internal sealed class NamedFigures(Clauses clauses, Draft draft, List<(int At, string Kpi)> named)
{
    /// <summary>Settles them.</summary>
    public void Settle()
    {
        JoinLostRevenue();
        TakeRejections();
        RefuseLostRevenue();
        TakeOpening();
        RefuseDeals();
        TakeAmounts();
        new StageRates(clauses, draft, named).Join();
        TakeCosts();
        LeaveOutTickets();
        TakeTimeStalled();
        LeaveOutPlaces();
        LeaveOutBases();
        RefusePer();
    }

    /// <summary>"close rate of deals created": what a rate is taken of is no figure of its own; "revenue of new customers" says a condition that no figure has.</summary>
    private void LeaveOutBases()
    {
        for (var i = named.Count - 1; i > 0; i--)
        {
            var (figure, counted) = (named[i - 1], named[i]);
            if (figure.At + 1 == counted.At && FigureBases.IsBase(counted.Kpi, figure.Kpi) && clauses[figure.At].End == clauses[counted.At].Start && clauses.Sentence.Tokens[clauses[counted.At].Start].Before == Break.None && clauses.Folded(clauses[figure.At]).Split(' ') is var noun && Array.TrueForAll(noun, word => Folding.Stem(word) == word))
            {
                // "lead follow-up SLA": the noun before a rate only says of what.
                named.RemoveAt(i - 1);
                continue;
            }
            if (figure.At == counted.At || figure.Kpi == counted.Kpi || Catalogue.Get(counted.Kpi).Unit != KpiUnit.Count || Catalogue.Get(figure.Kpi).Unit == KpiUnit.Count || !clauses.IsJoinedByOf(figure.At, counted.At)) continue;
            if ((!FigureBases.IsBase(figure.Kpi, counted.Kpi) || (figure.Kpi is "win_rate" or "lost_opportunity_rate" && FigureBases.SaysCreated(clauses.Folded(clauses[counted.At])))) && !(counted.Kpi == "leads" && clauses[counted.At - 1].End == clauses[counted.At].Start && clauses.HasValueOf(counted.At - 1, Dimensions.Channel))) draft.Unknown.Add(clauses.Words(clauses[counted.At]));
            named.RemoveAt(i);
        }
    }

    /// <summary>"receita que perdemos com cancelamentos": revenue lost by customers who left.</summary>
    private void JoinLostRevenue()
    {
        if (named is not [var (at, first), var (_, second)] || (first, second) is not (("revenue_won" or "mrr", "churn_rate") or ("churn_rate", "revenue_won" or "mrr")) || !clauses.Mentions.Exists(mention => mention.Args(Sense.Outcome).Contains("lost"))) return;
        named.Clear();
        named.Add((at, "revenue_churn_rate"));
    }

    /// <summary>"rejection reasons for MQLs": the rejected ones, by reason.</summary>
    private void TakeRejections()
    {
        if (named is [(var at, "leads" or "mqls")] && clauses.Mentions.Exists(mention => mention.Is(Sense.Dimension) && Rejections.Any(word => clauses.Folded(mention).Contains(word, StringComparison.Ordinal)))) named[0] = (at, "mql_rejection_rate");
    }

    private static readonly string[] Rejections = ["reject", "rejei", "rechaz"];

    /// <summary>"ingresos perdidos": what was lost is no revenue.</summary>
    private void RefuseLostRevenue()
    {
        var revenue = named.FindIndex(figure => figure.Kpi == "revenue_won");
        if (revenue < 0 || revenue + 1 >= named.Count || named[revenue + 1] is not (var at, "deals_lost") || at != named[revenue].At + 1) return;
        if (clauses[at].Start == clauses[at - 1].End && clauses.Sentence.Tokens[clauses[at].Start].Before == Break.None) draft.Unknown.Add(clauses.Words(clauses[at]));
    }

    /// <summary>"how many opportunities did we open": opening is creating.</summary>
    private void TakeOpening()
    {
        for (var i = 0; i < named.Count; i++)
        {
            var mention = clauses[named[i].At];
            if (named[i].Kpi == "open_deals" && Enumerable.Range(mention.Start, mention.End - mention.Start).Any(token => clauses.Sentence.Has(token, "did"))) named[i] = (named[i].At, "opportunities_created");
        }
    }

    /// <summary>"retention of deals": said of what it is not taken of.</summary>
    private void RefuseDeals()
    {
        var deal = clauses.First(Sense.Deal);
        if (deal < 0 || clauses[deal].Is(Sense.Dimension)) return;
        var figure = named.FindLastIndex(other => other.At < deal);
        if (figure >= 0 && clauses.IsJoinedByOf(named[figure].At, deal) && FigureBases.IsOfCustomers(named[figure].Kpi)) draft.Unknown.Add(clauses.Words(clauses[deal]));
    }

    /// <summary>"amount of open deals" is money, not a count.</summary>
    private void TakeAmounts()
    {
        for (var i = 0; i < named.Count; i++)
        {
            var (at, kpi) = named[i];
            if (!DealOutcomes.Counts(kpi) || !clauses.SaysAmount(clauses[at].Start)) continue;
            if (FigureBases.AmountOf(kpi) is { } amount) named[i] = (at, amount);
            else draft.Unknown.Add(clauses.Words(clauses[at]));
        }
    }

    private static readonly HashSet<string> Prices = new("expensive cheapest cheaper costliest priciest caro caros cara caras barato baratos barata baratas".Split(' '), StringComparer.Ordinal);

    /// <summary>"the dearest channels per lead", "el lead más barato": a price for each is the cost of one.</summary>
    private void TakeCosts()
    {
        if (named is not [var (at, counted)] || FigureBases.CostOf(counted) is not { } cost || !clauses.Sentence.Words.Any(Prices.Contains)) return;
        var isPer = clauses.Before(at) is >= 0 and var per && clauses[per].Is(Sense.By);
        var isPriced = clauses.Before(at) is >= 0 and var before && Prices.Contains(clauses.Folded(clauses[before]).Split(' ')[^1]);
        if (!isPer && !isPriced && !(clauses.Next(at) is >= 0 and var next && RankingReader.IsRanking(clauses[next]))) return;
        named[0] = (at, cost);
        if (isPer) clauses.Use(clauses.Before(at));
    }

    /// <summary>"en qué etapa se quedan más tiempo parados": time in the stage, not how many stand still.</summary>
    private void TakeTimeStalled()
    {
        if (named is not [(var at, "stalled_deals")] || !clauses.Mentions.Exists(mention => mention.Arg(Sense.Dimension) == Dimensions.Stage)) return;
        for (var token = 1; token < clauses.Sentence.Count; token++)
        {
            if (clauses.Sentence.Has(token, "tempo", "tiempo", "time") && clauses.Sentence.Has(token - 1, "mais", "mas", "menos", "more", "most", "less", "quanto", "cuanto", "much")) named[0] = (at, "time_in_stage_days");
        }
    }

    /// <summary>"negócios novos no pipeline": where they stand.</summary>
    private void LeaveOutPlaces()
    {
        if (named is [(var standing, "open_pipeline")] && clauses.First(Sense.Deal) is >= 0 and var deal && deal < standing && clauses.Sentence.Has(clauses[standing].Start - 1, "in", "our", "my", "the", "no", "nosso", "nuestro", "el") && clauses.Before(standing) == deal && SaysIn(clauses[deal].End, clauses[standing].Start)) named[0] = (deal, "open_deals");
        if (named is [(var worth, "average_deal_size"), (_, "open_pipeline")] && clauses.Folded(clauses[worth]).Split(' ')[0] is "value" or "amount" or "worth") named.RemoveAt(0);
        if (named is [var (at, counted), (var place, "open_pipeline")] && DealOutcomes.Counts(counted) && clauses[at].End <= clauses[place].Start && clauses.Sentence.Has(clauses[place].Start - 1, "no", "in", "into", "en", "el", "the", "del", "do", "nosso", "nuestro", "our")) named.RemoveAt(1);
    }

    private bool SaysIn(int from, int to) => Enumerable.Range(from, to - from).Any(token => clauses.Sentence.Has(token, "in", "inside", "within", "no", "en", "em"));

    /// <summary>"primera respuesta de los tickets": those of support, not the size of a deal.</summary>
    private void LeaveOutTickets()
    {
        if (named.Exists(figure => figure.Kpi == "ticket_response_hours")) named.RemoveAll(figure => figure.Kpi == "average_deal_size" && clauses.Folded(clauses[figure.At]) is "ticket" or "tickets");
    }

    /// <summary>"revenue per lead" is no figure that we have; "leads, by MQLs" neither.</summary>
    private void RefusePer()
    {
        foreach (var (at, kpi) in named.ToList())
        {
            if (Catalogue.Get(kpi).Unit is not KpiUnit.Count || clauses[at].Is(Sense.Dimension) || clauses.Before(at) is not (>= 0 and var by) || !(clauses[by].Is(Sense.By) || clauses[by].Is(Sense.Each)) || clauses.Folded(clauses[by]) is not ("per" or "por" or "by" or "each" or "cada" or "por cada" or "for each" or "for every")) continue;
            if (named.Count(figure => !(clauses[figure.At].Is(Sense.Dimension) && RankingReader.Any(clauses))) < 2) continue;
            draft.Unknown.Add(clauses.Words(clauses[by].Start, clauses[at].End));
        }
        var deal = clauses.First(Sense.Deal);
        if (deal >= 0 && named.Count > 0 && !clauses[deal].Is(Sense.Dimension) && clauses.Before(deal) is >= 0 and var per && clauses.Folded(clauses[per]) is "per" or "por" or "each" or "cada" or "por cada" or "for each") draft.Unknown.Add(clauses.Words(clauses[per].Start, clauses[deal].End));
    }
}
