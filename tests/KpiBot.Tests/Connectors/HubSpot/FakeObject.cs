using NodaTime;

namespace KpiBot.Tests.Connectors.HubSpot;

/// <summary>An object as HubSpot holds it.</summary>
internal sealed class FakeObject(long id)
{
    public long Id { get; } = id;

    public Dictionary<string, string> Properties { get; init; } = [];

    public Instant CreatedAt { get; init; }

    public Instant ModifiedAt { get; set; }

    /// <summary>When the search index shows its present version; it shows none before.</summary>
    public Instant IndexedAt { get; set; }

    public Instant? ArchivedAt { get; set; }

    /// <summary>Whether it is gone for good, from every list.</summary>
    public bool IsPurged { get; set; }

    public Dictionary<string, List<(string Value, Instant At)>> History { get; init; } = [];

    /// <summary>By type: ids, and whether it is the primary one.</summary>
    public Dictionary<string, List<(long Id, bool IsPrimary)>> Associations { get; init; } = [];
}
