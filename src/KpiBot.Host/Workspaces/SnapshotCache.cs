using System.Runtime.CompilerServices;
using KpiBot.Facts;

namespace KpiBot.Host.Workspaces;

/// <summary>The snapshot's own file beside the database: a question does not wait for rows that were read before.</summary>
internal sealed class SnapshotCache(string dataFolder)
{
    private const int BufferBytes = 1 << 20;

    private readonly string _file = Path.Combine(dataFolder, "snapshot.bin");
    private readonly string _database = Path.Combine(dataFolder, "kpibot.db");

    /// <summary>The snapshot of the source's revision: from the file, else from the rows, and then the file is written for the next time.</summary>
    public Snapshot Open(ISnapshotSource source) => Kept(source.State) ?? Renew(source);

    /// <summary>The snapshot from the rows, by way of the file that is written anew: what no question asks for then stays there.</summary>
    public Snapshot Renew(ISnapshotSource source)
    {
        if (LoadAndKeep(source) is { } unkept) return unkept;
        // The columns are never moved in memory: read while those from the rows are still there, the file's would lie between them and hold all of it.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return Kept(source.State) ?? Snapshot.Load(source);
    }

    /// <summary>Writes the file from the rows; returns the snapshot only where it cannot be written. In a method of its own, so that nothing holds the snapshot afterwards.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Snapshot? LoadAndKeep(ISnapshotSource source)
    {
        var snapshot = Snapshot.Load(source);
        return Keep(snapshot) ? null : snapshot;
    }

    private Snapshot? Kept(WorkspaceState state)
    {
        // A restored database is newer than the file, whatever its revision.
        if (!File.Exists(_file) || File.GetLastWriteTimeUtc(_file) < File.GetLastWriteTimeUtc(_database)) return null;
        try
        {
            var stream = new FileStream(_file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            var snapshot = Snapshot.Open(stream, state);
            if (snapshot is null) stream.Dispose();
            return snapshot;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private bool Keep(Snapshot snapshot)
    {
        var partial = FormattableString.Invariant($"{_file}.{Environment.ProcessId}");
        try
        {
            using (var stream = new FileStream(partial, FileMode.Create, FileAccess.Write, FileShare.None, BufferBytes))
            {
                snapshot.Save(stream);
                stream.Flush(flushToDisk: true); // a power cut must not leave the name without the bytes
            }

            File.Move(partial, _file, overwrite: true);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A folder we may only read, or a full disk: the rows are read again next time.
            if (File.Exists(partial)) File.Delete(partial);
            return false;
        }
    }
}
