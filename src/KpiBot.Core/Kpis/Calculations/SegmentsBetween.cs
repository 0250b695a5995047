using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>Segment by segment, the rows of a table whose day lies between two, both included, and that pass filters; segments that hold none are skipped.</summary>
internal struct SegmentsBetween(DayColumn days, int from, int to, params IRowFilter[] where)
{
    private readonly RowList _rows = new();

    /// <summary>The segment.</summary>
    public int Segment { get; private set; } = -1;

    /// <summary>The rows of the segment, in order.</summary>
    public readonly ReadOnlySpan<ushort> Rows => _rows.Rows;

    public readonly SegmentsBetween Current => this;

    public readonly SegmentsBetween GetEnumerator() => this;

    public bool MoveNext()
    {
        while (to >= from && ++Segment < Column.SegmentsOf(days.Count)) if (!where.Reject(Segment) && Select()) return true;
        return false;
    }

    private readonly bool Select()
    {
        var rows = _rows.Begin();
        rows.All(days.RowsIn(Segment));
        if ((from, to) == (Day.None, Day.None)) days.KeepNone(Segment, rows);
        else days.Keep(Segment, rows, Math.Max(1, from), to);
        where.Keep(Segment, rows);
        return !_rows.Rows.IsEmpty;
    }
}
