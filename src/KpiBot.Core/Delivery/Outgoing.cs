using NodaTime;

namespace KpiBot.Delivery;

/// <summary>A message in the outbox.</summary>
public sealed record Outgoing
{
    /// <summary>Ascends in the order in which messages were given to the outbox.</summary>
    public required long Number { get; init; }

    /// <summary>Opaque key that the posted message carries, by which it is found again. The same in every copy of a data folder, and says nothing.</summary>
    public required string Id { get; init; }

    /// <summary>What is posted.</summary>
    public required Message Message { get; init; }

    /// <summary>When it was given to the outbox.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>When it was first tried, or may have been by another copy of the data folder, which is how far back a look for it must go; null before.</summary>
    public Instant? FirstTriedAt { get; init; }

    /// <summary>How it stands.</summary>
    public required Standing Standing { get; init; }
}

/// <summary>Where a message is between intent and receipt.</summary>
public enum DeliveryStatus
{
    /// <summary>To be posted.</summary>
    Waiting,

    /// <summary>A request may be under way; stored before its first byte.</summary>
    Sending,

    /// <summary>It may have been posted or not: the platform is asked before anything else is done.</summary>
    Unclear,

    /// <summary>Posted; there is a receipt.</summary>
    Sent,

    /// <summary>Not posted, and not tried any more.</summary>
    Failed,

    /// <summary>Whether it was posted cannot be found out: a person decides.</summary>
    Unknown,
}

/// <summary>How a delivery stands; everything about it that is stored and changes.</summary>
/// <param name="Status">Where it is.</param>
/// <param name="Attempts">How often it was posted, whatever came of it.</param>
/// <param name="Absences">How often in a row it was looked for and not there.</param>
/// <param name="Reason">Why it stands so, for a person; null where there is nothing to say.</param>
/// <param name="MessageId">The receipt: the platform's id of the posted message; null until it is sent.</param>
public sealed record Standing(DeliveryStatus Status, int Attempts = 0, int Absences = 0, string? Reason = null, string? MessageId = null)
{
    /// <summary>Whether nothing more is done about it.</summary>
    public bool IsFinal => Status is DeliveryStatus.Sent or DeliveryStatus.Failed or DeliveryStatus.Unknown;

    /// <summary>Whether it was never posted, and only because there was no time left: the same could still be said with newer numbers.</summary>
    public bool IsTooLate => Status == DeliveryStatus.Failed && Reason?.StartsWith(Transitions.TooLate, StringComparison.Ordinal) == true;
}
