using KpiBot.Crm;
using KpiBot.Kpis;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>Which KPIs a question names: by their names, or by a noun and a verb together ("how many deals did we lose", "cuánto vendimos").</summary>
internal sealed class FigureReader(Clauses clauses, Draft draft, IReadOnlyList<string> standing)
{
    private static readonly string[] Deals = ["deals_won", "open_deals", "opportunities_created", "deals_lost"];
    private static readonly HashSet<string> Averages = ["average_deal_size", "average_contract_value", "cac", "ltv", "cost_per_lead", "cost_per_mql", "sales_velocity"];
    private static readonly HashSet<string> Losses = ["deals_lost", "lost_opportunity_rate", "churn_rate", "revenue_churn_rate"];
    private readonly List<(int At, string Kpi)> _named = [];

    /// <summary>Whether "average" adds nothing to the KPIs: rates, durations and what is an average anyway.</summary>
    public static bool MayBeAverage(IEnumerable<string> kpis) => kpis.All(id => Averages.Contains(id) || Catalogue.Get(id).Unit is not (KpiUnit.Count or KpiUnit.Money));

    /// <summary>Whether "percentage" adds nothing to the KPIs.</summary>
    public static bool MayBeShare(IEnumerable<string> kpis) => kpis.All(id => Catalogue.Get(id).Unit is KpiUnit.Ratio or KpiUnit.Points or KpiUnit.Times);

    /// <summary>Takes every KPI that is named.</summary>
    public void TakeNames()
    {
        for (var i = 0; i < clauses.Count; i++)
        {
            var ids = clauses[i].Args(Sense.Kpi).ToList();
            if (ids.Count > 1) draft.Ambiguous = (clauses.Words(clauses[i]), ids);
            else if (ids.Count == 1) Name(i, ids[0]);
            else if (clauses[i].Is(Sense.Funnel) && !(clauses.Before(i) >= 0 && clauses[clauses.Before(i)].Is(Sense.By)) && !IsPlace(i)) foreach (var id in Funnel.Rates) Name(i, id);
        }
        if (_named.Count == 0) foreach (var (at, kpi, use) in ImpliedFigures.Of(clauses, standing)) Name(at, kpi, use);
        new NamedFigures(clauses, draft, _named).Settle();
        Write();
    }

    /// <summary>"entered the funnel": where something is, not the rates of it.</summary>
    private bool IsPlace(int at) => (clauses.Sentence.Has(clauses[at].Start - 1, "no", "ao", "pro", "al", "el") && clauses.Sentence.Words.Any(word => word is "entraram" or "entrou" or "entram" or "entra" or "entraron" or "entro" or "entran" or "estao" or "estan" or "chegaram" or "llegaron")) || clauses.Sentence.Has(clauses[at].Start - 1, "the", "our") && clauses.Sentence.Has(clauses[at].Start - 2, "in", "into", "entered", "enter", "through", "hit");

    /// <summary>How many figures are named beside the one at the mention.</summary>
    public int CountWithout(int at) => _named.Count(named => named.At != at) + (clauses.Any(Sense.Sell) || clauses.Mentions.Exists(mention => mention.Is(Sense.Deal) && mention != clauses[at]) ? 1 : 0);

    /// <summary>The mention turned out to be a dimension.</summary>
    public void Release(int at)
    {
        if (_named.RemoveAll(named => named.At == at) > 0) Write();
    }

