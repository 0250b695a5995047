using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Kpis;
using KpiBot.Periods;

namespace KpiBot.Insights;

/// <summary>A request with some records left out, and how many that adds and leaves out beside ours.</summary>
internal sealed record RecordDifference(Difference Difference, KpiRequest Request, long Adds, long LeavesOut);

/// <summary>Differences that only the records themselves can tell: those that look the same, and those that fall on another day in another zone.</summary>
internal sealed class CountedRecords(Snapshot snapshot, Archive archive, KpiRequest request)
{
    private const int MostRead = 20_000;
    private const string OtherZone = "UTC";

    private readonly BusinessCalendar _calendar = snapshot.State.Agreement.Calendar;

    public IEnumerable<RecordDifference> Differences() => [.. Merged(), .. Zoned()];

    /// <summary>Deals of the same account, amount, owner, product and days are one deal, entered twice.</summary>
    private IEnumerable<RecordDifference> Merged()
    {
        var found = KpiCalculator.Records(snapshot, request, MostRead);
        if (found.Kind != RecordKind.Deal || found.Total > MostRead) yield break;
        var repeated = archive.Read(found.Kind, found.Keys).Cast<Deal>().Zip(found.Keys)
            .Where(one => one.First is { AccountId: not null, Amount: > 0 })
            .GroupBy(one => (one.First.AccountId, one.First.Amount, one.First.Currency, one.First.Owner, one.First.Product, one.First.CreatedAt, one.First.ClosedAt))
            .SelectMany(same => same.Select(one => one.Second).Order().Skip(1)).ToHashSet();
        if (repeated.Count > 0) yield return new RecordDifference(new Difference(DifferenceKind.Merged), request with { Otherwise = new Otherwise { Without = new RecordSet(found.Kind, repeated) } }, 0, repeated.Count);
    }

    /// <summary>What the zone moves over the period's edges.</summary>
    private IEnumerable<RecordDifference> Zoned()
    {
        var kpi = Catalogue.Get(request.Kpi);
        if (kpi.Basis != Basis.Period || _calendar.Zone == OtherZone || request.Period.To >= request.Today) yield break;
        var (first, last) = (request.Period.From, request.Period.To);
        RecordKeys[] edges = [At(first.AddDays(-1), first), At(last, last.AddDays(1))];
        if (edges.Sum(edge => edge.Total) is 0 or > MostRead || DayOf(edges[0].Kind, kpi.DatedBy) is not { } dayOf) yield break;
        var other = _calendar with { Zone = OtherZone };
        var dated = edges.SelectMany(edge => edge.Keys.Zip(archive.Read(edge.Kind, edge.Keys))).Where(one => dayOf(one.Second) is not null)
            .Select(one => (Key: one.First, Ours: Within(dayOf(one.Second)!.Value.Day(_calendar)), Theirs: Within(dayOf(one.Second)!.Value.Day(other)))).ToList();
        var (adds, leavesOut) = (dated.Count(one => one is { Ours: false, Theirs: true }), dated.Count(one => one is { Ours: true, Theirs: false }));
        if (adds + leavesOut == 0) yield break;
        var without = new RecordSet(edges[0].Kind, dated.Where(one => !one.Theirs).Select(one => one.Key).ToHashSet());
        var wider = request with { Period = new Period(first.AddDays(-1), last.AddDays(1)), Otherwise = new Otherwise { Without = without } };
        yield return new RecordDifference(new Difference(DifferenceKind.OtherZone, OtherZone), wider, adds, leavesOut);

        RecordKeys At(DateOnly from, DateOnly to) => KpiCalculator.Records(snapshot, request with { Period = new Period(from, to) }, MostRead);
        bool Within(DateOnly day) => day >= first && day <= last;
    }

    private static Func<CrmRecord, Moment?>? DayOf(RecordKind kind, string datedBy) => (kind, datedBy) switch
    {
        (RecordKind.Deal, "closed") => record => ((Deal)record).ClosedAt,
        (RecordKind.Deal, "created") => record => ((Deal)record).CreatedAt,
        (RecordKind.Lead, "created") => record => ((Lead)record).CreatedAt,
        (RecordKind.Lead, "mql") => record => ((Lead)record).MqlAt,
        (RecordKind.Lead, "sql") => record => ((Lead)record).SqlAt,
        (RecordKind.Order, "ordered") => record => ((Order)record).At,
        (RecordKind.Activity, "held") => record => ((Activity)record).At,
        _ => null,
    };
}
