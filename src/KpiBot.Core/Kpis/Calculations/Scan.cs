using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Facts.Columns;
using KpiBot.Facts.Tables;

namespace KpiBot.Kpis.Calculations;

/// <summary>A condition on the rows of a table, bound when days and data are known; null holds for every row.</summary>
internal delegate IRowFilter? Condition<in T>(T table, Frame frame);

/// <summary>What is added up, over the rows that meet some more conditions.</summary>
internal sealed record MeterOf<T>(Func<T, Frame, Meter> New, params Condition<T>[] Where)
{
    /// <summary>The same over amounts as they stand, in whatever currency; null where it is not about money.</summary>
    public MeterOf<T>? Unconverted { get; init; }
}

/// <summary>Meters over rows that meet the same conditions.</summary>
internal sealed record MetersWhere(IRowFilter[] Where, Meter[] Meters);

/// <summary>One pass over a table.</summary>
internal interface IScan
{
    /// <summary>The kind of record that it reads.</summary>
    RecordKind Kind { get; }

    /// <summary>How many meters it runs.</summary>
    int MeterCount { get; }

    /// <summary>The table.</summary>
    Table TableOf(Snapshot data);

    /// <summary>The same by another rule; null where the rule says nothing of it.</summary>
    IScan? By(OtherRule rule);

    /// <summary>Adds up; one meter each, in the order declared, totals included.</summary>
    Meter[] Run(Frame frame);

    /// <summary>Rows of the frame that lack the date they are counted by.</summary>
    IEnumerable<int> WithoutDate(Frame frame);

    /// <summary>Day and key of the records that a meter took in.</summary>
    IEnumerable<(int Day, int Key)> Records(Frame frame, int meter);
}

/// <summary>Rows of a table, dated by a column, that meet conditions; and what is added up over them.</summary>
internal sealed record Scan<T> : IScan where T : Table
{
    public required RecordKind Kind { get; init; }

    public required Func<Snapshot, T> Table { get; init; }

    /// <summary>The date; null for a stock, whose rows the conditions choose.</summary>
    public Func<T, DayColumn>? DatedBy { get; init; }

    public Condition<T>[] Where { get; init; } = [];

    public required MeterOf<T>[] Meters { get; init; }

    /// <summary>Conditions under which a missing date is a gap; null: it never is.</summary>
    public Condition<T>[]? MissingDate { get; init; } = [];

    /// <summary>Whether rows without a value are cost that belongs to none.</summary>
    public bool NoneIsUnallocated { get; init; }

    /// <summary>What another rule makes of it: null where the rule says nothing of it.</summary>
    public Func<Scan<T>, OtherRule, Scan<T>?> Otherwise { get; init; } = (_, _) => null;

    public IScan? By(OtherRule rule) => Otherwise(this, rule);

    public int MeterCount => Meters.Length;

    public Table TableOf(Snapshot data) => Table(data);

    public Meter[] Run(Frame frame)
    {
        var table = Table(frame.Data);
        var isExploded = Explosion.IsNeeded(frame, table);
        var parts = new Meter[isExploded ? 1 : Math.Clamp(table.Segments / LeastSegments, 1, MostParts)][];
        if (parts.Length == 1) parts[0] = Run(table, frame, 0, 1);
        else Parallel.For(0, parts.Length, part => parts[part] = Run(table, frame, part, parts.Length));
        foreach (var part in parts.AsSpan(1)) for (var i = 0; i < part.Length; i++) parts[0][i].Join(part[i]);
        if (!isExploded) foreach (var meter in parts[0]) meter.Sum();
        return parts[0];
    }

    /// <summary>Segments that are worth a thread: a quarter of a million rows.</summary>
    private const int LeastSegments = 16;

    /// <summary>Parts at most: a number of the code, not of the machine, so that the same question is added up the same way everywhere.</summary>
    private const int MostParts = 4;

    /// <summary>Adds up every so many-th segment.</summary>
    private Meter[] Run(T table, Frame frame, int first, int step)
    {
        Meter[] meters = [.. Meters.Select(m => m.New(table, frame))];
        var alike = Enumerable.Range(0, meters.Length).GroupBy(i => Array.FindIndex(Meters, m => m.Where.SequenceEqual(Meters[i].Where)));
        MetersWhere[] groups = [.. alike.Select(of => new MetersWhere(Bind(Meters[of.Key].Where, table, frame), [.. of.Select(i => meters[i])]))];
        var pass = new Pass<T>(this, table, frame);
        for (var segment = first; segment < table.Segments; segment += step) pass.Add(segment, groups);
        return meters;
    }

    public IEnumerable<int> WithoutDate(Frame frame)
    {
        if (DatedBy is null || MissingDate is null) yield break;
        var table = Table(frame.Data);
        var pass = new Pass<T>(this, table, frame);
        var missing = Bind(MissingDate, table, frame);
        for (var segment = 0; segment < table.Segments; segment++)
        {
            foreach (var row in pass.Undated(segment, missing)) yield return (segment << Column.SegmentBits) + row;
        }
    }

    public IEnumerable<(int Day, int Key)> Records(Frame frame, int meter)
    {
        var table = Table(frame.Data);
        var pass = new Pass<T>(this, table, frame);
        var where = Bind(Meters[meter].Where, table, frame);
        for (var segment = 0; segment < table.Segments; segment++)
        {
            foreach (var row in pass.Rows(segment, where))
            {
                var whole = (segment << Column.SegmentBits) + row;
                yield return (DatedBy?.Invoke(table)[whole] ?? frame.To, table.Key[whole]);
            }
        }
    }

    internal static IRowFilter[] Bind(IEnumerable<Condition<T>> conditions, T table, Frame frame) =>
        [.. conditions.Select(condition => condition(table, frame)).OfType<IRowFilter>()];
}