    /// <summary>Completes what nouns and verbs say.</summary>
    public void Finish()
    {
        var deal = clauses.First(Sense.Deal);
        var outcome = Outcome();
        if (LossReasons()) return;
        if (RanksCustomers()) return;
        TakeAmbiguous();
        if (draft.Kpis.Contains("revenue_won") && CountsSales()) draft.Kpis[draft.Kpis.IndexOf("revenue_won")] = "deals_won";
        if (draft.Kpis is ["active_customers"] && outcome is "lost") Replace("churn_rate");
        else if (draft.Kpis is ["active_customers"] && outcome is "won" or "created") Replace("new_customers");
        // "customers brought in" are not those who are customers: what the verb means of them is asked.
        else if (draft is { Kpis: ["active_customers"], By.Count: 0, Intent: null } && clauses.First(Sense.Sell) is >= 0 and var sold) draft.Unknown.Add(clauses.Words(clauses[sold]));
        else if (draft.Kpis.Count > 0) CheckOutcome(outcome, deal);
        else if (draft.Ambiguous is null && draft.Intent is not (Intent.Help or Intent.Freshness)) Combine(deal, outcome);
    }

    /// <summary>"quanto ganha a Ana": what a person earns is no figure.</summary>
    private bool IsPay() => clauses.Any(Sense.HowMuch) && clauses.First(Sense.Outcome) is >= 0 and var verb && clauses.Folded(clauses[verb]) is "ganha" or "gana" or "ganham" or "ganan" or "ganar" or "ganhar" && clauses.Mentions.Exists(mention => mention.Values.Any(value => value.Dimension is Dimensions.Owner));

    private void Combine(int deal, string? outcome)
    {
        if (IsPay())
        {
            draft.Unknown.Add(clauses.Words(clauses[clauses.First(Sense.Outcome)]));
            return;
        }
        if (clauses.Any(Sense.Share) && outcome is "won" or "lost" && standing.Count == 0)
        {
            // "how often does Ana win", "what percentage do we lose"
            Name(clauses.First(Sense.Outcome), outcome == "won" ? "win_rate" : "lost_opportunity_rate");
            clauses.Use(clauses.First(Sense.Share));
            Write();
            return;
        }
        var sells = clauses.Any(Sense.Sell);
        var many = clauses.Any(Sense.HowMany);
        if (clauses.Mentions.Find(mention => mention.Is(Sense.HowMany) && mention.Is(Sense.HowMuch)) is { } either) draft.Unknown.Add(clauses.Words(either));
        var much = clauses.Any(Sense.HowMuch) && !many;
        if ((deal >= 0 || many) && !much && clauses.Args(Sense.Outcome).ToHashSet() is var both && both.Contains("won") && both.Contains("lost") && outcome == "lost")
        {
            foreach (var (kpi, said) in new[] { ("deals_won", "won"), ("deals_lost", "lost") }) Name(clauses.Mentions.FindIndex(mention => mention.Args(Sense.Outcome).Contains(said)), kpi);
        }
        else if (deal >= 0 && outcome is null && draft.Intent == Intent.Records && standing is [var figure] && !DealOutcomes.Counts(figure) && (FigureBases.IsBase(figure, "deals_won") || FigureBases.IsBase(figure, "open_deals")))
        {
            // "list the deals" after revenue: those behind it.
            clauses.Use(deal);
        }
        else if (deal >= 0 && outcome is "won" or "lost" && clauses.Any(Sense.Share))
        {
            // "qual % das propostas a gente fecha"
            Name(deal, outcome == "won" ? "win_rate" : "lost_opportunity_rate");
        }
        else if (deal >= 0)
        {
            var bare = clauses[deal].Arg(Sense.Deal)!;
            var kpi = outcome == "won" && RankingReader.IsOfSpeed(clauses) ? "sales_cycle_days" : outcome is null ? (sells ? "deals_won" : NamesStage() || draft.By is [Dimensions.Stage] ? "open_deals" : bare.Length > 0 ? bare : draft.By.Contains(Dimensions.LossReason) ? "deals_lost" : RankingReader.Any(clauses) ? "deals_won" : null) : much && outcome == "won" ? "revenue_won" : DealOutcomes.Of(outcome);
            if (kpi is not null) Name(deal, clauses.SaysAmount(clauses[deal].Start) && FigureBases.AmountOf(kpi) is { } amount ? amount : kpi);
            else if (draft.Intent != Intent.Records || standing is not [var stands] || !FigureBases.IsOfDeals(stands)) draft.Ambiguous = (clauses.Words(clauses[deal]), Deals);
        }
        else if (sells && (draft.Intent is null or Intent.Explain or Intent.Forecast or Intent.Digest or Intent.Alert || draft is { Intent: Intent.Records, By.Count: > 0 }))
        {
            Name(clauses.First(Sense.Sell), many ? "deals_won" : "revenue_won");
        }
        else if (clauses.Mentions.FindIndex(mention => RankingReader.IsRanking(mention) && clauses.Folded(mention).Contains("profitab", StringComparison.Ordinal)) is >= 0 and var profit)
        {
            Name(profit, "gross_margin_rate", use: false);
        }
        else if (outcome is null && draft.By is [Dimensions.Stage] && clauses.Sentence.Words.Contains("pipeline"))
        {
            Name(clauses.Mentions.FindIndex(mention => mention.Is(Sense.Dimension)), "open_pipeline");
        }
        else if (outcome == "open" && clauses.Mentions.FindIndex(mention => mention.Is(Sense.Outcome) && clauses.Folded(mention).Contains("pipe", StringComparison.Ordinal)) is >= 0 and var pipeline)
        {
            Name(pipeline, many ? "open_deals" : "open_pipeline");
        }
        else if (outcome == "won" && (RankingReader.IsOfSpeed(clauses) || ImpliedFigures.TakesTime(clauses)))
        {
            Name(clauses.First(Sense.Outcome), "sales_cycle_days");
        }
        else if (outcome is "won" or "lost" && (many || much || clauses.Any(Sense.Who) || clauses.Any(Sense.Each) || RankingReader.Any(clauses) || clauses.Any(Sense.Records)))
        {
            if (outcome == "lost" && much) draft.Ambiguous = (clauses.Words(clauses[clauses.First(Sense.Outcome)]), ["deals_lost", "revenue_churn_rate"]);
            else Name(clauses.First(Sense.Outcome), much && outcome == "won" ? "revenue_won" : DealOutcomes.Of(outcome));
        }
        else if (much && outcome is null && ImpliedFigures.MadeInSales(clauses) is >= 0 and var made)
        {
            Name(made, "revenue_won");
        }
        else if (outcome is not null && standing is [var stood] && DealOutcomes.Counts(stood))
        {
            Name(clauses.First(Sense.Outcome), DealOutcomes.Of(outcome));
        }
        Write();
    }

