using KpiBot.Facts.Columns;

namespace KpiBot.Facts.Tables;

/// <summary>The rows of one kind, column by column, in the order of their keys.</summary>
public abstract class Table
{
    private readonly List<Column> _columns = [];
    private readonly SortedDictionary<string, CodeColumn> _dimensions = new(StringComparer.Ordinal);

    /// <summary>Number of rows.</summary>
    public int Rows { get; internal set; }

    /// <summary>Number of segments.</summary>
    internal int Segments => Column.SegmentsOf(Rows);

    /// <summary>Rows of a segment.</summary>
    internal int RowsIn(int segment) => Math.Min(Column.SegmentRows, Rows - (segment << Column.SegmentBits));

    /// <summary>Keys of the records in the store; 0 for a row without a record of its own.</summary>
    public KeyColumn Key { get; }

    /// <summary>Numbers of the sources.</summary>
    public CodeColumn Source { get; }

    private readonly HashSet<int> _sources = [];
    private int _sealed;

    private protected Table()
    {
        Key = Add(new KeyColumn());
        Source = Add(new CodeColumn());
    }

    /// <summary>The codes of a dimension that the table's records bear themselves; null when they bear none.</summary>
    internal CodeColumn? Own(string dimension) => _dimensions.GetValueOrDefault(dimension);

    /// <summary>Ids of the dimensions for which the table has a column.</summary>
    internal IEnumerable<string> DimensionIds => _dimensions.Keys;

    /// <summary>The column of a dimension, made when it is new.</summary>
    internal CodeColumn Dimension(string dimension)
    {
        if (!_dimensions.TryGetValue(dimension, out var column)) _dimensions[dimension] = column = new CodeColumn();
        return column;
    }

    private protected T Add<T>(T column) where T : Column
    {
        _columns.Add(column);
        return column;
    }

    /// <summary>Becomes a copy of a complete table of the same kind, whose segments it shares until they are written to; to be sealed again after that.</summary>
    internal void Take(Table from)
    {
        (Rows, _sealed) = (from.Rows, from._sealed);
        for (var column = 0; column < _columns.Count; column++) _columns[column].Take(from._columns[column]);
        foreach (var (id, column) in from._dimensions) Dimension(id).Take(column);
        _sources.UnionWith(from._sources);
    }

    /// <summary>
    /// Gives rows, or the next ones, what the rows of another table of the same kind have, place by place: its dimensions, and the columns that reach as far. Most of it is
    /// finding rows all over the memory and copying segments that are shared so far, for which one processor is not enough.
    /// </summary>
    internal void Put(int[] rows, Table from)
    {
        Action[] columns =
        [
            .. _columns.Zip(from._columns, (to, given) => (Action)(() => to.Put(rows, given))),
            .. _dimensions.Select(d => (To: d.Value, Given: from.Dimension(d.Key))).Select(d => (Action)(() => d.To.Put(rows, d.Given))),
        ];
        foreach (var given in from._dimensions.Values) given.FillTo(from.Rows);
        Parallel.Invoke(columns);
        foreach (var row in rows) Rows = Math.Max(Rows, row + 1);
    }

    /// <summary>Puts the rows into another order; of columns that are complete by now.</summary>
    internal void Reorder(int[] rows)
    {
        foreach (var column in _columns.Concat(_dimensions.Values)) column.Reorder(rows);
    }

    /// <summary>Whether a source has rows here.</summary>
    internal bool HasSource(int source) => _sources.Contains(source);

    /// <summary>Every column has every row from now on, and days know their zones.</summary>
    internal void Seal()
    {
        for (int row = _sealed, last = -1; row < Source.Count; row++)
        {
            var source = Source[row];
            if (source != last) _sources.Add(last = source);
        }

        _sealed = Rows;
        foreach (var column in _dimensions.Values) column.FillTo(Rows);
        foreach (var column in _dimensions.Values) column.Seal();
        foreach (var column in _columns)
        {
            switch (column)
            {
                case KeyColumn keys: keys.FillTo(Rows); keys.Seal(); break;
                case CodeColumn codes: codes.FillTo(Rows); codes.Seal(); break;
                case DayColumn days: days.FillTo(Rows, Day.None); days.Seal(); break;
                case AmountColumn amounts: amounts.FillTo(Rows, AmountColumn.Missing); amounts.Share(); break;
                case RowColumn references: references.FillTo(Rows, RowColumn.None); references.Share(); break;
                case NumberColumn numbers: numbers.FillTo(Rows, NumberColumn.Missing); numbers.Share(); break;
                case BigNumberColumn numbers: numbers.FillTo(Rows, BigNumberColumn.Missing); numbers.Share(); break;
            }
        }
    }

    internal void Warm()
    {
        foreach (var column in _columns.Concat(_dimensions.Values)) column.Warm();
    }

    internal void Write(SnapshotFileWriter writer)
    {
        writer.Number(Rows);
        foreach (var column in _columns) column.Write(writer);
        writer.Number(_dimensions.Count);
        foreach (var (id, column) in _dimensions)
        {
            writer.Text(id);
            column.Write(writer);
        }

        writer.Number(_sources.Count);
        foreach (var source in _sources.Order()) writer.Number(source);
    }

    internal void Read(SnapshotFileReader reader)
    {
        Rows = _sealed = (int)reader.Number();
        foreach (var column in _columns) column.Read(reader);
        for (var left = reader.Number(); left > 0; left--) Dimension(reader.Text()).Read(reader);
        for (var left = reader.Number(); left > 0; left--) _sources.Add((int)reader.Number());
    }
}
