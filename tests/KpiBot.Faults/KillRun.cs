using System.Collections.Concurrent;
using System.Diagnostics;
using KpiBot.Storage;
using KpiBot.Storage.Delivery;

namespace KpiBot.Faults;

/// <summary>
/// Questions arrive one to four times each, some under another event id; the worker that answers them is killed again and again. Judged by the other end's
/// ledger: each question that was ever given is answered once.
/// </summary>
internal static class KillRun
{
    private const int LanesAtOnce = 2;

    public static async Task RunAsync(int kills, int seed, Checks checks)
    {
        var watch = Stopwatch.StartNew();
        var lanes = await Task.WhenAll(Enumerable.Range(0, LanesAtOnce).Select(number => Task.Run(() => Lane.RunAsync(kills / LanesAtOnce, seed + number * 1000))));
        int Sum(Func<Lane, int> count) => lanes.Sum(count);
        Console.WriteLine($"{Sum(lane => lane.Kills)} kills, seed {seed}, {watch.Elapsed.TotalSeconds:0} s: {Sum(lane => lane.Asked)} questions, {Sum(lane => lane.Deliveries)} deliveries of them; settle time {Timing.Settle.TotalMilliseconds} ms, "
            + $"a message is taken within {Timing.Commit.TotalMilliseconds} ms of being sent and readable {Timing.Hidden.TotalMilliseconds} ms later");
        checks.That("every kill was one", Sum(lane => lane.Kills) == kills / LanesAtOnce * LanesAtOnce, $"{Sum(lane => lane.Kills)}");
        checks.That("every question was acknowledged in the end", Sum(lane => lane.Unacknowledged) == 0, $"{Sum(lane => lane.Unacknowledged)} not");
        checks.That("nothing is lost", Sum(lane => lane.Lost) == 0, $"{Sum(lane => lane.Lost)} lost");
        checks.That("nothing is doubled", Sum(lane => lane.Doubled) == 0, $"{Sum(lane => lane.Doubled)} doubled");
        checks.That("nothing is left over or set aside", Sum(lane => lane.Left) == 0, string.Join(" ", lanes.Select(lane => lane.Counts)));
        checks.That("the databases are sound", lanes.All(lane => lane.IsSound), "integrity_check");
        checks.That("outcomes were unclear, and messages taken whose sender had gone", Sum(lane => lane.Unclear) > kills / 10 && Sum(lane => lane.Orphans) > 0, $"{Sum(lane => lane.Unclear)} and {Sum(lane => lane.Orphans)}");
    }
}

/// <summary>One worker, one folder, one other end.</summary>
internal sealed class Lane
{
    private readonly ConcurrentDictionary<string, string> _unacknowledged = new();
    private readonly Random _random;
    private readonly int _seed;

    private Lane(int seed) => (_seed, _random) = (seed, new Random(seed));

    public int Kills { get; private set; }

    public int Asked { get; private set; }

    public int Deliveries { get; private set; }

    public int Unacknowledged => _unacknowledged.Count;

    public int Lost { get; private set; }

    public int Doubled { get; private set; }

    public int Left { get; private set; }

    public DeliveryCounts? Counts { get; private set; }

    public int Unclear { get; private set; }

    public int Orphans { get; private set; }

    public bool IsSound { get; private set; }

    public static async Task<Lane> RunAsync(int kills, int seed)
    {
        var lane = new Lane(seed);
        var folder = Directory.CreateTempSubdirectory("kpibot-faults-").FullName;
        try
        {
            await using var end = await OtherEnd.StartAsync(seed);
            for (; lane.Kills < kills; lane.Kills++) await lane.LiveAsync(folder, end, TimeSpan.FromMilliseconds(lane._random.Next(800)));
            await lane.EndAsync(folder, end);
            await lane.JudgeAsync(folder, end);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return lane;
    }

    /// <summary>One life of the worker: what was not acknowledged comes again, and new questions come until it is killed.</summary>
    private async Task LiveAsync(string folder, OtherEnd end, TimeSpan life)
    {
        await using var worker = await WorkerProcess.StartAsync("worker", folder, end.Address, _seed + Kills, message => _unacknowledged.TryRemove(message, out _));
        foreach (var (message, line) in _unacknowledged) await SendAsync(worker, message, line);
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < life;)
        {
            var (message, line) = Ask();
            await SendAsync(worker, message, line);
            await Task.Delay(_random.Next(5, 35));
        }
    }

    private (string Message, string Line) Ask()
    {
        var message = $"q{_seed}-{Asked++}";
        return (message, _unacknowledged[message] = $"C{_random.Next(8)} {message}");
    }

    private async Task SendAsync(WorkerProcess worker, string message, string line)
    {
        for (var times = _random.Next(1, 5); times > 0; times--, Deliveries++)
            await worker.SendAsync($"{(_random.Next(20) == 0 ? $"again{Deliveries}-" : "")}{message} {line}");
    }

    /// <summary>The last life, which ends when everything is answered, or after a minute; then a while more, for a message too many.</summary>
    private async Task EndAsync(string folder, OtherEnd end)
    {
        await using var worker = await WorkerProcess.StartAsync("worker", folder, end.Address, _seed - 1, message => _unacknowledged.TryRemove(message, out _));
        for (var watch = Stopwatch.StartNew(); end.Ledger.Count < Asked && watch.Elapsed < TimeSpan.FromMinutes(1);)
        {
            foreach (var (message, line) in _unacknowledged) await SendAsync(worker, message, line);
            await Task.Delay(200);
        }

        await Task.Delay(Timing.Settle * 6);
    }

    private async Task JudgeAsync(string folder, OtherEnd end)
    {
        Lost = Asked - end.Ledger.Count;
        Doubled = end.Ledger.Values.Count(times => times > 1);
        (Unclear, Orphans) = (end.Unclear, end.Orphans);
        using var workspace = await Workspace.OpenWriterAsync(folder, TimeProvider.System, CancellationToken.None);
        using var store = await workspace.OpenDeliveryAsync(CancellationToken.None);
        var counts = Counts = await store.CountAsync(CancellationToken.None);
        Left = (int)(counts.Arrivals + counts.SetAside + counts.Waiting + counts.Unclear + counts.Failed + counts.Unknown);
        await workspace.CheckAsync(CancellationToken.None);
        await store.CheckAsync(CancellationToken.None);
        IsSound = true;
    }
}
