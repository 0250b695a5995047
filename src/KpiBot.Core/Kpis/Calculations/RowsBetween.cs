using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>The rows of a table, in order, whose day lies between two, both included, and that pass filters; segments that hold none are skipped.</summary>
internal struct RowsBetween(DayColumn days, int from, int to, params IRowFilter[] where)
{
    private readonly ushort[] _rows = new ushort[Math.Min(Column.SegmentRows, days.Count)];
    private readonly Selection _selection = new();
    private int _segment = -1;
    private int _count;
    private int _next;

    /// <summary>The row.</summary>
    public readonly int Current => (_segment << Column.SegmentBits) + _rows[_next - 1];

    /// <summary>The rows that have no day.</summary>
    public static RowsBetween Undated(DayColumn days, params IRowFilter[] where) => new(days, Day.None, Day.None, where);

    public readonly RowsBetween GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_next == _count)
        {
            if (to < from || ++_segment >= Column.SegmentsOf(days.Count)) return false;
            _next = 0;
            _count = where.Reject(_segment) ? 0 : Select();
        }

        _next++;
        return true;
    }

    private readonly int Select()
    {
        _selection.All(days.RowsIn(_segment));
        if ((from, to) == (Day.None, Day.None)) days.KeepNone(_segment, _selection);
        else days.Keep(_segment, _selection, Math.Max(1, from), to);
        where.Keep(_segment, _selection);
        return _selection.List(_rows).Length;
    }
}
