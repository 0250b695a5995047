using KpiBot.Delivery;
using NodaTime;

namespace KpiBot.Chat;

/// <summary>What a button does.</summary>
public enum PressAction
{
    /// <summary>Asks its words.</summary>
    Ask,

    /// <summary>Says an answer once more, to everyone in the channel.</summary>
    Share,

    /// <summary>Gives the records as a file.</summary>
    Export,

    /// <summary>The answer was helpful.</summary>
    Helpful,

    /// <summary>It was not.</summary>
    NotHelpful,

    /// <summary>What a desk makes of its subject.</summary>
    Desk,

    /// <summary>Says an answer anew in its own place, with the newest figures.</summary>
    Refresh,
}

/// <summary>What a button carries: what it does, for whom, and until when. It says nothing of what its holder may: that is decided when it is pressed.</summary>
/// <param name="Action">What it does.</param>
/// <param name="Conversation">The conversation that it stands in.</param>
/// <param name="Until">The last moment.</param>
public sealed record Press(PressAction Action, Destination Conversation, Instant Until)
{
    /// <summary>Who alone may press it; null for anyone in the conversation.</summary>
    public string? User { get; init; }

    /// <summary>The turn that it belongs to.</summary>
    public long? Turn { get; init; }

    /// <summary>The words to ask; of a desk's button its subject; null for other actions.</summary>
    public string? Text { get; init; }
}
