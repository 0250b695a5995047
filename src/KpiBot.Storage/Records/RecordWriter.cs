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
    private readonly long _firstNewKey;
    private long _nextKey;
    private bool _isAdding = true;
    private Fate[] _fates;

    public RecordWriter(SqliteConnection connection, RecordKind kind, int source, long revision)
    {
        (_connection, _table, _source, _revision) = (connection, RecordTable.Of(kind), source, revision);
        _find = new Statement(connection, _table.Find);
        _insert = new Statement(connection, _table.Insert);
        _update = new Statement(connection, _table.Update);
        _firstNewKey = _nextKey = ((long?)connection.Scalar($"SELECT max(\"Key\") FROM {_table.Name}") ?? 0) + 1;
        _fates = new Fate[_nextKey];
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
        // What a row met tells what the next will meet: a first import adds all of them, a later one hardly any.
        if (_isAdding && TryAdd(record)) return;
        _isAdding = !TryChange(record) && TryAdd(record);
    }

    /// <summary>Tombstones the rows of these ids, and those whose id begins with one of them and a slash.</summary>
    public void Remove(IReadOnlyList<string> ids)
    {
        using var rows = new Statement(_connection, $"SELECT \"Key\" FROM {_table.Name} WHERE \"SourceNumber\" = ?1 AND (\"Id\" = ?2 OR (\"Id\" > ?3 AND \"Id\" < ?4)) AND \"Deleted\" = 0");
        var gone = new List<long>();
        rows.Bind(1, _source);
        foreach (var id in ids)
        {
            rows.Bind(2, id);
            rows.Bind(3, id + "/");
            rows.Bind(4, id + "0"); // the mark after the slash
            while (rows.Step()) gone.Add(rows.Integer(0));
            rows.Reset();
        }

        Remove(gone);
    }

    /// <summary>Tombstones the source's rows that this session has not seen.</summary>
    public void RemoveUnseen()
    {
        using var rows = new Statement(_connection, $"SELECT \"Key\" FROM {_table.Name} NOT INDEXED WHERE \"Key\" <= ?2 AND \"SourceNumber\" = ?1 AND \"Deleted\" = 0");
        rows.Bind(1, _source);
        rows.Bind(2, _firstNewKey - 1);
        var unseen = new List<long>();
        while (rows.Step()) if (_fates[rows.Integer(0)] == Fate.Unseen) unseen.Add(rows.Integer(0));
        Remove(unseen);
    }

    public void Dispose()
    {
        _find.Dispose();
        _insert.Dispose();
        _update.Dispose();
    }

    private void Remove(List<long> keys)
    {
        using var remove = new Statement(_connection, $"UPDATE {_table.Name} SET \"Deleted\" = 1, \"Revision\" = ?2 WHERE \"Key\" = ?1");
        remove.Bind(2, _revision);
        foreach (var key in keys)
        {
            remove.Bind(1, key);
            remove.Run();
            Note(key, Fate.Removed);
        }
    }

    private bool TryAdd(CrmRecord record)
    {
        _insert.Bind(RecordTable.KeyPlace, _nextKey);
        _table.Bind(_insert, record);
        if (_insert.Run() == 0) return false;
        Note(_nextKey++, Fate.Added);
        return true;
    }

    private bool TryChange(CrmRecord record)
    {
        _find.Bind(2, record.Id);
        var isKnown = _find.Step();
        var (key, wasDeleted) = (_find.Integer(0), _find.Integer(1) != 0);
        _find.Reset();
        if (!isKnown) return false;

        _update.Bind(RecordTable.KeyPlace, key);
        _table.Bind(_update, record);
        var isChanged = _update.Run() != 0;
        Note(key, wasDeleted ? Fate.Added : isChanged ? Fate.Changed : Fate.Unchanged);
        return true;
    }

    private void Note(long key, Fate fate)
    {
        if (key >= _fates.Length) Array.Resize(ref _fates, (int)Math.Max(key + 1, _fates.Length * 2L));
        if (fate > _fates[key]) _fates[key] = fate;
    }

    private long CountOf(Fate fate) => _fates.AsSpan().Count(fate);
}
