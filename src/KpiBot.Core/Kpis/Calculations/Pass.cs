using System.Runtime.InteropServices;
using KpiBot.Crm;
using KpiBot.Facts.Columns;
using KpiBot.Facts.Tables;

namespace KpiBot.Kpis.Calculations;

/// <summary>The working memory of one scan: selects a segment's rows and deals them out to cells.</summary>
internal sealed class Pass<T> where T : Table
{
    private readonly RowList _rows = new();
    private readonly RowList _some = new();
    private readonly T _table;
    private readonly Frame _frame;
    private readonly DayColumn? _days;
    private readonly IRowFilter[] _filters;
    private readonly ICodes? _group;
    private readonly int _none;

    public Pass(Scan<T> scan, T table, Frame frame)
    {
        (_table, _frame, _days) = (table, frame, scan.DatedBy?.Invoke(table));
        int? asOf = _days is null && frame.To < frame.Today ? frame.To : null;
        _none = scan.NoneIsUnallocated ? frame.Group.Unallocated : 0;
        Exploded = Explosion.Of(frame, table, row => _days?[row] ?? frame.To);
        _filters = [.. Scan<T>.Bind(scan.Where, table, frame), .. frame.Filters(table, Exploded, asOf), .. Others(scan.Kind)];
        _group = frame.Group.Dimension is { } by && Exploded?.Tells(by) != true ? Cut.AsOf(frame.Data, table, by, asOf) : null;
    }

    public Explosion? Exploded { get; }

    private IEnumerable<IRowFilter> Others(RecordKind kind)
    {
        if (_frame.Request.Otherwise is not { } otherwise) yield break;
        if (otherwise.Source is { } source) yield return new CodeFilter(_table.Source, [.. Enumerable.Range(0, 256).Select(code => code == source)]);
        if (otherwise.Without is { } without && without.Kind == kind) yield return new RowTest(row => !without.Keys.Contains(_table.Key[row]));
    }

    /// <summary>The rows of a segment that count and meet more conditions.</summary>
    public ushort[] Rows(int segment, IRowFilter[] where) => Select(segment) ? Narrow(segment, where) : [];

    /// <summary>The rows of a segment that would count but for their date.</summary>
    public ushort[] Undated(int segment, IRowFilter[] where)
    {
        if (!_days!.HasNone(segment) || _filters.Reject(segment) || where.Reject(segment)) return [];
        var rows = _rows.Begin();
        rows.All(_table.RowsIn(segment));
        _days.KeepNone(segment, rows);
        _filters.Keep(segment, rows);
        return Narrow(segment, where);
    }

    /// <summary>Hands the segment's rows that count to each meter.</summary>
    public void Add(int segment, MetersWhere[] groups)
    {
        if (!Select(segment)) return;
        var unit = OnlyUnit(segment);
        foreach (var group in groups)
        {
            if (group.Where.Reject(segment)) continue;
            var rows = group.Where.Accept(segment) ? _rows : _some;
            if (rows == _some)
            {
                _some.Begin().Copy(_rows.Selection);
                group.Where.Keep(segment, _some.Selection);
            }

            foreach (var meter in group.Meters) Add(segment, rows, unit, meter);
        }
    }

    private void Add(int segment, RowList rows, int? unit, Meter meter)
    {
        if (unit is { } only && Exploded is null && meter is Counter counter) counter.Add(only, rows.Selection.Count());
        else if (rows.Rows.IsEmpty) return;
        else if (Exploded is not null) AddExploded(segment, rows.Rows, meter);
        else if (unit is { } one) meter.Add(new Batch(segment, rows.Rows, [], one, []));
        else meter.Add(new Batch(segment, rows.Rows, Placed(segment, rows), 0, []));
    }

    private bool Select(int segment)
    {
        if (_filters.Reject(segment) || (_days is not null && (_frame.To < _frame.From || _days.Covers(segment, _frame.From, _frame.To) == Coverage.None))) return false;
        var rows = _rows.Begin();
        rows.All(_table.RowsIn(segment));
        _days?.Keep(segment, rows, _frame.From, _frame.To);
        _filters.Keep(segment, rows);
        return !rows.IsEmpty;
    }

    private ushort[] Narrow(int segment, IRowFilter[] where)
    {
        where.Keep(segment, _rows.Selection);
        if (Exploded is null || _rows.Rows.IsEmpty) return _rows.Rows.ToArray();
        Exploded.Expand(segment, _rows.Rows);
        return [.. Exploded.Rows.Distinct()];
    }

    private void AddExploded(int segment, ReadOnlySpan<ushort> some, Meter meter)
    {
        Exploded!.Expand(segment, some);
        var rows = CollectionsMarshal.AsSpan(Exploded.Rows);
        var portions = CollectionsMarshal.AsSpan(Exploded.Portions);
        var codes = CollectionsMarshal.AsSpan(Exploded.Codes);
        Span<int> cells = new int[rows.Length];
        Place(segment, rows, cells);
        if (_frame.Group.Dimension is { } by && Exploded.Tells(by)) Spread(segment, rows, codes, cells);
        meter.Add(new Batch(segment, rows, cells, 0, portions));
    }

    /// <summary>The unit in which all rows of a segment lie that has no breakdown; null when they lie in several cells.</summary>
    private int? OnlyUnit(int segment)
    {
        if (_frame.Group.Dimension is not null) return null;
        if (_frame.UnitCount == 1 || _days is null) return 0;
        var (min, max) = _days.Bounds(segment);
        var (first, last) = (UnitOf(Math.Max(min, _frame.From)), UnitOf(Math.Min(max, _frame.To)));
        return first == last ? first : null;
    }

    private Span<int> Placed(int segment, RowList rows)
    {
        if (!rows.IsPlaced) Place(segment, rows.Rows, rows.Cells);
        rows.IsPlaced = true;
        return rows.Cells;
    }

    private void Place(int segment, ReadOnlySpan<ushort> rows, Span<int> cells)
    {
        if (_group is null) cells.Fill(_frame.Group.Dimension is null ? 0 : _none);
        else _group.Read(segment, rows, cells);
        if (_none != 0 && _group is not null)
        {
            foreach (ref var cell in cells) if (cell == 0) cell = _none;
        }

        if (_frame.UnitCount > 1) Spread(segment, rows, cells, cells);
    }

    /// <summary>From the rows of a breakdown to its cells: row × unit.</summary>
    private void Spread(int segment, ReadOnlySpan<ushort> rows, ReadOnlySpan<int> codes, Span<int> cells)
    {
        var days = _days is null ? [] : _days.Segment(segment).AsSpan();
        var units = _frame.UnitCount;
        for (var i = 0; i < rows.Length; i++) cells[i] = (codes[i] * units) + (units == 1 || days.IsEmpty ? 0 : UnitOf(days[rows[i]]));
    }

    private int UnitOf(int day) => _frame.BucketOf[day - _frame.From];
}
