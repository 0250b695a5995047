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
    private readonly Dictionary<RecordKind, Statement> _finding = []; // prepared once: ids are also asked for one by one

    public SnapshotSource(SqliteConnection connection)
    {
        _connection = connection;
        connection.Execute("BEGIN");
        State = SettingsTables.State(connection); // the first read fixes what the transaction sees
    }

    public WorkspaceState State { get; }

    public IRowCursor Open(RecordKind kind, IReadOnlyList<string> columns, long afterRevision = 0) => afterRevision == 0
        ? Open(kind, columns, "t.\"Deleted\" = 0 ORDER BY t.\"Key\"", _ => { }, ahead: RowCursor.Many)
        : Open(kind, columns, $"t.\"Key\" IN (SELECT \"Key\" FROM {RecordTable.NameOf(kind)} WHERE \"Revision\" > ?1) ORDER BY t.\"Key\"", statement => statement.Bind(1, afterRevision), ahead: RowCursor.Few); // so that keys are sorted, not rows

    public IRowCursor Open(RecordKind kind, IReadOnlyList<string> columns, IReadOnlyList<long> keys) =>
        Open(kind, columns, "t.\"Key\" IN (SELECT value FROM json_each(?1)) AND t.\"Deleted\" = 0 ORDER BY t.\"Key\"", statement => statement.Bind(1, $"[{string.Join(',', keys)}]"));

    /// <summary>Rows of a kind that were deleted, as they last were.</summary>
    public IRowCursor OpenDeleted(RecordKind kind, IReadOnlyList<string> columns) => Open(kind, columns, "t.\"Deleted\" = 1 ORDER BY t.\"Key\"", _ => { });

    public long Changes(RecordKind kind, long afterRevision, long most)
    {
        lock (_turn) return (long)_connection.Scalar($"SELECT count(*) FROM (SELECT 1 FROM {RecordTable.NameOf(kind)} WHERE \"Revision\" > $after LIMIT $most)", ("$after", afterRevision), ("$most", most))!;
    }

    public IReadOnlyList<long> Keys(RecordKind kind, IReadOnlyList<(int Source, byte[] Id)> ids)
    {
        // In the order of the index, whose pages are then met one after the other; without a look at the rows themselves.
        int[] places = [.. Enumerable.Range(0, ids.Count).Where(place => ids[place].Id.Length > 0)];
        Array.Sort(places, (a, b) => Order(ids[a], ids[b]));
        var keys = new long[ids.Count];
        lock (_turn)
        {
            if (!_finding.TryGetValue(kind, out var find)) _finding[kind] = find = new Statement(_connection, $"SELECT \"Key\" FROM {RecordTable.NameOf(kind)} WHERE \"SourceNumber\" = ?1 AND \"Id\" = ?2");
            for (var i = 0; i < places.Length; i++) keys[places[i]] = i > 0 && Order(ids[places[i - 1]], ids[places[i]]) == 0 ? keys[places[i - 1]] : Key(find, ids[places[i]]);
        }

        return keys;
    }

    public void Dispose()
    {
        foreach (var find in _finding.Values) find.Dispose();
        _connection.Dispose();
    }

    private static int Order((int Source, byte[] Id) a, (int Source, byte[] Id) b) => a.Source != b.Source ? a.Source.CompareTo(b.Source) : a.Id.AsSpan().SequenceCompareTo(b.Id);

    private static long Key(Statement find, (int Source, byte[] Id) record)
    {
        find.Bind(1, record.Source);
        find.Bind(2, Encoding.UTF8.GetString(record.Id));
        var key = find.Step() ? find.Integer(0) : 0;
        find.Reset();
        return key;
    }

    private RowCursor Open(RecordKind kind, IReadOnlyList<string> columns, string rows, Action<Statement> bind, int ahead = 0)
    {
        var list = string.Join(", ", columns.Select(column => column == nameof(CrmRecord.Source) ? RecordMapping.SourceNumber : column).Select(column => $"t.\"{column}\""));
        lock (_turn)
        {
            var statement = new Statement(_connection, $"SELECT {list} FROM {RecordTable.NameOf(kind)} t WHERE {rows}");
            bind(statement);
            return ahead > 0 ? new AheadCursor(statement, _turn, ahead) : new RowCursor(statement, _turn);
        }
    }
}
