using KpiBot.Delivery;
using KpiBot.Periods;
using NodaTime;

namespace KpiBot.Digests.Slots;

/// <summary>Where a slot is on its way, the outcomes last: each slot ends in one of them.</summary>
public enum SlotPhase
{
    /// <summary>To be posted.</summary>
    Due,

    /// <summary>The data is late: it waits for it, until an agreed hour.</summary>
    Held,

    /// <summary>Its head is in the outbox.</summary>
    HeadGiven,

    /// <summary>Its head is posted, and the detail for its thread in the outbox.</summary>
    DetailGiven,

    /// <summary>Outcome: all of it is posted.</summary>
    Posted,

    /// <summary>Outcome: a later one of the same digest stands for it.</summary>
    Merged,

    /// <summary>Outcome: it is not posted, as was said, or because it is too old.</summary>
    Skipped,

    /// <summary>Outcome: it was not posted, or not all of it.</summary>
    Failed,

    /// <summary>Outcome: whether it was posted cannot be found out.</summary>
    Unknown,
}

/// <summary>A nominal day of a digest, and what has become of it. There is one for each day on which the digest was due.</summary>
public sealed record DigestSlot
{
    /// <summary>The register of slots without an outcome yet.</summary>
    public const string OpenKind = "digest.open";

    /// <summary>The register of outcomes.</summary>
    public const string DoneKind = "digest.slot";

    /// <summary>The id of its digest.</summary>
    public required string Digest { get; init; }

    /// <summary>Its nominal day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>When it was due.</summary>
    public required Instant DueAt { get; init; }

    /// <summary>Where it is.</summary>
    public SlotPhase Phase { get; init; }

    /// <summary>Why, for a person; null where there is nothing to say.</summary>
    public string? Reason { get; init; }

    /// <summary>Earlier days that it stands for.</summary>
    public Roll<DateOnly> StandsFor { get; init; } = [];

    /// <summary>The later day that stands for it; null for other outcomes.</summary>
    public DateOnly? Into { get; init; }

    /// <summary>Until when it waits for late data; null when it does not.</summary>
    public Instant? HeldUntil { get; init; }

    /// <summary>Since when another copy of the data folder may have posted it; null where none can have.</summary>
    public Instant? InDoubtSince { get; init; }

    /// <summary>Where it is posted; null before its head is given to the outbox.</summary>
    public Destination? Destination { get; init; }

    /// <summary>How often it was written anew, for it could not be posted before its numbers were old.</summary>
    public int Edition { get; init; }

    /// <summary>The keys of its head's messages in the outbox; empty before.</summary>
    public Roll<string> Heads { get; init; } = [];

    /// <summary>Of those of its detail.</summary>
    public Roll<string> Details { get; init; } = [];

    /// <summary>The platform's id of its posted head, whose thread the detail stands in; null before.</summary>
    public string? Thread { get; init; }

    /// <summary>When its outcome was recorded; null before.</summary>
    public Instant? DoneAt { get; init; }

    /// <summary>Unique among all slots, and in their order within a digest.</summary>
    public string Id => IdOf(Digest, Day);

    /// <summary>Whether its outcome is known.</summary>
    public bool IsDone => Phase >= SlotPhase.Posted;

    /// <summary>Whether nothing of it was given to the outbox.</summary>
    public bool IsUngiven => Phase <= SlotPhase.Held;

    /// <summary>The id of a digest's slot.</summary>
    public static string IdOf(string digest, DateOnly day) => FormattableString.Invariant($"{digest} {day:yyyy-MM-dd}");

    /// <summary>With its outcome.</summary>
    public DigestSlot Ended(SlotPhase outcome, Instant now, string? reason = null) => this with { Phase = outcome, Reason = reason, DoneAt = now };
}
