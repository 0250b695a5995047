using System.Diagnostics;
using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Storage;

namespace KpiBot.Faults;

/// <summary>
/// A process that syncs is killed again and again, at whatever it is about, while readers look at the workspace beside it. At the end the copy is the one that a sync makes which nobody interrupts, and no reader
/// ever saw anything but a whole generation.
/// </summary>
internal static class SyncKillRun
{
    private const int LanesAtOnce = 2;

    public static async Task RunAsync(int kills, int seed, Checks checks)
    {
        var watch = Stopwatch.StartNew();
        var lanes = await Task.WhenAll(Enumerable.Range(0, LanesAtOnce).Select(number => Task.Run(() => SyncLane.RunAsync((kills + LanesAtOnce - 1) / LanesAtOnce, seed + (number * 1000)))));
        Console.WriteLine($"Sync: {lanes.Sum(lane => lane.Kills)} kills, {lanes.Sum(lane => lane.Generations)} generations completed, {lanes.Sum(lane => lane.Looks)} looks at {lanes.Sum(lane => lane.Seen)} of them, seed {seed}, {watch.Elapsed.TotalSeconds:0} s");
        checks.That("every kill was one", lanes.Sum(lane => lane.Kills) >= kills, $"{lanes.Sum(lane => lane.Kills)}");
        checks.That("a copy made across kills is the copy of a run that nobody interrupts", lanes.All(lane => lane.Difference is null), string.Join(" ", lanes.Select(lane => lane.Difference ?? "equal")));
        checks.That("readers see whole generations only", lanes.All(lane => lane.Torn is null), string.Join(" ", lanes.Select(lane => lane.Torn ?? "whole")));
        checks.That("readers saw more than one", lanes.All(lane => lane.Seen > 1), string.Join(" ", lanes.Select(lane => lane.Seen)));
    }
}

/// <summary>One CRM, one folder, one process at a time.</summary>
internal sealed class SyncLane
{
    // Milliseconds; one life of so many is left to end by itself.
    private const int LongestLife = 600, OneOf = 4;
    private static readonly RecordKind[] Kinds = [RecordKind.Lead, RecordKind.Deal, RecordKind.StageChange];

    private readonly HashSet<string> _seen = [];

    public int Kills { get; private set; }

    public int Generations { get; private set; }

    public int Looks { get; private set; }

    public int Seen => _seen.Count;

    /// <summary>What a reader saw that is no generation.</summary>
    public string? Torn { get; private set; }

    /// <summary>What the copy has otherwise than one that was made at once.</summary>
    public string? Difference { get; private set; }

    public static async Task<SyncLane> RunAsync(int kills, int seed)
    {
        var (lane, random) = (new SyncLane(), new Random(seed));
        var folder = Directory.CreateTempSubdirectory("kpibot-faults-").FullName;
        var (killed, whole) = (Path.Combine(folder, "killed"), Path.Combine(folder, "whole"));
        try
        {
            await using var crm = await CrmServer.StartAsync(seed);
            using var end = new CancellationTokenSource();
            var reading = lane.ReadAsync(killed, end.Token);
            while (lane.Kills < kills) await lane.LiveAsync(killed, crm, random.Next(OneOf) == 0 ? Timeout.Infinite : random.Next(LongestLife));
            await EndAsync(killed, crm);
            lane.Generations++;
            await EndAsync(whole, crm);
            await end.CancelAsync();
            await reading;
            lane.Look(killed);
            lane.Judge(killed, whole);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return lane;
    }

    /// <summary>One life, counted from its first request on: it is killed, or it ends and the CRM changes.</summary>
    private async Task LiveAsync(string folder, CrmServer crm, int life)
    {
        var called = crm.NextCall();
        using var process = Start(folder, crm.Address);
        var ended = process.WaitForExitAsync();
        await Task.WhenAny(called, ended);
        await Task.WhenAny(ended, Task.Delay(life));
        if (!process.HasExited)
        {
            process.Kill();
            await ended;
            Kills++;
            return;
        }

        if (process.ExitCode != 0) throw new InvalidOperationException($"The sync ended with code {process.ExitCode}.");
        Generations++;
        crm.Change();
    }

    private static async Task EndAsync(string folder, CrmServer crm)
    {
        using var process = Start(folder, crm.Address);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"The sync ended with code {process.ExitCode}.");
    }

    private static Process Start(string folder, Uri address) => Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["sync-worker", folder, address.ToString()]))!;

    private async Task ReadAsync(string folder, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            Look(folder);
            await Task.Delay(80, CancellationToken.None);
        }
    }

    /// <summary>One consistent look: nothing yet, or so many deals and people, all of one generation.</summary>
    private void Look(string folder)
    {
        try
        {
            using var workspace = Workspace.OpenReader(folder);
            using var source = workspace.OpenSnapshotSource();
            var (deals, people) = (Stages(source, RecordKind.Deal), Stages(source, RecordKind.Lead));
            Looks++;
            if (deals.Count == 0 && people.Count == 0) return;
            if (deals.Count == CrmServer.Deals && people.Count == CrmServer.People && deals.Concat(people).Distinct().Count() == 1) _seen.Add(deals[0]);
            else Torn ??= $"{deals.Count} deals of {string.Join("+", deals.Distinct())} and {people.Count} people of {string.Join("+", people.Distinct())}";
        }
        catch (WorkspaceException)
        {
            // There is no workspace yet.
        }
    }

    private static List<string> Stages(ISnapshotSource source, RecordKind kind)
    {
        var stages = new List<string>();
        using var rows = source.Open(kind, ["Stage"]);
        while (rows.Next()) stages.Add(System.Text.Encoding.UTF8.GetString(rows.Text(0)));
        return stages;
    }

    private void Judge(string killed, string whole)
    {
        var (copy, fresh) = (Everything(killed), Everything(whole));
        if (copy.SequenceEqual(fresh)) return;
        var (more, less) = (copy.Except(fresh).ToList(), fresh.Except(copy).ToList());
        Difference = $"{copy.Count} records instead of {fresh.Count}, {more.Count} that should not be and {less.Count} that are missing, such as {more.Concat(less).FirstOrDefault()}";
    }

    private static List<CrmRecord> Everything(string folder)
    {
        using var workspace = Workspace.OpenReader(folder);
        using var source = workspace.OpenSnapshotSource();
        return [.. Kinds.SelectMany(kind => workspace.Read(kind, Keys(source, kind)).OrderBy(record => record.Id, StringComparer.Ordinal))];
    }

    private static List<long> Keys(ISnapshotSource source, RecordKind kind)
    {
        var keys = new List<long>();
        using var rows = source.Open(kind, ["Key"]);
        while (rows.Next()) keys.Add(rows.Integer(0));
        return keys;
    }
}
