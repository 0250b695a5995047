using KpiBot.Crm;
using KpiBot.Sync;
using NodaTime;

namespace KpiBot.Connectors.Pipedrive;

/// <summary>A type of Pipedrive object that has a list: what is kept of it, and nothing else. Pipedrive sends every field of its own, whatever is asked for.</summary>
/// <param name="Name">Its name here and in messages.</param>
/// <param name="Path">Its list.</param>
/// <param name="Kinds">What its objects become.</param>
/// <param name="Scope">The permission that it takes.</param>
internal sealed record PipedriveObject(string Name, string Path, IReadOnlyList<RecordKind> Kinds, string Scope)
{
    /// <summary>The fields that are kept, beside the id.</summary>
    public required IReadOnlyList<string> Fields { get; init; }

    /// <summary>Of them, those that a list has only when they are asked for.</summary>
    public string Include { get; init; } = "";

    /// <summary>Where those are that were archived, which no other list has since 2025-07-15; null where there are none.</summary>
    public string? Archive { get; init; }

    /// <summary>Whether a list tells which were deleted in the last 30 days.</summary>
    public bool HasDeleted { get; init; }

    /// <summary>Whether others are translated with it, all of it being read every time.</summary>
    public bool IsLookup { get; init; }

    /// <summary>As the engine reads it. A list is cheap, and what is deleted shows nowhere else: all of it is read every day.</summary>
    public StreamSpec Stream => field ??= new StreamSpec(Name) { Kinds = Kinds, HasDelta = !IsLookup, IsLookup = IsLookup, HasGone = HasDeleted, SweepEvery = Duration.FromDays(1) };
}
