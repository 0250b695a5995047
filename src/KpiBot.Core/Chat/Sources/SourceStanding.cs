using KpiBot.Facts;
using NodaTime;

namespace KpiBot.Chat.Sources;

/// <summary>How a source is reached.</summary>
public enum SourceTie
{
    /// <summary>By a token or key of the settings.</summary>
    Settings,

    /// <summary>By a connection that somebody made in a browser.</summary>
    Connected,

    /// <summary>It can be connected, and is not.</summary>
    NotConnected,

    /// <summary>Its connection is good no more.</summary>
    Lost,

    /// <summary>The app that it would be connected by is not in the settings.</summary>
    NoApp,
}

/// <summary>How a source is, and how its copy is.</summary>
public sealed record SourceStanding
{
    /// <summary>Its name in the workspace.</summary>
    public required string Source { get; init; }

    /// <summary>Its name as people know it.</summary>
    public required string Title { get; init; }

    /// <summary>How it is reached.</summary>
    public required SourceTie Tie { get; init; }

    /// <summary>Whose account it is; null where that is not known.</summary>
    public string? Account { get; init; }

    /// <summary>Permissions that were asked for and not granted.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>What is being read now; null where nothing is.</summary>
    public SourceReading? Reading { get; init; }

    /// <summary>Its data as questions see it; null while there is none.</summary>
    public SourceState? Data { get; init; }

    /// <summary>When the last run ended; null while there was none.</summary>
    public Instant? RanAt { get; init; }

    /// <summary>Whether that run was complete.</summary>
    public bool IsComplete { get; init; }

    /// <summary>Calls that the source still allows today; null where it does not say.</summary>
    public long? CallsLeft { get; init; }
}

/// <summary>A run that is under way.</summary>
/// <param name="Stream">The stream that was read last; null while records are made.</param>
/// <param name="Rows">Rows read so far, of all streams.</param>
public sealed record SourceReading(string? Stream, long Rows);
