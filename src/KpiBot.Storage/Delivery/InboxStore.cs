using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using KpiBot.Delivery;
using KpiBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace KpiBot.Storage.Delivery;

/// <summary>The inbox on the commit queue.</summary>
internal sealed class InboxStore(CommitQueue queue, OutboxStore outbox, InboxLimits limits, TimeProvider time) : IInboxStore
{
    private const string Conversation = "\"Platform\" = $platform AND \"Team\" = $team AND \"Channel\" = $channel";

    private readonly Channel<bool> _arrived = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    public Task<Acceptance> AcceptAsync(Arrival arrival, CancellationToken cancellation) =>
        queue.Count >= limits.Uncommitted
            ? Task.FromResult(Acceptance.Busy)
            : queue.RunAsync(connection => Accept(connection, arrival), cancellation, acceptance => Signal(acceptance == Acceptance.Accepted));

    public Task<Claim?> ClaimAsync(TimeSpan lease, int most, CancellationToken cancellation) => queue.RunAsync(
        connection =>
        {
            while (true)
            {
                if (Next(connection, Now + (long)lease.TotalMilliseconds) is not { } claim) return null;
                if (claim.Turn <= most) return claim;
                connection.Execute(
                    "UPDATE \"Arrivals\" SET \"Body\" = x'', \"Reason\" = coalesce(\"Reason\", 'given up after ' || $most || ' attempts') WHERE \"Number\" = $number", ("$most", most), ("$number", claim.Number));
            }
        },
        cancellation);

    public async Task<bool> CompleteAsync(Claim claim, Handling handling, CancellationToken cancellation) =>
        await queue.RunAsync(connection => Complete(connection, claim, handling), cancellation, Completed) is not null;

    public Task ReleaseAsync(Claim claim, TimeSpan pause, string why, CancellationToken cancellation) => queue.RunAsync(
        connection => connection.Execute(
            "UPDATE \"Arrivals\" SET \"FreeAt\" = $freeAt WHERE \"Number\" = $number AND \"Claims\" = $turn", ("$freeAt", Now + (long)pause.TotalMilliseconds), ("$number", claim.Number), ("$turn", claim.Turn)),
        cancellation);

    public async Task WaitAsync(TimeSpan most, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(most, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            await _arrived.Reader.ReadAsync(both.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
        }
    }

    private Acceptance Accept(SqliteConnection connection, Arrival arrival)
    {
        var now = Now;
        var digests = arrival.Keys.Select(key => SHA256.HashData(Encoding.UTF8.GetBytes(key.Text))[..16]).ToList();
        var isRepeat = digests.Exists(digest => connection.Scalar("SELECT 1 FROM \"ArrivalKeys\" WHERE \"Digest\" = $digest", ("$digest", digest)) is not null);
        if (!isRepeat && IsFull(connection, arrival.Conversation)) return Acceptance.Busy;
        // Of a repeat too: it may come once more under only the id that is new now.
        foreach (var digest in digests) connection.Execute("INSERT INTO \"ArrivalKeys\" (\"Digest\", \"At\") VALUES ($digest, $now) ON CONFLICT DO NOTHING", ("$digest", digest), ("$now", now));
        if (isRepeat) return Acceptance.Repeated;

        // Start-time fair queueing: a channel's next arrival comes one round after its last one, and a channel that was quiet begins in the present round.
        connection.Execute(
            $"""
            INSERT INTO "Arrivals" ("Platform", "Team", "Channel", "Thread", "Body", "At", "Position", "InDoubt", "Claims", "FreeAt")
            SELECT $platform, $team, $channel, $thread, $body, $now, 1 + max(
                coalesce((SELECT max("Position") FROM "Arrivals" WHERE {Conversation} AND "Reason" IS NULL), 0),
                coalesce((SELECT min("Position") FROM "Arrivals" WHERE "Reason" IS NULL) - 1, 0)), 0, 0, 0
            """,
            ("$platform", arrival.Conversation.Platform), ("$team", arrival.Conversation.Team), ("$channel", arrival.Conversation.Channel),
            ("$thread", arrival.Conversation.Thread), ("$body", arrival.Body.ToArray()), ("$now", now));
        return Acceptance.Accepted;
    }

    private bool IsFull(SqliteConnection connection, Destination conversation) =>
        (long)connection.Scalar("SELECT count(*) FROM \"Arrivals\" WHERE \"Reason\" IS NULL")! >= limits.Waiting
        || (long)connection.Scalar(
            $"SELECT count(*) FROM \"Arrivals\" WHERE {Conversation} AND \"Reason\" IS NULL",
            ("$platform", conversation.Platform), ("$team", conversation.Team), ("$channel", conversation.Channel))! >= limits.WaitingOfChannel;

    private Claim? Next(SqliteConnection connection, long until) => connection.Query(
        """
        UPDATE "Arrivals" SET "Claims" = "Claims" + 1, "FreeAt" = $until WHERE "Number" = (
            SELECT "Number" FROM "Arrivals" AS this
            WHERE "Reason" IS NULL AND "FreeAt" <= $now AND NOT EXISTS (
                SELECT 1 FROM "Arrivals" AS earlier
                WHERE earlier."Platform" = this."Platform" AND earlier."Team" = this."Team" AND earlier."Channel" = this."Channel" AND earlier."Thread" IS this."Thread"
                    AND earlier."Number" < this."Number" AND earlier."Reason" IS NULL)
            ORDER BY "Position", "Number" LIMIT 1)
        RETURNING "Number", "Claims", "Platform", "Team", "Channel", "Thread", "Body", "At"
        """,
        row => new Claim(
            row.GetInt64(0),
            row.GetInt32(1),
            new Arrival { Conversation = new Destination(row.GetString(2), row.GetString(3), row.GetString(4), row.TextOrNull(5)), Keys = [], Body = (byte[])row[6] },
            Instant.FromUnixTimeMilliseconds(row.GetInt64(7))),
        ("$now", Now), ("$until", until)).SingleOrDefault();

    private IReadOnlyList<Outgoing>? Complete(SqliteConnection connection, Claim claim, Handling handling)
    {
        var inDoubt = connection.Query(
            "DELETE FROM \"Arrivals\" WHERE \"Number\" = $number AND \"Claims\" = $turn AND \"Reason\" IS NULL RETURNING \"InDoubt\"",
            row => row.GetBoolean(0), ("$number", claim.Number), ("$turn", claim.Turn));
        if (inDoubt is not [var isInDoubt]) return null;
        if (handling.Turn is { } turn) TurnTable.Add(connection, turn, Now);
        if (handling.Opinion is { } opinion) TurnTable.Keep(connection, opinion);
        foreach (var write in handling.Writes) RegisterTable.Make(connection, write, Now);
        return outbox.Add(connection, [.. handling.Messages.Select(message => message with { InDoubt = message.InDoubt || isInDoubt })]);
    }

    /// <summary>The next of the same conversation may be claimed now.</summary>
    private void Completed(IReadOnlyList<Outgoing>? added)
    {
        outbox.Announce(added ?? []);
        Signal(added is not null);
    }

    private void Signal(bool hasNews)
    {
        if (hasNews) _arrived.Writer.TryWrite(true);
    }
}
