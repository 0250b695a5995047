using KpiBot.Crm;

namespace KpiBot.Questions.Drafts.Gates;

/// <summary>"tempo na etapa Engaging dos negócios perdidos", "time in Engaging of lost deals": how long they stood there, not how many they are.</summary>
internal static class TimedDeals
{
    /// <summary>Adds it to what is not understood.</summary>
    public static void Collect(Clauses clauses, Draft draft)
    {
        if (draft.Kpis.Count == 0 || !draft.Kpis.TrueForAll(DealOutcomes.Counts)) return;
        foreach (var stage in clauses.Mentions.Where(mention => mention.Values.Count > 0 && mention.Values.All(value => value.Dimension == Dimensions.Stage)))
        {
            var token = stage.Start - 1;
            while (clauses.Sentence.Has(token, "in", "the", "stage", "na", "no", "em", "etapa", "fase", "en", "la", "spent", "gasto")) token--;
            if (clauses.Sentence.Has(token, "time", "tempo", "tiempo")) draft.Unknown.Add(clauses.Words(token, token + 1));
        }
    }
}
