using System.Diagnostics;
using System.Text;
using KpiBot.Delivery;
using KpiBot.Storage;

namespace KpiBot.Faults;

/// <summary>How long it takes until an event may be acknowledged, at 200 a second while answers are being computed.</summary>
internal static class AcceptRun
{
    private const int ASecond = 200;

    private static readonly Installation Home = new("chat", "T1");

    public static async Task RunAsync(int seconds, Checks checks)
    {
        var folder = Directory.CreateTempSubdirectory("kpibot-faults-").FullName;
        try
        {
            using var stop = new CancellationTokenSource();
            using var workspace = await Workspace.OpenWriterAsync(folder, TimeProvider.System, stop.Token);
            using var store = await workspace.OpenDeliveryAsync(stop.Token);
            var handling = new InboxWorker(store.Inbox, ComputeAsync, TimeProvider.System).RunAsync(stop.Token);
            var accepting = new List<Task<TimeSpan>>();
            for (var watch = Stopwatch.StartNew(); accepting.Count < seconds * ASecond;)
            {
                while (accepting.Count < watch.Elapsed.TotalSeconds * ASecond) accepting.Add(AcceptAsync(store.Inbox, accepting.Count));
                await Task.Delay(5, stop.Token);
            }

            var times = (await Task.WhenAll(accepting)).Order().ToList();
            await stop.CancelAsync();
            await handling;
            var slowest = times[(int)Math.Ceiling(times.Count * 0.999) - 1];
            checks.That(
                $"{times.Count} events at {ASecond}/s are stored within 500 ms (p99.9) while answers are computed",
                slowest < TimeSpan.FromMilliseconds(500),
                $"p50 {times[times.Count / 2].TotalMilliseconds:0.0} ms, p99.9 {slowest.TotalMilliseconds:0.0} ms, slowest {times[^1].TotalMilliseconds:0.0} ms");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<TimeSpan> AcceptAsync(IInboxStore inbox, int number)
    {
        var watch = Stopwatch.StartNew();
        var channel = $"C{number % 50}";
        await inbox.AcceptAsync(
            new Arrival
            {
                Conversation = new Destination(Home.Platform, Home.Team, channel, $"{number}"),
                Keys = [ArrivalKey.Event(Home, $"e{number}"), ArrivalKey.Message(Home, channel, $"{number}")],
                Body = Encoding.UTF8.GetBytes(new string('x', 1000)),
            },
            CancellationToken.None);
        return watch.Elapsed;
    }

    /// <summary>An answer that takes a core for some milliseconds.</summary>
    private static Task<Handling> ComputeAsync(Claim claim, CancellationToken cancellation)
    {
        var sum = 0.0;
        for (var watch = Stopwatch.StartNew(); watch.ElapsedMilliseconds < 8;) sum += Math.Sqrt(sum + 1);
        return Task.FromResult(new Handling([new Message { Key = claim.AnswerKey, Kind = MessageKind.Answer, Destination = claim.Arrival.Conversation, Payload = Encoding.UTF8.GetBytes($"{sum}") }]));
    }
}
