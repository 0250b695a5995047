using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Storage;
using KpiBot.Sync;
using NodaTime;
using static KpiBot.Tests.Storage.WorkspaceSteps;

namespace KpiBot.Tests.Storage;

/// <summary>A folder of its own for one test, gone with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("kpibot-test-").FullName;

    public string Database => System.IO.Path.Combine(Path, "kpibot.db");

    public string Landing => System.IO.Path.Combine(Path, "sync.db");

    public async Task<Workspace> WriterAsync(TimeProvider? time = null)
    {
        await EmptyFolder.MakeRecordsAsync(Path);
        await EmptyFolder.MakeLandingAsync(Path);
        return await Workspace.OpenWriterAsync(Path, time ?? TimeProvider.System, Cancellation);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

internal static class WorkspaceSteps
{
    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);

    /// <summary>Imports records of one source and any kinds; the kinds named are complete.</summary>
    public static async Task<ImportCounts> ImportAsync(this Workspace workspace, string source, IEnumerable<CrmRecord> records, params RecordKind[] complete)
    {
        await using var session = await workspace.BeginAsync(source, Cancellation);
        foreach (var kind in records.GroupBy(record => RecordKinds.Of(record.GetType()))) await session.UpsertAsync(kind.Key, [.. kind], Cancellation);
        foreach (var kind in complete) await session.CompleteAsync(kind, Cancellation);
        return await session.CommitAsync(Noon, Cancellation);
    }

    /// <summary>Keys of the rows that a snapshot loaded from scratch, or with a delta, would see.</summary>
    public static List<long> Keys(this Workspace workspace, RecordKind kind, long afterRevision = 0)
    {
        using var source = workspace.OpenSnapshotSource();
        return source.Keys(kind, afterRevision);
    }

    public static List<long> Keys(this ISnapshotSource source, RecordKind kind, long afterRevision = 0)
    {
        using var cursor = source.Open(kind, ["Key"], afterRevision);
        var keys = new List<long>();
        while (cursor.Next()) keys.Add(cursor.Integer(0));
        return keys;
    }

    /// <summary>All records of a kind that are not tombstoned.</summary>
    public static IReadOnlyList<T> All<T>(this Workspace workspace) where T : CrmRecord
    {
        var kind = RecordKinds.Of(typeof(T));
        return [.. workspace.Read(kind, workspace.Keys(kind)).Cast<T>()];
    }
}
