using System.Diagnostics;
using System.Globalization;
using KpiBot.Digests.Slots;
using KpiBot.Storage;
using KpiBot.Tests.Slack.StandIn;

namespace KpiBot.Faults;

/// <summary>The whole host is killed while digests of the settings come due in Slack, half of them in each of two minutes: two hosts, each with a folder and a Slack of its own. Judged by what people in Slack could see.</summary>
internal sealed class DigestHostRun : IAsyncDisposable
{
    private const int Hosts = 2, Digests = 50;
    private const double Settle = 2;

    private readonly string _folder = Directory.CreateTempSubdirectory("kpibot-faults-").FullName;
    private readonly StandInSlack _slack;
    private readonly Fates _fates;
    private readonly Dictionary<string, string> _settings = [];
    private int _kills;

    private DigestHostRun(StandInSlack slack, Fates fates) => (_slack, _fates) = (slack, fates);

    private string Data => Path.Combine(_folder, "data");

    public static async Task RunAsync(int kills, int seed, Checks checks)
    {
        var watch = Stopwatch.StartNew();
        var ends = await Task.WhenAll(Enumerable.Range(0, Hosts).Select(number => Task.Run(() => RunAsync((kills + Hosts - 1) / Hosts, seed + (number * 1000)))));
        int Sum(Func<DigestHostEnd, int> count) => ends.Sum(count);
        Console.WriteLine($"Digests in Slack: {Sum(end => end.Kills)} kills of a host, {Hosts * Digests} digests, {Sum(end => end.Messages)} messages, {Sum(end => end.Unclear)} unclear calls, seed {seed}, {watch.Elapsed.TotalSeconds:0} s; settle time {Settle * 4} s");
        checks.That("no digest is lost: each channel has a head, and a detail in its thread", Sum(end => end.Heads) == Hosts * Digests && Sum(end => end.Details) == Hosts * Digests, $"{Sum(end => end.Heads)} heads, {Sum(end => end.Details)} details");
        checks.That("no message is doubled", Sum(end => end.Doubled) == 0, $"{Sum(end => end.Doubled)} doubled");
        checks.That("every detail stands under its head", Sum(end => end.Misplaced) == 0, $"{Sum(end => end.Misplaced)} elsewhere");
        checks.That("each is recorded as posted", Sum(end => end.Posted) == Hosts * Digests, $"{Sum(end => end.Posted)} posted");
    }

    private static async Task<DigestHostEnd> RunAsync(int kills, int seed)
    {
        var fates = new Fates(seed);
        var world = new SlackWorld { Hidden = Timing.Hidden, FateOf = (method, _) => fates.Of(method) };
        for (var number = 0; number < Digests; number++) world.Channels.TryAdd($"C9{number}", SlackWorld.Channel($"C9{number}"));
        await using var slack = await StandInSlack.StartAsync(world);
        await using var run = new DigestHostRun(slack, fates);
        await SmallCompany.ImportAsync(run._folder, run.Data);
        run.Subscribe(TimeProvider.System.GetUtcNow());
        while (run._kills < kills || run.Heads < Digests / 2) await run.LiveAsync();
        await run.EndAsync();
        return await run.JudgeAsync();
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private void Subscribe(DateTimeOffset now)
    {
        for (var number = 0; number < Digests; number++)
        {
            var at = now.AddMinutes(number < Digests / 2 ? 1 : 2);
            foreach (var (setting, value) in (ReadOnlySpan<(string, string)>)[("TEAM", SlackWorld.Team), ("CHANNEL", $"C9{number}"), ("OWNER", "U1"), ("EVERY", "day"), ("AT", at.ToString("HH:mm", CultureInfo.InvariantCulture)), ("ZONE", "UTC")])
                _settings[$"KPIBOT_DIGESTS__d{number}__{setting}"] = value;
        }
    }

    private Task<HostProcess> StartAsync() => HostProcess.StartAsync(Data, _slack.ApiUrl, "8f742231b10e8888abcd99yyyzzz85a5", Settle, _settings);

    /// <summary>One life of the host. One in three is killed while it begins, the others soon after it has posted something: so each of those is killed amid its work, however slow the machine is.</summary>
    private async Task LiveAsync()
    {
        var before = _slack.World.Ledger.Count;
        await using var host = await StartAsync();
        var begun = _fates.Next(3) > 0 && Details < Digests ? TimeSpan.FromSeconds(20) : TimeSpan.Zero;
        for (var watch = Stopwatch.StartNew(); _slack.World.Ledger.Count == before && watch.Elapsed < begun;) await Task.Delay(5);
        await Task.Delay(_fates.Next(1_000));
        host.Kill();
        _kills++;
    }

    /// <summary>The last life, which ends when everything is posted, or after some minutes; then a while more, for a message too many.</summary>
    private async Task EndAsync()
    {
        await using var host = await StartAsync();
        for (var watch = Stopwatch.StartNew(); Recorded().Count < Digests && watch.Elapsed < TimeSpan.FromMinutes(5);) await Task.Delay(500);
        await Task.Delay(TimeSpan.FromSeconds(Settle * 4));
        host.Kill();
    }

    private List<DigestSlot> Recorded()
    {
        using var reader = Workspace.OpenReader(Data);
        return [.. reader.Kept<DigestSlot>(DigestSlot.DoneKind).Select(entry => entry.Value)];
    }

    private int Heads => Channels(seen => seen.Thread is null);

    private int Details => Channels(seen => seen.Thread is not null);

    private int Channels(Func<Seen, bool> which) => _slack.World.Ledger.Where(which).Select(seen => seen.Channel).Distinct().Count();

    private async Task<DigestHostEnd> JudgeAsync()
    {
        var (ledger, slots) = (_slack.World.Ledger.ToList(), Recorded());
        var heads = ledger.Where(seen => seen.Thread is null).GroupBy(seen => seen.Channel).ToDictionary(seen => seen.Key, seen => seen.First().Ts);
        var doubled = ledger.GroupBy(seen => (seen.Channel, seen.Delivery)).Count(seen => seen.Count() > 1) + ledger.Count(seen => seen.Thread is null) - heads.Count;
        using var workspace = await Workspace.OpenWriterAsync(Data, TimeProvider.System, CancellationToken.None);
        using var store = await workspace.OpenDeliveryAsync(CancellationToken.None);
        await store.CheckAsync(CancellationToken.None);
        return new DigestHostEnd(
            _kills, ledger.Count, _fates.Unclear, heads.Count, Details, doubled, ledger.Count(seen => seen.Thread is not null && seen.Thread != heads.GetValueOrDefault(seen.Channel)),
            slots.Count(slot => slot.Phase == SlotPhase.Posted));
    }
}

/// <summary>What came of one host's digests.</summary>
internal sealed record DigestHostEnd(int Kills, int Messages, int Unclear, int Heads, int Details, int Doubled, int Misplaced, int Posted);
