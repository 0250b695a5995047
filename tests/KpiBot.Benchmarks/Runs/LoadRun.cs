using System.Diagnostics;
using System.Runtime.CompilerServices;
using KpiBot.Benchmarks.Data;
using KpiBot.Benchmarks.Output;
using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Kpis;
using KpiBot.Storage;

namespace KpiBot.Benchmarks.Runs;

/// <summary>The snapshot from the store and from its own file, and the memory that a process which does only that takes.</summary>
internal static class LoadRun
{
    /// <summary>From the store, and into its own file.</summary>
    public static async Task StoreAsync(int deals)
    {
        var data = await BenchData.OfAsync(deals);
        var table = new MarkdownTable(FormattableString.Invariant($"{deals:N0} deals, from the store"), "figure", "goal");
        using var workspace = Workspace.OpenReader(data.Folder);
        LoadAndKeep(data, workspace, table);
        Collect(); // as the host does
        using var source = workspace.OpenSnapshotSource();
        var snapshot = Open(data, source.State); // what no question asks for stays in the file
        AskAll(snapshot, 5);
        table.Add("memory after its own file was opened in its place and the whole catalogue asked five times", Megabytes(Resident()), "450 MB");
        GC.KeepAlive(snapshot);
        table.Print();
    }

    /// <summary>In a method of its own, so that nothing holds the snapshot afterwards.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void LoadAndKeep(BenchData data, Workspace workspace, MarkdownTable table)
    {
        using var source = workspace.OpenSnapshotSource();
        var (snapshot, load) = Timed(() => Snapshot.Load(source));
        using var process = Process.GetCurrentProcess();
        var (processor, peak, after) = (process.TotalProcessorTime.TotalSeconds, process.PeakWorkingSet64, Resident());
        var (_, save) = Timed(() =>
        {
            using var file = File.Create(data.SnapshotFile, 1 << 20);
            snapshot.Save(file);
            return 0;
        });
        var records = Count(source);
        table.Add("records in the store", FormattableString.Invariant($"{records:N0}"), "");
        table.Add("snapshot from the store, cold process", FormattableString.Invariant($"{load:0.0} s, {records / load / 1e6:0.00} M records/s"), "1 M records/s");
        table.Add("processor time until then, of two threads", FormattableString.Invariant($"{processor:0.0} s"), "");
        table.Add("memory while loading, most", Megabytes(peak), "900 MB");
        table.Add("memory after loading, until its own file takes the place of the rows", Megabytes(after), "");
        table.Add("written to its own file", FormattableString.Invariant($"{save * 1000:N0} ms, {new FileInfo(data.SnapshotFile).Length / 1048576.0:N0} MB"), "");
    }

    /// <summary>From its own file, with the page cache warm.</summary>
    public static async Task FileAsync(int deals)
    {
        var data = await BenchData.OfAsync(deals);
        using var workspace = Workspace.OpenReader(data.Folder);
        using var source = workspace.OpenSnapshotSource();
        var (first, open) = Timed(() => Open(data, source.State));
        var (_, ask) = Timed(() => KpiCalculator.Calculate(first, Default.OverYear("win_rate") with { By = Dimensions.Owner }));
        AskAll(first, 1);
        AskAll(first, 4);
        var asked = Resident();
        var opened = new Samples();
        var whole = new Samples();
        for (var round = 0; round < 15; round++)
        {
            opened.Time(round + Rounds.WarmUp, () => Open(data, source.State));
            whole.Time(round + Rounds.WarmUp, () => Open(data, source.State).Warm());
        }

        GC.KeepAlive(first);
        var table = new MarkdownTable(FormattableString.Invariant($"{deals:N0} deals, from its own file"), "figure", "goal");
        table.Add("opened, the first time in a process", FormattableString.Invariant($"{open * 1000:N0} ms"), "100 ms");
        table.Add("and the first question, win rate by owner, with the columns it needs", FormattableString.Invariant($"{ask * 1000:N0} ms"), "");
        table.Add("opened, p50 / p95", $"{opened} ms", "100 ms");
        table.Add("opened and every column read, p50 / p95", $"{whole} ms", "");
        table.Add("memory after the whole catalogue was asked five times", Megabytes(asked), "450 MB");
        table.Print();
    }

    private static void AskAll(Snapshot snapshot, int times)
    {
        for (var round = 0; round < times; round++) foreach (var kpi in Catalogue.All) KpiCalculator.Calculate(snapshot, Default.Request(kpi));
    }

    private static Snapshot Open(BenchData data, WorkspaceState state) =>
        data.Kept(state) ?? throw new InvalidOperationException("The snapshot's file does not fit the store: run `load` first.");

    private static long Count(ISnapshotSource source)
    {
        long count = 0;
        foreach (var kind in RecordKinds.All)
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

    private static void Collect() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    private static long Resident()
    {
        Collect();
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }

    private static string Megabytes(long bytes) => FormattableString.Invariant($"{bytes / 1048576.0:N0} MB");
}
