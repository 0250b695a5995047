using KpiBot.Crm;
using NodaTime;

namespace KpiBot.Sync;

/// <summary>Where records are kept.</summary>
public interface IRecordStore
{
    /// <summary>
    /// Begins to take in records of one source. Nothing is seen by readers before <see cref="IImportSession.CommitAsync"/>; disposed without it, nothing was.
    /// One session is open at a time: another begins when it is over.
    /// </summary>
    Task<IImportSession> BeginAsync(string source, CancellationToken cancellation);

    /// <summary>What is known of a source's copy; null for one that was never synced.</summary>
    Task<CopyState?> CopyOfAsync(string source, CancellationToken cancellation);
}

/// <summary>One import or sync run of one source: all or nothing.</summary>
public interface IImportSession : IAsyncDisposable
{
    /// <summary>Inserts or updates by source id. All records of a call are of one kind. A record equal to the stored one changes nothing, also not its revision.</summary>
    ValueTask UpsertAsync(RecordKind kind, IReadOnlyList<CrmRecord> records, CancellationToken cancellation);

    /// <summary>Says that everything of this kind that the source holds was upserted in this session: what was not seen is tombstoned.</summary>
    ValueTask CompleteAsync(RecordKind kind, CancellationToken cancellation);

    /// <summary>Says that the source no longer holds these records: those of an id, and those whose id begins with it and a slash. Ids that are not known change nothing.</summary>
    ValueTask RemoveAsync(RecordKind kind, IReadOnlyList<string> ids, CancellationToken cancellation);

    /// <summary>What the source would hold if the session were committed now, by kind.</summary>
    Task<IReadOnlyDictionary<RecordKind, KindTotal>> TotalsAsync(IReadOnlyList<RecordKind> kinds, CancellationToken cancellation);

    /// <summary>What was known of the source's copy before the session; null for one that was never synced.</summary>
    CopyState? Copy { get; }

    /// <summary>Says what is known of it since.</summary>
    ValueTask CopyAsync(CopyState copy, CancellationToken cancellation);

    /// <summary>Says how many rows of the kind the source held that could not be read; replaces the number of the run before.</summary>
    ValueTask SkippedAsync(RecordKind kind, long rows, CancellationToken cancellation);

    /// <summary>Says where the source shows its records, by kind; replaces what the run before said.</summary>
    ValueTask LinksAsync(IReadOnlyDictionary<RecordKind, LinkTemplate> links, CancellationToken cancellation);

    /// <summary>
    /// Remembers, with all else of the session, that what has this digest was taken in; false where that is known already. <paramref name="until"/> is when it may be forgotten; null: never.
    /// </summary>
    ValueTask<bool> RememberAsync(string digest, Instant? until, CancellationToken cancellation);

    /// <summary>Makes all of it visible at once. <paramref name="asOf"/> is the instant of the source's state.</summary>
    Task<ImportCounts> CommitAsync(Instant asOf, CancellationToken cancellation);
}

/// <summary>What an import did, by kind: rows added, changed, left as they were, and gone from the source.</summary>
public sealed record ImportCounts(IReadOnlyDictionary<RecordKind, ImportCount> ByKind);

/// <summary>Numbers of one kind.</summary>
public sealed record ImportCount(long Added, long Changed, long Unchanged, long Removed);
