using KpiBot.Kpis;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>Which KPIs a question names: by their names, or by a noun and a verb together.</summary>
internal sealed class FigureReader
{
    private static readonly HashSet<string> Averages = ["average_deal_size", "average_contract_value", "cac", "ltv", "cost_per_lead", "cost_per_mql", "sales_velocity"];
    private readonly Clauses _clauses;
    private readonly Draft _draft;
    private readonly IReadOnlyList<string> _standing;
    private readonly FigureList _figures;
    private readonly OutcomeReader _outcomes;

    /// <summary>Reads figures; <paramref name="standing"/> are those asked for before.</summary>
    public FigureReader(Clauses clauses, Draft draft, IReadOnlyList<string> standing)
    {
        (_clauses, _draft, _standing) = (clauses, draft, standing);
        _figures = new FigureList(clauses, draft);
        _outcomes = new OutcomeReader(clauses, draft, _figures);
    }

    /// <summary>Whether "average" adds nothing to the KPIs: rates, durations and what is an average anyway.</summary>
    public static bool MayBeAverage(IEnumerable<string> kpis) => kpis.All(id => Averages.Contains(id) || Catalogue.Get(id).Unit is not (KpiUnit.Count or KpiUnit.Money));

    /// <summary>Whether a median is shown beside the KPIs: durations and sizes of single records, no rates nor quotients.</summary>
    public static bool MayBeMedian(IEnumerable<string> kpis) => kpis.All(id => id is "average_deal_size" or "average_contract_value" || Catalogue.Get(id).Unit is KpiUnit.Days or KpiUnit.Hours or KpiUnit.Months);

    /// <summary>Whether "percentage" adds nothing to the KPIs.</summary>
    public static bool MayBeShare(IEnumerable<string> kpis) => kpis.All(id => Catalogue.Get(id).Unit is KpiUnit.Ratio or KpiUnit.Points or KpiUnit.Times);

    /// <summary>Takes every KPI that is named.</summary>
    public void TakeNames()
    {
        if (SiblingFigures.Of(_clauses, _standing) is var (noun, sibling))
        {
            if (_clauses.Mentions.FindLastIndex(mention => mention.Start <= noun && mention.End > noun) is >= 0 and var said) _clauses.Use(said);
            _draft.Kpis.Add(sibling);
            _draft.Explained.Add((noun, noun + 1));
            _draft.Reading.Add(new ReadPart(_clauses.Words(noun, noun + 1), sibling));
            return;
        }
        var departments = OpeningDepartments.Length(_clauses);
        if (departments > 0) _draft.Explain(_clauses, 0, departments);
        for (var i = 0; i < _clauses.Count; i++)
        {
            if (_clauses[i].Start < departments && _clauses[i].End <= departments) continue;
            var ids = _clauses[i].Args(Sense.Kpi).ToList();
            if (ids.Count > 1) _draft.Ambiguous = (_clauses.Words(_clauses[i]), ids);
            else if (ids.Count == 1) _figures.Name(i, NarrowedNouns.Follows(_clauses, i, _standing) ? _standing[0] : ids[0]);
            else if (_clauses[i].Is(Sense.Funnel) && RankedNouns.DealIn(_clauses, i) is >= 0 and var ranked) _figures.Name(ranked, "open_deals");
            else if (_clauses[i].Is(Sense.Funnel) && !(_clauses.Before(i) >= 0 && _clauses[_clauses.Before(i)].Is(Sense.By)) && !IsPlace(i)) foreach (var id in Funnel.Rates) _figures.Name(i, id);
        }
        if (!CohortCloses.Take(_clauses, _figures) && _figures.Named.Count == 0 && !PaidOff.Take(_clauses, _draft, _figures)) foreach (var (at, kpi, use) in ImpliedFigures.Of(_clauses, _standing)) _figures.Name(at, kpi, use);
        new NamedFigures(_clauses, _draft, _figures.Named).Settle();
        _figures.Write();
    }

    /// <summary>"entered the funnel": where something is, not the rates of it.</summary>
    private bool IsPlace(int at) =>
        (_clauses.Sentence.Has(_clauses[at].Start - 1, "no", "ao", "pro", "al", "el") && _clauses.Sentence.Words.Any(Entering.Contains))
        || (IsWhere(at) && _clauses.Mentions.Take(at).Any(mention => mention.Is(Sense.Kpi)))
        || (_clauses.Sentence.Has(_clauses[at].Start - 1, "the", "our") && _clauses.Sentence.Has(_clauses[at].Start - 2, "in", "into", "entered", "enter", "through", "hit"));

    /// <summary>"valor em aberto no funil", "tiempo en cada etapa del embudo": behind a figure it says only where.</summary>
    private bool IsWhere(int at) =>
        _clauses.Sentence.Has(_clauses[at].Start - 1, "no", "do", "del") || (_clauses.Sentence.Has(_clauses[at].Start - 1, "el", "the", "our", "nosso", "nuestro") && _clauses.Sentence.Has(_clauses[at].Start - 2, "en", "de", "in", "of", "em"));

    private static readonly HashSet<string> Entering = new("entrar entraram entrou entram entra entraron entro entran estao estan chegaram llegaron".Split(' '), StringComparer.Ordinal);

    /// <summary>How many figures are named beside the one at the mention.</summary>
    public int CountWithout(int at) => _figures.Named.Count(named => named.At != at) + (_clauses.Any(Sense.Sell) || _clauses.Mentions.Exists(mention => mention.Is(Sense.Deal) && mention != _clauses[at]) ? 1 : 0);

