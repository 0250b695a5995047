using KpiBot.Delivery;
using KpiBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace KpiBot.Storage.Delivery;

/// <summary>The outbox on the commit queue.</summary>
internal sealed class OutboxStore(CommitQueue queue, byte[] salt, TimeProvider time) : IOutboxStore
{
    // Set and read on the queue's thread alone, so that a worker that opens hears of every change that is not in its backlog and of no other.
    private Action<OutboxChange>? _changed;

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    public async Task<int> AddAsync(IReadOnlyList<Message> messages, CancellationToken cancellation) =>
        (await queue.RunAsync(connection => Add(connection, messages), cancellation, Announce)).Count;

    public Task<Backlog> OpenAsync(Action<OutboxChange> changed, CancellationToken cancellation) => queue.RunAsync(
        connection => new Backlog(OutboxTable.Open(connection), connection.Query("SELECT \"Platform\", \"Team\" FROM \"LockedInstallations\"", row => new Installation(row.GetString(0), row.GetString(1)))),
        cancellation,
        _ => _changed = changed);

    public Task SaveAsync(Outgoing outgoing, CancellationToken cancellation) => Changing(connection => OutboxTable.Save(connection, outgoing, Now), cancellation);

    public Task LockAsync(Installation installation, string why, CancellationToken cancellation) => Changing(
        connection => connection.Execute(
            "INSERT INTO \"LockedInstallations\" (\"Platform\", \"Team\", \"Why\", \"At\", \"Told\") VALUES ($platform, $team, $why, $now, 0) ON CONFLICT DO NOTHING",
            ("$platform", installation.Platform), ("$team", installation.Team), ("$why", why), ("$now", Now)),
        cancellation);

    public Task<bool> IsLockedAsync(Installation installation, CancellationToken cancellation) => queue.RunAsync(
        connection => connection.Query("SELECT 1 FROM \"LockedInstallations\" WHERE \"Platform\" = $platform AND \"Team\" = $team", row => row.GetInt32(0), ("$platform", installation.Platform), ("$team", installation.Team)).Count > 0,
        cancellation);

    public Task UnlockAsync(Installation installation, CancellationToken cancellation) => queue.RunAsync(
        connection => connection.Execute("DELETE FROM \"LockedInstallations\" WHERE \"Platform\" = $platform AND \"Team\" = $team", ("$platform", installation.Platform), ("$team", installation.Team)),
        cancellation,
        _ => _changed?.Invoke(new OutboxChange.Unlocked(installation)));

    public async Task<bool> ResendAsync(long number, CancellationToken cancellation) =>
        await queue.RunAsync(connection => OutboxTable.Resend(connection, number, Now), cancellation, again => Announce(again is null ? [] : [again])) is not null;

    public Task<Outgoing?> FindAsync(Installation installation, string key, CancellationToken cancellation) => queue.RunAsync(connection => OutboxTable.Find(connection, installation, key), cancellation);

    public Task<IReadOnlyList<Notice>> UntoldAsync(CancellationToken cancellation) => queue.RunAsync<IReadOnlyList<Notice>>(
        connection =>
        [
            .. connection.Query(
                "SELECT \"Platform\", \"Team\", \"Why\" FROM \"LockedInstallations\" WHERE \"Told\" = 0", row => new Notice.LockedOut(new Installation(row.GetString(0), row.GetString(1)), row.GetString(2))),
            .. OutboxTable.Untold(connection).Select(outgoing => new Notice.Undelivered(outgoing)),
        ],
        cancellation);

    public Task ToldAsync(Notice notice, CancellationToken cancellation) => Changing(
        connection =>
        {
            if (notice is Notice.Undelivered undelivered) OutboxTable.Told(connection, undelivered.Outgoing.Number);
            if (notice is Notice.LockedOut locked)
                connection.Execute("UPDATE \"LockedInstallations\" SET \"Told\" = 1 WHERE \"Platform\" = $platform AND \"Team\" = $team", ("$platform", locked.Installation.Platform), ("$team", locked.Installation.Team));
        },
        cancellation);

    /// <summary>Adds messages within a change of the caller's, who announces what was added when it is committed.</summary>
    public IReadOnlyList<Outgoing> Add(SqliteConnection connection, IReadOnlyList<Message> messages) =>
        [.. messages.Select(message => OutboxTable.Add(connection, message, salt, Now)).OfType<Outgoing>()];

    /// <summary>Tells the worker what was added.</summary>
    public void Announce(IReadOnlyList<Outgoing> added)
    {
        foreach (var outgoing in added) _changed?.Invoke(new OutboxChange.Added(outgoing));
    }

    private Task<bool> Changing(Action<SqliteConnection> change, CancellationToken cancellation) => queue.RunAsync(
        connection =>
        {
            change(connection);
            return true;
        },
        cancellation);
}
