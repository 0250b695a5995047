using NodaTime;

namespace KpiBot.Delivery;

/// <summary>What a message is for; decides how long it may wait.</summary>
public enum MessageKind
{
    /// <summary>The answer to a question.</summary>
    Answer,

    /// <summary>Something agreed on beforehand, due at a time.</summary>
    Digest,

    /// <summary>An interruption.</summary>
    Alert,

    /// <summary>To an owner, about the bot itself.</summary>
    Notice,
}

/// <summary>A message that is to be posted once.</summary>
public sealed record Message
{
    /// <summary>
    /// What makes it this one and no other: the event answered, the slot of a schedule, the transition of an alert. A second message of the same key
    /// and installation is none. It stays in the store; what the platform sees is <see cref="Outgoing.Id"/>.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>What it is for.</summary>
    public required MessageKind Kind { get; init; }

    /// <summary>Where it is posted.</summary>
    public required Destination Destination { get; init; }

    /// <summary>The rendered message in the platform's own form. Every attempt posts these bytes, so a repeat says the same numbers.</summary>
    public required ReadOnlyMemory<byte> Payload { get; init; }

    /// <summary>The platform's id of a message that this one takes the place of; null for a new message. Replacing may be repeated without harm.</summary>
    public string? Replaces { get; init; }

    /// <summary>Whether another copy of this data folder may have posted it already: then it is looked for before it is posted.</summary>
    public bool InDoubt { get; init; }

    /// <summary>Of one in doubt, since when it may have been posted, which is how far back a look for it must go; null: since it is given to the outbox.</summary>
    public Instant? InDoubtSince { get; init; }
}
