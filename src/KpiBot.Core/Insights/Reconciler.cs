using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Kpis;

namespace KpiBot.Insights;

/// <summary>Records as they last were, also deleted ones, and the deleted ones of a kind as a snapshot of their own.</summary>
/// <param name="Read">By kind and keys.</param>
/// <param name="Deleted">The deleted records of a kind; null where nothing is known of them.</param>
public sealed record Archive(Func<RecordKind, IReadOnlyList<long>, IReadOnlyList<CrmRecord>> Read, Func<RecordKind, Snapshot?> Deleted);

/// <summary>Looks for the rule by which another system comes to its number: each is tried by calculating with it, alone and then two together.</summary>
public sealed class Reconciler(Snapshot snapshot, Archive archive)
{
    private const int MostPipelines = 12;

    /// <summary>The figure of a request, which has no breakdown and no comparison, beside another's; null where it has no value.</summary>
    public Reconciliation? Of(KpiRequest request, Elsewhere other)
    {
        if (KpiCalculator.Calculate(snapshot, request) is not { Value: { } value } ours) return null;
        var counted = new Counted(snapshot, archive, request, ours, other);
        var ways = Ways(request).ToList();
        List<(Way[] By, CountedOtherwise Count)> found = [.. ways.Select(way => ((Way[])[way], counted.By(way))).Where(one => one.Item2 is not null).Select(one => (one.Item1, one.Item2!))];
        List<CountedOtherwise> all = [.. found.Select(one => one.Count), .. EdgesAndDoubles(request, ours, other), .. LeftOut(ours, other)];
        if (!other.Is(value) && !all.Exists(way => way.Reaches)) found.AddRange(Pairs(found.ConvertAll(one => one.By[0]), counted));
        all.AddRange(found.Where(one => one.By.Length == 2).Select(one => one.Count));
        List<CountedOtherwise> ranked = [.. all.Where(way => way.Value != value)
            .OrderByDescending(way => way.Reaches).ThenBy(way => way.Differences.Count).ThenBy(way => Math.Abs(way.Value - other.Value))];
        var (added, leftOut) = ranked is [{ Reaches: true } first, ..] && found.Find(one => one.Count == first).By is { } by ? counted.Records(by) : (null, null);
        return new Reconciliation { Other = other, Ways = ranked, Added = added, LeftOut = leftOut, IsSame = other.Is(value) };
    }

    /// <summary>The ways that a request can be put otherwise.</summary>
    private IEnumerable<Way> Ways(KpiRequest request)
    {
        foreach (var rule in KpiCalculator.RulesOf(request.Kpi)) yield return new Way(new Difference(Enum.Parse<DifferenceKind>(rule.ToString())), asked => asked with { Otherwise = Then(asked) with { Rules = [.. Then(asked).Rules, rule] } });
        if (snapshot.State.Sources.Count > 1)
            foreach (var source in snapshot.State.Sources) yield return new Way(new Difference(DifferenceKind.OneSource, source.Name), asked => asked with { Otherwise = Then(asked) with { Source = source.Number } });
        foreach (var pipeline in Pipelines(request)) yield return new Way(new Difference(DifferenceKind.OnePipeline, pipeline), asked => asked with { Filters = [.. asked.Filters, new Filter(Dimensions.Pipeline, [pipeline])] });
        yield return new Way(new Difference(DifferenceKind.Deleted), asked => asked) { WithDeleted = true };
    }

    private static Otherwise Then(KpiRequest request) => request.Otherwise ?? new Otherwise();

    private IEnumerable<string> Pipelines(KpiRequest request)
    {
        if (!Catalogue.Get(request.Kpi).Cuts.BuiltIn.Contains(Dimensions.Pipeline) || request.Filters.Any(filter => filter.Dimension == Dimensions.Pipeline)) return [];
        return snapshot.Values.GetValueOrDefault(Dimensions.Pipeline) is { Count: > 1 and <= MostPipelines } pipelines ? pipelines : [];
    }

    private static IEnumerable<(Way[], CountedOtherwise)> Pairs(List<Way> ways, Counted counted) =>
        from i in Enumerable.Range(0, ways.Count)
        from j in Enumerable.Range(i + 1, ways.Count - i - 1)
        where ways[i].Difference.Kind != ways[j].Difference.Kind
        let both = (Way[])[ways[i], ways[j]]
        let count = counted.By(both)
        where count is { Reaches: true }
        select (both, count);

    private IEnumerable<CountedOtherwise> EdgesAndDoubles(KpiRequest request, KpiResult ours, Elsewhere other)
    {
        if (ours.Denominator is not null || ours.Unit is not (KpiUnit.Count or KpiUnit.Money)) yield break;
        foreach (var difference in new CountedRecords(snapshot, archive, request).Differences())
        {
            if (KpiCalculator.Calculate(snapshot, difference.Request).Value is { } value)
                yield return new CountedOtherwise([difference.Difference], value, difference.Adds, difference.LeavesOut, other.Is(value));
        }
    }

    /// <summary>What our rules leave out of a count may stand in the other one.</summary>
    private static IEnumerable<CountedOtherwise> LeftOut(KpiResult ours, Elsewhere other) => ours is { Unit: KpiUnit.Count, Value: { } value }
        ? ours.Excluded.Select(left => new CountedOtherwise([new Difference(DifferenceKind.LeftOutHere, left.Key)], value + left.Value, left.Value, 0, other.Is(value + left.Value)))
        : [];
}

/// <summary>One way to put a request otherwise.</summary>
internal sealed record Way(Difference Difference, Func<KpiRequest, KpiRequest> Put)
{
    /// <summary>Whether deleted records count too.</summary>
    public bool WithDeleted { get; init; }
}
