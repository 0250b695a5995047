using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Storage.Settings;
using KpiBot.Storage.Sqlite;
using KpiBot.Sync;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace KpiBot.Storage.Records;

/// <summary>One write transaction over the records of one source.</summary>
internal sealed class ImportSession : IImportSession
{
    private readonly WorkspaceFiles _files;
    private readonly SqliteConnection _connection;
    private readonly TimeProvider _time;
    private readonly Action _closed;
    private readonly SourceState _before;
    private readonly bool _isNewSource;
    private readonly long _revision;
    private readonly SortedDictionary<RecordKind, RecordWriter> _writers = [];
    private readonly HashSet<RecordKind> _complete = [];
    private readonly SortedDictionary<RecordKind, long> _skipped;
    private IReadOnlyDictionary<RecordKind, LinkTemplate> _links;
    private CopyState? _copy;
    private bool _isOver, _remembers;

    /// <summary>Begins the transaction on a connection of its own, which the session closes; then <paramref name="closed"/> is called.</summary>
    public ImportSession(WorkspaceFiles files, SqliteConnection connection, string source, TimeProvider time, Action closed)
    {
        (_files, _connection, _time, _closed) = (files, connection, time, closed);
        connection.Execute("PRAGMA cache_size=-65536");
        ActivityStamps.Watch(connection);
        connection.Execute("BEGIN IMMEDIATE");
        _revision = SettingsTables.Revision(connection) + 1;
        var sources = SettingsTables.Sources(connection);
        _isNewSource = !sources.Exists(known => known.Name == source);
        _before = sources.Find(known => known.Name == source) ?? new SourceState(sources.Count + 1, source, Instant.MinValue, new Dictionary<RecordKind, long>());
        (_skipped, _links, _copy) = (new(_before.Skipped.ToDictionary()), _before.Links, _before.Copy);
        if (_isNewSource) SettingsTables.AddSource(connection, _before.Number, source);
    }

    public CopyState? Copy => _before.Copy;

    public ValueTask UpsertAsync(RecordKind kind, IReadOnlyList<CrmRecord> records, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        _files.Run(() =>
        {
            var writer = Writer(kind);
            for (var index = 0; index < records.Count; index++) Upsert(writer, records[index], kind);
            return 0;
        });
        return ValueTask.CompletedTask;
    }

    public ValueTask CompleteAsync(RecordKind kind, CancellationToken cancellation)
    {
        Writer(kind);
        _complete.Add(kind);
        return ValueTask.CompletedTask;
    }

    public ValueTask RemoveAsync(RecordKind kind, IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        _files.Run(() =>
        {
            if (ids.Count > 0) Writer(kind).Remove(ids);
            return 0;
        });
        return ValueTask.CompletedTask;
    }

    public Task<IReadOnlyDictionary<RecordKind, KindTotal>> TotalsAsync(IReadOnlyList<RecordKind> kinds, CancellationToken cancellation) => Task.Run(
        () => _files.Run(() =>
        {
            Complete();
            return (IReadOnlyDictionary<RecordKind, KindTotal>)kinds.ToDictionary(kind => kind, kind => RecordTable.Of(kind).TotalOf(_connection, _before.Number));
        }),
        cancellation);

    public ValueTask CopyAsync(CopyState copy, CancellationToken cancellation)
    {
        _copy = copy;
        return ValueTask.CompletedTask;
    }

    public ValueTask SkippedAsync(RecordKind kind, long rows, CancellationToken cancellation)
    {
        if (rows == 0) _skipped.Remove(kind);
        else _skipped[kind] = rows;
        return ValueTask.CompletedTask;
    }

    public ValueTask LinksAsync(IReadOnlyDictionary<RecordKind, LinkTemplate> links, CancellationToken cancellation)
    {
        _links = links;
        return ValueTask.CompletedTask;
    }

    public ValueTask<bool> RememberAsync(string digest, Instant? until, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var isNew = _files.Run(() => SettingsTables.Remember(_connection, digest, until, Instant.FromDateTimeOffset(_time.GetUtcNow())));
        _remembers |= isNew;
        return ValueTask.FromResult(isNew);
    }

    public Task<ImportCounts> CommitAsync(Instant asOf, CancellationToken cancellation) => Task.Run(() => _files.Run(() => Commit(asOf)), cancellation);

    public ValueTask DisposeAsync()
    {
        if (_isOver) return ValueTask.CompletedTask;
        _isOver = true;
        foreach (var writer in _writers.Values) writer.Dispose();
        _connection.Dispose(); // closing rolls back what was not committed
        _closed();
        return ValueTask.CompletedTask;
    }

    private void Upsert(RecordWriter writer, CrmRecord record, RecordKind kind)
    {
        if (record.Source != _before.Name) throw new ArgumentException($"A {kind.Name()} of {record.Source} cannot be taken in with {_before.Name}.", nameof(record));
        try
        {
            writer.Upsert(record);
        }
        catch (OverflowException exception)
        {
            throw new WorkspaceException($"The {kind.Name()} {record.Id} of {record.Source} has an amount beyond ±{Model.TenThousandths.Largest}, the largest that can be kept.", exception);
        }
    }

    private ImportCounts Commit(Instant asOf)
    {
        ObjectDisposedException.ThrowIf(_isOver, this);
        Complete();
        var counts = new ImportCounts(_writers.ToDictionary(entry => entry.Key, entry => entry.Value.Count));
        // The store keeps milliseconds; finer differences are none.
        var after = _before with { AsOf = Instant.FromUnixTimeMilliseconds(asOf.ToUnixTimeMilliseconds()), Skipped = _skipped, Links = _links, Copy = _copy };
        if (!Changes(counts, after)) return counts;

        ActivityStamps.Refresh(_connection, _before.Number, _revision);
        SettingsTables.SaveSource(_connection, after);
        SettingsTables.AddRevision(_connection, _revision, Instant.FromDateTimeOffset(_time.GetUtcNow()), $"import of {_before.Name}");
        _connection.Execute("COMMIT");
        return counts;
    }

    /// <summary>Tombstones what complete kinds have not seen, once.</summary>
    private void Complete()
    {
        foreach (var kind in _complete) _writers[kind].RemoveUnseen();
        _complete.Clear();
    }

    private bool Changes(ImportCounts counts, SourceState after) =>
        _isNewSource
        || _remembers
        || after.AsOf != _before.AsOf
        || !_skipped.ToHashSet().SetEquals(_before.Skipped)
        || after.Copy != _before.Copy
        || !after.Links.ToHashSet().SetEquals(_before.Links)
        || counts.ByKind.Values.Any(count => count.Added + count.Changed + count.Removed > 0);

    private RecordWriter Writer(RecordKind kind)
    {
        ObjectDisposedException.ThrowIf(_isOver, this);
        if (!_writers.TryGetValue(kind, out var writer)) _writers.Add(kind, writer = new RecordWriter(_connection, kind, _before.Number, _revision));
        return writer;
    }
}
