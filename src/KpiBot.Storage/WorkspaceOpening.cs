using KpiBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace KpiBot.Storage;

/// <summary>What must hold before a workspace is used, and a sentence for each way in which it can fail to.</summary>
internal static class WorkspaceOpening
{
    // What the operating systems say of a file that another process has open for itself alone.
    private const int TakenOnLinux = 11, TakenOnMac = 35, TakenOnWindows = unchecked((int)0x80070020);

    public static async Task<Workspace> WriterAsync(WorkspaceFiles files, TimeProvider time, CancellationToken cancellation)
    {
        var @lock = Take(files);
        try
        {
            await PrepareAsync(files, cancellation);
            return new Workspace(files, time, @lock);
        }
        catch (SqliteException exception)
        {
            @lock.Dispose();
            throw WorkspaceException.Of(exception, files.Database);
        }
        catch
        {
            @lock.Dispose();
            throw;
        }
    }

    public static Workspace Reader(WorkspaceFiles files)
    {
        if (!Directory.Exists(files.Folder))
            throw new WorkspaceException($"There is no folder {files.Folder}: import data into it first with `kpibot import MAPPING.json --data {files.Folder}`.");
        if (!File.Exists(files.Database))
            throw new WorkspaceException($"{files.Folder} is no KpiBot workspace, for it holds no kpibot.db: import data into it first with `kpibot import MAPPING.json --data {files.Folder}`.");
        return files.Run(() =>
        {
            using var connection = files.Connect(SqliteOpenMode.ReadOnly);
            switch (Schema.Workspace.AgeOf(connection))
            {
                case SchemaAge.Older or SchemaAge.Empty:
                    throw new WorkspaceException($"{files.Folder} was made by an older kpibot: open it for writing once (`kpibot`, `import` or `sync`), which brings it up to date.");
                case var age:
                    Refuse(age, files);
                    break;
            }

            return new Workspace(files, TimeProvider.System, null);
        });
    }

    /// <summary>Takes the lock that one writing process holds as long as it lives; the operating system frees it however the process ends.</summary>
    public static FileStream Take(WorkspaceFiles files)
    {
        try
        {
            Directory.CreateDirectory(files.Folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new WorkspaceException($"The folder {files.Folder} cannot be made: {exception.Message}", exception);
        }

        try
        {
            return new FileStream(files.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new WorkspaceException($"This user may not write in {files.Folder}: give another folder with --data, or the right to write there.", exception);
        }
        catch (IOException exception) when (exception.HResult is TakenOnLinux or TakenOnMac or TakenOnWindows)
        {
            throw new WorkspaceException($"Another kpibot is writing in {files.Folder}: end it first, or give another folder with --data.", exception);
        }
        catch (IOException exception)
        {
            throw new WorkspaceException($"{files.Lock} cannot be made: {exception.Message}", exception);
        }
    }

    private static async Task PrepareAsync(WorkspaceFiles files, CancellationToken cancellation)
    {
        await using var connection = files.Connect(SqliteOpenMode.ReadWriteCreate);
        var age = Schema.Workspace.AgeOf(connection);
        Refuse(age, files);
        if (age != SchemaAge.Empty && connection.Scalar("PRAGMA quick_check(1)") is not "ok") throw new WorkspaceException(WorkspaceException.Damaged(files.Database));
        if (age != SchemaAge.Current) await Schema.Workspace.MigrateAsync(connection, cancellation);
    }

    private static void Refuse(SchemaAge age, WorkspaceFiles files)
    {
        if (age == SchemaAge.Foreign) throw new WorkspaceException($"{files.Database} is a database of another program: give another folder with --data.");
        if (age == SchemaAge.Newer) throw new WorkspaceException($"{files.Folder} was made by a newer kpibot: use that version or a later one.");
    }
}
