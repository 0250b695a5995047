using System.Security.Cryptography;
using System.Text;
using KpiBot.Delivery;
using KpiBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace KpiBot.Storage.Delivery;

/// <summary>The outbox's rows, inside whatever transaction the caller has begun.</summary>
internal static class OutboxTable
{
    private const string Columns =
        "\"Number\", \"Id\", \"Platform\", \"Team\", \"Key\", \"Kind\", \"Channel\", \"Thread\", \"Payload\", \"Replaces\", \"CreatedAt\", \"FirstTriedAt\", \"Status\", \"Attempts\", \"Absences\", \"Reason\", \"MessageId\"";

    private static readonly string Unfinished = $"\"Status\" < {(int)DeliveryStatus.Sent}";
    private static readonly string Undelivered = $"\"Status\" IN ({(int)DeliveryStatus.Failed}, {(int)DeliveryStatus.Unknown})";

    /// <summary>Adds a message; null when there is one of its key.</summary>
    public static Outgoing? Add(SqliteConnection connection, Message message, byte[] salt, long now)
    {
        var destination = message.Destination;
        var id = IdOf(message, salt);
        var standing = Transitions.Given(message);
        var number = connection.Scalar(
            """
            INSERT INTO "Deliveries" ("Id", "Platform", "Team", "Key", "Kind", "Channel", "Thread", "Payload", "Replaces", "CreatedAt", "FirstTriedAt", "ChangedAt", "Status", "Attempts", "Absences", "Reason", "Told")
            VALUES ($id, $platform, $team, $key, $kind, $channel, $thread, $payload, $replaces, $now, $since, $now, $status, 0, 0, $reason, 0)
            ON CONFLICT DO NOTHING RETURNING "Number"
            """,
            ("$id", id), ("$platform", destination.Platform), ("$team", destination.Team), ("$key", message.Key), ("$kind", (int)message.Kind), ("$channel", destination.Channel),
            ("$thread", destination.Thread), ("$payload", message.Payload.ToArray()), ("$replaces", message.Replaces), ("$now", now), ("$since", Since(message)?.ToUnixTimeMilliseconds()), ("$status", (int)standing.Status), ("$reason", standing.Reason));
        return number is null ? null : new Outgoing { Number = (long)number, Id = id, Message = message, CreatedAt = Instant.FromUnixTimeMilliseconds(now), FirstTriedAt = Since(message), Standing = standing };
    }

    private static Instant? Since(Message message) => message.InDoubt ? message.InDoubtSince : null;

    /// <summary>Stores how it stands. What was sent needs its payload no longer.</summary>
    public static void Save(SqliteConnection connection, Outgoing outgoing, long now) => connection.Execute(
        $"""
        UPDATE "Deliveries" SET "Status" = $status, "Attempts" = $attempts, "Absences" = $absences, "Reason" = $reason, "MessageId" = $messageId, "FirstTriedAt" = $firstTriedAt,
            "ChangedAt" = $now, "Payload" = CASE WHEN $status = {(int)DeliveryStatus.Sent} THEN x'' ELSE "Payload" END
        WHERE "Number" = $number
        """,
        ("$status", (int)outgoing.Standing.Status), ("$attempts", outgoing.Standing.Attempts), ("$absences", outgoing.Standing.Absences), ("$reason", outgoing.Standing.Reason),
        ("$messageId", outgoing.Standing.MessageId), ("$firstTriedAt", outgoing.FirstTriedAt?.ToUnixTimeMilliseconds()), ("$now", now), ("$number", outgoing.Number));

    /// <summary>A new run takes over what is unfinished.</summary>
    public static void TakeOver(SqliteConnection connection, bool isCopy, long now)
    {
        foreach (var outgoing in Open(connection))
            if (Transitions.TakenOver(outgoing.Standing, outgoing.Message, isCopy) is var standing && standing != outgoing.Standing)
                Save(connection, outgoing with { Standing = standing }, now);
    }

