using System.Security.Cryptography;
using KpiBot.Storage.Sqlite;
using KpiBot.Sync;
using Microsoft.Data.Sqlite;

namespace KpiBot.Storage.Sync;

/// <summary>
/// Where rows of synced sources land, in a database of their own beside the records: reading them takes as long as the sources' limits want, and an import would wait for it.
/// No backup holds it: whatever is lost is read again.
/// </summary>
internal sealed class LandingStore(WorkspaceFiles files) : ILandingStore
{
    public async Task<ILanding> OpenAsync(string source, CancellationToken cancellation)
    {
        var connection = WorkspaceFiles.Connect(files.Landing, SqliteOpenMode.ReadWriteCreate);
        try
        {
            if (Schema.Sync.AgeOf(connection) is var age && age != SchemaAge.Current)
            {
                if (age is SchemaAge.Foreign or SchemaAge.Newer) throw new WorkspaceException($"{files.Landing} was made by another or a newer program: use that one, or move the file away, and everything is read again.");
                await Schema.Sync.MigrateAsync(connection, cancellation);
            }

            // A power cut may take the last pages and the states after them, both or neither: they are read again. That the records are ahead then is seen (Publication.CheckAsync).
            connection.Execute("PRAGMA synchronous=NORMAL; PRAGMA cache_size=-65536");
            return new Landing(files, connection, Find(connection, source) ?? Add(connection, source));
        }
        catch (SqliteException exception)
        {
            await connection.DisposeAsync();
            throw WorkspaceException.Of(exception, files.Landing);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>What became of the last run of every source.</summary>
    public static IReadOnlyList<SyncReport> Reports(WorkspaceFiles files)
    {
        if (!File.Exists(files.Landing)) return [];
        using var connection = WorkspaceFiles.Connect(files.Landing, SqliteOpenMode.ReadOnly);
        if (Schema.Sync.AgeOf(connection) != SchemaAge.Current) return [];
        return connection.Query("SELECT \"Report\" FROM \"Landings\" WHERE \"Report\" IS NOT NULL ORDER BY \"Source\"", row => SyncJson.Read<SyncReport>(row.GetString(0)));
    }

    /// <summary>Checks the whole database, where there is one; a damaged one is a <see cref="WorkspaceException"/>.</summary>
    public static bool Check(WorkspaceFiles files)
    {
        if (!File.Exists(files.Landing)) return true;
        try
        {
            using var connection = WorkspaceFiles.Connect(files.Landing, SqliteOpenMode.ReadOnly);
            if (connection.Scalar("PRAGMA integrity_check(1)") is "ok") return true;
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is 11 or 26)
        {
        }

        throw new WorkspaceException($"{files.Landing} is damaged: move it away, and everything is read again from the sources at the next sync; no record is lost.");
    }

    /// <summary>A name that no other landing has.</summary>
    public static string NewId() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    private static LandingRow? Find(SqliteConnection connection, string source) => connection.Query(
        "SELECT \"Number\", \"Id\", \"Change\" FROM \"Landings\" WHERE \"Source\" = $source",
        row => new LandingRow(row.GetInt32(0), source, row.GetString(1), row.GetInt64(2), null),
        ("$source", source)).SingleOrDefault();

    private static LandingRow Add(SqliteConnection connection, string source)
    {
        connection.Execute("INSERT INTO \"Landings\" (\"Source\", \"Id\", \"Change\") VALUES ($source, $id, 0)", ("$source", source), ("$id", NewId()));
        return Find(connection, source)!;
    }
}
