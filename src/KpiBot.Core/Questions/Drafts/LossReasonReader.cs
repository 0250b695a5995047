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
        if (at < 0 || clauses.IsUsed(at)) return false;
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
        return true;
    }

    /// <summary>"by number of deals" says nothing of what became of them.</summary>
    private static readonly HashSet<string> Counting = new("number of deals deal count the how many volume".Split(' '), StringComparer.Ordinal);

    private bool AsksWhy(int at) => draft.Intent == Intent.Explain || clauses.Folded(clauses[at]).Split(' ')[0] is "why" or "por" or "porque" or "pq" or "xq";
}
