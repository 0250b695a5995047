using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>Rows whose code is allowed.</summary>
internal sealed class CodeFilter(ICodes codes, bool[] allowed) : IRowFilter
{
    public Coverage Covers(int segment) => codes is CodeColumn column ? column.Covers(segment, allowed) : Coverage.Some;

    public void Keep(int segment, Selection rows)
    {
        if (codes is CodeColumn column)
        {
            column.Keep(segment, rows, allowed);
            return;
        }

        Span<ushort> block = stackalloc ushort[64];
        Span<int> read = stackalloc int[64];
        var words = rows.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == 0) continue;
            var some = block[..Selection.List(words[i], i * 64, block)];
            codes.Read(segment, some, read);
            words[i] = 0;
            for (var at = 0; at < some.Length; at++) words[i] |= (allowed[read[at]] ? 1UL : 0) << (some[at] % 64);
        }
    }
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

    public void Keep(int segment, Selection rows)
    {
        var isOver = to < from || from > Day.Last;
        if (!orNone && isOver) rows.Clear();
        else if (!orNone) days.Keep(segment, rows, Math.Max(1, from), to);
        else if (isOver) days.KeepNone(segment, rows);
        else rows.Where(days.Segment(segment).AsSpan(), new BetweenOrNone(Math.Max(1, from), Math.Min(to, Day.Last)));
    }
}

/// <summary>Rows with both days, the second at least <paramref name="least"/> and at most <paramref name="most"/> days after the first.</summary>
internal sealed class DaysApart(DayColumn first, DayColumn second, int least = int.MinValue, int most = int.MaxValue) : IRowFilter
{
    public void Keep(int segment, Selection rows) => rows.Where(first.Segment(segment).AsSpan(), second.Segment(segment).AsSpan(), new Apart(least, most));
}

/// <summary>Rows whose amount, or mark of a missing one (<see cref="AmountColumn"/>), lies in from…to, both included.</summary>
internal sealed class AmountFilter(AmountColumn amounts, long from, long to = long.MaxValue) : IRowFilter
{
    /// <summary>Rows that have an amount.</summary>
    public static AmountFilter Known(AmountColumn amounts) => new(amounts, AmountColumn.NoRate + 1);

    /// <summary>Rows that have none.</summary>
    public static AmountFilter Missing(AmountColumn amounts) => new(amounts, AmountColumn.Missing, AmountColumn.Missing);

    public void Keep(int segment, Selection rows) => rows.Where(amounts.Segment(segment).AsSpan(), new Between<long>(from, to));
}
