namespace KpiBot.Facts.Columns;

/// <summary>Keys of the records in the store. They mostly follow each other: kept is the first one of a segment, and how far each is from where it would follow.</summary>
public sealed class KeyColumn : Column
{
    private readonly NumberColumn _strays = new();
    private int[]? _firsts;

    /// <summary>The key of a row; 0 when it has no record of its own.</summary>
    public int this[int row] => _firsts is null ? _strays[row] : _firsts[row >> SegmentBits] + (row & RowMask) + _strays[row];

    internal void Add(int key)
    {
        if (_firsts is not null && (Count & RowMask) == 0) _firsts = [.. _firsts, key];
        _strays.Add(_firsts is null ? key : key - _firsts[^1] - (Count & RowMask));
        Count++;
    }

    /// <summary>The row of a key, of a table whose records are in the order of their keys, before rows without one; none when it is not there.</summary>
    internal int Find(long key)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (this[middle] is var there && there != 0 && there < key) low = middle + 1;
            else high = middle;
        }

        return low < Count && this[low] == key ? low : RowColumn.None;
    }

    internal void FillTo(int rows)
    {
        _strays.FillTo(rows, 0);
        Count = _strays.Count;
    }

    /// <summary>Lets go of what the first key of a segment tells; to be called once, when the column is complete.</summary>
    internal void Seal()
    {
        if (_firsts is not null) return;
        var firsts = new int[SegmentsOf(Count)];
        for (var row = 0; row < Count; row++)
        {
            if ((row & RowMask) == 0) firsts[row >> SegmentBits] = _strays[row];
            _strays.Set(row, _strays[row] - firsts[row >> SegmentBits] - (row & RowMask));
        }

        _strays.Share();
        _firsts = firsts;
    }

    internal override void Take(Column from)
    {
        var other = (KeyColumn)from;
        (_firsts, Count) = (other._firsts, other.Count);
        _strays.Take(other._strays);
    }

    internal override void Put(int[] rows, Column from)
    {
        for (var i = 0; i < rows.Length; i++) if (rows[i] == Count) Add(((KeyColumn)from)[i]);
    }

    internal override void Reorder(int[] rows) => _strays.Reorder(rows);

    internal override void Warm() => _strays.Warm();

    internal override void Write(SnapshotFileWriter writer)
    {
        writer.Values<int>(_firsts);
        _strays.Write(writer);
    }

    internal override void Read(SnapshotFileReader reader)
    {
        _firsts = reader.Values<int>();
        _strays.Read(reader);
        Count = _strays.Count;
    }
}
