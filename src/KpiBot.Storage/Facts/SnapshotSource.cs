using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Storage.Model;
using KpiBot.Storage.Records;
using KpiBot.Storage.Settings;
using KpiBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace KpiBot.Storage.Facts;

/// <summary>One read transaction: whatever is imported meanwhile, all cursors see the same revision.</summary>
internal sealed class SnapshotSource : ISnapshotSource
{
    private readonly SqliteConnection _connection;

    public SnapshotSource(SqliteConnection connection)
    {
        _connection = connection;
        connection.Execute("BEGIN");
        State = SettingsTables.State(connection); // the first read fixes what the transaction sees
    }

    public WorkspaceState State { get; }

    public IRowCursor Open(RecordKind kind, IReadOnlyList<string> columns, long afterRevision = 0)
    {
        var list = string.Join(", ", columns.Select(column => column == nameof(CrmRecord.Source) ? RecordMapping.SourceNumber : column).Select(column => $"t.\"{column}\""));
        var condition = afterRevision == 0 ? "t.\"Deleted\" = 0" : "t.\"Revision\" > ?1";
        var statement = new Statement(_connection, $"SELECT {list} FROM {RecordTable.NameOf(kind)} t WHERE {condition} ORDER BY t.\"Key\"");
        if (afterRevision != 0) statement.Bind(1, afterRevision);
        return new RowCursor(statement);
    }

    public void Dispose() => _connection.Dispose();
}
