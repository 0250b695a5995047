using KpiBot.Connectors.Csv.Mappings;
using KpiBot.Crm;
using KpiBot.Sync;

namespace KpiBot.Connectors.Rest;

/// <summary>A source that is wholly described by a file: where it is called, how, and what its rows mean. See docs/rest.md.</summary>
/// <param name="Source">Its name in the workspace.</param>
/// <param name="Address">Where it is called; nothing else is.</param>
/// <param name="Auth">How the secret is shown to it.</param>
/// <param name="PerMinute">Calls that it allows in a minute.</param>
/// <param name="Streams">Its lists.</param>
public sealed record RestSource(string Source, Uri Address, RestAuth Auth, int PerMinute, IReadOnlyList<StreamDescription> Streams)
{
    /// <summary>What the company's own currency and time zone are.</summary>
    public SourceHome Home { get; init; } = new(null, null);

    /// <summary>Where the source shows its records, by kind.</summary>
    public IReadOnlyDictionary<RecordKind, LinkTemplate> Links { get; init; } = new Dictionary<RecordKind, LinkTemplate>();
}

/// <summary>How a secret is shown: one of the kinds, with the header's or the user's name.</summary>
public sealed record RestAuth(RestAuthKind Kind, string Name = "");

/// <summary>The ways.</summary>
public enum RestAuthKind
{
    /// <summary><c>Authorization: Bearer SECRET</c></summary>
    Bearer,

    /// <summary>A header of another name.</summary>
    Header,

    /// <summary>The secret is the password of a user.</summary>
    Basic,
}

/// <summary>One list of the source.</summary>
/// <param name="Name">Its name here and in messages.</param>
/// <param name="List">Where its rows are.</param>
public sealed record StreamDescription(string Name, RestList List)
{
    /// <summary>How what changed is asked for; null: all of it is read every time.</summary>
    internal RestChanges? Changes { get; init; }

    /// <summary>When a row was changed; null where rows do not say.</summary>
    internal string? Updated { get; init; }

    /// <summary>Rows of the list that say that they are gone.</summary>
    internal ConditionMapping? Gone { get; init; }

    /// <summary>A list of what is gone; null where there is none.</summary>
    internal RestList? Deleted { get; init; }

    /// <summary>Days between two readings of everything.</summary>
    internal int SweepDays { get; init; } = 1;

    /// <summary>How rows become records; its columns are places in a row. Without a record the rows are there for others to be joined with.</summary>
    public required FileMapping Mapping { get; init; }

    /// <summary>Whether its rows become records.</summary>
    public required bool HasRecord { get; init; }
}

/// <summary>A list that is read page by page.</summary>
/// <param name="Path">Below the source's address.</param>
/// <param name="Rows">The place of the rows in a reply.</param>
/// <param name="Id">The places that identify a row.</param>
public sealed record RestList(string Path, JsonPointer Rows, IReadOnlyList<JsonPointer> Id)
{
    /// <summary>How its pages follow each other.</summary>
    internal Paging Paging { get; init; } = new(PagingKind.None);

    /// <summary>The place of the number of all rows; null where replies do not say.</summary>
    internal JsonPointer? Total { get; init; }
}

/// <summary>How what changed since an instant is asked for.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Format">How it is written: a .NET format, <c>unix</c> or <c>unix_ms</c>.</param>
/// <param name="Zone">The zone that it is written in.</param>
/// <param name="LookBackMinutes">How much earlier is asked for, since changes show late.</param>
internal sealed record RestChanges(string Parameter, string Format, string Zone, int LookBackMinutes);

/// <summary>How pages follow each other.</summary>
internal enum PagingKind
{
    /// <summary>There is one.</summary>
    None,

    /// <summary>They are numbered.</summary>
    Page,

    /// <summary>They begin at a row.</summary>
    Offset,

    /// <summary>Each names a mark of the next.</summary>
    Cursor,

    /// <summary>Each holds the address of the next.</summary>
    Next,

    /// <summary>The address of the next is in the header Link.</summary>
    Link,
}

/// <summary>The same with its names.</summary>
internal sealed record Paging(PagingKind Kind)
{
    /// <summary>The parameter of the number, the row or the mark.</summary>
    public string Parameter { get; init; } = "";

    /// <summary>The number of the first page.</summary>
    public int First { get; init; } = 1;

    /// <summary>The parameter of the size; empty for none.</summary>
    public string SizeParameter { get; init; } = "";

    /// <summary>Rows on a full page; null where that is not known, and an empty page is the last.</summary>
    public int? Size { get; init; }

    /// <summary>The place of the next mark or address.</summary>
    public JsonPointer? Next { get; init; }
}
