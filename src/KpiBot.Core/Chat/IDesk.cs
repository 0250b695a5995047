using KpiBot.Answers;
using KpiBot.Delivery;
using KpiBot.Kpis;

namespace KpiBot.Chat;

/// <summary>
/// A part of the bot that is asked for something other than a figure: an alert, a digest, an action, an agreement. It decides itself who may; what it returns is stored whole or not at all, with the completion of the arrival.
/// </summary>
public interface IDesk
{
    /// <summary>Words, before anything is looked up; null: they are not its business.</summary>
    Task<DeskReply?> HearAsync(ChatQuestion question, CancellationToken cancellation);

    /// <summary>A question that was understood and answered as far as words go; null: it is not its business.</summary>
    Task<DeskReply?> TakeAsync(ChatQuestion question, ChatReply reply, CancellationToken cancellation);

    /// <summary>A button of <see cref="PressAction.Desk"/>; null: it is not its own.</summary>
    Task<DeskReply?> PressAsync(DeskPress pressed, CancellationToken cancellation);
}

/// <summary>A button of a desk.</summary>
/// <param name="Text">What stands on it.</param>
/// <param name="Subject">What it does to what, in the desk's own words ("alert.snooze a7k2"). Sealed when it is rendered.</param>
/// <param name="OnlyFor">Who alone may press it; null for anyone who may.</param>
public sealed record DeskButton(string Text, string Subject, string? OnlyFor = null);

/// <summary>A button of a desk that was pressed.</summary>
/// <param name="Number">The number of its arrival: ascends, and is never given twice.</param>
/// <param name="Subject">The button's.</param>
/// <param name="Conversation">Where it stands.</param>
/// <param name="User">Who pressed it, by the platform's id.</param>
/// <param name="Audience">Who that is, and who reads the place.</param>
/// <param name="Language">The presser's.</param>
/// <param name="MessageId">The platform's id of the message that it stands in; null where the platform did not say.</param>
public sealed record DeskPress(long Number, string Subject, Destination Conversation, string User, Audience Audience, Language Language, string? MessageId)
{
    /// <summary>Of a form that was filled in: what, by the names of its fields; empty for a button.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();
}

/// <summary>What a desk does and says.</summary>
/// <param name="Answer">What is said where it was asked.</param>
public sealed record DeskReply(Answer Answer)
{
    /// <summary>Buttons under it.</summary>
    public IReadOnlyList<DeskButton> Buttons { get; init; } = [];

    /// <summary>To be filled in by whoever pressed, in place of the answer where the platform has forms; null for none.</summary>
    public DeskForm? Form { get; init; }

    /// <summary>Whether everyone in the conversation reads it; otherwise the asker alone.</summary>
    public bool IsForAll { get; init; }

    /// <summary>What is kept from then on.</summary>
    public IReadOnlyList<RegisterWrite> Writes { get; init; } = [];

    /// <summary>What is said elsewhere.</summary>
    public IReadOnlyList<Posting> Postings { get; init; } = [];
}
