using KpiBot.Crm;
using KpiBot.Kpis;
using KpiBot.Kpis.Texts;
using KpiBot.Questions.Reading;

namespace KpiBot.Questions.Drafts;

/// <summary>Filters settled against the data, or the question they raise.</summary>
/// <param name="Filters">Included first, in the order said.</param>
/// <param name="Values">How many values were said in this question.</param>
/// <param name="Split">The dimension of which several values are set side by side; null for none.</param>
/// <param name="Replaced">The dimension whose several values gave way to one; null for none.</param>
/// <param name="Problem">What must be asked; null when all is settled.</param>
internal sealed record ResolvedFilters(IReadOnlyList<Filter> Filters, int Values, string? Split, string? Replaced, Interpretation.Clarify? Problem);

/// <summary>Settles which values were meant, and what a follow-up adds to, replaces or drops.</summary>
internal sealed class FilterResolver(Surroundings surroundings, List<string> kpis, Language language, string? by)
{
    /// <summary>Words that people put beside values of other dimensions too: the East team, leads of type online_big, the Acme account, the paid search campaign.</summary>
    private static readonly HashSet<string> LooseHints = [Dimensions.Account, Dimensions.Team, Dimensions.ActivityType, Dimensions.Campaign];

    private readonly List<(string Dimension, string Value, bool Exclude)> _said = [];
    private Interpretation.Clarify? _problem;

    /// <summary>An option that stands for a value.</summary>
    public static ClarifyOption Option(Language language, ValueRef value, IEnumerable<string> kpis)
    {
        var ask = $"{DimensionNames.Of(language, value.Dimension)} {value.Value}";
        return new ClarifyOption(ask, [.. kpis], ask);
    }

    /// <summary>An option that stands for a KPI.</summary>
    public static ClarifyOption Option(Language language, string kpi) => new(KpiTexts.Of(language, kpi).Name, [kpi], KpiTexts.Of(language, kpi).Name);

    /// <summary>Settles them.</summary>
    public ResolvedFilters Resolve(Draft draft, Query? standing)
    {
        var settled = draft.Values.Where(value => Candidates(value) is { Count: 1 }).Select(value => Candidates(value)[0].Dimension).ToHashSet();
        var stands = (standing?.Filters ?? []).Select(filter => filter.Dimension).ToHashSet();
        foreach (var value in draft.Values) Settle(value, settled, stands);
        if (draft.Mine && surroundings.Asker is { } asker) _said.Add((Dimensions.Owner, asker, false));
        var filters = Merge(draft, standing, out var replaced);
        return new ResolvedFilters(filters, _said.Count, SplitBy(draft, filters), replaced, _problem);
    }

    private List<ValueRef> Candidates(SaidValue said)
    {
        if (IsDepartment(said)) return [];
        var hinted = said.Hint is null ? [] : said.Values.Where(value => value.Dimension == said.Hint).ToList();
        if (hinted.Count == 0 && said.Hint is not null && !LooseHints.Contains(said.Hint) && !IsOfCampaigns(said)) return [];
        return [.. (hinted.Count > 0 ? hinted : said.Values).Where(value => kpis.TrueForAll(id => Cut.Allows(id, value.Dimension)))];
    }

    /// <summary>"the marketing team": who did it, not an industry of that name.</summary>
    private static bool IsDepartment(SaidValue said) => said.Hint == Dimensions.Team && Departments.AreNamed(said.Words);

    /// <summary>"social campaigns": those of a channel.</summary>
    private static bool IsOfCampaigns(SaidValue said) => said.Hint == Dimensions.Campaign && said.Values.All(value => value.Dimension == Dimensions.Channel);

