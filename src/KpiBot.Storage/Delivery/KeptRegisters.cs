using KpiBot.Delivery;
using KpiBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace KpiBot.Storage.Delivery;

/// <summary>
/// Registers outside the run that owns them: read beside it, and carried by a backup. With them goes the salt that the ids of deliveries are made from: a restored folder knows by it what the other one has posted since, and its
/// buttons still work. What arrived, what waits to be posted and credentials stay behind.
/// </summary>
internal static class KeptRegisters
{
    private const string Rows = "\"BackedUpRegisters\"", Folder = "\"BackedUpFolder\"";

    /// <summary>Entries of a kind; none where there are no chats.</summary>
    public static IReadOnlyList<Entry<T>> Read<T>(WorkspaceFiles files, string kind, string beginning) where T : class
    {
        if (!File.Exists(files.Delivery)) return [];
        using var connection = WorkspaceFiles.Connect(files.Delivery, SqliteOpenMode.ReadOnly);
        return HasRegisters(connection, "main") ? [.. RegisterTable.All(connection, kind, beginning).Select(row => new Entry<T>(row.Id, RegisterJson.Read<T>(row.Body)))] : [];
    }

    /// <summary>Puts them into a backup that is being made.</summary>
    public static void BackUp(WorkspaceFiles files, SqliteConnection backup)
    {
        if (!File.Exists(files.Delivery)) return;
        backup.Execute("ATTACH DATABASE $file AS delivery", ("$file", files.Delivery));
        if (HasRegisters(backup, "delivery"))
        {
            backup.Execute($"CREATE TABLE {Rows} AS SELECT \"Kind\", \"Id\", \"Body\", \"ChangedAt\" FROM delivery.\"Registers\"");
            backup.Execute($"CREATE TABLE {Folder} AS SELECT \"Salt\", \"Since\" FROM delivery.\"Folder\"");
        }

        backup.Execute("DETACH DATABASE delivery");
    }

    /// <summary>
    /// Takes them out of a workspace that is being restored and into the folder, whose next run finds that it is a copy: then nothing is posted before it was looked for. Where the backup has none, what is there stays.
    /// </summary>
    public static async Task RestoreAsync(WorkspaceFiles files, SqliteConnection restored, CancellationToken cancellation)
    {
        var isThere = restored.Scalar("SELECT 1 FROM sqlite_master WHERE name = 'BackedUpRegisters'") is not null;
        if (!isThere && !File.Exists(files.Delivery)) return;
        await PrepareAsync(files, cancellation);
        restored.Execute("ATTACH DATABASE $file AS delivery", ("$file", files.Delivery));
        restored.Execute("BEGIN IMMEDIATE");
        if (isThere) Take(restored);
        restored.Execute("UPDATE delivery.\"Folder\" SET \"Token\" = ''");
        restored.Execute("COMMIT");
        restored.Execute("DETACH DATABASE delivery");
    }

    private static void Take(SqliteConnection restored)
    {
        restored.Execute("DELETE FROM delivery.\"Registers\"");
        restored.Execute($"INSERT INTO delivery.\"Registers\" (\"Kind\", \"Id\", \"Body\", \"ChangedAt\") SELECT \"Kind\", \"Id\", \"Body\", \"ChangedAt\" FROM {Rows}");
        restored.Execute(
            $"""
            INSERT INTO delivery."Folder" ("Number", "Run", "Token", "Path", "Salt", "Since") SELECT 1, 0, '', '', "Salt", "Since" FROM {Folder} WHERE true
            ON CONFLICT ("Number") DO UPDATE SET "Salt" = excluded."Salt"
            """);
        restored.Execute($"DROP TABLE {Rows}");
        restored.Execute($"DROP TABLE {Folder}");
    }

    private static async Task PrepareAsync(WorkspaceFiles files, CancellationToken cancellation)
    {
        using var connection = WorkspaceFiles.Connect(files.Delivery, SqliteOpenMode.ReadWriteCreate);
        await DeliveryStore.PrepareAsync(files, connection, cancellation);
    }

    private static bool HasRegisters(SqliteConnection connection, string database) => connection.Scalar($"SELECT 1 FROM {database}.sqlite_master WHERE name = 'Registers'") is not null;
}
