using System.Text;
using KpiBot.Delivery;
using KpiBot.Storage;

namespace KpiBot.Faults;

/// <summary>
/// The process that is killed: what stands on its standard input is accepted, acknowledged on its standard output once stored, answered and posted.
/// A line is <c>EVENT CHANNEL MESSAGE</c>.
/// </summary>
internal static class Worker
{
    private static readonly Installation Home = new("chat", "T1");

    public static async Task<int> RunAsync(string folder, Uri address, int seed)
    {
        using var end = new CancellationTokenSource();
        using var workspace = await Workspace.OpenWriterAsync(folder, TimeProvider.System, end.Token);
        using var store = await workspace.OpenDeliveryAsync(end.Token);
        using var http = new HttpClient { BaseAddress = address };
        var poster = new HttpPoster(http);
        var posting = new OutboxWorker(store.Outbox, new Nobody(), SettingsOf(poster, new Random(seed)), TimeProvider.System).RunAsync(end.Token);
        var handling = new InboxWorker(store.Inbox, AnswerAsync, TimeProvider.System).RunAsync(end.Token);
        Console.WriteLine("ready");
        while (await Console.In.ReadLineAsync(end.Token) is { } line) _ = AcceptAsync(store.Inbox, line.Split(' '));
        await end.CancelAsync();
        await Task.WhenAll(posting, handling);
        return 0;
    }

    /// <summary>How messages are posted while processes are killed: soon again, and looked for after the settle time of the other end.</summary>
    public static OutboxSettings SettingsOf(IPoster poster, Random random) => new()
    {
        PosterOf = _ => poster,
        Chance = random.NextDouble,
        Pace = TimeSpan.Zero,
        PatienceOf = _ => new Patience { Settle = Timing.Settle, Age = TimeSpan.FromHours(1), FirstPause = TimeSpan.FromMilliseconds(20), LongestPause = TimeSpan.FromMilliseconds(200) },
    };

    private static async Task AcceptAsync(IInboxStore inbox, string[] fields)
    {
        var (id, channel, message) = (fields[0], fields[1], fields[2]);
        var accepted = await inbox.AcceptAsync(
            new Arrival
            {
                Conversation = new Destination(Home.Platform, Home.Team, channel, message),
                Keys = [ArrivalKey.Event(Home, id), ArrivalKey.Message(Home, channel, message)],
                Body = Encoding.UTF8.GetBytes(message),
            },
            CancellationToken.None);
        if (accepted != Acceptance.Busy) Console.WriteLine($"ack {message}");
    }

    private static async Task<Handling> AnswerAsync(Claim claim, CancellationToken cancellation)
    {
        await Task.Delay((int)(claim.Number % 20), cancellation);
        return new([new Message { Key = claim.AnswerKey, Kind = MessageKind.Answer, Destination = claim.Arrival.Conversation, Payload = claim.Arrival.Body }]);
    }

    private sealed class Nobody : IOwnerNotices
    {
        public Task TellAsync(Notice notice, CancellationToken cancellation) => Task.CompletedTask;
    }
}
