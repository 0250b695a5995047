using KpiBot.Kpis;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>What is said of a figure that it does not measure: it is asked about, never left out.</summary>
internal sealed class UnmeasuredConditions(Clauses clauses, Draft draft, List<(int At, string Kpi)> named)
{
    /// <summary>Outcomes, sources and inflow that no figure has.</summary>
    public void RefuseOrigins()
    {
        RefuseOutcomes();
        RefuseSources();
        RefuseInflow();
        RefuseSalesCosts();
    }

    /// <summary>"ingresos perdidos", "leads perdidos", "mqls ganhos": what became of deals is said of what is none.</summary>
    private void RefuseOutcomes()
    {
        for (var i = 1; i < named.Count; i++)
        {
            var (before, at) = (named[i - 1], named[i].At);
            if ((named[i].Kpi is not ("deals_lost" or "deals_won") && !IsBilled(at)) || (DealOutcomes.Counts(before.Kpi) && before.Kpi != "stalled_deals") || clauses[at].End != clauses[at].Start + 1 || clauses.Sentence.Tokens[clauses[at].Start].Before != Break.None) continue;
            if (IsBeside(before.At, at) || clauses.Sentence.Has(clauses[at].Start - 1, "foram", "foi", "fueron", "fue", "were", "was", "got")) draft.Unknown.Add(clauses.Words(clauses[at]));
        }
    }

    /// <summary>"mqls facturados", "leads faturados": a participle, no amount.</summary>
    private bool IsBilled(int at) => clauses[at].Is(Sense.Sell) && clauses.Folded(clauses[at]) is ['f', .., 'd', 'o' or 'a', 's'];

    /// <summary>Right behind it, or with a period and "were" between: "quantos leads de janeiro foram perdidos".</summary>
    private bool IsBeside(int before, int at) =>
        (at == before + 1 && clauses[before].End == clauses[at].Start) || ((clauses.Any(Sense.HowMany) || clauses.Sentence.Has(clauses[at].Start - 2, "que", "that", "who")) && clauses.Sentence.Has(clauses[at].Start - 1, "foram", "were", "fueron", "sao", "se", "are") && Enumerable.Range(before + 1, at - before - 1).All(i => clauses[i].Period is not null || clauses[i].IsFiller || clauses[i].Is(Sense.Which)));

    /// <summary>"receita de upsell": where money comes from is a condition that no figure has.</summary>
    private void RefuseSources()
    {
        for (var i = named.Count - 1; i > 0; i--)
        {
            if (named[i].Kpi is not ("upsell_rate" or "cross_sell_rate" or "repeat_purchase_rate") || Catalogue.Get(named[i - 1].Kpi).Unit != KpiUnit.Money || !(clauses.IsJoinedByOf(named[i - 1].At, named[i].At) || clauses.Sentence.Has(clauses[named[i].At].Start - 1, "por", "by", "via", "through"))) continue;
            draft.Unknown.Add(clauses.Words(clauses[named[i].At]));
            named.RemoveAt(i);
        }
    }

    /// <summary>"quanto gastamos com vendas", "spend on marketing and sales": what the department costs is no figure, and not what it sells.</summary>
    private void RefuseSalesCosts()
    {
        if (named is not [(var at, "marketing_spend"), (var sold, "revenue_won"), ..] || !DealOutcomes.AreSales(clauses.Folded(clauses[sold]))) return;
        var (start, end) = (clauses[sold].Start - 1, clauses[at].End);
        while (start > end && clauses.Sentence.Has(start, "our", "nossas", "nuestras", "as", "las")) start--;
        var isOn = clauses.Sentence.Has(start, "com", "em", "con", "en", "on", "in");
        var isBoth = clauses.Sentence.Has(start, "e", "y", "and", "+") && clauses.Sentence.Has(end - 1, "marketing") && clauses.Sentence.Has(end - 2, "com", "em", "con", "en", "on");
        if ((isOn || isBoth || start < end) && clauses.Sentence.Tokens[clauses[sold].Start].Before == Break.None && start <= end) draft.Unknown.Add(clauses.Words(clauses[sold]));
    }

    /// <summary>"quanto entrou de pipeline": what came in is not what stands.</summary>
    private void RefuseInflow()
    {
        foreach (var (at, _) in named.Where(figure => figure.Kpi is "open_pipeline" or "weighted_pipeline"))
        {
            if (clauses.Sentence.Has(clauses[at].Start - 1, "de", "of") && clauses.Sentence.Has(clauses[at].Start - 2, "entrou", "entraram", "entro", "entraron", "entra")) draft.Unknown.Add(clauses.Words(clauses[at].Start - 2, clauses[at].Start));
        }
    }

    /// <summary>"retention of deals": said of what it is not taken of.</summary>
    public void RefuseDeals()
    {
        var deal = clauses.First(Sense.Deal);
        if (deal < 0 || clauses[deal].Is(Sense.Dimension)) return;
        var figure = named.FindLastIndex(other => other.At < deal);
        if (figure >= 0 && clauses.IsJoinedByOf(named[figure].At, deal) && FigureBases.IsOfCustomers(named[figure].Kpi)) draft.Unknown.Add(clauses.Words(clauses[deal]));
    }

