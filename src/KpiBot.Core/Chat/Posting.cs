using KpiBot.Access;
using KpiBot.Answers;
using KpiBot.Delivery;

namespace KpiBot.Chat;

/// <summary>Something that is said without having been asked: a digest, an alert, a preview of one.</summary>
public sealed record Posting
{
    /// <summary>What makes it this one and no other (<see cref="Message.Key"/>); where it needs several messages, each gets a number of its own behind it.</summary>
    public required string Key { get; init; }

    /// <summary>What it is for.</summary>
    public required MessageKind Kind { get; init; }

    /// <summary>Where it is posted.</summary>
    public required Destination Destination { get; init; }

    /// <summary>The words.</summary>
    public required Answer Answer { get; init; }

    /// <summary>The kind of place it was decided for: it is not posted where that has changed. Null for what tells nothing of the data.</summary>
    public Place? Where { get; init; }

    /// <summary>Buttons under it.</summary>
    public IReadOnlyList<DeskButton> Buttons { get; init; } = [];

    /// <summary>The platform's id of the message that it takes the place of; null for a new one. Of several messages, the first does.</summary>
    public string? Replaces { get; init; }
}
