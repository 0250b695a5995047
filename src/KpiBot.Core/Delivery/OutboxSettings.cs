namespace KpiBot.Delivery;

/// <summary>What the outbox needs to know beside its ports.</summary>
public sealed record OutboxSettings
{
    /// <summary>A platform's poster; null for one that is not set up (any more).</summary>
    public required Func<string, IPoster?> PosterOf { get; init; }

    /// <summary>An even chance in 0 … 1, by which pauses differ so that not everyone comes back at once.</summary>
    public required Func<double> Chance { get; init; }

    /// <summary>How long each kind is tried.</summary>
    public Func<MessageKind, Patience> PatienceOf { get; init; } = Patience.Of;

    /// <summary>Shortest time between two requests for one channel.</summary>
    public TimeSpan Pace { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Most requests at a time.</summary>
    public int AtATime { get; init; } = 8;

    /// <summary>How long requests that are under way are waited for when the program ends.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>When an owner could not be told, how long until it is tried again.</summary>
    public TimeSpan TellAgain { get; init; } = TimeSpan.FromMinutes(1);
}
