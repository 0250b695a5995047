using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"as a percentage of target", after a win rate: how near it is to its own target, not the quota.</summary>
internal static class OwnTargets
{
    private static readonly HashSet<string> Sold = ["revenue_won", "revenue_forecast", "quota_attainment", "deals_won"];

    /// <summary>Takes the figure that stands.</summary>
    public static void Take(Clauses clauses, Draft draft, Query last)
    {
        if (draft is not { Kpis: ["quota_attainment"] } || last.Kpis is not [var stands] || Sold.Contains(stands) || !clauses.Sentence.Has(0, "as", "como", "em", "en", "y", "e", "and", "in")) return;
        if (!clauses.Mentions.Exists(mention => mention.Args(Sense.Kpi).Contains("quota_attainment") && clauses.Folded(mention).Split(' ')[0] is "percentage" or "percent" or "porcentaje" or "porcentagem" or "percentual" or "%")) return;
        draft.SetOnly(stands);
        draft.Intent = Intent.Target;
    }
}
