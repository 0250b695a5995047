namespace KpiBot.Delivery;

/// <summary>The durable inbox. What a call has stored when it returns survives a power cut.</summary>
public interface IInboxStore
{
    /// <summary>Stores an arrival unless it was accepted before or too much is waiting.</summary>
    Task<Acceptance> AcceptAsync(Arrival arrival, CancellationToken cancellation);

    /// <summary>
    /// Gives out the next arrival for so long; null when there is none. Channels take turns, and of a conversation one is out at a time, the oldest. One that
    /// was claimed <paramref name="most"/> times without being completed is set aside instead: it brings its workers down.
    /// </summary>
    Task<Claim?> ClaimAsync(TimeSpan lease, int most, CancellationToken cancellation);

    /// <summary>
    /// The arrival is handled and this came of it: all or nothing. False, and nothing, when the claim has run out and was given to another.
    /// </summary>
    Task<bool> CompleteAsync(Claim claim, Handling handling, CancellationToken cancellation);

    /// <summary>The arrival could not be handled; it is given out again after a pause.</summary>
    Task ReleaseAsync(Claim claim, TimeSpan pause, string why, CancellationToken cancellation);

    /// <summary>Completes when there may be something to claim, or after so long.</summary>
    Task WaitAsync(TimeSpan most, CancellationToken cancellation);
}
