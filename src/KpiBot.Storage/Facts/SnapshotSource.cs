using System.Text;
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
    private readonly Lock _turn = new();

    public SnapshotSource(SqliteConnection connection)
    {
        _connection = connection;
        connection.Execute("BEGIN");
        State = SettingsTables.State(connection); // the first read fixes what the transaction sees
    }

    public WorkspaceState State { get; }

    public IRowCursor Open(RecordKind kind, IReadOnlyList<string> columns, long afterRevision = 0) => afterRevision == 0
        ? Open(kind, columns, "t.\"Deleted\" = 0 ORDER BY t.\"Key\"", _ => { })
        : Open(kind, columns, "t.\"Revision\" > ?1 ORDER BY +t.\"Key\"", statement => statement.Bind(1, afterRevision)); // the plus: by the index of revisions, then sorted

    public IRowCursor Open(RecordKind kind, IReadOnlyList<string> columns, IReadOnlyList<long> keys) =>
        Open(kind, columns, "t.\"Key\" IN (SELECT value FROM json_each(?1)) AND t.\"Deleted\" = 0 ORDER BY t.\"Key\"", statement => statement.Bind(1, $"[{string.Join(',', keys)}]"));

    public long Changes(RecordKind kind, long afterRevision, long most)
    {
        lock (_turn) return (long)_connection.Scalar($"SELECT count(*) FROM (SELECT 1 FROM {RecordTable.NameOf(kind)} WHERE \"Revision\" > $after LIMIT $most)", ("$after", afterRevision), ("$most", most))!;
    }

    public IReadOnlyList<long> Keys(RecordKind kind, IReadOnlyList<(int Source, byte[] Id)> ids)
    {
        lock (_turn)
        {
            var keys = new long[ids.Count];
            using var find = new Statement(_connection, $"SELECT \"Key\" FROM {RecordTable.NameOf(kind)} WHERE \"SourceNumber\" = ?1 AND \"Id\" = ?2 AND \"Deleted\" = 0");
            for (var i = 0; i < keys.Length; i++)
            {
                find.Bind(1, ids[i].Source);
                find.Bind(2, Encoding.UTF8.GetString(ids[i].Id));
                keys[i] = find.Step() ? find.Integer(0) : 0;
                find.Reset();
            }

            return keys;
        }
    }

    public void Dispose() => _connection.Dispose();

    private RowCursor Open(RecordKind kind, IReadOnlyList<string> columns, string rows, Action<Statement> bind)
    {
        var list = string.Join(", ", columns.Select(column => column == nameof(CrmRecord.Source) ? RecordMapping.SourceNumber : column).Select(column => $"t.\"{column}\""));
        lock (_turn)
        {
            var statement = new Statement(_connection, $"SELECT {list} FROM {RecordTable.NameOf(kind)} t WHERE {rows}");
            bind(statement);
            return new RowCursor(statement, _turn);
        }
    }
}
