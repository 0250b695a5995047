using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>The rows of a table, in order, whose day lies between two, both included, and that pass filters.</summary>
internal struct RowsBetween(DayColumn days, int from, int to, params IRowFilter[] where)
{
    private SegmentsBetween _segments = new(days, from, to, where);
    private int _next;
    private int _count;

    /// <summary>The row.</summary>
    public readonly int Current => (_segments.Segment << Column.SegmentBits) + _segments.Rows[_next - 1];

    /// <summary>The rows that have no day.</summary>
    public static RowsBetween Undated(DayColumn days, params IRowFilter[] where) => new(days, Day.None, Day.None, where);

    public readonly RowsBetween GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_next == _count)
        {
            if (!_segments.MoveNext()) return false;
            (_next, _count) = (0, _segments.Rows.Length);
        }

        _next++;
        return true;
    }
}
