namespace KpiBot.Facts.Columns;

/// <summary>From a source's number and a record's id to its row; needed only while a snapshot is built.</summary>
internal sealed class IdMap
{
    private readonly Dictionary<int, Ids> _sources = [];
    private Ids? _last;
    private int _lastSource;

    /// <summary>Sets the row of an id; one that has a row already gets the other one.</summary>
    public void Set(int source, ReadOnlySpan<byte> id, int row) => Made(source).Set(id, row);

    /// <summary>Adds an id that has no row yet; ids are told apart in a source's records, so that those of a kind may come this way.</summary>
    public void Add(int source, ReadOnlySpan<byte> id, int row) => Made(source).Add(id, row);

    /// <summary>The row of an id; -1 when no record has it.</summary>
    public int Find(int source, ReadOnlySpan<byte> id) => id.IsEmpty || Of(source) is not { } ids ? RowColumn.None : ids.Find(id);

    private Ids? Of(int source)
    {
        if (_last is null || _lastSource != source) (_last, _lastSource) = (_sources.GetValueOrDefault(source), source);
        return _last;
    }

    private Ids Made(int source)
    {
        if (Of(source) is { } ids) return ids;
        _last = _sources[source] = new Ids();
        return _last;
    }

    private sealed class Ids
    {
        private readonly Utf8Index _index = new();
        private List<int>? _rows;
        private int _found = -1;

        public void Add(ReadOnlySpan<byte> id, int row) => Add(_index.Append(id), row);

        public void Set(ReadOnlySpan<byte> id, int row)
        {
            var entry = _index.Add(id, out var isNew);
            if (isNew) Add(entry, row);
            else if (_rows is not null || entry != row) (_rows ??= Own(_index.Count))[entry] = row;
        }

        private void Add(int entry, int row)
        {
            if (_rows is null && entry == row) return;
            (_rows ??= Own(entry)).Add(row);
        }

        /// <summary>So far every id had the row of its own number.</summary>
        private static List<int> Own(int rows) => [.. Enumerable.Range(0, rows)];

        public int Find(ReadOnlySpan<byte> id)
        {
            // Rows that refer to the same one often follow each other.
            if (_found < 0 || !_index[_found].SequenceEqual(id)) _found = _index.Find(id);
            return _found < 0 || _rows is null ? _found : _rows[_found];
        }
    }
}
