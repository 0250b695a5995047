using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KpiBot.Delivery;
using KpiBot.Storage.Model;
using KpiBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace KpiBot.Storage.Delivery;

/// <summary>Registers on the commit queue.</summary>
internal sealed class RegisterStore(CommitQueue queue, OutboxStore outbox, TimeProvider time) : IRegisters
{
    public IRegister<T> Of<T>(string kind) where T : class => new Register<T>(queue, kind);

    public async Task<bool> CommitAsync(IReadOnlyList<RegisterWrite> writes, IReadOnlyList<Message> messages, CancellationToken cancellation) => await queue.RunAsync(
        connection =>
        {
            // Whatever else is committed with it stays: so what cannot be added is found before anything is changed.
            if (writes.Any(write => write.IsNew && RegisterTable.Has(connection, write))) return null;
            foreach (var write in writes) RegisterTable.Make(connection, write, time.GetUtcNow().ToUnixTimeMilliseconds());
            return outbox.Add(connection, messages);
        },
        cancellation,
        added => outbox.Announce(added ?? [])) is not null;

    private sealed class Register<T>(CommitQueue queue, string kind) : IRegister<T> where T : class
    {
        public Task<IReadOnlyList<Entry<T>>> AllAsync(string beginning, CancellationToken cancellation) => queue.RunAsync<IReadOnlyList<Entry<T>>>(
            connection => [.. RegisterTable.All(connection, kind, beginning).Select(row => new Entry<T>(row.Id, Read(row.Body)))], cancellation);

        public Task<T?> FindAsync(string id, CancellationToken cancellation) =>
            queue.RunAsync(connection => RegisterTable.Find(connection, kind, id) is { } body ? Read(body) : null, cancellation);

        public RegisterWrite Add(string id, T value) => new(kind, id, RegisterJson.Write(value), IsNew: true);

        public RegisterWrite Put(string id, T value) => new(kind, id, RegisterJson.Write(value));

        public RegisterWrite Remove(string id) => new(kind, id, null);

        private static T Read(string body) => RegisterJson.Read<T>(body);
    }
}

/// <summary>The rows of registers, inside whatever transaction the caller has begun.</summary>
internal static class RegisterTable
{
    private const string Which = "\"Kind\" = $kind AND \"Id\" = $id";

    public static IReadOnlyList<(string Id, string Body)> All(SqliteConnection connection, string kind, string beginning) => connection.Query(
        "SELECT \"Id\", \"Body\" FROM \"Registers\" WHERE \"Kind\" = $kind AND \"Id\" >= $from AND substr(\"Id\", 1, length($from)) = $from ORDER BY \"Id\"",
        row => (row.GetString(0), row.GetString(1)),
        ("$kind", kind), ("$from", beginning));

    public static string? Find(SqliteConnection connection, string kind, string id) => (string?)connection.Scalar($"SELECT \"Body\" FROM \"Registers\" WHERE {Which}", ("$kind", kind), ("$id", id));

    /// <summary>Whether the table is there; not in a folder of an older version.</summary>
    public static bool IsThere(SqliteConnection connection) => connection.Scalar("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'Registers'") is not null;

    public static bool Has(SqliteConnection connection, RegisterWrite write) => Find(connection, write.Kind, write.Id) is not null;

    public static void Make(SqliteConnection connection, RegisterWrite write, long now)
    {
        if (write.Body is null) connection.Execute($"DELETE FROM \"Registers\" WHERE {Which}", ("$kind", write.Kind), ("$id", write.Id));
        else connection.Execute(
            $"""
            INSERT INTO "Registers" ("Kind", "Id", "Body", "ChangedAt") VALUES ($kind, $id, $body, $now)
            ON CONFLICT ("Kind", "Id") DO {(write.IsNew ? "NOTHING" : "UPDATE SET \"Body\" = excluded.\"Body\", \"ChangedAt\" = excluded.\"ChangedAt\"")}
            """,
            ("$kind", write.Kind), ("$id", write.Id), ("$body", write.Body), ("$now", now));
    }
}

/// <summary>What is kept, as JSON. What an old version did not know yet reads as its default.</summary>
internal static class RegisterJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new RollConverters(), new InstantConverter() },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;
}
