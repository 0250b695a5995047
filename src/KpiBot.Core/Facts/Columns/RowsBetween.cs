namespace KpiBot.Facts.Columns;

/// <summary>The rows of a table whose day lies between two, both included, in order; segments that hold none are skipped.</summary>
internal struct RowsBetween(DayColumn days, int from, int to)
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
            (_next, _count) = (0, days.Select(_segment, days.RowsIn(_segment), from, to, _selection));
        }

        _next++;
        return true;
    }
}
