using NodaTime;

namespace KpiBot.Sync;

/// <summary>How far the reading of a stream is; stored together with the rows it covers, and never without them.</summary>
public sealed record StreamState
{
    /// <summary>Whatever changed before has landed, but for what the source shows late; null while there was no complete sweep.</summary>
    public Instant? Mark { get; init; }

    /// <summary>When the last complete reading began.</summary>
    public Instant? ReadAt { get; init; }

    /// <summary>When the last complete sweep began.</summary>
    public Instant? SweptAt { get; init; }

    /// <summary>The number of the latest sweep, under way or complete.</summary>
    public long Sweep { get; init; }

    /// <summary>The newest change that was ever seen.</summary>
    public Instant? NewestAt { get; init; }

    /// <summary>Rows that the source counted at the last complete reading and that have not landed; null where it does not count.</summary>
    public long? Missing { get; init; }

    /// <summary>Why it could not be read the last time, in a sentence; null when it could.</summary>
    public string? Problem { get; init; }

    /// <summary>The pass under way; null between readings.</summary>
    public PassState? Pass { get; init; }
}

/// <summary>A pass under way.</summary>
/// <param name="Kind">What it reads.</param>
/// <param name="Began">When the reading began that it is part of.</param>
/// <param name="Since">In a delta, in the feed after it, and in any pass over a report: where it begins.</param>
/// <param name="Newest">The newest change that the reading has seen.</param>
/// <param name="Token">Where its next page begins; null at its beginning.</param>
public sealed record PassState(PassKind Kind, Instant Began, Instant? Since = null, Instant? Newest = null, string? Token = null);
