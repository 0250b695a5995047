using System.Security.Cryptography;
using System.Text;
using KpiBot.Delivery;
using KpiBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace KpiBot.Storage.Delivery;

/// <summary>How much the inbox holds.</summary>
public sealed record InboxLimits
{
    /// <summary>Most arrivals that wait.</summary>
    public int Waiting { get; init; } = 2_000;

    /// <summary>Most of them of one channel.</summary>
    public int WaitingOfChannel { get; init; } = 100;

    /// <summary>Most changes that wait for the disk.</summary>
    public int Uncommitted { get; init; } = 2_000;
}

/// <summary>How long what is done is remembered.</summary>
public sealed record Retention
{
    /// <summary>By what a repeat is known. A platform repeats within minutes, a captured request within the window of its signature.</summary>
    public TimeSpan Keys { get; init; } = TimeSpan.FromDays(3);

    /// <summary>Receipts, and what could not be posted or handled.</summary>
    public TimeSpan Finished { get; init; } = TimeSpan.FromDays(90);

    /// <summary>Questions, so that a conversation can go on.</summary>
    public TimeSpan Turns { get; init; } = TimeSpan.FromDays(30);
}

/// <summary>
/// Inbox and outbox of a data folder, in a database of their own of which a backup holds the registers alone: what was waiting when a backup was taken must not be posted again.
/// Of an arrival nothing is kept once it is handled but digests of its ids and, for a while, the question; of a message that was sent no text.
/// </summary>
public sealed class DeliveryStore : IDisposable
{
    private readonly CommitQueue _queue;
    private readonly TimeProvider _time;
    private readonly byte[] _salt;

    private DeliveryStore(CommitQueue queue, FolderIdentity identity, Instant? copied, InboxLimits limits, TimeProvider time)
    {
        (_queue, _time, _salt, IsCopy, CopiedAt) = (queue, time, identity.Salt, identity.IsCopy, copied);
        var outbox = new OutboxStore(queue, identity.Salt, time);
        (Outbox, Inbox, Turns, Credentials) = (outbox, new InboxStore(queue, outbox, limits, time), new TurnStore(queue), new CredentialStore(queue, time));
        Registers = new RegisterStore(queue, outbox, time);
    }

    /// <summary>What arrives.</summary>
    public IInboxStore Inbox { get; }

    /// <summary>What is posted.</summary>
    public IOutboxStore Outbox { get; }

    /// <summary>What conversations remember.</summary>
    public ITurnStore Turns { get; }

    /// <summary>What installations call their platforms with.</summary>
    public ICredentialStore Credentials { get; }

    /// <summary>What is kept beside.</summary>
    public IRegisters Registers { get; }

    /// <summary>Whether the folder was restored, copied or moved since its last run, so that everything unfinished is looked for before it is posted.</summary>
    public bool IsCopy { get; }

    /// <summary>When the first run began after the folder was last restored, copied or moved: what was due before may have been posted by the other copy. Null when it never was.</summary>
    public Instant? CopiedAt { get; }

    /// <summary>A secret of 32 bytes that only this folder knows, the same in every run; another for each purpose.</summary>
    public byte[] KeyFor(string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, _salt, 32, info: Encoding.UTF8.GetBytes(purpose));

    /// <summary>What was not posted, or may not have been, the oldest first.</summary>
    public Task<IReadOnlyList<Outgoing>> DeadLettersAsync(CancellationToken cancellation) =>
        _queue.RunAsync<IReadOnlyList<Outgoing>>(connection => OutboxTable.DeadLetters(connection), cancellation);

    /// <summary>How much waits and how much was set aside.</summary>
    public Task<DeliveryCounts> CountAsync(CancellationToken cancellation) => _queue.RunAsync(DeliveryCounts.Of, cancellation);

    /// <summary>Checks the whole database; a damaged one is a <see cref="WorkspaceException"/>.</summary>
    public Task CheckAsync(CancellationToken cancellation) => _queue.RunAsync(
        connection => connection.Scalar("PRAGMA integrity_check(1)") is "ok" ? true : throw new WorkspaceException(WorkspaceException.Damaged(connection.DataSource)), cancellation);

    /// <summary>Forgets what is older than it needs to be.</summary>
    public Task ForgetAsync(Retention retention, CancellationToken cancellation)
    {
        var now = _time.GetUtcNow();
        long Before(TimeSpan kept) => (now - kept).ToUnixTimeMilliseconds();
        var (keys, finished, turns) = (Before(retention.Keys), Before(retention.Finished), Before(retention.Turns));
        return _queue.RunAsync(
            connection => connection.Execute("DELETE FROM \"ArrivalKeys\" WHERE \"At\" < $before", ("$before", keys))
                + connection.Execute("DELETE FROM \"Arrivals\" WHERE \"Reason\" IS NOT NULL AND \"At\" < $before", ("$before", finished))
                + connection.Execute("DELETE FROM \"Turns\" WHERE \"At\" < $before", ("$before", turns))
                + OutboxTable.Forget(connection, finished),
            cancellation);
    }

    /// <summary>Ends when everything given to it is stored.</summary>
    public void Dispose() => _queue.Dispose();

    internal static async Task<DeliveryStore> OpenAsync(WorkspaceFiles files, TimeProvider time, CancellationToken cancellation, InboxLimits? limits = null)
    {
        SqliteConnection? connection = null;
        try
        {
            connection = WorkspaceFiles.Connect(files.Delivery, SqliteOpenMode.ReadWriteCreate);
            connection.Execute("PRAGMA secure_delete=ON"); // what is deleted is gone from the file
            await PrepareAsync(files, connection, cancellation);
            var identity = Begin(files, connection, time);
            return new DeliveryStore(new CommitQueue(files, connection, identity.Run), identity, CopyMark.Read(connection), limits ?? new(), time);
        }
        catch (SqliteException exception)
        {
            connection?.Dispose();
            throw WorkspaceException.Of(exception, files.Delivery);
        }
        catch
        {
            connection?.Dispose();
            throw;
        }
    }

    /// <summary>Checks the database and brings its tables up to date.</summary>
    internal static async Task PrepareAsync(WorkspaceFiles files, SqliteConnection connection, CancellationToken cancellation)
    {
        var age = Schema.Delivery.AgeOf(connection);
        if (age == SchemaAge.Foreign) throw new WorkspaceException($"{files.Delivery} is a database of another program: give another folder with --data.");
        if (age == SchemaAge.Newer) throw new WorkspaceException($"{files.Folder} was made by a newer kpibot: use that version or a later one.");
        if (age != SchemaAge.Empty && connection.Scalar("PRAGMA quick_check(1)") is not "ok")
            throw new WorkspaceException($"{files.Delivery} is damaged, so nothing is posted: move it away; what it held, questions that wait and messages not yet posted, is lost.");
        if (age != SchemaAge.Current) await Schema.Delivery.MigrateAsync(connection, cancellation);
    }

    /// <summary>Claims of earlier runs are void, and their requests may have come through.</summary>
    private static FolderIdentity Begin(WorkspaceFiles files, SqliteConnection connection, TimeProvider time)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        return FolderIdentity.Begin(files, connection, now, identity =>
        {
            connection.Execute("UPDATE \"Arrivals\" SET \"FreeAt\" = 0");
            if (identity.IsCopy) connection.Execute("UPDATE \"Arrivals\" SET \"InDoubt\" = 1");
            if (identity.IsCopy) CopyMark.Write(connection, now);
            OutboxTable.TakeOver(connection, identity.IsCopy, now);
        });
    }
}
