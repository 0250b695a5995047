using KpiBot.Delivery;
using KpiBot.Storage.Sqlite;

namespace KpiBot.Storage.Delivery;

/// <summary>Credentials on the commit queue.</summary>
internal sealed class CredentialStore(CommitQueue queue, TimeProvider time) : ICredentialStore
{
    private const string Which = "\"Platform\" = $platform AND \"Team\" = $team";

    public Task<byte[]?> ReadAsync(Installation installation, CancellationToken cancellation) =>
        queue.RunAsync(connection => (byte[]?)connection.Scalar($"SELECT \"Sealed\" FROM \"Credentials\" WHERE {Which}", Of(installation)), cancellation);

    public Task SaveAsync(Installation installation, byte[] credentials, CancellationToken cancellation) => queue.RunAsync(
        connection => connection.Execute(
            """
            INSERT INTO "Credentials" ("Platform", "Team", "Sealed", "ChangedAt") VALUES ($platform, $team, $sealed, $now)
            ON CONFLICT ("Platform", "Team") DO UPDATE SET "Sealed" = excluded."Sealed", "ChangedAt" = excluded."ChangedAt"
            """,
            [.. Of(installation), ("$sealed", credentials), ("$now", time.GetUtcNow().ToUnixTimeMilliseconds())]),
        cancellation);

    public Task RemoveAsync(Installation installation, CancellationToken cancellation) =>
        queue.RunAsync(connection => connection.Execute($"DELETE FROM \"Credentials\" WHERE {Which}", Of(installation)), cancellation);

    public Task<IReadOnlyList<Installation>> InstallationsAsync(string platform, CancellationToken cancellation) => queue.RunAsync<IReadOnlyList<Installation>>(
        connection => connection.Query("SELECT \"Team\" FROM \"Credentials\" WHERE \"Platform\" = $platform ORDER BY \"Team\"", row => new Installation(platform, row.GetString(0)), ("$platform", platform)), cancellation);

    private static (string, object?)[] Of(Installation installation) => [("$platform", installation.Platform), ("$team", installation.Team)];
}
