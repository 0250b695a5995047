using System.Security.Cryptography;
using KpiBot.Chat;
using KpiBot.Delivery;
using KpiBot.Host.Ticks;
using KpiBot.Storage.Delivery;

namespace KpiBot.Host.Chats;

/// <summary>Runs chat platforms over one inbox and one outbox, until the host ends.</summary>
internal sealed class ChatRun(DeliveryStore store, IReadOnlyList<IChatPlatform> platforms, IReadOnlyList<Rounds> rounds, TimeSpan settle, TimeProvider time, Action<string> report)
{
    // With the longest pauses between, half an hour: what a platform's storm may take.
    private const int Attempts = 64;

    private readonly DeadMan _deadMan = new(rounds, DeadMan.Limit);

    private static readonly TimeSpan ForgetEvery = TimeSpan.FromDays(1);

    /// <summary>What must be done every minute and is not any more, in a sentence; null while all is well.</summary>
    public string? Stopped => _deadMan.Stopped;

    /// <summary>Ends when it is cancelled, after what is under way has had its grace; or with the failure of what cannot go on.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var settings = new OutboxSettings
        {
            PosterOf = name => Of(name)?.Poster,
            Chance = () => RandomNumberGenerator.GetInt32(1 << 20) / (double)(1 << 20),
            PatienceOf = kind => Patience.Of(kind, settle),
        };
        var owner = new OwnerNotices(store.Outbox, platforms, report);
        await using var ticker = await Ticker.StartAsync(Tick, time, stop.Token);
        using var watch = new Watch(_deadMan, owner, time);
        Task[] running =
        [
            new OutboxWorker(store.Outbox, owner, settings, time).RunAsync(stop.Token),
            new InboxWorker(store.Inbox, HandleAsync, time) { Attempts = Attempts }.RunAsync(stop.Token),
            ForgetAsync(stop.Token),
            .. rounds.Select(work => work.RunAsync(stop.Token)),
        ];
        var reaching = platforms.Select(platform => platform.RunAsync(stop.Token)).ToArray();
        await Task.WhenAny(running);
        await stop.CancelAsync();
        await Task.WhenAll([.. running, .. reaching]);
    }

    private void Tick()
    {
        foreach (var work in rounds) work.Tick();
    }

    private IChatPlatform? Of(string name) => platforms.FirstOrDefault(platform => platform.Name == name);

    private Task<Handling> HandleAsync(Claim claim, CancellationToken cancellation) =>
        Of(claim.Arrival.Conversation.Platform)?.HandleAsync(claim, cancellation) ?? throw new InvalidOperationException($"{claim.Arrival.Conversation.Platform} is not set up.");

    private async Task ForgetAsync(CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                await store.ForgetAsync(new Retention(), cancellation);
                await Task.Delay(ForgetEvery, time, cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
        }
    }
}
