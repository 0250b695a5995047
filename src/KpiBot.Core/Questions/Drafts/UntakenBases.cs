using KpiBot.Kpis;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>A figure said of what it is not taken of, or cut by another: "ROI do pipeline", "ventas por tamaño de deal", "deals from repeat customers". It is asked about.</summary>
internal sealed class UntakenBases(Clauses clauses, Draft draft, List<(int At, string Kpi)> named)
{
    /// <summary>Adds them to what is not understood.</summary>
    public void Refuse()
    {
        RefuseDealsOf();
        RefuseCuts();
        RefuseTakenOf();
        RefusePerActivity();
        RefuseDenied();
    }

    /// <summary>"deals from repeat customers", "deals with new customers": whose deals, which no figure counts.</summary>
    private void RefuseDealsOf()
    {
        var deal = clauses.First(Sense.Deal);
        if (deal < 0 || clauses[deal].Is(Sense.Dimension) || clauses[deal].Is(Sense.Kpi)) return;
        foreach (var (at, kpi) in named) if (at > deal && UnmeasuredConditions.Whose.Contains(kpi) && kpi is not ("deals_lost" or "churn_rate") && clauses.IsJoinedByOf(deal, at)) draft.Unknown.Add(clauses.Words(clauses[deal].Start, clauses[at].End));
    }

    /// <summary>"ventas por tamaño de deal", "new customers by revenue": no figure is cut by another.</summary>
    private void RefuseCuts()
    {
        if (draft.Intent is not null || RankingReader.Any(clauses) || clauses.Mentions.Exists(mention => mention.Is(Sense.Rank))) return;
        foreach (var (at, _) in named.Skip(1))
            if (clauses.Before(at) is >= 0 and var by && clauses[by].Is(Sense.By) && clauses.Folded(clauses[by]) is "by" or "per" or "por" && clauses.Before(by) is >= 0 and var cut && clauses[cut].Is(Sense.Kpi) && !clauses[at].Is(Sense.Dimension)) draft.Unknown.Add(clauses.Words(clauses[by].Start, clauses[at].End));
    }

    /// <summary>"ROI do pipeline", "CAC só de vendas", "ticket promedio del pipeline abierto", "ventas a clientes en riesgo": said of what it is not taken of.</summary>
    private void RefuseTakenOf()
    {
        foreach (var (at, kpi) in named)
        {
            if (kpi == "cac" && OfSales(at) is { } sales) draft.Unknown.Add(sales);
        }
        for (var i = 1; i < named.Count; i++)
        {
            var (first, second) = (named[i - 1], named[i]);
            var of = second.Kpi is "revenue_won" or "open_pipeline" or "weighted_pipeline" && OfOthers.Contains(first.Kpi) && Enumerable.Range(clauses[first.At].End, Math.Max(0, clauses[second.At].Start - clauses[first.At].End)).All(token => clauses.Sentence.Has(token, Joining)) && clauses.Sentence.Has(clauses[second.At].Start - 1, Joining);
            var risk = second.Kpi == "customers_at_risk" && Catalogue.Get(first.Kpi).Unit == KpiUnit.Money && clauses.Sentence.Has(clauses[second.At].Start - 1, "a", "en", "em", "in", "with", "com", "con", "dos", "los", "las", "nos", "nas", "pra", "para", "our");
            if (of || risk) draft.Unknown.Add(clauses.Words(clauses[second.At]));
        }
    }

    /// <summary>"revenue per call", "win rate por reunião": activities are counted, nothing is divided by them.</summary>
    private void RefusePerActivity()
    {
        if (named.Count == 0 || named.Exists(figure => figure.Kpi == "sales_activities" && !clauses[figure.At].Is(Sense.Activity))) return;
        for (var at = 1; at < clauses.Count; at++)
            if (clauses[at].Is(Sense.Activity) && clauses.Before(at) is >= 0 and var per && clauses[per].Is(Sense.By) && clauses.Folded(clauses[per]) is var word && (word is "per" || (word is "por" && clauses[at].Values.All(value => value.Dimension == Crm.Dimensions.ActivityType))) && named.Exists(figure => figure.At < per)) draft.Unknown.Add(clauses.Words(clauses[per].Start, clauses[at].End));
    }

    /// <summary>"CAC do time de vendas": a part of what is spent.</summary>
    private string? OfSales(int cac)
    {
        var token = clauses[cac].End;
        while (clauses.Sentence.Has(token, Joining) || clauses.Sentence.Has(token, "time", "equipe", "equipo", "team")) token++;
        return token > clauses[cac].End && clauses.Sentence.Has(token, "vendas", "ventas", "sales", "comercial") && clauses.Sentence.Tokens[clauses[cac].End].Before == Break.None && !clauses.Sentence.Has(token + 1, "e", "y", "and", "mais", "mas", "plus", "cycle") ? clauses.Words(token, token + 1) : null;
    }

    private static readonly HashSet<string> OfOthers = ["cac", "campaign_roi", "ltv", "average_deal_size", "cost_per_lead"];
    private static readonly string[] Joining = "of on for in de do da das dos del em en no na so solo apenas only just our the el la las os as".Split(' ');

    /// <summary>"leads que no son MQL", "mqls that are not sqls": those that did not come on are no figure.</summary>
    private void RefuseDenied()
    {
        foreach (var (at, _) in named.Skip(1))
        {
            var token = clauses[at].Start - 1;
            while (clauses.Sentence.Has(token, "son", "sao", "are", "were", "eran", "eram", "fueron", "foram", "viraram", "became", "become", "a", "an", "um", "un", "yet")) token--;
            if (clauses.Sentence.Has(token, "no", "nao", "not") && clauses.Sentence.Has(token - 1, "que", "that", "which", "who", "are", "were")) draft.Unknown.Add(clauses.Words(token, clauses[at].End));
        }
    }
}
