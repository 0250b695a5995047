using KpiBot.Crm;
using KpiBot.Sync;

namespace KpiBot.Connectors.Salesforce;

/// <summary>A Salesforce object: what is asked for of it, and nothing else.</summary>
/// <param name="Name">Its stream's name here and in messages.</param>
/// <param name="Api">Its name in Salesforce.</param>
/// <param name="Kinds">What its records become.</param>
internal sealed record SalesforceObject(string Name, string Api, IReadOnlyList<RecordKind> Kinds)
{
    /// <summary>Marks a field that is only there where the organisation uses a feature, so that its absence says nothing about permissions.</summary>
    public const char Optional = '?';

    public const string Id = "Id", Stamp = "SystemModstamp", IsDeleted = "IsDeleted", MasterRecordId = "MasterRecordId";

    /// <summary>The fields that are asked for, beside the id, the stamp and whether it is deleted. One with a point is a field of the record that a reference leads to.</summary>
    public required IReadOnlyList<string> Fields { get; init; }

    /// <summary>Of its fields, when it was changed: for a log, when it was written.</summary>
    public string ModifiedAt { get; init; } = Stamp;

    /// <summary>Conditions that a record meets to be read, each beginning with its field; one whose field the organisation has not is none.</summary>
    public IReadOnlyList<string> Where { get; init; } = [];

    /// <summary>Whether its records go to the recycle bin.</summary>
    public bool CanBeDeleted { get; init; } = true;

    /// <summary>Whether there are organisations without it.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether others are translated with its records.</summary>
    public bool IsLookup { get; init; }

    /// <summary>Whether it is small enough to be read whole every time: then changes that leave no stamp are seen too.</summary>
    public bool IsSmall { get; init; }

    /// <summary>Of its fields, those whose former values are kept as they are seen to change.</summary>
    public IReadOnlyList<string> Tracked { get; init; } = [];

    /// <summary>Whether it is written once and never changed, so that counting it against its deleted parents would mislead.</summary>
    public bool IsLog => ModifiedAt != Stamp;

    /// <summary>As the engine reads it.</summary>
    public StreamSpec Stream => field ??= new StreamSpec(Name) { Kinds = Kinds, IsLookup = IsLookup, HasDelta = !IsSmall, HasGone = CanBeDeleted && !IsLog && !IsSmall, Tracked = Tracked };
}
