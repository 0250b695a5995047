using KpiBot.Storage.Sqlite;
using KpiBot.Sync;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace KpiBot.Storage.Sync;

/// <summary>One source's rows. A page and the state after it are one transaction.</summary>
internal sealed class Landing : ILanding
{
    private readonly WorkspaceFiles _files;
    private readonly SqliteConnection _connection;
    private readonly int _number;
    private readonly Dictionary<string, StreamTable> _streams;
    private readonly SemaphoreSlim _turn = new(1);

    public Landing(WorkspaceFiles files, SqliteConnection connection, LandingRow row)
    {
        (_files, _connection, _number, Id, Change) = (files, connection, row.Number, row.Id, row.Change);
        _streams = StreamTable.Of(connection, row.Number);
    }

    public string Id { get; private set; }

    public long Change { get; private set; }

    public StreamState StateOf(string stream)
    {
        lock (_streams) return _streams.GetValueOrDefault(stream)?.State ?? new StreamState();
    }

    public long Live(string stream)
    {
        lock (_streams) return _streams.GetValueOrDefault(stream)?.Live ?? 0;
    }

    public async Task<long> LiveAsync(string stream, Instant since, CancellationToken cancellation)
    {
        var number = TableOf(stream).Number;
        await _turn.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => _files.Run(() => (long)_connection.Scalar("SELECT count(*) FROM \"Rows\" WHERE \"Stream\" = $stream AND \"Gone\" = 0 AND \"Modified\" >= $since", ("$stream", number), ("$since", since.ToUnixTimeTicks()))!), cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }

    public long Met(string stream, long sweep)
    {
        lock (_streams) return _streams.GetValueOrDefault(stream) is { } known && known.State.Sweep == sweep ? known.Met : 0;
    }

    public Task TakeAsync(StreamSpec stream, PassState pass, SyncPage page, StreamState after, CancellationToken cancellation) => WriteAsync(
        () =>
        {
            var table = TableOf(stream.Name);
            using var writer = new RowWriter(_connection, table.Number, Change + 1, after.Sweep, stream.Tracked);
            var replaces = StreamSteps.Replaces(stream, pass.Kind);
            foreach (var row in page.Rows) writer.Take(row, isSweep: replaces);
            foreach (var gone in page.Gone) writer.Remove(gone);
            if (replaces && page.Next is null) writer.RemoveUnmet(pass.Since);
            var changed = table.After(after, writer.Added, writer.Met);
            changed.Save(_connection);
            if (writer.HasChanged) _connection.Execute("UPDATE \"Landings\" SET \"Change\" = $change WHERE \"Number\" = $number", ("$change", Change + 1), ("$number", _number));
            return () =>
            {
                Keep(stream.Name, changed);
                if (writer.HasChanged) Change++;
            };
        },
        cancellation);

    public Task SaveAsync(string stream, StreamState state, CancellationToken cancellation) => WriteAsync(
        () =>
        {
            var changed = TableOf(stream).After(state, 0, 0);
            changed.Save(_connection);
            return () => Keep(stream, changed);
        },
        cancellation);

    public Task RenameAsync(CancellationToken cancellation) => WriteAsync(
        () =>
        {
            var id = LandingStore.NewId();
            _connection.Execute("UPDATE \"Landings\" SET \"Id\" = $id WHERE \"Number\" = $number", ("$id", id), ("$number", _number));
            return () => Id = id;
        },
        cancellation);

    public Task ReportAsync(SyncReport report, CancellationToken cancellation) => WriteAsync(
        () =>
        {
            _connection.Execute("UPDATE \"Landings\" SET \"Report\" = $report WHERE \"Number\" = $number", ("$report", SyncJson.Write(report)), ("$number", _number));
            return () => { };
        },
        cancellation);

    public IEnumerable<LandedRow> Rows(string stream, long after = 0) => _streams.TryGetValue(stream, out var table) ? RowReader.Rows(_connection, table.Number, after) : [];

    public IReadOnlyDictionary<string, string> Merged(string stream, long after = 0) =>
        _streams.TryGetValue(stream, out var table) ? RowReader.Merged(_connection, table.Number, after) : new Dictionary<string, string>();

    public ValueTask DisposeAsync()
    {
        _turn.Dispose();
        return _connection.DisposeAsync();
    }

    private StreamTable TableOf(string stream)
    {
        lock (_streams) if (_streams.TryGetValue(stream, out var known)) return known;
        return StreamTable.Add(_connection, _number, stream);
    }

    private void Keep(string stream, StreamTable table)
    {
        lock (_streams) _streams[stream] = table;
    }

    /// <summary>Runs a transaction; what it returns is done once it is committed.</summary>
    private async Task WriteAsync(Func<Action> write, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            await Task.Run(
                () => _files.Run(() =>
                {
                    _connection.Execute("BEGIN IMMEDIATE");
                    try
                    {
                        var committed = write();
                        _connection.Execute("COMMIT");
                        committed();
                        return 0;
                    }
                    catch
                    {
                        _connection.Execute("ROLLBACK");
                        throw;
                    }
                }),
                cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }
}
