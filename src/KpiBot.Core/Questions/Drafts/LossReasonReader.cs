using KpiBot.Crm;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"loss reasons", "why do we lose": lost deals by their reason.</summary>
internal sealed class LossReasonReader(Clauses clauses, Draft draft, FigureList figures, OutcomeReader outcomes)
{
    /// <summary>Takes them; false when they are not asked for.</summary>
    public bool Take()
    {
        var at = clauses.First(Sense.LossReasons);
        if (at < 0 && draft is { Intent: Intent.Explain, Kpis.Count: 0, Ambiguous: null } && outcomes.Outcome() == "lost" && !clauses.Any(Sense.Up) && !clauses.Any(Sense.Down))
        {
            // "why did we lose so many deals": the reasons are asked for.
            at = clauses.First(Sense.Outcome);
            draft.Intent = null;
            clauses.Use(clauses.First(Sense.Why));
        }
        if (at < 0 && draft.Intent == Intent.Explain && figures.Named is [(_, "deals_lost")] && RankingReader.Any(clauses) && clauses.First(Sense.Why) is >= 0 and var why && clauses.Folded(clauses[why]).Split(' ').Any(Reasons.Contains))
        {
            // "qual o motivo de perda mais comum no time da Celia": one of the reasons, not why there were so many.
            at = why;
            draft.Intent = null;
        }
        if (at < 0 && figures.Named.Count == 0 && draft.By.Contains(Dimensions.LossReason) && clauses.First(Sense.Deal) is >= 0 and var refused && clauses.Sentence.Words.Any(Refusing.Contains))
        {
            // "motivos de rechazo de las oportunidades": those that were lost.
            figures.Name(refused, "deals_lost");
            figures.Write();
            return true;
        }
        if (at < 0 || clauses.IsUsed(at)) return false;
        if (AsksWhy(at) && Missed() is { } missed)
        {
            // "por que perdemos clientes", "por que perdemos a meta": not deals, so that no reason stands beside them.
            draft.Intent = Intent.Explain;
            clauses.Use(at);
            figures.Named.Clear();
            figures.Name(at, missed);
            figures.Write();
            return true;
        }
        if (AsksWhy(at) && clauses.Mentions.Exists(mention => mention.Start >= clauses[at].End && (mention.Is(Sense.Up) || mention.Is(Sense.Down)) || clauses.Folded(mention) is "more" or "mais" or "mas" or "fewer" or "less" or "menos"))
        {
            // "why did we lose more deals": a move is to be explained.
            draft.Intent = Intent.Explain;
            clauses.Use(at);
            if (draft.Kpis.Count == 0) figures.Name(at, "deals_lost");
            figures.Write();
            return true;
        }
        if (figures.Named is [(var counted, "deals_won")] && clauses.Folded(clauses[counted]).Split(' ').All(Counting.Contains)) figures.Named[0] = (counted, "deals_lost");
        if (draft.Kpis.Count == 0) figures.Name(at, "deals_lost");
        if (!draft.By.Contains(Dimensions.LossReason)) draft.By.Add(Dimensions.LossReason);
        clauses.Use(at);
        figures.Write();
        Rank(clauses.Folded(clauses[at]).Split(' '));
        return true;
    }

    /// <summary>"most common reason for losing", "main reasons we lose": the ranking stands inside the phrase.</summary>
    private void Rank(string[] said)
    {
        if (draft.Ranking is not null || draft.Intent is not null || !said.Any(Foremost.Contains) || Array.FindIndex(said, word => Reasons.Contains(Folding.Stem(word)) || word is "razoes" or "razones" or "motivos" or "reasons" or "causas") is not (>= 0 and var noun)) return;
        draft.Ranking = new Ranking(Sense.Highest, said[noun][^1] == 's' ? 5 : 1);
    }

    private static readonly HashSet<string> Foremost = new("common main top biggest key principal principais principales maior maiores mayor".Split(' '), StringComparer.Ordinal);

    /// <summary>The figure that fell, where what was lost are no deals; null where they are.</summary>
    private string? Missed()
    {
        if (draft.Kpis.Count == 0 && clauses.Any(Sense.Target)) return "quota_attainment";
        return figures.Named switch
        {
            [(_, "active_customers")] => "churn_rate",
            [(var at, "revenue_won")] when !DealOutcomes.AreSales(clauses.Folded(clauses[at])) => "revenue_won",
            [(_, "leads" or "mqls" or "sqls" or "mrr" or "arr") only] => only.Kpi,
            _ => null,
        };
    }

    private static readonly HashSet<string> Reasons = new("motivo razao razon reason causa".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Refusing = new("rechazo rechazos recusa recusas rejeicao rejection rejections".Split(' '), StringComparer.Ordinal);

    /// <summary>"by number of deals" says nothing of what became of them.</summary>
    private static readonly HashSet<string> Counting = new("number of deals deal count the how many volume".Split(' '), StringComparer.Ordinal);

    private bool AsksWhy(int at) => draft.Intent == Intent.Explain || clauses.Folded(clauses[at]).Split(' ')[0] is "why" or "por" or "porque" or "pq" or "xq";
}
