using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>Keeps some of the selected rows of a segment.</summary>
internal interface IRowFilter
{
    /// <summary>Whether it keeps none or all rows of a segment, as far as that can be told without a look at them.</summary>
    Coverage Covers(int segment) => Coverage.Some;

    /// <summary>Keeps the selected rows of a segment that pass.</summary>
    void Keep(int segment, Selection rows);
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

    /// <summary>Keeps the selected rows of a segment that pass them all.</summary>
    public static void Keep(this IRowFilter[] filters, int segment, Selection rows)
    {
        foreach (var filter in filters) if (filter.Covers(segment) != Coverage.All) filter.Keep(segment, rows);
    }
}

/// <summary>All rows or none.</summary>
internal sealed class Always(bool pass) : IRowFilter
{
    public Coverage Covers(int segment) => pass ? Coverage.All : Coverage.None;

    public void Keep(int segment, Selection rows)
    {
        if (!pass) rows.Clear();
    }
}

/// <summary>Rows that a test on their number passes; for what no column says.</summary>
internal sealed class RowTest(Func<int, bool> test) : IRowFilter
{
    public void Keep(int segment, Selection rows)
    {
        var first = segment << Column.SegmentBits;
        rows.Where(row => test(first + row));
    }
}

/// <summary>Rows that pass every filter.</summary>
internal sealed class All(params IRowFilter[] filters) : IRowFilter
{
    public Coverage Covers(int segment) => filters.Reject(segment) ? Coverage.None : filters.Accept(segment) ? Coverage.All : Coverage.Some;

    public void Keep(int segment, Selection rows) => filters.Keep(segment, rows);
}
