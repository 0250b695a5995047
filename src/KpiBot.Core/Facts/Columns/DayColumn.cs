namespace KpiBot.Facts.Columns;

/// <summary>Business days (<see cref="Day"/>) with the smallest and largest of each segment, so that a period skips segments it cannot touch.</summary>
public sealed class DayColumn : Column<ushort>
{
    private DayZone[] _zones = [];

    /// <summary>Whether the rows of a segment have a day in from…to (both included, from ≥ 1), as far as its zone tells.</summary>
    internal Coverage Covers(int segment, int from, int to)
    {
        var zone = _zones[segment];
        return zone.Max < from || zone.Min > to ? Coverage.None : !zone.HasNone && zone.Min >= from && zone.Max <= to ? Coverage.All : Coverage.Some;
    }

    /// <summary>The smallest and the largest day of a segment; without any day the smallest is the larger.</summary>
    internal (int Min, int Max) Bounds(int segment) => (_zones[segment].Min, _zones[segment].Max);

    /// <summary>Whether any row of a segment has no day.</summary>
    internal bool HasNone(int segment) => _zones[segment].HasNone;

    /// <summary>Keeps the selected rows of a segment whose day lies in from…to (both included, from ≥ 1).</summary>
    internal void Keep(int segment, Selection rows, int from, int to)
    {
        var covers = Covers(segment, from, to);
        if (covers == Coverage.None) rows.Clear();
        else if (covers == Coverage.Some) rows.Where(Segment(segment).AsSpan(), new Between<ushort>((ushort)from, (ushort)Math.Min(to, Day.Last)));
    }

    /// <summary>Keeps the selected rows of a segment that have no day.</summary>
    internal void KeepNone(int segment, Selection rows)
    {
        if (HasNone(segment)) rows.Where(Segment(segment).AsSpan(), new Between<ushort>(Day.None, Day.None));
        else rows.Clear();
    }

    /// <summary>The smallest day there is; <see cref="Day.None"/> when there is none.</summary>
    internal int Min() => _zones.Length == 0 || _zones.Min(zone => zone.Min) is var min && min > Day.Last ? Day.None : _zones.Min(zone => zone.Min);

    /// <summary>Computes the zones of all segments; to be called once, when the column is complete.</summary>
    internal void Seal()
    {
        Share();
        var before = _zones;
        _zones = new DayZone[SegmentsOf(Count)];
        for (var segment = 0; segment < _zones.Length; segment++)
        {
            if (segment < before.Length && IsTaken(segment))
            {
                _zones[segment] = before[segment];
                continue;
            }

            var days = Segment(segment).AsSpan(0, RowsIn(segment));
            var (zone, shifted) = (Zone<ushort>.Of(days), Zone<ushort>.Of(days, 1));
            // Shifted by one, no day is the largest number there is: the smallest of them all is a real day, if there is any.
            _zones[segment] = new DayZone(zone.Max == Day.None ? int.MaxValue : shifted.Min + 1, zone.Max, zone.Min == Day.None);
        }
    }

    internal override void Take(Column from)
    {
        base.Take(from);
        _zones = ((DayColumn)from)._zones;
    }

    internal override void Write(SnapshotFileWriter writer)
    {
        base.Write(writer);
        writer.Values<DayZone>(_zones);
    }

    internal override void Read(SnapshotFileReader reader)
    {
        base.Read(reader);
        _zones = reader.Values<DayZone>();
    }

    private readonly record struct DayZone(int Min, int Max, bool HasNone);
}
