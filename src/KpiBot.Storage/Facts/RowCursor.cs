using KpiBot.Facts;
using KpiBot.Storage.Sqlite;

namespace KpiBot.Storage.Facts;

/// <summary>A query's rows, read where SQLite holds them.</summary>
internal sealed class RowCursor(Statement statement) : IRowCursor
{
    public bool Next() => statement.Step();

    public bool IsNull(int column) => statement.IsNull(column);

    public long Integer(int column) => statement.Integer(column);

    public ReadOnlySpan<byte> Text(int column) => statement.Text(column);

    public void Dispose() => statement.Dispose();
}
