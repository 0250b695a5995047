using NodaTime;

namespace KpiBot.Delivery;

/// <summary>Something that a platform delivered and that must be handled once: an event, a command, a click, a submitted form.</summary>
public sealed record Arrival
{
    /// <summary>Where it happened: what is fair and what is in order goes by it.</summary>
    public required Destination Conversation { get; init; }

    /// <summary>
    /// Everything by which a repeat is known, one of them being enough. Not what the platform says of repeats in a header: that may be missing, and an
    /// event may come again under another id.
    /// </summary>
    public required IReadOnlyList<ArrivalKey> Keys { get; init; }

    /// <summary>What is needed to handle it; kept until it is handled and not longer.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }
}

/// <summary>One way to know a repeat. Only a digest of it is stored.</summary>
public sealed record ArrivalKey
{
    private ArrivalKey(string text) => Text = text;

    /// <summary>The key, unlike any of another kind, platform or team.</summary>
    public string Text { get; }

    /// <summary>The platform's id of an event or activity.</summary>
    public static ArrivalKey Event(Installation installation, string id) => Of("event", installation, id);

    /// <summary>A message by its place and time (or id), for platforms that deliver one under several event ids.</summary>
    public static ArrivalKey Message(Installation installation, string channel, string message) => Of("message", installation, channel, message);

    /// <summary>One use of a command, button or form: its trigger id.</summary>
    public static ArrivalKey Trigger(Installation installation, string id) => Of("trigger", installation, id);

    /// <summary>The signature of the request itself, which is never the same twice.</summary>
    public static ArrivalKey Signature(Installation installation, string signature) => Of("signature", installation, signature);

    // Lengths stand before the parts, so that no two lists of parts give the same text.
    private static ArrivalKey Of(string kind, Installation installation, params ReadOnlySpan<string> parts)
    {
        var text = $"{kind} {installation.Platform.Length}:{installation.Platform} {installation.Team.Length}:{installation.Team}";
        foreach (var part in parts) text += $" {part.Length}:{part}";
        return new ArrivalKey(text);
    }
}

/// <summary>What became of an arrival; only then is it acknowledged.</summary>
public enum Acceptance
{
    /// <summary>Stored: it will be handled.</summary>
    Accepted,

    /// <summary>It was accepted before. Acknowledge it again.</summary>
    Repeated,

    /// <summary>Not stored, for too much is waiting, of this channel or in all: answer so that the platform sends it again.</summary>
    Busy,
}

/// <summary>An arrival in one worker's hands.</summary>
/// <param name="Number">Ascends in the order of arrival.</param>
/// <param name="Turn">Fencing: how often it was claimed. A worker whose claim has run out and been given to another can no longer complete it.</param>
/// <param name="Arrival">What arrived; its keys are left out.</param>
/// <param name="ArrivedAt">When it was accepted.</param>
public sealed record Claim(long Number, int Turn, Arrival Arrival, Instant ArrivedAt)
{
    /// <summary>The key for the answer to it, the same whoever answers and however often.</summary>
    public string AnswerKey => FormattableString.Invariant($"answer {Number} {ArrivedAt.ToUnixTimeMilliseconds()}");
}
