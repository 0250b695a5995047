using KpiBot.Crm;

namespace KpiBot.Kpis.Calculations;

/// <summary>Scans, and what is made of their meters cell by cell. Most KPIs are one.</summary>
internal sealed class Formula(Func<Reading, Figure> figure, params IScan[] scans) : Calculation
{
    private IScan[] _scans = scans;

    /// <summary>Which meters' left-out records are the KPI's; all by default.</summary>
    public int[]? ExcludedOf { get; init; }

    /// <summary>Meters whose records give a value of a breakdown its row; all by default.</summary>
    public int[]? RowsOf { get; init; }

    /// <summary>Something that must hold before anything is counted.</summary>
    public Func<Frame, NoValue?> Requires { get; init; } = _ => null;

    /// <summary>More records left out, counted apart.</summary>
    public Func<Frame, IEnumerable<(string Reason, long Count)>> AlsoExcluded { get; init; } = _ => [];

    /// <summary>Figures beside the total that need more than the meters.</summary>
    public Func<Frame, IEnumerable<(string Name, decimal? Value)>> AlsoBeside { get; init; } = _ => [];

    /// <summary>What a reader must know of the total.</summary>
    public Func<Frame, IEnumerable<string>> Caveats { get; init; } = _ => [];

    /// <summary>Which meter's records stand behind the number.</summary>
    public int RecordsOf { get; init; }

    /// <summary>Whether the formula looks at nothing but its meters, so that a series can be added up in one pass.</summary>
    public bool SeesOnlyMeters { get; init; } = true;

    /// <summary>What is made of a cell when it needs the total too; else null.</summary>
    public Func<Reading, Reading, Figure>? OfTotal { get; init; }

    /// <summary>Kinds of record it needs beside those it _scans.</summary>
    public RecordKind[] AlsoNeeds { get; init; } = [];

    internal override IReadOnlyList<RecordKind> Needs => [.. _scans.Select(s => s.Kind).Concat(AlsoNeeds).Distinct()];

    internal override bool IsOnePass(Frame frame) => SeesOnlyMeters;

    internal override Sheet Run(Frame frame)
    {
        if (Requires(frame) is { } missing) return Sheet.Only(new Figure { NoValue = missing });
        Meter[] meters = [.. _scans.SelectMany(scan => scan.Run(frame))];
        var cells = new Figure?[frame.Cells];
        if (frame.Group.Dimension is not null || frame.Units.Count > 0)
        {
            for (var row = 0; row < frame.Group.Count; row++) Read(frame, meters, row, cells);
        }

        var total = new Reading(frame, meters, frame.Cells);
        if (_scans.Any(scan => Explosion.IsNeeded(frame, scan.TableOf(frame.Data))))
        {
            if (frame.Group.Dimension is not null || frame.Units.Count > 0) return Run(frame.Ungrouped().Series([])) with { Cells = cells };
            total = new Reading(frame, meters, 0);
        }

        var sum = figure(total);
        if (frame.IsUnit) return new Sheet(sum, cells);
        var beside = sum.Beside.Concat(AlsoBeside(frame).Select(b => KeyValuePair.Create(b.Name, b.Value))).ToDictionary();
        return new Sheet(sum.With(excluded: Left(frame, total), caveats: [.. sum.Caveats, .. Caveats(frame)], beside: beside), cells);
    }

    internal override Calculation? By(OtherRule rule)
    {
        if (_scans.All(scan => scan.By(rule) is null)) return null;
        var other = (Formula)MemberwiseClone();
        other._scans = [.. _scans.Select(scan => scan.By(rule) ?? scan)];
        return other;
    }

    internal override (RecordKind Kind, IEnumerable<(int Day, int Key)> Records)? Records(Frame frame)
    {
        var meter = RecordsOf;
        foreach (var scan in _scans)
        {
            if (meter < scan.MeterCount) return (scan.Kind, scan.Records(frame, meter));
            meter -= scan.MeterCount;
        }

        return null;
    }

    /// <summary>The figures of a breakdown's row: all its units, when any of them holds a record.</summary>
    private void Read(Frame frame, Meter[] meters, int row, Figure?[] cells)
    {
        var first = row * frame.UnitCount;
        var used = frame.Group.Dimension is null || Enumerable.Range(first, frame.UnitCount).Any(cell => new Reading(frame, meters, cell).Any(RowsOf));
        for (var cell = first; used && cell < first + frame.UnitCount; cell++) cells[cell] = At(frame, meters, cell);
    }

    /// <summary>The numbers of each scan's meters: a record that several of them lack is left out once.</summary>
    private IEnumerable<IEnumerable<int>> MetersOf()
    {
        var first = 0;
        foreach (var scan in _scans)
        {
            yield return Enumerable.Range(first, scan.MeterCount);
            first += scan.MeterCount;
        }
    }

    private Figure At(Frame frame, Meter[] meters, int cell)
    {
        var reading = new Reading(frame, meters, cell);
        return OfTotal is null ? figure(reading) : OfTotal(reading, new Reading(frame, meters, frame.Cells));
    }

    private Dictionary<string, long> Left(Frame frame, Reading total)
    {
        var left = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var scan in MetersOf().Select(of => of.Where(i => ExcludedOf?.Contains(i) ?? true)))
        {
            foreach (var reason in scan.SelectMany(i => total.Excluded(i)).GroupBy(e => e.Key, e => e.Value))
            {
                if (reason.Max() > 0) left[reason.Key] = left.GetValueOrDefault(reason.Key) + reason.Max();
            }
        }

        var undated = _scans.GroupBy(scan => scan.Kind).Sum(same => same.SelectMany(scan => scan.WithoutDate(frame)).Distinct().LongCount());
        if (undated > 0) left["no_date"] = undated;
        foreach (var (reason, count) in AlsoExcluded(frame)) if (count > 0) left[reason] = left.GetValueOrDefault(reason) + count;
        return left;
    }
}
