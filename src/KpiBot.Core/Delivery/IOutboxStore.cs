namespace KpiBot.Delivery;

/// <summary>
/// The durable outbox. What a call has stored when it returns survives a power cut. Only the latest run of the program may change it: calls of an earlier
/// one that wakes up late throw <see cref="SupersededException"/>.
/// </summary>
public interface IOutboxStore
{
    /// <summary>Gives messages to the outbox, all or none, and returns how many were new.</summary>
    Task<int> AddAsync(IReadOnlyList<Message> messages, CancellationToken cancellation);

    /// <summary>
    /// Everything that is not finished, in the order given, as this run takes it over (<see cref="Transitions.TakenOver"/>). Every change of others from
    /// then on is told to <paramref name="changed"/>, once and after it is stored, on any thread.
    /// </summary>
    Task<Backlog> OpenAsync(Action<OutboxChange> changed, CancellationToken cancellation);

    /// <summary>Stores how a delivery stands and when it was first tried.</summary>
    Task SaveAsync(Outgoing outgoing, CancellationToken cancellation);

    /// <summary>Nothing is posted for the installation until it is unlocked.</summary>
    Task LockAsync(Installation installation, string why, CancellationToken cancellation);

    /// <summary>Whether nothing is posted for the installation now.</summary>
    Task<bool> IsLockedAsync(Installation installation, CancellationToken cancellation);

    /// <summary>The installation has new credentials: what waits for it goes on.</summary>
    Task UnlockAsync(Installation installation, CancellationToken cancellation);

    /// <summary>Posts a failed or unknown one anew, because a person said so; false when it stands otherwise by now.</summary>
    Task<bool> ResendAsync(long number, CancellationToken cancellation);

    /// <summary>The delivery of a key, for its receipt; null when there is none (any more).</summary>
    Task<Outgoing?> FindAsync(Installation installation, string key, CancellationToken cancellation);

    /// <summary>What an owner must be told and was not yet.</summary>
    Task<IReadOnlyList<Notice>> UntoldAsync(CancellationToken cancellation);

    /// <summary>The owner was told.</summary>
    Task ToldAsync(Notice notice, CancellationToken cancellation);
}

/// <summary>What a run begins with.</summary>
public sealed record Backlog(IReadOnlyList<Outgoing> Unfinished, IReadOnlyList<Installation> Locked);

/// <summary>A change that did not come from the worker itself.</summary>
public abstract record OutboxChange
{
    private OutboxChange() { }

    /// <summary>A new delivery, or one that is to be posted anew.</summary>
    public sealed record Added(Outgoing Outgoing) : OutboxChange;

    /// <summary>The installation may post again.</summary>
    public sealed record Unlocked(Installation Installation) : OutboxChange;
}

/// <summary>Something that an owner must know.</summary>
public abstract record Notice
{
    private Notice() { }

    /// <summary>A message was not posted, or it cannot be found out whether it was.</summary>
    public sealed record Undelivered(Outgoing Outgoing) : Notice;

    /// <summary>An installation's credentials are not accepted any more: nothing is posted there.</summary>
    public sealed record LockedOut(Installation Installation, string Why) : Notice;

    /// <summary>Something that people rely on does not come any more, or did not.</summary>
    /// <param name="Key">What makes it this notice and no other.</param>
    /// <param name="Installation">Where it is missed; null: everywhere.</param>
    /// <param name="Sentence">For a person.</param>
    public sealed record Stopped(string Key, Installation? Installation, string Sentence) : Notice;
}

/// <summary>Tells an owner. Called again when it fails, and once more when the program ends before it is stored that it was told.</summary>
public interface IOwnerNotices
{
    /// <summary>Completes when the notice is in other hands, an outbox message of its own among them.</summary>
    Task TellAsync(Notice notice, CancellationToken cancellation);
}

/// <summary>Another run of the program has taken the folder over; this one must end.</summary>
public sealed class SupersededException() : Exception("Another kpibot has taken this data folder over: this one must end.");
