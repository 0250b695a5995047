using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>Rows whose code is allowed.</summary>
internal sealed class CodeFilter(ICodes codes, bool[] allowed) : IRowFilter
{
    public Coverage Covers(int segment) => codes is CodeColumn column ? column.Covers(segment, allowed) : Coverage.Some;

    public int Keep(int segment, Span<ushort> rows, int count)
    {
        if (codes is CodeColumn column) return column.Keep(segment, rows, count, allowed);
        var kept = 0;
        Span<int> block = stackalloc int[Block];
        for (var first = 0; first < count; first += Block)
        {
            var some = rows[first..Math.Min(count, first + Block)];
            codes.Read(segment, some, block);
            for (var i = 0; i < some.Length; i++)
            {
                rows[kept] = some[i];
                kept += allowed[block[i]] ? 1 : 0;
            }
        }

        return kept;
    }

    private const int Block = 512;
}

/// <summary>Rows whose day lies in from…to, both included; with <paramref name="orNone"/> also those without one.</summary>
internal sealed class DayFilter(DayColumn days, int from, int to, bool orNone = false) : IRowFilter
{
    public Coverage Covers(int segment)
    {
        if (to < from || from > Day.Last) return !orNone || !days.HasNone(segment) ? Coverage.None : Coverage.Some;
        var covers = days.Covers(segment, from, to);
        return covers == Coverage.None && orNone && days.HasNone(segment) ? Coverage.Some : covers;
    }

    public int Keep(int segment, Span<ushort> rows, int count)
    {
        if (to < from && !orNone) return 0;
        if (!orNone && count == days.RowsIn(segment)) return days.Select(segment, count, Math.Max(1, from), to, rows);
        var values = days.Segment(segment).AsSpan();
        var (first, width, none) = (Math.Max(1, from), (uint)Math.Max(0, to - Math.Max(1, from) + 1), orNone);
        var kept = 0;
        foreach (var row in rows[..count])
        {
            var day = values[row];
            rows[kept] = row;
            kept += (uint)(day - first) < width | (none & day == Day.None) ? 1 : 0;
        }

        return kept;
    }
}

/// <summary>Rows with both days, the second at least <paramref name="least"/> and at most <paramref name="most"/> days after the first.</summary>
internal sealed class DaysApart(DayColumn first, DayColumn second, int least = int.MinValue, int most = int.MaxValue) : IRowFilter
{
    public int Keep(int segment, Span<ushort> rows, int count)
    {
        var firsts = first.Segment(segment).AsSpan();
        var seconds = second.Segment(segment).AsSpan();
        var kept = 0;
        foreach (var row in rows[..count])
        {
            int from = firsts[row], to = seconds[row];
            rows[kept] = row;
            kept += from != Day.None & to != Day.None & to - from >= least & to - from <= most ? 1 : 0;
        }

        return kept;
    }
}

/// <summary>Rows whose amount, or mark of a missing one (<see cref="AmountColumn"/>), lies in from…to, both included.</summary>
internal sealed class AmountFilter(AmountColumn amounts, long from, long to = long.MaxValue) : IRowFilter
{
    /// <summary>Rows that have an amount.</summary>
    public static AmountFilter Known(AmountColumn amounts) => new(amounts, AmountColumn.NoRate + 1);

    /// <summary>Rows that have none.</summary>
    public static AmountFilter Missing(AmountColumn amounts) => new(amounts, AmountColumn.Missing, AmountColumn.Missing);

    public int Keep(int segment, Span<ushort> rows, int count)
    {
        var values = amounts.Segment(segment).AsSpan();
        var kept = 0;
        foreach (var row in rows[..count])
        {
            var amount = values[row];
            rows[kept] = row;
            kept += amount >= from & amount <= to ? 1 : 0;
        }

        return kept;
    }
}
