using KpiBot.Crm;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"qual setor mais cancela", "which industry cancels the most": the rows that lose most of their customers, where the verb alone says so.</summary>
internal static class CancellingRows
{
    private static readonly HashSet<string> Verbs = new("cancels cancel cancelled canceled churns churn churned cancela cancelam cancelou cancelaram cancelan cancelo cancelaron".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Cuts = [Dimensions.Industry, Dimensions.Region, Dimensions.Country, Dimensions.CompanySize, Dimensions.Channel, Dimensions.Product, Dimensions.Account];

    /// <summary>Whether they are asked for: which of them, ranked, and nothing before the verb but that.</summary>
    public static int Asked(Clauses clauses)
    {
        var verb = Array.FindIndex(clauses.Sentence.Words, Verbs.Contains);
        if (verb < 2 || !RankingReader.Any(clauses) || clauses.Any(Sense.Deal)) return -1;
        var noun = clauses.Mentions.FindIndex(mention => mention.End <= verb && mention.Arg(Sense.Dimension) is { } dimension && Cuts.Contains(dimension) && !mention.Is(Sense.Kpi));
        return noun >= 0 && clauses.Before(noun) is >= 0 and var which && clauses[which].Is(Sense.Which) ? verb : -1;
    }
}
