using KpiBot.Delivery;
using NodaTime;

namespace KpiBot.Tests.Delivery;

/// <summary>What a request comes to, as its sender sees it and as it is.</summary>
internal enum Fate { Accepted, NotNow, LostBefore, LostAfter, Never, Unauthorised }

/// <summary>A message that the other end has taken.</summary>
internal sealed record Taken(string Id, string Channel, string MessageId, DateTimeOffset At, DateTimeOffset VisibleAt);

/// <summary>
/// A platform: its ledger of what it has taken is the truth that the outbox is judged by. What it takes is read back only after a while, which may be after
/// the sender's end.
/// </summary>
internal sealed class OtherEnd(ManualClock clock, bool canFind) : IPoster
{
    /// <summary>The fate of the next request.</summary>
    public Func<Fate> Fate { get; set; } = () => Delivery.Fate.Accepted;

    /// <summary>How long the next message stays hidden.</summary>
    public Func<TimeSpan> Hidden { get; set; } = () => TimeSpan.Zero;

    /// <summary>Whether the next look fails.</summary>
    public Func<bool> Blind { get; set; } = () => false;

    public List<Taken> Ledger { get; } = [];

    public List<Outgoing> Requests { get; } = [];

    public bool CanFind(Outgoing outgoing) => canFind;

    public Task<PostOutcome> PostAsync(Outgoing outgoing, CancellationToken cancellation)
    {
        Requests.Add(outgoing);
        var fate = Fate();
        if (fate is Delivery.Fate.Accepted or Delivery.Fate.LostAfter) Take(outgoing, fate == Delivery.Fate.Accepted ? TimeSpan.Zero : Hidden());
        return Task.FromResult<PostOutcome>(fate switch
        {
            Delivery.Fate.Accepted => new PostOutcome.Accepted(Ledger[^1].MessageId),
            Delivery.Fate.NotNow => new PostOutcome.NotNow("429", TimeSpan.FromSeconds(3)),
            Delivery.Fate.LostBefore or Delivery.Fate.LostAfter => new PostOutcome.Unclear("502"),
            Delivery.Fate.Never => new PostOutcome.Never("no such channel"),
            Delivery.Fate.Unauthorised => new PostOutcome.Unauthorised("token revoked"),
        });
    }

    public Task<FindOutcome> FindAsync(Outgoing outgoing, Instant since, CancellationToken cancellation)
    {
        if (Blind()) return Task.FromResult<FindOutcome>(new FindOutcome.Unreadable("503"));
        var found = Ledger.Find(taken => taken.Id == outgoing.Id && taken.VisibleAt <= clock.TrueNow && taken.At >= since.ToDateTimeOffset());
        return Task.FromResult<FindOutcome>(found is null ? new FindOutcome.Absent() : new FindOutcome.Found(found.MessageId));
    }

    public void Take(Outgoing outgoing, TimeSpan hidden) =>
        Ledger.Add(new Taken(outgoing.Id, outgoing.Message.Destination.Channel, $"m{Ledger.Count}", clock.TrueNow, clock.TrueNow + hidden));
}
