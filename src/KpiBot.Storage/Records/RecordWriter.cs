using KpiBot.Crm;
using KpiBot.Storage.Sqlite;
using KpiBot.Sync;
using Microsoft.Data.Sqlite;

namespace KpiBot.Storage.Records;

/// <summary>Takes in the records of one kind within a session and keeps count of what became of every row.</summary>
internal sealed class RecordWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly RecordTable _table;
    private readonly int _source;
    private readonly long _revision;
    private readonly Statement _find;
    private readonly Statement _insert;
    private readonly Statement _update;
    private long _lastKey;
    private Fate[] _fates;

    public RecordWriter(SqliteConnection connection, RecordKind kind, int source, long revision)
    {
        (_connection, _table, _source, _revision) = (connection, RecordTable.Of(kind), source, revision);
        _find = new Statement(connection, _table.Find);
        _insert = new Statement(connection, _table.Insert);
        _update = new Statement(connection, _table.Update);
        _lastKey = (long?)connection.Scalar($"SELECT max(\"Key\") FROM {_table.Name}") ?? 0;
        _fates = new Fate[_lastKey + 1];
        _find.Bind(1, source);
        _insert.Bind(RecordTable.SourcePlace, source);
        foreach (var statement in (ReadOnlySpan<Statement>)[_insert, _update]) statement.Bind(RecordTable.RevisionPlace, revision);
    }

    /// <summary>What became of a row in this session; a later word outweighs an earlier one only when it is greater.</summary>
    private enum Fate : byte
    {
        Unseen,
        Unchanged,
        Changed,
        Added,
        Removed,
    }

    /// <summary>The numbers so far.</summary>
    public ImportCount Count => new(CountOf(Fate.Added), CountOf(Fate.Changed), CountOf(Fate.Unchanged), CountOf(Fate.Removed));

    public void Upsert(CrmRecord record)
    {
        _find.Bind(2, record.Id);
        var isKnown = _find.Step();
        var key = isKnown ? _find.Integer(0) : _lastKey + 1;
        var wasDeleted = isKnown && _find.Integer(1) != 0;
        _find.Reset();

        var statement = isKnown ? _update : _insert;
        statement.Bind(RecordTable.KeyPlace, key);
        _table.Bind(statement, record);
        var isChanged = statement.Run() != 0;
        if (!isKnown) _lastKey = key;
        Note(key, !isKnown || wasDeleted ? Fate.Added : isChanged ? Fate.Changed : Fate.Unchanged);
    }

    /// <summary>Tombstones the source's rows that this session has not seen.</summary>
    public void RemoveUnseen()
    {
        using var rows = new Statement(_connection, $"SELECT \"Key\" FROM {_table.Name} WHERE \"SourceNumber\" = ?1 AND \"Deleted\" = 0");
        using var remove = new Statement(_connection, $"UPDATE {_table.Name} SET \"Deleted\" = 1, \"Revision\" = ?2 WHERE \"Key\" = ?1");
        rows.Bind(1, _source);
        remove.Bind(2, _revision);
        var unseen = new List<long>();
        while (rows.Step()) if (_fates[rows.Integer(0)] == Fate.Unseen) unseen.Add(rows.Integer(0));
        foreach (var key in unseen)
        {
            remove.Bind(1, key);
            remove.Run();
            Note(key, Fate.Removed);
        }
    }

    public void Dispose()
    {
        _find.Dispose();
        _insert.Dispose();
        _update.Dispose();
    }

    private void Note(long key, Fate fate)
    {
        if (key >= _fates.Length) Array.Resize(ref _fates, (int)Math.Max(key + 1, _fates.Length * 2L));
        if (fate > _fates[key]) _fates[key] = fate;
    }

    private long CountOf(Fate fate) => _fates.AsSpan().Count(fate);
}
