using System.Runtime.CompilerServices;
using KpiBot.Benchmarks.Data;
using KpiBot.Benchmarks.Output;
using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Storage;
using NodaTime;

namespace KpiBot.Benchmarks.Runs;

/// <summary>What a snapshot in use costs to follow a sync that changed 1,000 deals: won and lost ones open again, open ones won, all with another amount.</summary>
internal static class ChangesRun
{
    private const int Changed = 1_000, Times = 40;

    public static async Task RunAsync(int deals)
    {
        var data = await BenchData.OfAsync(deals);
        var folder = Directory.CreateTempSubdirectory("kpibot-bench").FullName;
        try
        {
            File.Copy(Path.Combine(data.Folder, "kpibot.db"), Path.Combine(folder, "kpibot.db"));
            using var workspace = await Workspace.OpenWriterAsync(folder, TimeProvider.System, default);
            var snapshot = Open(data, workspace, folder);
            snapshot.Warm();
            var company = new BenchCompany(deals);
            var table = new MarkdownTable(FormattableString.Invariant($"{deals:N0} deals, a snapshot after {Changed:N0} of them changed"), "p50 / p95 ms", "goal");
            foreach (var (name, from) in ((string, int)[])[("among the newest twentieth", deals - (deals / 20)), ("anywhere", 0)])
            {
                var times = new Samples();
                for (var round = 0; round < Rounds.WarmUp + Times; round++)
                {
                    await ChangeAsync(workspace, company, from, round);
                    using var source = workspace.OpenSnapshotSource();
                    times.Time(round, () => snapshot = snapshot.Advance(source));
                }

                table.Add(name, times.ToString(), "20");
            }

            table.Print();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>From the snapshot's own file; where this build has written none, from the rows and then, as the host does, from a file beside the copy.</summary>
    private static Snapshot Open(BenchData data, Workspace workspace, string folder)
    {
        using var source = workspace.OpenSnapshotSource(); // not for longer: an open view keeps the store's log growing
        if (data.Kept(source.State) is { } kept) return kept;
        var file = Path.Combine(folder, "snapshot.bin");
        Keep(source, file);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return Snapshot.Open(File.OpenRead(file), source.State)!;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Keep(ISnapshotSource source, string file)
    {
        using var stream = File.Create(file, 1 << 20);
        Snapshot.Load(source).Save(stream);
    }

    private static async Task ChangeAsync(Workspace workspace, BenchCompany company, int from, int round)
    {
        var dice = new Random((from * 31) + round);
        CrmRecord[] changed = [.. Enumerable.Range(0, Changed).Select(_ => from + dice.Next(company.Deals - from)).Distinct().Select(index => Next(company.Deal(index), round))];
        await using var session = await workspace.BeginAsync(BenchCompany.Source, default);
        await session.UpsertAsync(RecordKind.Deal, changed, default);
        await session.CommitAsync(Instant.FromUtc(2026, 5, 20, 22, 0) + Duration.FromMinutes(round), default);
    }

    private static Deal Next(Deal deal, int round) => deal with
    {
        Amount = 1_000 + round, Status = deal.Status == DealStatus.Open ? DealStatus.Won : DealStatus.Open,
        ClosedAt = deal.Status == DealStatus.Open ? deal.ExpectedCloseAt : null, LossReason = null,
    };
}
