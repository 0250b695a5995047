using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>Keeps some of the selected rows of a segment.</summary>
internal interface IRowFilter
{
    /// <summary>Moves the rows that pass to the front; returns how many.</summary>
    int Keep(int segment, Span<ushort> rows, int count);
}

/// <summary>Rows whose code is allowed.</summary>
internal sealed class CodeFilter(ICodes codes, bool[] allowed) : IRowFilter
{
    public int Keep(int segment, Span<ushort> rows, int count)
    {
        if (codes is CodeColumn column) return column.Keep(segment, rows, count, allowed);
        var first = segment << Column.SegmentBits;
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            var row = rows[i];
            rows[kept] = row;
            kept += allowed[codes[first + row]] ? 1 : 0;
        }

        return kept;
    }
}

/// <summary>All rows or none.</summary>
internal sealed class Always(bool pass) : IRowFilter
{
    public int Keep(int segment, Span<ushort> rows, int count) => pass ? count : 0;
}

/// <summary>Rows whose day lies in from…to, both included; with <paramref name="orNone"/> also those without one.</summary>
internal sealed class DayFilter(DayColumn days, int from, int to, bool orNone = false) : IRowFilter
{
    public int Keep(int segment, Span<ushort> rows, int count)
    {
        if (to < from && !orNone) return 0;
        var values = days.Segment(segment).AsSpan();
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            var row = rows[i];
            var day = values[row];
            rows[kept] = row;
            kept += (day >= from && day <= to && day != Day.None) || (orNone && day == Day.None) ? 1 : 0;
        }

        return kept;
    }
}

/// <summary>Rows that a test on their number passes; for what no column says.</summary>
internal sealed class RowTest(Func<int, bool> test) : IRowFilter
{
    public int Keep(int segment, Span<ushort> rows, int count)
    {
        var first = segment << Column.SegmentBits;
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            var row = rows[i];
            rows[kept] = row;
            kept += test(first + row) ? 1 : 0;
        }

        return kept;
    }
}
