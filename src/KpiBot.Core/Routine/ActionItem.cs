namespace KpiBot.Routine;

/// <summary>What somebody is to do, as the teams agreed. It belongs to the channel in which it was agreed, and is said nowhere else.</summary>
public sealed record ActionItem
{
    /// <summary>What is to be done, in the words of whoever added it.</summary>
    public required string Text { get; init; }

    /// <summary>Who does it, as they were named; null for nobody yet.</summary>
    public string? Owner { get; init; }

    /// <summary>By which day; null when none was named.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The day it was added.</summary>
    public required DateOnly AddedOn { get; init; }

    /// <summary>The day it was done; null while it is not.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>Whether its day is over and it is not done.</summary>
    public bool IsLate(DateOnly day) => DoneOn is null && Due < day;
}

/// <summary>An action among those of its channel.</summary>
/// <param name="Number">Counts the channel's actions from 1: what "done 3" means.</param>
/// <param name="Id">Of its entry.</param>
/// <param name="Item">It.</param>
public sealed record NumberedAction(int Number, string Id, ActionItem Item);
