using System.Diagnostics;
using System.Globalization;
using KpiBot.Delivery;
using KpiBot.Digests;
using KpiBot.Digests.Slots;
using KpiBot.Periods;
using KpiBot.Storage;
using NodaTime;

namespace KpiBot.Faults;

/// <summary>Digests of every day come due, and the worker that posts them is killed again and again. Judged by the other end's ledger: each day's head and detail are there once, and each day has one outcome.</summary>
internal static class DigestKillRun
{
    // A worker that has just begun compiles, and one that has begun waits: with a lane more than cores neither waits for the other.
    private const int LanesAtOnce = 3;

    public static readonly Installation Home = new("chat", "T1");

    /// <summary>Instants of lanes begin with this one: no digest is older.</summary>
    public static readonly Instant First = Instant.FromUtc(2026, 1, 1, 0, 0);

    /// <summary>Eight a day, each an hour after the one before; none is too late at midnight, when the next day's ticks come.</summary>
    public static IReadOnlyList<DigestSubscription> Digests { get; } =
    [
        .. Enumerable.Range(0, 8).Select(number => new DigestSubscription
        {
            Id = $"d{number}", Name = $"d{number}", Owner = "U1", Destination = new Destination(Home.Platform, Home.Team, $"C{number}"), Look = new DigestLook(), Since = First,
            Schedule = new Schedule { Every = Recurrence.Day, At = new TimeOnly(13 + number, 0), Zone = "UTC", From = new DateOnly(2025, 12, 1) },
        }),
    ];

