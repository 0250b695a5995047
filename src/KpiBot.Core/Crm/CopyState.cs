using NodaTime;

namespace KpiBot.Crm;

/// <summary>What is known of the copy of a source that is synced: from where it was made, how complete it is, and whether it can be trusted.</summary>
public sealed record CopyState
{
    /// <summary>Names the landing that it was made from; another landing is published anew, whole.</summary>
    public required string Landing { get; init; }

    /// <summary>The landing's last change that it holds.</summary>
    public required long Change { get; init; }

    /// <summary>The source's streams.</summary>
    public IReadOnlyList<StreamCopy> Streams { get; init; } = [];

    /// <summary>What it held when it was last trusted, by kind.</summary>
    public IReadOnlyDictionary<RecordKind, KindTotal> Trusted { get; init; } = new Dictionary<RecordKind, KindTotal>();

    /// <summary>Why it is not to be trusted: no alert is evaluated on it, and whatever is said from it says so. Null when it is.</summary>
    public Suspicion? Suspicion { get; init; }

    /// <summary>What the source itself says against its figures.</summary>
    public IReadOnlyList<SourceCaveat> Caveats { get; init; } = [];

    /// <summary>
    /// Whether figures can be judged by it: it lost nothing suddenly, and every stream that was ever read can still be read. One that never could be is not part of it; and that single rows are missing, which an index
    /// shows late, happens every day.
    /// </summary>
    public bool IsWhole => Suspicion is null && Streams.All(stream => stream.Problem is null || stream.ReadAt is null);

    /// <summary>The newest change that the source itself shows, in any stream; null when it shows none.</summary>
    public Instant? NewestAt => Streams.Max(stream => stream.NewestAt);
}

/// <summary>One stream of a copy.</summary>
/// <param name="Name">The stream's name in its source.</param>
/// <param name="ReadAt">When the last complete reading began: what was changed before is in the copy. Null while there was none.</param>
/// <param name="NewestAt">The newest change that was seen in it.</param>
/// <param name="Rows">Rows that are not gone.</param>
/// <param name="Missing">Rows that the source counts and the copy does not have; negative when it has more; null when the source does not count.</param>
/// <param name="Problem">Why it could not be read, in a sentence; null when it could.</param>
public sealed record StreamCopy(string Name, Instant? ReadAt, Instant? NewestAt, long Rows, long? Missing, string? Problem);

/// <summary>What a source says against its figures of some days, for whoever reads a number made of them.</summary>
/// <param name="Kind">The kind of record that it is said of.</param>
/// <param name="Caveat">The id of the sentence: <c>withheld</c>, <c>grouped</c>, <c>sampled</c>.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public sealed record SourceCaveat(RecordKind Kind, string Caveat, DateOnly From, DateOnly To);

/// <summary>How many records of a kind there are, and the sum of their amounts whatever their currency: to be compared with itself and never shown.</summary>
public sealed record KindTotal(long Rows, decimal Amount);

/// <summary>A sudden drop: what a copy lost since it was last trusted.</summary>
/// <param name="Kind">The kind that lost most.</param>
/// <param name="IsOfAmount">Whether amounts dropped rather than rows.</param>
/// <param name="Before">Rows or amount when it was last trusted.</param>
/// <param name="After">The same now.</param>
/// <param name="Since">When the drop was first seen.</param>
public sealed record Suspicion(RecordKind Kind, bool IsOfAmount, decimal Before, decimal After, Instant Since);
