using KpiBot.Crm;
using KpiBot.Storage;
using KpiBot.Sync;
using KpiBot.Tests.Storage;
using Microsoft.Extensions.Time.Testing;

namespace KpiBot.Tests.Sync;

/// <summary>Runs and what they leave.</summary>
internal static class SyncSteps
{
    public static Task<SyncReport> SyncAsync(this Workspace workspace, ICrmConnector crm, TimeProvider time, SyncOptions? options = null) =>
        new SyncRun(crm, workspace.Landings, workspace, time).RunAsync(options ?? new SyncOptions { AtOnce = 1 }, TestContext.Current.CancellationToken);

    /// <summary>Every record of the kinds that the source has, in one order.</summary>
    public static List<CrmRecord> Everything(this Workspace workspace, ICrmConnector crm) =>
        [.. crm.Streams.SelectMany(stream => stream.Kinds).Distinct().SelectMany(kind => workspace.Read(kind, workspace.Keys(kind))).OrderBy(record => record.GetType().Name, StringComparer.Ordinal).ThenBy(record => record.Id, StringComparer.Ordinal)];

    /// <summary>What a first sync into a new folder brings.</summary>
    public static async Task<List<CrmRecord>> FreshAsync(ICrmConnector crm, TimeProvider time)
    {
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(time);
        Assert.True((await workspace.SyncAsync(crm, time)).IsComplete);
        return workspace.Everything(crm);
    }

    /// <summary>Runs so many things that have nothing to do with each other, as many at a time as there are processors.</summary>
    public static Task EachAsync(int count, Func<int, Task> run) =>
        Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = TestContext.Current.CancellationToken }, (number, _) => new ValueTask(run(number)));

    public static FakeTimeProvider Clock() => new(new DateTimeOffset(2026, 7, 1, 12, 0, 0, TimeSpan.Zero));

    /// <summary>A source of so many deals, last changed a minute ago.</summary>
    public static PretendCrm Crm(FakeTimeProvider time, int deals)
    {
        var crm = new PretendCrm(time);
        for (var deal = 0; deal < deals; deal++) crm.Put("deals", $"d{deal:000}", ("stage", "open"), ("amount", "100"));
        time.Advance(TimeSpan.FromMinutes(1));
        return crm;
    }
}
