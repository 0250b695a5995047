using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>Keeps some of the selected rows of a segment.</summary>
internal interface IRowFilter
{
    /// <summary>Whether it keeps none or all rows of a segment, as far as that can be told without a look at them.</summary>
    Coverage Covers(int segment) => Coverage.Some;

    /// <summary>Moves the rows that pass to the front; returns how many.</summary>
    int Keep(int segment, Span<ushort> rows, int count);
}

/// <summary>Filters in a row.</summary>
internal static class RowFilters
{
    /// <summary>Whether no row of a segment can pass them all.</summary>
    public static bool Reject(this IRowFilter[] filters, int segment)
    {
        foreach (var filter in filters) if (filter.Covers(segment) == Coverage.None) return true;
        return false;
    }

    /// <summary>Whether every row of a segment passes them all.</summary>
    public static bool Accept(this IRowFilter[] filters, int segment)
    {
        foreach (var filter in filters) if (filter.Covers(segment) != Coverage.All) return false;
        return true;
    }

    /// <summary>Moves the rows that pass them all to the front; returns how many.</summary>
    public static int Keep(this IRowFilter[] filters, int segment, Span<ushort> rows, int count)
    {
        foreach (var filter in filters) if (count > 0 && filter.Covers(segment) != Coverage.All) count = filter.Keep(segment, rows, count);
        return count;
    }
}

/// <summary>All rows or none.</summary>
internal sealed class Always(bool pass) : IRowFilter
{
    public Coverage Covers(int segment) => pass ? Coverage.All : Coverage.None;

    public int Keep(int segment, Span<ushort> rows, int count) => pass ? count : 0;
}

/// <summary>Rows that a test on their number passes; for what no column says.</summary>
internal sealed class RowTest(Func<int, bool> test) : IRowFilter
{
    public int Keep(int segment, Span<ushort> rows, int count)
    {
        var first = segment << Column.SegmentBits;
        var kept = 0;
        foreach (var row in rows[..count])
        {
            rows[kept] = row;
            kept += test(first + row) ? 1 : 0;
        }

        return kept;
    }
}

/// <summary>Rows that pass every filter.</summary>
internal sealed class All(params IRowFilter[] filters) : IRowFilter
{
    public Coverage Covers(int segment) => filters.Reject(segment) ? Coverage.None : filters.Accept(segment) ? Coverage.All : Coverage.Some;

    public int Keep(int segment, Span<ushort> rows, int count) => filters.Keep(segment, rows, count);
}