    /// <summary>"our 10 biggest customers", "top accounts": by what they bought, when nothing else is asked for.</summary>
    private bool RanksCustomers()
    {
        if (draft.Ambiguous is not null || draft.Intent is Intent.Alert or Intent.Define or Intent.Explain || !(draft.Kpis.Count == 0 || draft.Kpis is ["active_customers"]) || draft.By.Exists(by => by != Dimensions.Account)) return false;
        if (clauses.Any(Sense.Sell) || clauses.Any(Sense.Deal) || clauses.Any(Sense.Ambiguous)) return false;
        var noun = clauses.Mentions.FindIndex(mention => mention.Arg(Sense.Dimension) == Dimensions.Account);
        if (noun < 0) return false;
        var before = clauses.Before(noun);
        if (before >= 0 && clauses[before].Number is not null && !IsSize(clauses.Next(noun))) before = clauses.Before(before);
        if (!IsSize(before) && !IsSize(clauses.Next(noun))) return false;
        _named.Clear();
        if (!draft.By.Contains(Dimensions.Account)) draft.By.Add(Dimensions.Account);
        clauses.Use(noun);
        Name(noun, "revenue_won");
        Write();
        return true;
    }

    private static readonly HashSet<string> Sizes = ["top", "biggest", "largest", "maior", "maiores", "mayor", "mayores", "mas grande", "mas grandes", "principal", "principais", "principales"];

    private bool IsSize(int at) => at >= 0 && Sizes.Contains(clauses.Folded(clauses[at]));

