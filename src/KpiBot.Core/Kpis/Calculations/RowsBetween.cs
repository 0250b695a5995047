using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>The rows of a table, in order, whose day lies between two, both included, and that pass filters; segments that hold none are skipped.</summary>
internal struct RowsBetween(DayColumn days, int from, int to, params IRowFilter[] where)
{
    private readonly ushort[] _selection = new ushort[Math.Min(Column.SegmentRows, days.Count)];
    private int _segment = -1;
    private int _count;
    private int _next;

    /// <summary>The row.</summary>
    public readonly int Current => (_segment << Column.SegmentBits) + _selection[_next - 1];

    public readonly RowsBetween GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_next == _count)
        {
            if (to < from || ++_segment >= Column.SegmentsOf(days.Count)) return false;
            _next = 0;
            _count = where.Reject(_segment) ? 0 : where.Keep(_segment, _selection, days.Select(_segment, days.RowsIn(_segment), Math.Max(1, from), to, _selection));
        }

        _next++;
        return true;
    }
}
