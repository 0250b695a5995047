using KpiBot.Kpis;

namespace KpiBot.Questions.Drafts;

/// <summary>What is shown of how the figures were read holds only figures of the query: "deals" of "closed won $" were read as the revenue that is answered, "mqls" of "cost of mqls" as that cost.</summary>
internal static class ReadFigures
{
    /// <summary>The parts, of which those that name a figure that became another name that one. Where the query has several, such a part is left out.</summary>
    public static Periods.Roll<ReadPart> Settled(IReadOnlyList<ReadPart> parts, Query query) =>
        [.. from part in parts
            let isOther = Catalogue.Find(part.Meaning) is not null && !query.Kpis.Contains(part.Meaning)
            where !isOther || query.Kpis.Count == 1
            select isOther ? part with { Meaning = query.Kpis[0] } : part];
}
