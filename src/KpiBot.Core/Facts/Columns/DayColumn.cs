namespace KpiBot.Facts.Columns;

/// <summary>Business days (<see cref="Day"/>) with the smallest and largest of each segment, so that a period skips segments it cannot touch.</summary>
public sealed class DayColumn : Column<ushort>
{
    private Zone[] _zones = [];

    /// <summary>Selects the rows of a segment whose day lies in from…to (both included, from ≥ 1). Returns how many.</summary>
    internal int Select(int segment, int rows, int from, int to, Span<ushort> selection)
    {
        var zone = ZoneOf(segment, rows);
        if (zone.Max < from || zone.Min > to) return 0;
        if (!zone.HasNone && zone.Min >= from && zone.Max <= to) return All(rows, selection);
        var days = Segment(segment).AsSpan(0, rows);
        var width = (uint)(to - from);
        var count = 0;
        for (var row = 0; row < days.Length; row++)
        {
            selection[count] = (ushort)row;
            count += (uint)(days[row] - from) <= width ? 1 : 0;
        }

        return count;
    }

    /// <summary>Selects the rows of a segment that have no day.</summary>
    internal int SelectNone(int segment, int rows, Span<ushort> selection)
    {
        if (!ZoneOf(segment, rows).HasNone) return 0;
        var days = Segment(segment).AsSpan(0, rows);
        var count = 0;
        for (var row = 0; row < days.Length; row++)
        {
            selection[count] = (ushort)row;
            count += days[row] == Day.None ? 1 : 0;
        }

        return count;
    }

    internal static int All(int rows, Span<ushort> selection)
    {
        for (var row = 0; row < rows; row++) selection[row] = (ushort)row;
        return rows;
    }

    /// <summary>The smallest day there is; <see cref="Day.None"/> when there is none.</summary>
    internal int Min()
    {
        var min = int.MaxValue;
        for (var first = 0; first < Count; first += SegmentRows)
        {
            min = Math.Min(min, ZoneOf(first >> SegmentBits, Math.Min(SegmentRows, Count - first)).Min);
        }

        return min == int.MaxValue ? Day.None : min;
    }

    /// <summary>Computes the zones of all segments; to be called once, when the column is complete.</summary>
    internal void Seal()
    {
        var segments = (Count + SegmentRows - 1) >> SegmentBits;
        _zones = new Zone[segments];
        for (var segment = 0; segment < segments; segment++)
        {
            _zones[segment] = Measure(Segment(segment).AsSpan(0, Math.Min(SegmentRows, Count - (segment << SegmentBits))));
        }
    }

    private protected override void Loaded() => Seal();

    private Zone ZoneOf(int segment, int rows) =>
        segment < _zones.Length ? _zones[segment] : Measure(Segment(segment).AsSpan(0, rows));

    private static Zone Measure(ReadOnlySpan<ushort> days)
    {
        int min = int.MaxValue, max = 0;
        var hasNone = false;
        foreach (var day in days)
        {
            if (day == Day.None) hasNone = true;
            else
            {
                if (day < min) min = day;
                if (day > max) max = day;
            }
        }

        return new Zone(min, max, hasNone);
    }

    private readonly record struct Zone(int Min, int Max, bool HasNone);
}
