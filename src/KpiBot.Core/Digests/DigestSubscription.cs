using KpiBot.Delivery;
using KpiBot.Periods;
using NodaTime;

namespace KpiBot.Digests;

/// <summary>A digest that somebody asked for: what, where, when. Kept in the register <see cref="Kind"/> under its id.</summary>
public sealed record DigestSubscription
{
    /// <summary>The register's kind.</summary>
    public const string Kind = "digest";

    /// <summary>Short, of lower-case letters and digits; never given twice.</summary>
    public required string Id { get; init; }

    /// <summary>What its people call it ("Monday").</summary>
    public required string Name { get; init; }

    /// <summary>Who asked for it, by the platform's id: it is posted with no more rights than theirs and its channel's.</summary>
    public required string Owner { get; init; }

    /// <summary>Where it is posted.</summary>
    public required Destination Destination { get; init; }

    /// <summary>When.</summary>
    public required Schedule Schedule { get; init; }

    /// <summary>How it looks.</summary>
    public required DigestLook Look { get; init; }

    /// <summary>The words of a question that is answered each time in place of the alignment digest ("win rate by region last week"); null for the alignment digest.</summary>
    public string? Question { get; init; }

    /// <summary>While the data is late it is held until this wall time on its day, and goes out marked then; null: it is not held.</summary>
    public TimeOnly? HoldUntil { get; init; }

    /// <summary>Why it is not posted now; null while it is.</summary>
    public DigestPause? Paused { get; init; }

    /// <summary>When it was made.</summary>
    public required Instant Since { get; init; }
}

/// <summary>Why a digest is not posted.</summary>
public enum DigestPause
{
    /// <summary>Somebody said so.</summary>
    Asked,

    /// <summary>Its owner is gone, or may no longer see what it says.</summary>
    OwnerLost,

    /// <summary>Its place is gone, or KpiBot is not in it any more.</summary>
    PlaceLost,
}
