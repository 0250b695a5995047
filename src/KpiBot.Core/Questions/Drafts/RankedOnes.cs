using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"which ones are the biggest", "quais são os maiores", behind rows: those of them, no records.</summary>
internal static class RankedOnes
{
    /// <summary>Takes the list back where rows stand.</summary>
    public static void Take(Clauses clauses, Draft draft, Query last)
    {
        if (draft is not { Intent: Intent.Records, Ranking: not null, Kpis.Count: 0, By.Count: 0 } || last is not { By: not null, Intent: Intent.Breakdown or Intent.Compare }) return;
        if (clauses.Mentions.TrueForAll(mention => !mention.Is(Sense.Records) || clauses.Folded(mention) is "which ones" or "which are they" or "quais sao" or "cuales son" or "quais" or "cuales") && !clauses.Any(Sense.Deal)) draft.Intent = null;
    }
}
