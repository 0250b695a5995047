using NodaTime;

namespace KpiBot.Sync;

/// <summary>Where rows land before they become records: apart from them, so that a reading can take hours, be interrupted and go on while readers see the last complete generation.</summary>
public interface ILandingStore
{
    /// <summary>Opens the landing of a source; made when there is none. One at a time for each source.</summary>
    Task<ILanding> OpenAsync(string source, CancellationToken cancellation);
}

/// <summary>The rows of one source as they were last read, those that are gone among them, with the state of every stream. Calls for different streams may come at the same time.</summary>
public interface ILanding : ILandedRows, IAsyncDisposable
{
    /// <summary>Names this landing: one that was lost and made anew, or put back, has another name.</summary>
    string Id { get; }

    /// <summary>Counts the changes of rows.</summary>
    long Change { get; }

    /// <summary>What is stored of a stream.</summary>
    StreamState StateOf(string stream);

    /// <summary>Rows of a stream that are not gone.</summary>
    long Live(string stream);

    /// <summary>Rows of a report that are not gone, of days that began then or later.</summary>
    Task<long> LiveAsync(string stream, Instant since, CancellationToken cancellation);

    /// <summary>Rows of a stream that a sweep has met.</summary>
    long Met(string stream, long sweep);

    /// <summary>
    /// Takes in a page and the state after it, both or neither. Of a row the version changed last stays; one that is gone comes back by a version that is not older, one that was
    /// merged by a newer one. With the last page of a sweep, or of any pass over a report, rows of its time that it did not meet are gone.
    /// </summary>
    Task TakeAsync(StreamSpec stream, PassState pass, SyncPage page, StreamState after, CancellationToken cancellation);

    /// <summary>Stores a state alone: a pass that begins, a problem.</summary>
    Task SaveAsync(string stream, StreamState state, CancellationToken cancellation);

    /// <summary>Gives the landing another name, so that all of it is published again.</summary>
    Task RenameAsync(CancellationToken cancellation);

    /// <summary>Keeps what became of a run, to be shown.</summary>
    Task ReportAsync(SyncReport report, CancellationToken cancellation);
}

/// <summary>Rows that have landed.</summary>
public interface ILandedRows
{
    /// <summary>Rows of a stream that changed after a change, in the order of their ids; 0: all. Those that are gone too.</summary>
    IEnumerable<LandedRow> Rows(string stream, long after = 0);

    /// <summary>Rows that were merged after a change, each with the row that it was merged into.</summary>
    IReadOnlyDictionary<string, string> Merged(string stream, long after = 0);
}

/// <summary>A row that has landed, with its history in the order of time.</summary>
public sealed record LandedRow(string Id, Instant ModifiedAt, IReadOnlyDictionary<string, string> Fields, IReadOnlyList<FieldChange> History, bool IsGone);
