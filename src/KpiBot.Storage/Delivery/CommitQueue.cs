using System.Collections.Concurrent;
using KpiBot.Delivery;
using KpiBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace KpiBot.Storage.Delivery;

/// <summary>
/// The one writer of a database. A commit waits for the disk, so everything that came in meanwhile is committed together by the next: under load a change
/// costs a share of a commit. It has a thread of its own, which answers being computed cannot take from it.
/// </summary>
internal sealed class CommitQueue : IDisposable
{
    private const int MostAtOnce = 256;

    private readonly BlockingCollection<Work> _queue = [];
    private readonly WorkspaceFiles _files;
    private readonly SqliteConnection _connection;
    private readonly long _run;
    private readonly Thread _thread;

    /// <summary>Takes the connection over.</summary>
    public CommitQueue(WorkspaceFiles files, SqliteConnection connection, long run)
    {
        (_files, _connection, _run) = (files, connection, run);
        _thread = new Thread(Commit) { IsBackground = true, Name = "delivery commits" };
        _thread.Start();
    }

    /// <summary>How many changes wait.</summary>
    public int Count => _queue.Count;

    /// <summary>Makes a change and completes when it survives a power cut; then, still before it completes, <paramref name="committed"/> is called.</summary>
    public Task<T> RunAsync<T>(Func<SqliteConnection, T> change, CancellationToken cancellation, Action<T>? committed = null)
    {
        if (cancellation.IsCancellationRequested) return Task.FromCanceled<T>(cancellation);
        var work = new Work<T>(change, committed);
        _queue.Add(work, CancellationToken.None);
        return work.Task;
    }

    /// <summary>Ends when everything that was given is committed.</summary>
    public void Dispose()
    {
        _queue.CompleteAdding();
        _thread.Join();
        _connection.Dispose();
        _queue.Dispose();
    }

    private void Commit()
    {
        var batch = new List<Work>();
        foreach (var first in _queue.GetConsumingEnumerable())
        {
            batch.Clear();
            batch.Add(first);
            while (batch.Count < MostAtOnce && _queue.TryTake(out var next)) batch.Add(next);
            Commit(batch);
        }
    }

    private void Commit(List<Work> batch)
    {
        try
        {
            _connection.Execute("BEGIN IMMEDIATE");
            if ((long)_connection.Scalar("SELECT \"Run\" FROM \"Folder\"")! != _run) throw new SupersededException();
            foreach (var work in batch) work.Apply(_connection);
            _connection.Execute("COMMIT");
        }
        catch (Exception failure)
        {
            var told = failure is SqliteException refused ? WorkspaceException.Of(refused, _files.Delivery) : failure;
            if (SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0) _connection.Execute("ROLLBACK");
            foreach (var work in batch) work.Fail(told);
            return;
        }

        foreach (var work in batch) work.Complete();
    }

    private abstract class Work
    {
        public abstract void Apply(SqliteConnection connection);

        public abstract void Complete();

        public abstract void Fail(Exception failure);
    }

    private sealed class Work<T>(Func<SqliteConnection, T> change, Action<T>? committed) : Work
    {
        private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T _result = default!;

        public Task<T> Task => _completion.Task;

        public override void Apply(SqliteConnection connection) => _result = change(connection);

        public override void Complete()
        {
            committed?.Invoke(_result);
            _completion.TrySetResult(_result);
        }

        public override void Fail(Exception failure) => _completion.TrySetException(failure);
    }
}
