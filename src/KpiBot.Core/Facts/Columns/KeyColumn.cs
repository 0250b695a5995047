namespace KpiBot.Facts.Columns;

/// <summary>Keys of the records in the store. They mostly follow each other: of such a segment only the first one is kept.</summary>
public sealed class KeyColumn : Column
{
    private int[]?[] _segments = [];
    private int[] _firsts = [];
    private NumberColumn? _building = new();

    /// <summary>The key of a row; 0 when it has no record of its own.</summary>
    public int this[int row] => _building is { } keys ? keys[row] : _segments[row >> SegmentBits] is { } segment ? segment[row & RowMask] : _firsts[row >> SegmentBits] + (row & RowMask);

    internal void Add(int key)
    {
        _building!.Add(key);
        Count++;
    }

    internal void FillTo(int rows)
    {
        _building!.FillTo(rows, 0);
        Count = _building.Count;
    }

    /// <summary>Lets go of what the first key of a segment tells; to be called once, when the column is complete.</summary>
    internal void Seal()
    {
        var segments = SegmentsOf(Count);
        (_segments, _firsts) = (new int[segments][], new int[segments]);
        for (var segment = 0; segment < segments; segment++)
        {
            var keys = _building!.Segment(segment).AsSpan(0, RowsIn(segment));
            _firsts[segment] = keys[0];
            if (!Follow(keys)) _segments[segment] = _building.Segment(segment);
        }

        _building = null;
    }

    internal override void Reorder(int[] rows) => _building!.Reorder(rows);

    internal override void Write(SnapshotFileWriter writer)
    {
        writer.Number(Count);
        writer.Values<int>(_firsts);
        foreach (var segment in _segments) writer.Values<int>(segment);
    }

    internal override void Read(SnapshotFileReader reader)
    {
        Count = (int)reader.Number();
        _firsts = reader.Values<int>();
        _segments = new int[_firsts.Length][];
        for (var segment = 0; segment < _segments.Length; segment++) _segments[segment] = reader.Values<int>() is { Length: > 0 } keys ? keys : null;
        _building = null;
    }

    private static bool Follow(ReadOnlySpan<int> keys)
    {
        for (var row = 0; row < keys.Length; row++) if (keys[row] != keys[0] + row) return false;
        return true;
    }
}
