using KpiBot.Facts.Columns;
using KpiBot.Facts.Tables;

namespace KpiBot.Facts.Loading;

/// <summary>A dimension of the table that is being built: its values' codes go in row by row, the first one of a row counts. Its column is made with the first value.</summary>
internal sealed class DimensionField(Table table, string dimension, DimensionValues values)
{
    private CodeColumn? _column;

    public void Add(ReadOnlySpan<byte> value)
    {
        if (!value.IsEmpty) Add(values.Code(value));
    }

    public void Add(int code)
    {
        if (code == 0) return;
        _column ??= table.Dimension(dimension);
        if (_column.Count > table.Rows) return;
        _column.FillTo(table.Rows);
        _column.Add(code);
    }
}

/// <summary>A dimension that a record without a value takes from another one that is already there.</summary>
internal sealed class Inherited(DimensionField to, Table from, string dimension)
{
    private readonly CodeColumn? _from = from.Own(dimension);

    /// <summary>Adds the value of a row; none for <see cref="RowColumn.None"/>.</summary>
    public void Add(int row)
    {
        if (_from is not null && row != RowColumn.None && row < _from.Count) to.Add(_from[row]);
    }
}
