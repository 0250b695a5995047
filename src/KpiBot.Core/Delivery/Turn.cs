namespace KpiBot.Delivery;

/// <summary>A question of a conversation, kept so that the next can follow it. Asked again in their order, the questions of a conversation lead to the same context: nothing else of it is stored, so nothing grows old.</summary>
/// <param name="Number">The number of its arrival: ascends, and is never given twice.</param>
/// <param name="After">The turn it follows; null when it begins a conversation.</param>
/// <param name="Conversation">Where it was asked.</param>
/// <param name="Question">The words.</param>
/// <param name="Day">The business day it was asked on.</param>
public sealed record Turn(long Number, long? After, Destination Conversation, string Question, DateOnly Day);

/// <summary>What somebody thinks of an answer. It is kept with the question, without the person.</summary>
/// <param name="Turn">The question's turn.</param>
/// <param name="Conversation">Its conversation.</param>
/// <param name="IsHelpful">Whether the answer helped.</param>
/// <param name="Reason">Why not, in the person's words; null when nothing was said.</param>
public sealed record Opinion(long Turn, Destination Conversation, bool IsHelpful, string? Reason);

/// <summary>What came of an arrival: all of it is stored, or nothing.</summary>
/// <param name="Messages">Its answer; empty when there is nothing to say.</param>
/// <param name="Turn">What the conversation remembers; null when nothing.</param>
/// <param name="Opinion">What somebody thinks of an answer; null when nothing was said of one.</param>
public sealed record Handling(IReadOnlyList<Message> Messages, Turn? Turn = null, Opinion? Opinion = null)
{
    /// <summary>What is kept from then on. What was to be added and is there already stays as it is.</summary>
    public IReadOnlyList<RegisterWrite> Writes { get; init; } = [];

    /// <summary>There is nothing to say.</summary>
    public static Handling Nothing { get; } = new([]);
}

/// <summary>The questions that conversations remember. They are stored with the completion of their arrival (<see cref="IInboxStore.CompleteAsync"/>).</summary>
public interface ITurnStore
{
    /// <summary>A turn and those it follows, the oldest first; at most the latest <paramref name="most"/>. Empty when there is none (any more), or it is of another conversation.</summary>
    /// <param name="conversation">Which conversation.</param>
    /// <param name="last">The turn to end with; null: the conversation's last.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Stops reading.</param>
    Task<IReadOnlyList<Turn>> UpToAsync(Destination conversation, long? last, int most, CancellationToken cancellation);
}
