using KpiBot.Delivery;
using KpiBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace KpiBot.Storage.Delivery;

/// <summary>The table of credentials, on a connection of whoever asks.</summary>
internal readonly struct CredentialTable(SqliteConnection connection, TimeProvider time)
{
    private const string Which = "\"Platform\" = $platform AND \"Team\" = $team";

    public byte[]? Read(Installation installation) => (byte[]?)connection.Scalar($"SELECT \"Sealed\" FROM \"Credentials\" WHERE {Which}", Of(installation));

    public void Save(Installation installation, byte[] credentials) => connection.Execute(
        """
        INSERT INTO "Credentials" ("Platform", "Team", "Sealed", "ChangedAt") VALUES ($platform, $team, $sealed, $now)
        ON CONFLICT ("Platform", "Team") DO UPDATE SET "Sealed" = excluded."Sealed", "ChangedAt" = excluded."ChangedAt"
        """,
        [.. Of(installation), ("$sealed", credentials), ("$now", time.GetUtcNow().ToUnixTimeMilliseconds())]);

    public void Remove(Installation installation) => connection.Execute($"DELETE FROM \"Credentials\" WHERE {Which}", Of(installation));

    public IReadOnlyList<Installation> Installations(string platform) =>
        connection.Query("SELECT \"Team\" FROM \"Credentials\" WHERE \"Platform\" = $platform ORDER BY \"Team\"", row => new Installation(platform, row.GetString(0)), ("$platform", platform));

    private static (string, object?)[] Of(Installation installation) => [("$platform", installation.Platform), ("$team", installation.Team)];
}
