namespace KpiBot.Facts.Columns;

/// <summary>From a source's number and a record's id to its row; needed only while a snapshot is built.</summary>
internal sealed class IdMap
{
    private readonly Dictionary<int, Ids> _sources = [];
    private Ids? _last;
    private int _lastSource;

    /// <summary>Sets the row of an id.</summary>
    public void Add(int source, ReadOnlySpan<byte> id, int row)
    {
        if (Of(source) is null) _sources[source] = new Ids();
        Of(source)!.Add(id, row);
    }

    /// <summary>The row of an id; -1 when no record has it.</summary>
    public int Find(int source, ReadOnlySpan<byte> id) => id.IsEmpty || Of(source) is not { } ids ? RowColumn.None : ids.Find(id);

    private Ids? Of(int source)
    {
        if (_last is null || _lastSource != source) (_last, _lastSource) = (_sources.GetValueOrDefault(source), source);
        return _last;
    }

    private sealed class Ids
    {
        private readonly Utf8Index _index = new();
        private List<int>? _rows;
        private int _found = -1;

        public void Add(ReadOnlySpan<byte> id, int row)
        {
            var entry = _index.Add(id, out var isNew);
            if (_rows is null && entry == row) return;
            _rows ??= [.. Enumerable.Range(0, isNew ? entry : _index.Count)]; // so far every id had the row of its own number
            if (isNew) _rows.Add(row);
            else _rows[entry] = row;
        }

        public int Find(ReadOnlySpan<byte> id)
        {
            // Rows that refer to the same one often follow each other.
            if (_found < 0 || !_index[_found].SequenceEqual(id)) _found = _index.Find(id);
            return _found < 0 || _rows is null ? _found : _rows[_found];
        }
    }
}
