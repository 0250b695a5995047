using KpiBot.Crm;
using KpiBot.Sync;
using NodaTime;

namespace KpiBot.Connectors.RdStation;

/// <summary>A type of RD Station object: what is kept of it, and nothing else. RD Station sends every field, whatever is asked for.</summary>
/// <param name="Name">Its name, in addresses too.</param>
/// <param name="Kinds">What its objects become; none for those that others are translated with.</param>
/// <param name="Fields">The fields that are kept, beside the id; of a list of ids the first.</param>
internal sealed record RdStationObject(string Name, IReadOnlyList<RecordKind> Kinds, IReadOnlyList<string> Fields)
{
    /// <summary>Of them, those whose former values are kept.</summary>
    public IReadOnlyList<string> Tracked { get; init; } = [];

    /// <summary>As the engine reads it. Nothing tells what is deleted: all of it is read every day.</summary>
    public StreamSpec Stream => field ??= new StreamSpec(Name) { Kinds = Kinds, HasDelta = Kinds.Count > 0, IsLookup = Kinds.Count == 0, Tracked = Tracked, SweepEvery = Duration.FromDays(1) };
}
