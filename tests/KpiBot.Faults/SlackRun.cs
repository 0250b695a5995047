using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using KpiBot.Storage;
using KpiBot.Tests.Slack.StandIn;

namespace KpiBot.Faults;

/// <summary>
/// Slack's events arrive at the host one to four times each, some under another event id; the host is killed again and again, and one call in ten ends so that it cannot know what came of it. Judged by
/// what people in Slack could see: each question that was acknowledged is answered once.
/// </summary>
internal sealed class SlackRun : IAsyncDisposable
{
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    private const int Channels = 64, People = 1_000, AtATime = 8;
    private const double Settle = 3;

    private readonly ConcurrentDictionary<int, bool> _unacknowledged = new();
    private readonly Fates _fates;
    private readonly string _folder = Directory.CreateTempSubdirectory("kpibot-faults-").FullName;
    private readonly StandInSlack _slack;
    private int _asked, _deliveries, _kills;

    private SlackRun(StandInSlack slack, Fates fates) => (_slack, _fates) = (slack, fates);

    public static async Task RunAsync(int events, int seed, Checks checks)
    {
        var watch = Stopwatch.StartNew();
        var fates = new Fates(seed);
        var world = new SlackWorld { Hidden = Timing.Hidden, FateOf = (method, _) => fates.Of(method) };
        for (var number = 0; number < Channels; number++) world.Channels.TryAdd($"C{number}", SlackWorld.Channel($"C{number}"));
        await using var slack = await StandInSlack.StartAsync(world);
        await using var run = new SlackRun(slack, fates);
        await SmallCompany.ImportAsync(run._folder, run.Data);
        while (run._asked < events) await run.LiveAsync(events);
        await run.EndAsync();
        await run.JudgeAsync(events, watch.Elapsed, seed, checks);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private string Data => Path.Combine(_folder, "data");

    /// <summary>One life of the host: what was not acknowledged comes again, and new questions come until it is killed.</summary>
    private async Task LiveAsync(int events)
    {
        await using var host = await HostProcess.StartAsync(Data, _slack.ApiUrl, Secret, Settle);
        using var sender = new SlackSender(host.Address, Secret);
        var life = TimeSpan.FromMilliseconds(_fates.Next(1_500));
        using var gate = new SemaphoreSlim(AtATime);
        var sending = _unacknowledged.Keys.Take(Channels / 2).Select(number => SendAsync(sender, number, gate)).ToList();
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < life;)
        {
            if (_asked < events)
            {
                _unacknowledged[_asked] = true;
                sending.Add(SendAsync(sender, _asked++, gate));
            }

            await Task.Delay(_fates.Next(120));
        }

        host.Kill();
        _kills++;
        await Task.WhenAll(sending);
    }

    private async Task SendAsync(SlackSender sender, int number, SemaphoreSlim gate)
    {
        for (var times = _fates.Next(4) + 1; times > 0; times--)
        {
            await gate.WaitAsync();
            try
            {
                Interlocked.Increment(ref _deliveries);
                var id = _fates.Next(20) == 0 ? $"EvA{number}x{times}" : $"Ev{number}";
                if (await sender.AskAsync(id, "win rate in q2 2026", Ts(number), $"C{number % Channels}", $"U{number % People}") == HttpStatusCode.OK) _unacknowledged.TryRemove(number, out _);
            }
            catch (HttpRequestException)
            {
                // The host is gone: Slack sends it again.
            }
            finally
            {
                gate.Release();
            }
        }
    }

    /// <summary>The last life, which ends when everything is answered, or after some minutes; then a while more, for a message too many.</summary>
    private async Task EndAsync()
    {
        await using var host = await HostProcess.StartAsync(Data, _slack.ApiUrl, Secret, Settle);
        using var sender = new SlackSender(host.Address, Secret);
        using var gate = new SemaphoreSlim(AtATime);
        for (var watch = Stopwatch.StartNew(); Answered < _asked && watch.Elapsed < TimeSpan.FromMinutes(3);)
        {
            foreach (var number in _unacknowledged.Keys) await SendAsync(sender, number, gate);
            await Task.Delay(200);
        }

        await Task.Delay(TimeSpan.FromSeconds(Settle * 3));
        host.Kill();
    }

    private int Answered => _slack.World.Ledger.Where(seen => seen.Method == "chat.postMessage").Select(seen => seen.Thread).Distinct().Count();

    private async Task JudgeAsync(int events, TimeSpan time, int seed, Checks checks)
    {
        var answers = _slack.World.Ledger.GroupBy(seen => seen.Thread).ToDictionary(seen => seen.Key ?? "", seen => seen.Count());
        var lost = Enumerable.Range(0, events).Count(number => !answers.ContainsKey(Ts(number)));
        using var workspace = await Workspace.OpenWriterAsync(Data, TimeProvider.System, CancellationToken.None);
        using var store = await workspace.OpenDeliveryAsync(CancellationToken.None);
        var counts = await store.CountAsync(CancellationToken.None);
        await store.CheckAsync(CancellationToken.None);
        Console.WriteLine($"Slack: {events} events, {_deliveries} deliveries of them, {_kills} kills of the host, {_fates.Unclear} unclear calls, seed {seed}, {time.TotalSeconds:0} s; settle time {Settle} s");
        checks.That("every event was acknowledged in the end", _unacknowledged.IsEmpty, $"{_unacknowledged.Count} not");
        checks.That("no answer is lost", lost == 0, $"{lost} lost");
        checks.That("no answer is doubled", answers.Values.All(times => times == 1), $"{answers.Values.Count(times => times > 1)} doubled");
        checks.That("nobody was told anything else", answers.Count == events, $"{answers.Count} conversations");
        checks.That("nothing is left over or set aside", counts is { Arrivals: 0, SetAside: 0, Waiting: 0, Unclear: 0, Failed: 0, Unknown: 0 }, $"{counts}");
    }

    private static string Ts(int number) => FormattableString.Invariant($"{1763848800 + number}.000100");
}