    /// <summary>The mention turned out to be a dimension.</summary>
    public void Release(int at)
    {
        if (_figures.Named.RemoveAll(named => named.At == at) > 0) _figures.Write();
    }

    /// <summary>Completes what nouns and verbs say.</summary>
    public void Finish()
    {
        var deal = _clauses.First(Sense.Deal);
        var outcome = _outcomes.Outcome();
        if (new LossReasonReader(_clauses, _draft, _figures, _outcomes).Take()) return;
        if (new CustomerRanking(_clauses, _draft, _figures).Take()) return;
        new AmbiguousNames(_clauses, _draft, _figures).Take(_standing);
        if (_draft.Intent is null && _draft.Kpis.Count == 0 && SaidMoney.Beside(_clauses) >= 0 && _draft.Ambiguous is null) new NounsAndVerbs(_clauses, _draft, _figures, _standing).Take(deal, outcome);
        if (_draft.Kpis.Contains("revenue_won")) CountSales();
        TakeMoneyBeside();
        if (_draft.Kpis is ["deals_won"] && outcome is null && _standing is ["open_pipeline" or "weighted_pipeline"] && BareDeals.Contains(_clauses.Folded(_clauses[_figures.Named[0].At]))) _figures.Replace("open_deals");
        if (CustomerMoves.Of(_clauses, _draft) is { } moves)
        {
            _draft.Kpis.Clear();
            _draft.Kpis.AddRange(moves);
        }
        else if (_draft.Kpis is ["active_customers"] && outcome is "lost") _figures.Replace("churn_rate");
        else if (_draft.Kpis is ["active_customers"] && (outcome is "won" or "created" || GainsThem() || Origins.SayWhereTheyCame(_clauses) || Origins.SayWhatBroughtThem(_clauses))) _figures.Replace("new_customers");
        // "customers brought in" are not those who are customers: what the verb means of them is asked.
        else if (_draft is { Kpis: ["active_customers"], By.Count: 0, Intent: null } && _clauses.First(Sense.Sell) is >= 0 and var sold)
        {
            if (BuyThemselves(sold)) _figures.Replace("revenue_won");
            else _draft.Unknown.Add(_clauses.Words(_clauses[sold]));
        }
        // "leads de janeiro já compraram": how many of them, not how many there were.
        else if (_draft is { Kpis: ["leads"], By.Count: 0, Intent: null } && _clauses.Mentions.Find(mention => mention.Is(Sense.Sell) && _clauses.Folded(mention).Split(' ')[0] is "compraram" or "compraron" or "comprou" or "compro" or "comprados" or "bought" or "buy") is { } bought) _draft.Unknown.Add(_clauses.Words(bought));
        else if (new CountBesideFigure(_clauses, _draft, _figures).Take()) return;
        else if (_draft.Kpis.Count > 0) _outcomes.Check(outcome, deal);
        else if (_draft.Ambiguous is null && _draft.Intent is not (Intent.Help or Intent.Freshness))
        {
            new NounsAndVerbs(_clauses, _draft, _figures, _standing).Take(deal, outcome);
            new CountBesideFigure(_clauses, _draft, _figures).Take();
        }
    }

    /// <summary>"how many deals did we win and how much money": both.</summary>
    private void TakeMoneyBeside()
    {
        if (_draft.Kpis is not [var counted] || !DealOutcomes.Counts(counted) || SaidMoney.Beside(_clauses) is not (>= 0 and var token)) return;
        if (FigureBases.AmountOf(counted) is { } amount) _draft.Kpis.Add(amount);
        else _draft.Unknown.Add(_clauses.Words(token, token + 1));
        _draft.Explained.Add((token, token + 1));
        SaidMoney.Use(_clauses);
    }

    /// <summary>"how many customers did paid search bring", "cuántos clientes trajo email": those who became customers.</summary>
    private bool GainsThem() => _draft.Intent is null && _clauses.Mentions.Exists(mention => mention.Args(Sense.Filler).Contains("gain") || (mention.Is(Sense.Sell) && _clauses.Any(Sense.HowMany) && _clauses.Folded(mention) is "bring in" or "brought in"));

    /// <summary>"how much did retail customers spend with us": what they bought is what was sold.</summary>
    private bool BuyThemselves(int sold) => _clauses.Any(Sense.HowMuch) && !_clauses.Any(Sense.HowMany) && _clauses[sold].Start > _clauses[_figures.Named[0].At].Start && _clauses.Folded(_clauses[_figures.Named[0].At]) is "customers" or "clients" or "clientes";

    /// <summary>"and the number of deals?", after open pipeline: those that it is made of.</summary>
    private static readonly HashSet<string> BareDeals = ["number of deals", "number deals", "numero de negocios", "cantidad de negocios", "quantidade de negocios", "numero de deals", "cantidad de deals"];

    /// <summary>"how many sales", "revenue and number of sales": those sales are counted; without a count word they are an amount.</summary>
    private void CountSales()
    {
        if (_figures.Named.FindIndex(named => named.Kpi == "revenue_won" && IsCounted(named.At)) is not (>= 0 and var sales)) return;
        _figures.Named[sales] = (_figures.Named[sales].At, "deals_won");
        _figures.Write();
    }

    private bool IsCounted(int sales) => DealOutcomes.AreSales(_clauses.Folded(_clauses[sales])) && _clauses.Before(sales) is >= 0 and var before && _clauses[before].Is(Sense.HowMany);
}
