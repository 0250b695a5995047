using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"MQLs, SQLs e oportunidades": behind what comes before them in the funnel, opportunities are the next figure, though the noun alone names none.</summary>
internal static class FunnelTails
{
    private static readonly HashSet<string> Nouns = new("oportunidades oportunidade oportunidad opportunities opps".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Stages = new("leads mqls sqls".Split(' '), StringComparer.Ordinal);

    /// <summary>Adds the figure where such a noun is joined to one of them and nothing says more of it.</summary>
    public static void Take(Clauses clauses, Draft draft)
    {
        if (draft.Kpis.Count < 2 || !draft.Kpis.TrueForAll(Stages.Contains)) return;
        for (var at = 2; at < clauses.Count; at++)
        {
            if (clauses.IsUsed(at) || clauses[at].Is(Sense.Kpi) || !Nouns.Contains(clauses.Folded(clauses[at])) || !(clauses[at - 1].Is(Sense.And) || clauses.Sentence.Tokens[clauses[at].Start].Before == Break.Comma) || clauses.NextIs(at, Sense.Outcome)) continue;
            if (!clauses.Mentions.Take(at).Any(mention => mention.Args(Sense.Kpi).Any(Stages.Contains))) continue;
            draft.Read(clauses, at, "opportunities_created", () => draft.Kpis.Add("opportunities_created"));
            return;
        }
    }
}
