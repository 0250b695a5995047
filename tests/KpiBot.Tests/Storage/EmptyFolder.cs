using KpiBot.Storage;
using KpiBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace KpiBot.Tests.Storage;

/// <summary>The databases of a data folder that holds nothing yet. Making their tables takes longer than most tests do, and they are the same every time: each is made once.</summary>
internal static class EmptyFolder
{
    private static readonly Lazy<Task<byte[]>>
        Records = new(() => MadeAsync(Schema.Workspace)),
        Landing = new(() => MadeAsync(Schema.Sync)),
        Delivery = new(() => MadeAsync(Schema.Delivery));

    /// <summary>Puts the records' database into a folder, where there is none.</summary>
    public static Task MakeRecordsAsync(string folder) => PutAsync(new WorkspaceFiles(folder).Database, Records);

    /// <summary>Puts the database where rows of synced sources land into a folder, where there is none.</summary>
    public static Task MakeLandingAsync(string folder) => PutAsync(new WorkspaceFiles(folder).Landing, Landing);

    /// <summary>Puts the inbox and outbox into a folder, where there are none.</summary>
    public static Task MakeDeliveryAsync(string folder) => PutAsync(new WorkspaceFiles(folder).Delivery, Delivery);

    private static async Task PutAsync(string path, Lazy<Task<byte[]>> empty)
    {
        if (File.Exists(path)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, await empty.Value);
    }

    private static async Task<byte[]> MadeAsync(Schema schema)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "empty.db");
        using (var connection = WorkspaceFiles.Connect(path, SqliteOpenMode.ReadWriteCreate)) await schema.MigrateAsync(connection, CancellationToken.None);
        return await File.ReadAllBytesAsync(path);
    }
}