    private void Settle(SaidValue said, HashSet<string> settled, HashSet<string> stands)
    {
        var candidates = Candidates(said);
        if (candidates.Count > 1 && candidates.Where(value => settled.Contains(value.Dimension)).ToList() is { Count: 1 } beside) candidates = beside;

        // "and México?" after a team: another value of what is filtered by already.
        if (candidates.Count > 1 && candidates.Where(value => stands.Contains(value.Dimension)).ToList() is { Count: 1 } another) candidates = another;
        if (candidates.Count == 1)
        {
            if (!_said.Contains((candidates[0].Dimension, candidates[0].Value, said.Exclude))) _said.Add((candidates[0].Dimension, candidates[0].Value, said.Exclude));
            return;
        }
        if (candidates.Count == 0 && said is { Hint: null, Exclude: false } && Departments.AreNamed(said.Words)) return;
        if (candidates.Count == 0 && said.Hint is null && said.Values.Count == 1) _said.Add((said.Values[0].Dimension, said.Values[0].Value, said.Exclude));
        _problem ??= candidates.Count > 1
            ? Ask(ClarifyReason.SeveralValues, said.Words, candidates.Take(4).Select(value => Option(language, value, kpis)))
            : said.Hint is { } hint && (!LooseHints.Contains(hint) || IsDepartment(said)) && said.Values.All(value => value.Dimension != hint)
                ? Ask(ClarifyReason.UnknownValue, said.Words, said.Values.Take(4).Select(value => Option(language, value, kpis)))
                : Ask(ClarifyReason.CannotCutBy, DimensionNames.Of(language, said.Values[0].Dimension), Alternatives());
    }

    private IEnumerable<ClarifyOption> Alternatives() =>
        kpis.Take(1).SelectMany(id => Catalogue.Get(id).Cuts.BuiltIn.Take(3).Select(dimension => new ClarifyOption(DimensionNames.By(language, dimension), [id], DimensionNames.By(language, dimension))).Prepend(Option(language, id)));

    /// <summary>What stood before, unless dropped, replaced by another value of its dimension, or beyond the KPI's cuts; then what was said.</summary>
    private List<Filter> Merge(Draft draft, Query? standing, out string? replaced)
    {
        replaced = null;
        var filters = new List<Filter>();
        foreach (var old in standing?.Filters ?? [])
        {
            if (draft.Unfiltered.Contains(string.Empty) || draft.Unfiltered.Contains(old.Dimension) || !kpis.TrueForAll(id => Cut.Allows(id, old.Dimension))) continue;
            if (_said.Exists(said => said.Dimension == old.Dimension && said.Exclude == old.Exclude) && !draft.Adds && !(draft.Versus && draft.Kpis.Count == 0))
            {
                if (old.Values.Count > 1 && _said.Count(said => said.Dimension == old.Dimension) == 1 && standing?.By == old.Dimension) replaced = old.Dimension;
                continue;
            }
            filters.Add(old);
        }
        foreach (var group in _said.GroupBy(said => (said.Dimension, said.Exclude)))
        {
            if (TakesBack(filters, group.Key.Dimension, group.Key.Exclude, [.. group.Select(said => said.Value)], draft.Restores)) continue;
            var at = filters.FindIndex(filter => filter.Dimension == group.Key.Dimension && filter.Exclude == group.Key.Exclude);
            if (at >= 0) filters[at] = filters[at] with { Values = [.. filters[at].Values.Concat(group.Select(said => said.Value)).Distinct()] };
            else filters.Add(new Filter(group.Key.Dimension, [.. group.Select(said => said.Value)], group.Key.Exclude));
        }
        return filters;
    }

    /// <summary>"tira o social" after "só paid search e social": what stood the other way is taken back; true when nothing more is to be said.</summary>
    private static bool TakesBack(List<Filter> filters, string dimension, bool exclude, HashSet<string> values, bool restores)
    {
        var at = filters.FindIndex(filter => filter.Dimension == dimension && filter.Exclude != exclude && filter.Values.Any(values.Contains));
        if (at < 0) return false;
        var left = filters[at].Values.Where(value => !values.Contains(value)).ToList();
        if (left.Count > 0) filters[at] = filters[at] with { Values = [.. left] };
        else filters.RemoveAt(at);
        return exclude ? left.Count > 0 : restores;
    }

    /// <summary>"X and Y", "X vs Y" of one dimension stand side by side.</summary>
    private string? SplitBy(Draft draft, List<Filter> filters) =>
        by is null && _said.Count > 0 ? filters.Find(filter => filter is { Exclude: false, Values.Count: > 1 } && (_said.Count(said => said.Dimension == filter.Dimension) > 1 || draft.Adds || draft.Versus))?.Dimension : null;

    private Interpretation.Clarify Ask(ClarifyReason reason, string subject, IEnumerable<ClarifyOption> options) => new(language, reason, subject, [.. options]);
}
