
namespace KpiBot.Questions.Drafts;

/// <summary>What a follow-up takes over from its thread.</summary>
internal static class Inheritance
{
    /// <summary>The query that the question follows; null for a question of its own.</summary>
    public static Query? Standing(Draft draft, ThreadContext? thread)
    {
        if (thread is null || draft.StartsOver || draft.Intent is Intent.Overview) return null;
        if (thread.Open is not null) return thread.Interrupted ?? thread.Last;
        var isNew = draft.Kpis.Count > 0 && draft.IsFullQuestion && draft.Periods.Count > 0 && !draft.FollowsUp;
        return isNew ? null : thread.Last;
    }

    /// <summary>The intent by the words, else by what stood before.</summary>
    public static Intent IntentOf(Draft draft, Query? standing, int values)
    {
        if (draft.Intent is { } said) return said;
        if (standing is null) return Intent.Value;
        var onlyFilters = draft is { Kpis.Count: 0, By.Count: 0, Grain: null, Ranking: null, OverTime: false, ComparedWith: ComparedWith.Nothing, IsFullQuestion: false };
        return standing.Intent switch
        {
            Intent.Records or Intent.Explain when onlyFilters && (values > 0 || draft.Periods.Count > 0 || draft.Unfiltered.Count > 0) => standing.Intent,
            // "show me the biggest", after deals that were counted: one by one.
            Intent.Value when draft is { Kpis.Count: 0, By.Count: 0, Grain: null, RanksUnits: false, Ranking.Kind: Words.Sense.Highest or Words.Sense.Lowest } && standing is { Kpis: [var counted], By: null, Grain: null } && DealOutcomes.Counts(counted) => Intent.Records,
            Intent.Records when draft.Ranking is not null && draft.Kpis.Count == 0 && draft.By.Count == 0 => Intent.Records,
            Intent.Alert or Intent.Digest when onlyFilters && draft.Periods.Count == 0 && (values > 0 || draft.Unfiltered.Count > 0) => standing.Intent,
            Intent.Alert when draft is { Picked: not null, Kpis.Count: 0 } => Intent.Alert,
            Intent.Overview when draft is { Kpis.Count: 0, By.Count: 0, Grain: null } => Intent.Overview,
            Intent.Forecast or Intent.Target when draft.Kpis.Count == 0 || draft.FollowsUp => standing.Intent,
            Intent.Trend when standing.Grain is null => Intent.Trend,
            Intent.Compare when standing.Compare is null && draft.By.Count == 0 => Intent.Compare,
            _ => Intent.Value,
        };
    }

    /// <summary>What a plain question becomes by its parts; comparisons of periods are settled when the period is.</summary>
    public static Intent Settle(Query query, Draft draft, Query? standing)
    {
        if (query.Intent is not (Intent.Value or Intent.Trend or Intent.Compare)) return query.Intent;
        if (draft.Versus && query.By is { } by && query.Filters.Any(filter => filter.Dimension == by && filter is { Exclude: false, Values.Count: > 1 })) return Intent.Compare;
        if (query.Intent == Intent.Compare && query.By is { } split && query.Filters.Any(filter => filter.Dimension == split && filter.Values.Count > 1) && standing is not null) return Intent.Compare;
        if (query.Grain is not null || draft.OverTime || query.Intent == Intent.Trend) return Intent.Trend;
        return query.By is not null ? Intent.Breakdown : Intent.Value;
    }
}
