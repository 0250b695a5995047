using System.Diagnostics;
using KpiBot.Benchmarks.Data;
using KpiBot.Benchmarks.Output;
using KpiBot.Facts;
using KpiBot.Kpis;
using KpiBot.Storage;

namespace KpiBot.Benchmarks.Runs;

/// <summary>The snapshot from the store and from its own file, and the memory that it takes.</summary>
internal static class LoadRun
{
    public static async Task RunAsync(int deals)
    {
        var data = await BenchData.OfAsync(deals);
        var table = new MarkdownTable(FormattableString.Invariant($"{deals:N0} deals"), "figure", "goal");
        using var workspace = Workspace.OpenReader(data.Folder);
        var records = Count(workspace);
        var (snapshot, load) = Timed(() =>
        {
            using var source = workspace.OpenSnapshotSource();
            return Snapshot.Load(source);
        });
        table.Add("records in the store", FormattableString.Invariant($"{records:N0}"), "");
        table.Add("snapshot from the store, cold process", FormattableString.Invariant($"{load:0.0} s, {records / load / 1e6:0.00} M records/s"), "1 M records/s");
        table.Add("memory while loading, most", Megabytes(Process.GetCurrentProcess().PeakWorkingSet64), "900 MB");
        table.Add("memory after loading", Resident(), "450 MB");
        var (_, save) = Timed(() =>
        {
            using var file = File.Create(data.SnapshotFile);
            snapshot.Save(file);
            return 0;
        });
        table.Add("written to its own file", FormattableString.Invariant($"{save * 1000:N0} ms, {new FileInfo(data.SnapshotFile).Length / 1048576.0:N0} MB"), "");
        snapshot = null!;
        GC.Collect();
        var opened = new Samples();
        using var state = workspace.OpenSnapshotSource();
        for (var round = 0; round < 15; round++) opened.Time(round + Rounds.WarmUp, () => snapshot = Read(data, state));
        table.Add("read from its own file (page cache warm), p50 / p95", $"{opened} ms", "100 ms");
        for (var round = 0; round < 5; round++) foreach (var kpi in Catalogue.All) KpiCalculator.Calculate(snapshot, Default.Request(kpi));
        table.Add("memory after asking the whole catalogue five times", Resident(), "450 MB");
        GC.KeepAlive(snapshot);
        table.Print();
    }

    private static Snapshot Read(BenchData data, ISnapshotSource source)
    {
        using var file = File.OpenRead(data.SnapshotFile);
        return Snapshot.Open(file, source.State) ?? throw new InvalidOperationException("The snapshot's file does not fit the store.");
    }

    private static long Count(Workspace workspace)
    {
        using var source = workspace.OpenSnapshotSource();
        long count = 0;
        foreach (var kind in Crm.RecordKinds.All)
        {
            using var rows = source.Open(kind, ["Key"]);
            while (rows.Next()) count++;
        }

        return count;
    }

    private static (T Result, double Seconds) Timed<T>(Func<T> work)
    {
        var start = Stopwatch.GetTimestamp();
        var result = work();
        return (result, Stopwatch.GetElapsedTime(start).TotalSeconds);
    }

    private static string Resident()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        using var process = Process.GetCurrentProcess();
        return Megabytes(process.WorkingSet64);
    }

    private static string Megabytes(long bytes) => FormattableString.Invariant($"{bytes / 1048576.0:N0} MB");
}
