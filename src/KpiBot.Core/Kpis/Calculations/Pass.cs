using System.Runtime.InteropServices;
using KpiBot.Facts.Columns;
using KpiBot.Facts.Tables;

namespace KpiBot.Kpis.Calculations;

/// <summary>The working memory of one scan: selects a segment's rows and deals them out to cells.</summary>
internal sealed class Pass<T> where T : Table
{
    private readonly ushort[] _rows = new ushort[Column.SegmentRows + 1];
    private readonly ushort[] _some = new ushort[Column.SegmentRows + 1];
    private readonly int[] _cells = new int[Column.SegmentRows];
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
        _filters = [.. Scan<T>.Bind(scan.Where, table, frame), .. frame.Filters(table, Exploded, asOf)];
        _group = frame.Group.Dimension is { } by && Exploded?.Tells(by) != true ? Cut.AsOf(frame.Data, table, by, asOf) : null;
    }

    public Explosion? Exploded { get; }

    /// <summary>Selects the segment's rows that count; returns how many.</summary>
    public int Select(int segment)
    {
        if (_filters.Reject(segment)) return 0;
        var rows = _table.RowsIn(segment);
        var count = _days is null ? DayColumn.All(rows, _rows) : _frame.To < _frame.From ? 0 : _days.Select(segment, rows, _frame.From, _frame.To, _rows);
        return _filters.Keep(segment, _rows, count);
    }

    /// <summary>The rows of a segment that count and meet more conditions.</summary>
    public ushort[] Rows(int segment, IRowFilter[] where) => Narrow(segment, Select(segment), where);

    /// <summary>The rows of a segment that would count but for their date.</summary>
    public ushort[] Undated(int segment, IRowFilter[] where) => !_days!.HasNone(segment) || _filters.Reject(segment) || where.Reject(segment)
        ? []
        : Narrow(segment, _filters.Keep(segment, _rows, _days.SelectNone(segment, _table.RowsIn(segment), _rows)), where);

    private ushort[] Narrow(int segment, int count, IRowFilter[] where)
    {
        count = where.Keep(segment, _rows, count);
        if (Exploded is null) return _rows[..count];
        Exploded.Expand(segment, _rows.AsSpan(0, count));
        return [.. Exploded.Rows.Distinct()];
    }

    /// <summary>Hands the selected rows to each meter.</summary>
    public void Add(int segment, int count, (Meter Meter, IRowFilter[] Where)[] meters)
    {
        foreach (var (meter, where) in meters)
        {
            if (where.Reject(segment)) continue;
            var rows = _rows.AsSpan(0, count);
            if (!where.Accept(segment))
            {
                rows.CopyTo(_some);
                rows = _some.AsSpan(0, where.Keep(segment, _some, count));
            }

            if (rows.IsEmpty) continue;
            if (Exploded is not null) AddExploded(segment, rows, meter);
            else if (OnlyUnit(segment) is { } unit) meter.Add(new Batch(segment, rows, [], unit, []));
            else meter.Add(new Batch(segment, rows, Place(segment, rows), 0, []));
        }
    }

    private void AddExploded(int segment, ReadOnlySpan<ushort> some, Meter meter)
    {
        Exploded!.Expand(segment, some);
        var rows = CollectionsMarshal.AsSpan(Exploded.Rows);
        var portions = CollectionsMarshal.AsSpan(Exploded.Portions);
        var codes = CollectionsMarshal.AsSpan(Exploded.Codes);
        for (var first = 0; first < rows.Length; first += _cells.Length)
        {
            var part = rows.Slice(first, Math.Min(_cells.Length, rows.Length - first));
            var cells = _frame.Cells == 1 ? [] : Place(segment, part);
            if (_frame.Group.Dimension is { } by && Exploded.Tells(by)) Spread(segment, part, codes[first..], cells);
            meter.Add(new Batch(segment, part, cells, 0, portions.Slice(first, part.Length)));
        }
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

    private Span<int> Place(int segment, ReadOnlySpan<ushort> rows)
    {
        var cells = _cells.AsSpan(0, rows.Length);
        if (_group is null) cells.Fill(_frame.Group.Dimension is null ? 0 : _none);
        else _group.Read(segment, rows, cells);
        if (_none != 0 && _group is not null)
        {
            foreach (ref var cell in cells) if (cell == 0) cell = _none;
        }

        if (_frame.UnitCount > 1) Spread(segment, rows, cells, cells);
        return cells;
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