    public static string HeadOf(string digest, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{digest} {day:yyyy-MM-dd} head");

    public static string DetailOf(string digest, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{digest} {day:yyyy-MM-dd} detail");

    public static async Task RunAsync(int kills, int seed, Checks checks)
    {
        var watch = Stopwatch.StartNew();
        var lanes = await Task.WhenAll(Enumerable.Range(0, LanesAtOnce).Select(number => Task.Run(() => DigestLane.RunAsync(kills / LanesAtOnce, seed + number * 1000))));
        int Sum(Func<DigestLane, int> count) => lanes.Sum(count);
        Console.WriteLine($"Digests: {Sum(lane => lane.Kills)} kills, seed {seed}, {watch.Elapsed.TotalSeconds:0} s: {Sum(lane => lane.Slots)} slots, {Sum(lane => lane.Posted)} posted, {Sum(lane => lane.Merged)} merged, "
            + $"{Sum(lane => lane.Unclear)} unclear outcomes, {Sum(lane => lane.Orphans)} messages taken whose sender had gone; settle time {Timing.Settle.TotalMilliseconds} ms");
        checks.That("every kill was one, while digests were being posted", Sum(lane => lane.Kills) == kills / LanesAtOnce * LanesAtOnce && Sum(lane => lane.Slots) > kills, $"{Sum(lane => lane.Kills)}");
        checks.That("each day of each digest has one outcome", Sum(lane => lane.Wrong) == 0, $"{Sum(lane => lane.Wrong)} wrong");
        checks.That("no digest is lost", Sum(lane => lane.Lost) == 0, $"{Sum(lane => lane.Lost)} lost");
        checks.That("no digest is doubled", Sum(lane => lane.Doubled) == 0, $"{Sum(lane => lane.Doubled)} doubled");
        checks.That("outcomes were unclear, and messages taken whose sender had gone", Sum(lane => lane.Unclear) > kills / 10 && Sum(lane => lane.Orphans) > 0, $"{Sum(lane => lane.Unclear)} and {Sum(lane => lane.Orphans)}");
    }
}

/// <summary>One worker, one folder, one other end.</summary>
internal sealed class DigestLane
{
    private static readonly Duration Step = Duration.FromDays(1);

    private readonly Random _random;
    private readonly int _seed;
    private Instant _now = DigestKillRun.First;
    private string _done = "";

    private DigestLane(int seed) => (_seed, _random) = (seed, new Random(seed));

    public int Kills { get; private set; }

    public int Slots { get; private set; }

    public int Posted { get; private set; }

    public int Merged { get; private set; }

    public int Wrong { get; private set; }

    public int Lost { get; private set; }

    public int Doubled { get; private set; }

    public int Unclear { get; private set; }

    public int Orphans { get; private set; }

    public static async Task<DigestLane> RunAsync(int kills, int seed)
    {
        var lane = new DigestLane(seed);
        var folder = Directory.CreateTempSubdirectory("kpibot-faults-").FullName;
        try
        {
            await using var end = await OtherEnd.StartAsync(seed);
            for (; lane.Kills < kills; lane.Kills++) await lane.LiveAsync(folder, end, TimeSpan.FromMilliseconds(lane._random.Next(500)));
            await lane.EndAsync(folder, end);
            await lane.JudgeAsync(folder, end);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return lane;
    }

    /// <summary>One life of the worker: time goes on by a day with each round that ends, until it is killed.</summary>
    private async Task LiveAsync(string folder, OtherEnd end, TimeSpan life)
    {
        await using var worker = await WorkerProcess.StartAsync("digest-worker", folder, end.Address, _seed + Kills, Heard);
        await TickAsync(worker);
        // A process that has just begun is slow: one in three is killed at that, the others later.
        var begun = _random.Next(3) > 0 ? TimeSpan.FromSeconds(20) : TimeSpan.Zero;
        for (var watch = Stopwatch.StartNew(); !IsDone && watch.Elapsed < begun;) await Task.Delay(5);
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < life;)
        {
            await TickAsync(worker);
            await Task.Delay(_random.Next(5, 40));
        }
    }

    private bool IsDone => Volatile.Read(ref _done).StartsWith(string.Create(CultureInfo.InvariantCulture, $"{_now.ToUnixTimeMilliseconds()} "), StringComparison.Ordinal);

    private async Task TickAsync(WorkerProcess worker)
    {
        if (IsDone) _now += Step;
        await worker.SendAsync(_now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
    }

    private void Heard(string line) => Volatile.Write(ref _done, line);

    /// <summary>The last life, which ends when nothing is under way, or after a minute; then a while more, for a message too many.</summary>
    private async Task EndAsync(string folder, OtherEnd end)
    {
        await using var worker = await WorkerProcess.StartAsync("digest-worker", folder, end.Address, _seed - 1, Heard);
        var last = _now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        _done = "";
        for (var watch = Stopwatch.StartNew(); _done != $"{last} False" && watch.Elapsed < TimeSpan.FromMinutes(1); await Task.Delay(100)) await worker.SendAsync(last);
        await Task.Delay(Timing.Settle * 6);
    }

    private async Task JudgeAsync(string folder, OtherEnd end)
    {
        (Unclear, Orphans) = (end.Unclear, end.Orphans);
        using var workspace = await Workspace.OpenWriterAsync(folder, TimeProvider.System, CancellationToken.None);
        using var store = await workspace.OpenDeliveryAsync(CancellationToken.None);
        await store.CheckAsync(CancellationToken.None);
        var slots = await store.Registers.Of<DigestSlot>(DigestSlot.DoneKind).AllAsync("", CancellationToken.None);
        var open = await store.Registers.Of<DigestSlot>(DigestSlot.OpenKind).AllAsync("", CancellationToken.None);
        Slots = slots.Count;
        var oldest = new BusinessCalendar().DayOf(_now).AddDays(-400);
        Wrong = open.Count + slots.Count(entry => entry.Value.Phase is not (SlotPhase.Posted or SlotPhase.Merged));
        foreach (var digest in DigestKillRun.Digests)
        {
            var days = slots.Where(entry => entry.Value.Digest == digest.Id).Select(entry => entry.Value).ToDictionary(slot => slot.Day);
            var due = digest.Schedule.Due(SlotPlanner.LastPassed(digest.Schedule, DigestKillRun.First), _now, new BusinessCalendar()).ToList();
            // An outcome is forgotten after 400 days: of those days the ledger alone tells.
            var forgotten = due.Where(day => day < oldest && !days.ContainsKey(day)).ToList();
            Wrong += due.Except(forgotten).Count(day => !days.ContainsKey(day)) + days.Keys.Except(due).Count() + forgotten.Count(day => Seen(digest.Id, day, end) != 2);
            foreach (var slot in days.Values) Count(slot, end);
        }

        Doubled += end.Ledger.Values.Count(times => times > 1);
    }

    private void Count(DigestSlot slot, OtherEnd end)
    {
        var seen = Seen(slot.Digest, slot.Day, end);
        if (slot.Phase == SlotPhase.Posted) (Posted, Lost) = (Posted + 1, Lost + 2 - seen);
        if (slot.Phase == SlotPhase.Merged) (Merged, Doubled) = (Merged + 1, Doubled + seen);
    }

    private static int Seen(string digest, DateOnly day, OtherEnd end) => new[] { DigestKillRun.HeadOf(digest, day), DigestKillRun.DetailOf(digest, day) }.Count(end.Ledger.ContainsKey);
}
