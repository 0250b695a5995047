using System.Buffers.Binary;

namespace KpiBot.Facts.Columns;

/// <summary>From a source's number and a record's id to its row; needed only while a snapshot is built.</summary>
internal sealed class IdMap
{
    private readonly Utf8Index _index = new();
    private List<int>? _rows;
    private byte[] _key = new byte[64];
    private int _found = -1;

    /// <summary>Sets the row of an id.</summary>
    public void Add(int source, ReadOnlySpan<byte> id, int row)
    {
        var entry = _index.Add(Key(source, id), out var isNew);
        if (_rows is null && entry == row) return;
        _rows ??= [.. Enumerable.Range(0, isNew ? entry : _index.Count)]; // so far every id had the row of its own number
        if (isNew) _rows.Add(row);
        else _rows[entry] = row;
    }

    /// <summary>The row of an id; -1 when no record has it.</summary>
    public int Find(int source, ReadOnlySpan<byte> id)
    {
        if (id.IsEmpty) return RowColumn.None;
        var key = Key(source, id);
        // Rows that refer to the same one often follow each other.
        if (_found < 0 || !_index[_found].SequenceEqual(key)) _found = _index.Find(key);
        var entry = _found;
        return entry < 0 ? RowColumn.None : _rows is null ? entry : _rows[entry];
    }

    private ReadOnlySpan<byte> Key(int source, ReadOnlySpan<byte> id)
    {
        if (_key.Length < id.Length + 2) _key = new byte[id.Length * 2];
        BinaryPrimitives.WriteInt16LittleEndian(_key, (short)source);
        id.CopyTo(_key.AsSpan(2));
        return _key.AsSpan(0, id.Length + 2);
    }
}
