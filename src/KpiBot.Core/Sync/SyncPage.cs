using NodaTime;

namespace KpiBot.Sync;

/// <summary>What a pass over a stream reads.</summary>
public enum PassKind
{
    /// <summary>Everything; what is not met is gone.</summary>
    Sweep,

    /// <summary>What changed since an instant.</summary>
    Delta,

    /// <summary>What is gone.</summary>
    Gone,
}

/// <summary>A page to be read.</summary>
/// <param name="Stream">Of which stream.</param>
/// <param name="Pass">In which pass.</param>
/// <param name="Since">In a <see cref="PassKind.Delta"/>: rows changed then or later; in the <see cref="PassKind.Gone"/> after it: rows gone then or later, as far as the source can tell; in any pass over a report: rows of days that began then or later. Null otherwise.</param>
/// <param name="Token">Where the page begins, as the page before said; null for the first.</param>
public sealed record PageRequest(StreamSpec Stream, PassKind Pass, Instant? Since, string? Token);

/// <summary>A page as it was read.</summary>
/// <param name="Rows">Rows that are there.</param>
/// <param name="Gone">Rows that are not, any more.</param>
/// <param name="Next">Where the next page begins; null when this was the last.</param>
public sealed record SyncPage(IReadOnlyList<SyncRow> Rows, IReadOnlyList<GoneRow> Gone, string? Next);

/// <summary>A row, holding nothing but the fields that were asked for.</summary>
/// <param name="Id">Its id, unique in its stream.</param>
/// <param name="ModifiedAt">When it last changed, by the source's clock; <see cref="Unstamped"/> where it does not say. Of two versions the later one stays.</param>
/// <param name="Fields">Its fields; an empty one is absent.</param>
public sealed record SyncRow(string Id, Instant ModifiedAt, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The stamp of a row whose source does not say when it changed.</summary>
    public static Instant Unstamped { get; } = Instant.FromUnixTimeTicks(0);

    /// <summary>Values of tracked fields and when they began, as far as the source remembers; in any order.</summary>
    public IReadOnlyList<FieldChange> History { get; init; } = [];
}

/// <summary>A field's value from an instant on; null when it was emptied.</summary>
public sealed record FieldChange(string Field, Instant At, string? Value);

/// <summary>A row that is gone.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Into">The row that it was merged into; null when it was not.</param>
/// <param name="At">Until when no version brings it back; null: any that is as new as the one known does.</param>
public sealed record GoneRow(string Id, string? Into = null, Instant? At = null);
