using KpiBot.Agreements;
using KpiBot.Crm;
using NodaTime;

namespace KpiBot.Facts;

/// <summary>What a snapshot is loaded from: one consistent view of the store.</summary>
public interface ISnapshotSource : IDisposable
{
    /// <summary>The workspace as this view sees it.</summary>
    WorkspaceState State { get; }

    /// <summary>
    /// Rows of a kind, in ascending order of their key. With <paramref name="afterRevision"/> 0: all that are not deleted; else every row changed since, the deleted ones too.
    /// Columns are named as the record's properties, beside <c>Key</c>, <c>Source</c> (the source's number), <c>Id</c>, <c>Deleted</c> (0 or 1), and the stamps
    /// <c>FirstActivityAt</c> of leads and <c>LatestActivityAt</c> of deals, taken from activities at import. Moments come as their code, money in ten-thousandths, enums and booleans as numbers,
    /// free dimensions as a JSON object, rates as decimal text.
    /// </summary>
    IRowCursor Open(RecordKind kind, IReadOnlyList<string> columns, long afterRevision = 0);

    /// <summary>How many rows of a kind changed since a revision, the deleted ones too; counted no further than <paramref name="most"/>.</summary>
    long Changes(RecordKind kind, long afterRevision, long most);

    /// <summary>The rows of these keys that are not deleted, in ascending order of their key; columns as above.</summary>
    IRowCursor Open(RecordKind kind, IReadOnlyList<string> columns, IReadOnlyList<long> keys);

    /// <summary>The keys of rows by their source's number and UTF-8 id, place by place, those of deleted rows too; 0 where there is no such row.</summary>
    IReadOnlyList<long> Keys(RecordKind kind, IReadOnlyList<(int Source, byte[] Id)> ids);
}

/// <summary>A forward-only reader of rows; a column is addressed by its place in the list asked for.</summary>
public interface IRowCursor : IDisposable
{
    /// <summary>Moves to the next row; false at the end.</summary>
    bool Next();

    /// <summary>Whether the column is null in this row.</summary>
    bool IsNull(int column);

    /// <summary>A column of numbers; 0 when null.</summary>
    long Integer(int column);

    /// <summary>A column of text as UTF-8, valid until the next call of <see cref="Next"/>; empty when null.</summary>
    ReadOnlySpan<byte> Text(int column);
}

/// <summary>The state of a workspace at a revision.</summary>
/// <param name="Revision">Grows with every committed change; the snapshot's watermark.</param>
/// <param name="Agreement">The agreement in force.</param>
/// <param name="Sources">Every source that was ever imported, by number.</param>
public sealed record WorkspaceState(long Revision, Agreement Agreement, IReadOnlyList<SourceState> Sources)
{
    /// <summary>Whether a source lost too much at once to be trusted: no alert is evaluated then, and whatever is said says so.</summary>
    public bool IsSuspect => Sources.Any(source => source.Copy?.Suspicion is not null);

    /// <summary>Where a record can be seen in its own system; null where its source does not say.</summary>
    public Uri? LinkTo(CrmRecord record) =>
        Sources.FirstOrDefault(source => source.Name == record.Source)?.Links.GetValueOrDefault(RecordKinds.Of(record.GetType()))?.Of(record.Id);
}

/// <summary>A source and how fresh it is.</summary>
/// <param name="Number">Its number in the <c>Source</c> column.</param>
/// <param name="Name">Its name in answers.</param>
/// <param name="AsOf">The state of the source that its last successful import saw.</param>
/// <param name="Skipped">Rows that its last import could not read, by kind; kinds without any are absent.</param>
public sealed record SourceState(int Number, string Name, Instant AsOf, IReadOnlyDictionary<RecordKind, long> Skipped)
{
    /// <summary>Where it shows its records, by kind; kinds for which it does not say are absent.</summary>
    public IReadOnlyDictionary<RecordKind, LinkTemplate> Links { get; init; } = new Dictionary<RecordKind, LinkTemplate>();

    /// <summary>What is known of its copy; null for a source that is imported rather than synced.</summary>
    public CopyState? Copy { get; init; }

    /// <summary>Whether rows of it are known to be missing, or it lost too much at once to be trusted.</summary>
    public bool IsIncomplete => Copy is { } copy && (!copy.IsWhole || copy.Streams.Any(stream => stream.Missing > 0));
}