    /// <summary>"revenue last month for new customers only", "churn incluindo upsell": whose, or of what; no second figure.</summary>
    public void RefuseWhose()
    {
        for (var i = 1; i < named.Count; i++)
        {
            var (at, kpi) = named[i];
            if (Whose.Contains(named[i - 1].Kpi) && (Catalogue.Get(kpi).Unit == KpiUnit.Money || (named[i - 1].Kpi is "new_customers" or "repeat_purchase_rate" && Catalogue.Get(kpi).Unit is not KpiUnit.Count)) && !FigureBases.IsBase(kpi, named[i - 1].Kpi) && clauses[named[i - 1].At].End == clauses[at].Start && clauses.Sentence.Tokens[clauses[at].Start].Before == Break.None) draft.Unknown.Add(clauses.Words(clauses[named[i - 1].At]));
            if (kpi == "revenue_won" && DealOutcomes.AreSales(clauses.Folded(clauses[at])) && clauses.Sentence.Has(clauses[at].Start - 1, "by", "por", "pelas", "from")) draft.Unknown.Add(clauses.Words(clauses[at]));
            if (!Whose.Contains(kpi) || (kpi == "active_customers" && NarrowedNouns.Is(clauses, at)) || named.Take(i).Any(figure => FigureBases.IsBase(figure.Kpi, kpi) || figure.Kpi == kpi)) continue;
            var token = clauses[at].Start - 1;
            while (token > 0 && clauses.Sentence.Tokens[token + 1].Before == Break.None && (clauses.Sentence.Has(token, Between) || clauses.Mentions.Exists(mention => mention.Period is not null && mention.Start <= token && mention.End > token))) token--;
            if (clauses.Sentence.Tokens[token + 1].Before != Break.None || !(clauses.Sentence.Has(token, Of) || (clauses.Sentence.Has(token + 1, "a") && named.Take(i).Any(figure => clauses[figure.At].End == token + 1))) || (clauses.Sentence.Has(token - 1, Counting) && !named.Take(i).Any(figure => clauses[figure.At].End == token)) || clauses.Sentence.Has(token - 1, "e", "y", "and", "ou", "o")) continue;
            draft.Unknown.Add(clauses.Words(token, clauses[at].End));
        }
    }

    /// <summary>Figures that say whose it is rather than what.</summary>
    internal static readonly HashSet<string> Whose = ["new_customers", "active_customers", "upsell_rate", "cross_sell_rate", "repeat_purchase_rate", "customers_at_risk", "churn_rate", "deals_lost"];
    private static readonly string[] Between = "the our my a all old same some o os as a los las el la nossos nuestros total".Split(' ');
    private static readonly string[] Of = "for from of only including excluding without among to para pra de dos das del do so solo apenas incluindo incluyendo excluindo excluyendo sem sin entre".Split(' ');
    private static readonly string[] Counting = "number count total trend evolution growth quantidade total evolucao crescimento cantidad evolucion crecimiento numero nro qtd how compare list lista rate rates taxa tasa share percent percentage percentual porcentaje % reasons motivos forecast target meta previsao pronostico analysis".Split(' ');

    /// <summary>"revenue per lead" is no figure that we have; "leads, by MQLs" neither.</summary>
    public void RefusePer()
    {
        foreach (var (at, kpi) in named.ToList())
        {
            if ((Catalogue.Get(kpi).Unit is not KpiUnit.Count && !(kpi == "revenue_won" && clauses.Folded(clauses[at]) is "venta" or "venda" or "sale") && !(kpi == "average_deal_size" && clauses.Folded(clauses[at]).Contains("size", StringComparison.Ordinal))) || clauses[at].Is(Sense.Dimension) || clauses.Before(at) is not (>= 0 and var by) || !(clauses[by].Is(Sense.By) || clauses[by].Is(Sense.Each)) || clauses.Folded(clauses[by]) is not ("per" or "por" or "by" or "each" or "cada" or "por cada" or "for each" or "for every")) continue;
            if (named.Count(figure => !(clauses[figure.At].Is(Sense.Dimension) && RankingReader.Any(clauses))) < 2 && !(clauses.First(Sense.Deal) is >= 0 and var noun && noun < by && !clauses.Any(Sense.Outcome)) && !(clauses.First(Sense.Sell) is >= 0 and var sold && sold < by)) continue;
            draft.Unknown.Add(clauses.Words(clauses[by].Start, clauses[at].End));
        }
        var deal = clauses.First(Sense.Deal);
        if (deal >= 0 && named.Count > 0 && !clauses.IsUsed(deal) && !clauses[deal].Is(Sense.Dimension) && clauses.Before(deal) is >= 0 and var per && clauses.Folded(clauses[per]) is "per" or "por" or "each" or "cada" or "por cada" or "for each") draft.Unknown.Add(clauses.Words(clauses[per].Start, clauses[deal].End));
    }
}
