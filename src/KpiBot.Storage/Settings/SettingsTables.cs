using System.Text.Json;
using KpiBot.Agreements;
using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Questions;
using KpiBot.Storage.Sqlite;
using KpiBot.Storage.Sync;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace KpiBot.Storage.Settings;

/// <summary>Reads and writes what a workspace has agreed, taught and imported. Plain statements: a question must not wait for a model to be built.</summary>
internal static class SettingsTables
{
    public static WorkspaceState State(SqliteConnection connection) =>
        new(Revision(connection), AgreementInForce(connection), Sources(connection));

    public static long Revision(SqliteConnection connection) => (long?)connection.Scalar("SELECT max(\"Number\") FROM \"Revisions\"") ?? 0;

    public static void AddRevision(SqliteConnection connection, long number, Instant at, string cause) => connection.Execute(
        "INSERT INTO \"Revisions\" (\"Number\", \"At\", \"Cause\") VALUES ($number, $at, $cause)",
        ("$number", number), ("$at", at.ToUnixTimeMilliseconds()), ("$cause", cause));

    public static Agreement AgreementInForce(SqliteConnection connection) =>
        connection.Scalar("SELECT \"Json\" FROM \"Agreements\" ORDER BY \"Number\" DESC LIMIT 1") is string json ? AgreementJson.Read(json) : new Agreement();

    public static List<AgreementVersion> Agreements(SqliteConnection connection) => connection.Query(
        "SELECT \"Number\", \"At\", \"By\", \"Json\" FROM \"Agreements\" ORDER BY \"Number\"",
        row => new AgreementVersion(row.GetInt32(0), Instant.FromUnixTimeMilliseconds(row.GetInt64(1)), row.GetString(2), AgreementJson.Read(row.GetString(3))));

    public static void AddAgreement(SqliteConnection connection, Agreement agreement, Instant at, string by) => connection.Execute(
        "INSERT INTO \"Agreements\" (\"Number\", \"At\", \"By\", \"Json\") SELECT coalesce(max(\"Number\"), 0) + 1, $at, $by, $json FROM \"Agreements\"",
        ("$at", at.ToUnixTimeMilliseconds()), ("$by", by), ("$json", AgreementJson.Write(agreement)));

    public static List<TaughtWord> TaughtWords(SqliteConnection connection) => connection.Query(
        "SELECT \"Word\", \"Kpi\", \"Dimension\", \"Value\" FROM \"TaughtWords\" ORDER BY \"Word\"",
        row => new TaughtWord(row.GetString(0), row.TextOrNull(1), row.TextOrNull(2), row.TextOrNull(3)));

    public static void Teach(SqliteConnection connection, TaughtWord word) => connection.Execute(
        "INSERT OR REPLACE INTO \"TaughtWords\" (\"Word\", \"Kpi\", \"Dimension\", \"Value\") VALUES ($word, $kpi, $dimension, $value)",
        ("$word", word.Word), ("$kpi", word.Kpi), ("$dimension", word.Dimension), ("$value", word.Value));

    public static List<SourceState> Sources(SqliteConnection connection) => connection.Query(
        "SELECT \"Number\", \"Name\", \"AsOf\", \"Skipped\", \"Links\", \"Copy\" FROM \"Sources\" ORDER BY \"Number\"",
        row => new SourceState(row.GetInt32(0), row.GetString(1), Instant.FromUnixTimeMilliseconds(row.GetInt64(2)), Read(row.GetString(3), (long rows) => rows))
        {
            Links = Read(row.GetString(4), (string text) => LinkTemplate.Parse(text)!),
            Copy = row.TextOrNull(5) is { } copy ? SyncJson.Read<CopyState>(copy) : null,
        });

    /// <summary>A new source, to be completed by <see cref="SaveSource"/> in the same transaction.</summary>
    public static void AddSource(SqliteConnection connection, int number, string name) => connection.Execute(
        "INSERT INTO \"Sources\" (\"Number\", \"Name\", \"AsOf\", \"Skipped\") VALUES ($number, $name, 0, '{}')", ("$number", number), ("$name", name));

    public static void SaveSource(SqliteConnection connection, SourceState source) => connection.Execute(
        "UPDATE \"Sources\" SET \"AsOf\" = $asOf, \"Skipped\" = $skipped, \"Links\" = $links, \"Copy\" = $copy WHERE \"Number\" = $number",
        ("$asOf", source.AsOf.ToUnixTimeMilliseconds()), ("$skipped", Write(source.Skipped, rows => rows)), ("$links", Write(source.Links, link => link.Text)),
        ("$copy", source.Copy is null ? null : SyncJson.Write(source.Copy)), ("$number", source.Number));

    /// <summary>Remembers a digest, and forgets those whose time is over; false where it is known.</summary>
    public static bool Remember(SqliteConnection connection, string digest, Instant? until, Instant now)
    {
        connection.Execute("DELETE FROM \"Taken\" WHERE \"Until\" < $now", ("$now", now.ToUnixTimeMilliseconds()));
        return connection.Execute("INSERT INTO \"Taken\" (\"Digest\", \"Until\") VALUES ($digest, $until) ON CONFLICT DO NOTHING", ("$digest", digest), ("$until", until?.ToUnixTimeMilliseconds())) > 0;
    }

    private static string Write<T, TWritten>(IReadOnlyDictionary<RecordKind, T> byKind, Func<T, TWritten> written) =>
        JsonSerializer.Serialize(byKind.OrderBy(entry => entry.Key).ToDictionary(entry => entry.Key.Name(), entry => written(entry.Value)));

    private static Dictionary<RecordKind, T> Read<TWritten, T>(string json, Func<TWritten, T> read) =>
        JsonSerializer.Deserialize<Dictionary<string, TWritten>>(json)!.ToDictionary(entry => RecordKinds.Parse(entry.Key)!.Value, entry => read(entry.Value));
}
