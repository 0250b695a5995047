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

    private static readonly TimeSpan ForgetEvery = TimeSpan.FromDays(1);

    private readonly Pulse _ticks = new("Ticks", time);
    private DeadMan? _deadMan;

    /// <summary>What must be done every minute and is not any more, in a sentence; null while all is well.</summary>
    public string? Stopped => _deadMan?.Stopped;

    /// <summary>Ends when it is cancelled, after what is under way has had its grace; or with the failure of what cannot go on.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _ticks.Beat();
        _deadMan = new DeadMan([_ticks, .. rounds], DeadMan.Limit);
        await using var ticker = await Ticker.StartAsync(Ticked, time, stop.Token);
        using var watch = new Watch(_ticks, Tick, _deadMan, Owner, time);
        Task[] running =
        [
            PostAsync(stop.Token),
            new InboxWorker(store.Inbox, HandleAsync, time) { Attempts = Attempts }.RunAsync(stop.Token),
            ForgetAsync(stop.Token),
            .. rounds.Select(work => work.RunAsync(stop.Token)),
        ];
        var reaching = platforms.Select(platform => platform.RunAsync(stop.Token)).ToArray();
        await Task.WhenAny(running);
        await stop.CancelAsync();
        await Task.WhenAll([.. running, .. reaching]);
    }

    /// <summary>Posts what is in the outbox, and nothing else, until it is cancelled.</summary>
    public Task PostAsync(CancellationToken cancellation)
    {
        var settings = new OutboxSettings
        {
            PosterOf = name => Of(name)?.Poster,
            Chance = () => RandomNumberGenerator.GetInt32(1 << 20) / (double)(1 << 20),
            PatienceOf = kind => Patience.Of(kind, settle),
        };
        return new OutboxWorker(store.Outbox, Owner, settings, time).RunAsync(cancellation);
    }

    private OwnerNotices Owner => new(store.Outbox, platforms, report);

    private void Ticked()
    {
        _ticks.Beat();
        Tick();
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
