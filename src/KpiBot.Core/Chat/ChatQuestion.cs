using KpiBot.Access;
using KpiBot.Answers;
using KpiBot.Delivery;
using KpiBot.Kpis;

namespace KpiBot.Chat;

/// <summary>Who asks and who would read the answer, as the platform says it; never what a text says.</summary>
/// <param name="Who">Who asks.</param>
/// <param name="Personal">The asker's grant.</param>
/// <param name="Where">Where the answer would stand.</param>
/// <param name="Channel">The channel's grant.</param>
public sealed record Audience(Who Who, Grant Personal, Place Where, Grant Channel)
{
    /// <summary>The same person where nobody else reads it.</summary>
    public Audience Alone => this with { Where = Where == Place.Unknown ? Place.Unknown : Place.Direct };

    /// <summary>May something of this class and form be told?</summary>
    public Decision Decide(KpiClass kept, Form form, int? records = null) => Policy.Decide(new Asked(Who, Personal, Where, Channel, kept, form, records));
}

/// <summary>A question from a chat.</summary>
public sealed record ChatQuestion
{
    /// <summary>The number of its arrival.</summary>
    public required long Number { get; init; }

    /// <summary>The conversation that it is part of.</summary>
    public required Destination Conversation { get; init; }

    /// <summary>The words; empty asks for help.</summary>
    public required string Text { get; init; }

    /// <summary>Who asks, by the platform's id.</summary>
    public required string User { get; init; }

    /// <summary>Who asks where.</summary>
    public required Audience Audience { get; init; }

    /// <summary>The asker's language as the platform knows it: of notices, and of an answer to no words at all.</summary>
    public Language Language { get; init; }

    /// <summary>The turn that it follows; null: the conversation's last.</summary>
    public long? After { get; init; }
}

/// <summary>What is said to a question.</summary>
/// <param name="Answer">The words.</param>
/// <param name="Decision">Who may read them. A refusal is told only to the asker.</param>
/// <param name="Turn">What the conversation remembers; null when nothing.</param>
/// <param name="Finding">What the answer tells, without what it may not; null for a refusal or a notice.</param>
/// <param name="Where">The kind of place that was decided for.</param>
public sealed record ChatReply(Answer Answer, Decision Decision, Turn? Turn, Finding? Finding, Place Where)
{
    /// <summary>Whether everyone in the conversation may read it.</summary>
    public bool IsForAll => Decision.Verdict == Verdict.Allow;
}