    /// <summary>"deals in Negotiation": those that stand there.</summary>
    private bool NamesStage() => clauses.Mentions.Exists(mention => mention.Values.Count > 0 && mention.Values.All(value => value.Dimension == Dimensions.Stage) && !mention.Is(Sense.Outcome));

    private void TakeAmbiguous()
    {
        var at = clauses.First(Sense.Ambiguous);
        if (at < 0 || draft.Ambiguous is not null || clauses.IsUsed(at)) return;
        var candidates = clauses[at].Arg(Sense.Ambiguous)!.Split(',');
        if (_named.Count > 0 && (IsJoint(clauses.Before(at)) || IsJoint(clauses.Next(at))))
        {
            // "email open rate vs click rate": of the same kind as the figure beside it; "win rate and conversion rate": asked.
            var kinds = _named.Select(figure => Kind(figure.Kpi)).ToHashSet();
            if (candidates.Where(id => kinds.Contains(Kind(id)) && !draft.Kpis.Contains(id)).ToList() is [var only])
            {
                Name(at, only);
                Write();
            }
            else
            {
                draft.Ambiguous = (clauses.Words(clauses[at]), candidates);
            }
            return;
        }
        if (draft.Kpis.Exists(candidates.Contains) || (draft.Kpis.Count > 0 && (candidates[0] == "revenue_won" || (candidates.Contains("lead_conversion_rate") && draft.Kpis.Exists(id => id.Contains("_to_", StringComparison.Ordinal)))))) return;
        draft.Ambiguous = (clauses.Words(clauses[at]), candidates);
    }

    private static string Kind(string kpi) => kpi.Split('_')[0];

    private bool LossReasons()
    {
        var at = clauses.First(Sense.LossReasons);
        if (at < 0 && draft is { Intent: Intent.Explain, Kpis.Count: 0, Ambiguous: null } && Outcome() == "lost" && !clauses.Any(Sense.Up) && !clauses.Any(Sense.Down))
        {
            // "why did we lose so many deals": the reasons are asked for.
            at = clauses.First(Sense.Outcome);
            draft.Intent = null;
            clauses.Use(clauses.First(Sense.Why));
        }
        if (at < 0 || clauses.IsUsed(at)) return false;
        if (AsksWhy(at) && clauses.Mentions.Exists(mention => mention.Start >= clauses[at].End && (mention.Is(Sense.Up) || mention.Is(Sense.Down)) || clauses.Folded(mention) is "more" or "mais" or "mas" or "fewer" or "less" or "menos"))
        {
            // "why did we lose more deals": a move is to be explained.
            draft.Intent = Intent.Explain;
            clauses.Use(at);
            if (draft.Kpis.Count == 0) Name(at, "deals_lost");
            Write();
            return true;
        }
        if (_named is [(var counted, "deals_won")] && clauses.Folded(clauses[counted]).Split(' ').All(Counting.Contains)) _named[0] = (counted, "deals_lost");
        if (draft.Kpis.Count == 0) Name(at, "deals_lost");
        if (!draft.By.Contains(Dimensions.LossReason)) draft.By.Add(Dimensions.LossReason);
        clauses.Use(at);
        Write();
        return true;
    }

    /// <summary>"by number of deals" says nothing of what became of them.</summary>
    private static readonly HashSet<string> Counting = new("number of deals deal count the how many volume".Split(' '), StringComparer.Ordinal);

    private bool AsksWhy(int at) => draft.Intent == Intent.Explain || clauses.Folded(clauses[at]).Split(' ')[0] is "why" or "por" or "porque" or "pq" or "xq";

    /// <summary>What happened to the deals; the word that decides comes first.</summary>
    private string? Outcome()
    {
        var said = clauses.Mentions.Where((mention, i) => mention.Is(Sense.Outcome) && !clauses.IsUsed(i)).SelectMany(mention => mention.Args(Sense.Outcome)).ToHashSet();
        if (said.Contains("open") && clauses.Mentions.Exists(mention => clauses.Folded(mention) == "open" && clauses.Sentence.Tokens.Take(mention.Start).Any(token => token.Text == "did"))) return "created";
        return new[] { "lost", "stalled", "open", "won", "created" }.FirstOrDefault(said.Contains);
    }

