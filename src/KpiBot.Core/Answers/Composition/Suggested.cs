using KpiBot.Answers.Wording;
using KpiBot.Crm;
using KpiBot.Kpis;
using KpiBot.Questions;

namespace KpiBot.Answers.Composition;

/// <summary>What can be asked next, as short as one would type it in the same thread.</summary>
internal static class Suggested
{
    private static readonly string[] Telling = [Dimensions.Channel, Dimensions.Owner, Dimensions.Region, Dimensions.Product];

    private static readonly Intent[] WithNumbers = [Intent.Value, Intent.Trend, Intent.Breakdown, Intent.Compare, Intent.Explain];

    public static IEnumerable<string> After(Finding finding, Texts texts)
    {
        if (finding.Outcome == Outcome.Unsupported) return texts.ExampleQuestions;
        if (finding is not { Query: { } query, Results: [{ Value: not null } result] } || !WithNumbers.Contains(query.Intent)) return [];
        return Next(finding, query, result, texts);
    }

    private static IEnumerable<string> Next(Finding finding, Query query, KpiResult result, Texts texts)
    {
        if (query.Intent != Intent.Explain && result.Compare is { Change: not null and not 0 }) yield return texts.AskWhy;
        if (query.By is null && Dimension(finding, query) is { } dimension) yield return texts.By(DimensionWords.Of(dimension, texts.Language));
        if (query.Grain is null && Catalogue.Get(result.Kpi).Default != DefaultPeriod.WholeQuarter) yield return texts.AskOverTime;
        if (query.Compare is null && query.Intent != Intent.Explain && query.Grain is null) yield return texts.AskLastYear;
        if (query.By is null && query.Grain is null && result.N > 0) yield return texts.AskRecords;
    }

    private static string? Dimension(Finding finding, Query query) =>
        Telling.FirstOrDefault(dimension => Catalogue.Get(query.Kpis[0]).Cuts.BuiltIn.Contains(dimension) && query.Filters.All(filter => filter.Dimension != dimension));
}
