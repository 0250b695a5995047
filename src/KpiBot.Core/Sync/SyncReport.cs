using KpiBot.Crm;
using NodaTime;

namespace KpiBot.Sync;

/// <summary>What became of a run.</summary>
/// <param name="Source">The source.</param>
/// <param name="BeganAt">When it began.</param>
/// <param name="EndedAt">When it ended.</param>
/// <param name="Streams">What became of each stream.</param>
/// <param name="Generation">What readers see since; null when the run was not complete, and they see what they saw before.</param>
/// <param name="Traffic">What it cost.</param>
public sealed record SyncReport(string Source, Instant BeganAt, Instant EndedAt, IReadOnlyList<StreamReport> Streams, Generation? Generation, SourceTraffic Traffic)
{
    /// <summary>Whether there is a new generation.</summary>
    public bool IsComplete => Generation is not null;
}

/// <summary>What a run did with one stream.</summary>
/// <param name="Name">The stream.</param>
/// <param name="Pages">Pages read.</param>
/// <param name="Rows">Rows on them.</param>
/// <param name="Copy">The stream's copy since.</param>
/// <param name="Failure">Why it could not be read; null when it could.</param>
public sealed record StreamReport(string Name, long Pages, long Rows, StreamCopy Copy, SourceFailure? Failure);

/// <summary>What a run made visible.</summary>
/// <param name="AsOf">The instant of the source's state.</param>
/// <param name="Counts">Records added, changed, left and gone.</param>
/// <param name="Suspicion">Why it is not to be trusted; null when it is.</param>
/// <param name="Home">What the source says of the company.</param>
public sealed record Generation(Instant AsOf, ImportCounts Counts, Suspicion? Suspicion, SourceHome Home);

/// <summary>How far a run is.</summary>
/// <param name="Stream">The stream that a page came of; null while records are made.</param>
/// <param name="Rows">Rows read so far, of all streams.</param>
public sealed record SyncProgress(string? Stream, long Rows);

/// <summary>How a run is made.</summary>
public sealed record SyncOptions
{
    /// <summary>Read everything, instead of what changed.</summary>
    public bool Full { get; init; }

    /// <summary>Trust what there is, however much less it is than before.</summary>
    public bool Accept { get; init; }

    /// <summary>Streams that are read at the same time.</summary>
    public int AtOnce { get; init; } = 4;

    /// <summary>Is told the progress, page by page.</summary>
    public IProgress<SyncProgress>? Progress { get; init; }
}
