using KpiBot.Storage.Delivery;
using KpiBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace KpiBot.Storage;

/// <summary>Whole copies of a workspace: taken while it is in use, and not called a backup before they were opened and checked.</summary>
internal static class Backup
{
    public static void Write(WorkspaceFiles files, string file)
    {
        if (Path.Exists(file)) throw new WorkspaceException($"{file} exists already: give the backup a name of its own.");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var partial = file + ".partial";
        files.Run(() =>
        {
            using var source = files.Connect(SqliteOpenMode.ReadOnly);
            using var copy = Copy(source, partial);
            KeptRegisters.BackUp(files, copy);
            return Close(copy);
        });
        Verify(partial);
        File.Move(partial, file);
    }

    public static async Task RestoreAsync(string file, WorkspaceFiles files, bool replace, CancellationToken cancellation)
    {
        if (!File.Exists(file)) throw new WorkspaceException($"There is no backup {file}.");
        Verify(file);
        using var @lock = WorkspaceOpening.Take(files);
        if (File.Exists(files.Database) && !replace) throw new WorkspaceException($"{files.Folder} holds a workspace already: restore into another folder, or say that it may be replaced.");

        var partial = files.Database + ".partial";
        try
        {
            using var source = WorkspaceFiles.Connect(file, SqliteOpenMode.ReadOnly);
            using var copy = Copy(source, partial);
            await KeptRegisters.RestoreAsync(files, copy, cancellation);
            Close(copy);
        }
        catch (SqliteException exception)
        {
            throw WorkspaceException.Of(exception, files.Database);
        }

        // A write-ahead log belongs to its database: both go aside together, or the log would be played into the restored one.
        foreach (var part in (string[])["-wal", "-shm", ""])
            if (File.Exists(files.Database + part)) File.Move(files.Database + part, files.Database + ".replaced" + part, overwrite: true);
        File.Move(partial, files.Database);
    }

    private static SqliteConnection Copy(SqliteConnection source, string to)
    {
        File.Delete(to);
        var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = to, Pooling = false }.ToString());
        copy.Open();
        source.BackupDatabase(copy);
        return copy;
    }

    /// <summary>One file, without a log beside it.</summary>
    private static int Close(SqliteConnection copy) => copy.Execute("PRAGMA journal_mode=DELETE");

    private static void Verify(string file) => new WorkspaceFiles(Path.GetDirectoryName(file)!).Run(() =>
    {
        try
        {
            using var connection = WorkspaceFiles.Connect(file, SqliteOpenMode.ReadOnly);
            if (Schema.Workspace.AgeOf(connection) is SchemaAge.Empty or SchemaAge.Foreign) throw new WorkspaceException($"{file} is no backup of a KpiBot workspace.");
            if (connection.Scalar("PRAGMA integrity_check(1)") is "ok") return 0;
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is 11 or 26)
        {
        }

        throw new WorkspaceException($"The backup {file} is damaged: use another one.");
    });
}
