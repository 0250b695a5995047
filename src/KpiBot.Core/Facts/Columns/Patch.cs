namespace KpiBot.Facts.Columns;

/// <summary>A segment that is shared, and the few rows of it that are other in one column: what that column's own segment is made of when somebody reads it.</summary>
internal sealed class Patch<T> where T : unmanaged
{
    /// <summary>Rows that are looked through one by one; with more of them the segment is made.</summary>
    private const int Most = 128;

    private readonly object _owner;
    private readonly T[] _shared;
    private readonly List<(int Row, T Value)> _rows;

    private Patch(object owner, T[] shared, IEnumerable<(int, T)> rows) => (_owner, _shared, _rows) = (owner, shared, [.. rows]);

    /// <summary>The patch to which a column adds: that of a segment, else the one there is, or a copy of it where it belongs to the column that this one is a copy of.</summary>
    public static Patch<T> Of(object owner, T[]? segment, Patch<T>? patch) =>
        segment is not null ? new Patch<T>(owner, segment, []) : ReferenceEquals(patch!._owner, owner) ? patch : new Patch<T>(owner, patch._shared, patch._rows);

    /// <summary>The value in a row of the segment.</summary>
    public T this[int row]
    {
        get
        {
            for (var i = _rows.Count - 1; i >= 0; i--) if (_rows[i].Row == row) return _rows[i].Value;
            return _shared[row];
        }
    }

    /// <summary>Notes a row's value; false, and nothing is noted, when there are too many.</summary>
    public bool Add(int row, T value)
    {
        if (_rows.Count == Most) return false;
        _rows.Add((row, value));
        return true;
    }

    /// <summary>The segment with those rows.</summary>
    public T[] Applied()
    {
        var segment = Column<T>.Copy(_shared);
        foreach (var (row, value) in _rows) segment[row] = value;
        return segment;
    }
}