    private string Said(string outcome) => clauses.Mentions.Find(mention => mention.Args(Sense.Outcome).Contains(outcome)) is { } verb ? clauses.Folded(verb) : outcome;

    /// <summary>"how many sales": sales are counted; without a count word they are an amount.</summary>
    private bool CountsSales()
    {
        var sales = _named.Find(named => named.Kpi == "revenue_won").At;
        return DealOutcomes.AreSales(clauses.Folded(clauses[sales])) && clauses.Before(sales) is >= 0 and var before && clauses[before].Is(Sense.HowMany);
    }

    /// <summary>A verb beside a KPI that does not go with it could change the answer.</summary>
    private void CheckOutcome(string? outcome, int deal)
    {
        if (outcome == "open" && draft.Kpis is ["opportunities_created"] && !FigureBases.SaysCreated(clauses.Folded(clauses[_named[0].At]))) Replace("open_deals");
        if (outcome == "created" && draft.Kpis is ["open_deals"] && FigureBases.SaysCreated(Said(outcome))) Replace("opportunities_created");
        if (outcome is null) return;
        var at = clauses.Mentions.FindIndex(mention => mention.Args(Sense.Outcome).Contains(outcome));
        if (at < 0) at = clauses.First(Sense.Outcome);
        if (draft.Kpis.TrueForAll(DealOutcomes.Counts) && (IsJoint(clauses.Before(at)) || IsJoint(clauses.Next(at))))
        {
            Name(at, DealOutcomes.Of(outcome));
            Write();
            return;
        }
        if (deal >= 0 && !clauses.IsUsed(deal) && IsJoint(clauses.Before(deal)) && clauses.Before(clauses.Before(deal)) is >= 0 and var beside && clauses[beside].Is(Sense.Kpi))
        {
            // "churn rate and deals put in the pipeline": a figure beside another.
            Name(deal, DealOutcomes.Of(outcome));
            Write();
            return;
        }
        if (outcome is "won" or "created" && !FigureBases.Contradicts(outcome, draft.Kpis, Said(outcome))) return;
        if (outcome == "lost" && draft.Kpis.Exists(Losses.Contains)) return;
        if (outcome == "open" && draft.Kpis.Exists(id => id is "open_deals" or "open_pipeline" or "weighted_pipeline" or "stalled_deals" or "pipeline_coverage")) return;
        if (outcome == "stalled" && draft.Kpis is ["open_deals"]) Replace("stalled_deals");
        if (outcome == "stalled" && draft.Kpis.Exists(id => id is "stalled_deals" or "time_in_stage_days")) return;
        if (deal >= 0 && draft.Kpis is ["revenue_won" or "open_pipeline"]) Replace(DealOutcomes.Of(outcome));
        else if (draft.Intent is not Intent.Explain && !(draft.Intent is Intent.Define && !clauses.Any(Sense.Period))) draft.Unknown.Add(clauses.Words(clauses.Mentions.First(mention => mention.Args(Sense.Outcome).Contains(outcome))));
    }

    private bool IsJoint(int at) => at >= 0 && (clauses[at].Is(Sense.And) || clauses[at].Is(Sense.Versus));

    private void Replace(string kpi)
    {
        draft.Kpis.Clear();
        draft.Kpis.Add(kpi);
    }

    private void Name(int at, string kpi, bool use = true)
    {
        _named.Add((at, kpi));
        if (use) clauses.Use(at);
        draft.Reading.Add(new ReadPart(clauses.Words(clauses[at]), kpi));
    }

    private void Write()
    {
        draft.Kpis.Clear();
        draft.Kpis.AddRange(_named.OrderBy(named => named.At).Select(named => named.Kpi).Distinct());
    }
}