    public static List<Outgoing> Open(SqliteConnection connection) => connection.Query($"SELECT {Columns} FROM \"Deliveries\" WHERE {Unfinished} ORDER BY \"Number\"", Read);

    /// <summary>Failed and unknown ones, the oldest first.</summary>
    public static List<Outgoing> DeadLetters(SqliteConnection connection) => connection.Query($"SELECT {Columns} FROM \"Deliveries\" WHERE {Undelivered} ORDER BY \"Number\"", Read);

    /// <summary>Those that an owner was not told of. A notice that could not be posted is not among them: it would be told of by another such notice.</summary>
    public static List<Outgoing> Untold(SqliteConnection connection) =>
        connection.Query($"SELECT {Columns} FROM \"Deliveries\" WHERE {Undelivered} AND \"Told\" = 0 AND \"Kind\" <> {(int)MessageKind.Notice} ORDER BY \"Number\"", Read);

    public static Outgoing? Find(SqliteConnection connection, Installation installation, string key) => connection.Query(
        $"SELECT {Columns} FROM \"Deliveries\" WHERE \"Platform\" = $platform AND \"Team\" = $team AND \"Key\" = $key", Read,
        ("$platform", installation.Platform), ("$team", installation.Team), ("$key", key)).SingleOrDefault();

    /// <summary>Makes a dead letter wait again; null when it is none. It keeps when it was first tried, or a look would not go back far enough.</summary>
    public static Outgoing? Resend(SqliteConnection connection, long number, long now)
    {
        connection.Execute(
            $"""
            UPDATE "Deliveries" SET "Status" = {(int)DeliveryStatus.Waiting}, "Attempts" = 0, "Absences" = 0, "Reason" = NULL, "CreatedAt" = $now, "ChangedAt" = $now, "Told" = 0
            WHERE "Number" = $number AND {Undelivered}
            """,
            ("$now", now), ("$number", number));
        return connection.Query($"SELECT {Columns} FROM \"Deliveries\" WHERE \"Number\" = $number AND \"Status\" = {(int)DeliveryStatus.Waiting} AND changes() = 1", Read, ("$number", number)).SingleOrDefault();
    }

    public static void Told(SqliteConnection connection, long number) => connection.Execute("UPDATE \"Deliveries\" SET \"Told\" = 1 WHERE \"Number\" = $number", ("$number", number));

    /// <summary>Forgets what was finished before an instant.</summary>
    public static int Forget(SqliteConnection connection, long before) =>
        connection.Execute($"DELETE FROM \"Deliveries\" WHERE \"Status\" >= {(int)DeliveryStatus.Sent} AND \"ChangedAt\" < $before", ("$before", before));

    /// <summary>The same message has the same id in every copy of the folder, and an id tells nothing of its message.</summary>
    private static string IdOf(Message message, byte[] salt)
    {
        var installation = message.Destination.Installation;
        var text = $"{installation.Platform.Length}:{installation.Platform} {installation.Team.Length}:{installation.Team} {message.Key}";
        return Convert.ToHexStringLower(HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
    }

    private static Outgoing Read(SqliteDataReader row) => new()
    {
        Number = row.GetInt64(0),
        Id = row.GetString(1),
        Message = new Message
        {
            Key = row.GetString(4),
            Kind = (MessageKind)row.GetInt32(5),
            Destination = new Destination(row.GetString(2), row.GetString(3), row.GetString(6), row.TextOrNull(7)),
            Payload = (byte[])row[8],
            Replaces = row.TextOrNull(9),
        },
        CreatedAt = Instant.FromUnixTimeMilliseconds(row.GetInt64(10)),
        FirstTriedAt = row.IsDBNull(11) ? null : Instant.FromUnixTimeMilliseconds(row.GetInt64(11)),
        Standing = new Standing((DeliveryStatus)row.GetInt32(12), row.GetInt32(13), row.GetInt32(14), row.TextOrNull(15), row.TextOrNull(16)),
    };
}
