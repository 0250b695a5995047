using KpiBot.Delivery;

namespace KpiBot.Routine;

/// <summary>What the two teams agreed on from week to week. What a call has stored when it returns survives a power cut; called again with the same key it changes nothing more.</summary>
public interface IRoutineStore
{
    /// <summary>Adds an action, whose number is given here, and returns it; the one that was added under the key when there is one.</summary>
    Task<ActionItem> AddAsync(ActionItem action, string key, CancellationToken cancellation);

    /// <summary>An action is done; the day it was first is kept. Null when the channel has none of the number.</summary>
    Task<ActionItem?> DoneAsync(Destination channel, int number, DateOnly day, CancellationToken cancellation);

    /// <summary>The channel's actions that are not done, or were done since a day, in order.</summary>
    Task<IReadOnlyList<ActionItem>> ActionsAsync(Destination channel, DateOnly since, CancellationToken cancellation);

    /// <summary>Keeps feedback.</summary>
    Task AddAsync(Feedback feedback, string key, CancellationToken cancellation);

    /// <summary>The channel's feedback since a day, in order.</summary>
    Task<IReadOnlyList<Feedback>> FeedbackAsync(Destination channel, DateOnly since, CancellationToken cancellation);

    /// <summary>Chooses the KPIs that a channel watches in the quarter that begins on a day, in place of those chosen before.</summary>
    Task WatchAsync(Destination channel, DateOnly quarter, IReadOnlyList<string> kpis, CancellationToken cancellation);

    /// <summary>Ids of the KPIs chosen for a quarter; empty when none were.</summary>
    Task<IReadOnlyList<string>> WatchedAsync(Destination channel, DateOnly quarter, CancellationToken cancellation);
}

/// <summary>Which owner of the CRM a chat user is. Nothing but the pair is kept.</summary>
public interface IOwnerLinks
{
    /// <summary>The owner, in the data's own spelling; null when the user is linked to none.</summary>
    Task<string?> OwnerOfAsync(Installation installation, string user, CancellationToken cancellation);

    /// <summary>The users who are linked to an owner.</summary>
    Task<IReadOnlyList<string>> UsersOfAsync(Installation installation, string owner, CancellationToken cancellation);

    /// <summary>Links a user, in place of a link before.</summary>
    Task LinkAsync(Installation installation, string user, string owner, CancellationToken cancellation);

    /// <summary>Forgets a user's link.</summary>
    Task UnlinkAsync(Installation installation, string user, CancellationToken cancellation);
}
