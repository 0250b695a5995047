using KpiBot.Crm;
using KpiBot.Sync;

namespace KpiBot.Connectors.HubSpot;

/// <summary>A type of HubSpot object: what is asked for of it, and nothing else.</summary>
/// <param name="Name">Its name here and in messages.</param>
/// <param name="Path">Its name in addresses.</param>
/// <param name="Kinds">What its objects become.</param>
/// <param name="Scope">The permission that it takes.</param>
internal sealed record HubSpotObject(string Name, string Path, IReadOnlyList<RecordKind> Kinds, string Scope)
{
    /// <summary>The properties that are asked for, beside the id.</summary>
    public required IReadOnlyList<string> Properties { get; init; }

    /// <summary>Of them, when it was changed.</summary>
    public string ModifiedAt { get; init; } = "hs_lastmodifieddate";

    /// <summary>Of them, those whose former values are asked for.</summary>
    public IReadOnlyList<string> Tracked { get; init; } = [];

    /// <summary>Types of object that it is associated with; the id of the first, or of the primary one, is kept under the type's name.</summary>
    public IReadOnlyList<string> Associations { get; init; } = [];

    /// <summary>As the engine reads it.</summary>
    public StreamSpec Stream => field ??= new StreamSpec(Name) { Kinds = Kinds, HasGone = true, Tracked = Tracked };
}
