using System.Globalization;
using KpiBot.Delivery;
using KpiBot.Periods;

namespace KpiBot.Routine;

/// <summary>What the two teams agreed on from week to week, channel by channel: actions, feedback, what they watch. Changes are returned, to be stored with whatever else comes of the same arrival.</summary>
public sealed class RoutineBook(IRegisters registers)
{
    private readonly IRegister<ActionItem> _actions = registers.Of<ActionItem>("action");
    private readonly IRegister<Feedback> _feedback = registers.Of<Feedback>("feedback");
    private readonly IRegister<Watching> _watched = registers.Of<Watching>("watch");

    /// <summary>Adds an action.</summary>
    /// <param name="channel">Where it was agreed.</param>
    /// <param name="arrival">The number of what led to it: handled again, it is the same action.</param>
    /// <param name="item">It.</param>
    public RegisterWrite Add(Destination channel, long arrival, ActionItem item) => _actions.Add(Id(channel, arrival), item);

    /// <summary>The number that an action of an arrival has, or will have once it is stored.</summary>
    public async Task<int> NumberOfAsync(Destination channel, long arrival, CancellationToken cancellation)
    {
        var id = Id(channel, arrival);
        return 1 + (await AllAsync(channel, cancellation)).Count(action => string.CompareOrdinal(action.Id, id) < 0);
    }

    /// <summary>An action is done; the day on which it was first is kept.</summary>
    public RegisterWrite Done(NumberedAction action, DateOnly day) => _actions.Put(action.Id, action.Item with { DoneOn = action.Item.DoneOn ?? day });

    /// <summary>Every action of a channel, in order.</summary>
    public async Task<IReadOnlyList<NumberedAction>> AllAsync(Destination channel, CancellationToken cancellation) =>
        [.. (await _actions.AllAsync(Of(channel), cancellation)).Select((entry, at) => new NumberedAction(at + 1, entry.Id, entry.Value))];

    /// <summary>The channel's actions that are not done, or were done since a day, in order.</summary>
    public async Task<IReadOnlyList<NumberedAction>> ActionsAsync(Destination channel, DateOnly since, CancellationToken cancellation) =>
        [.. (await AllAsync(channel, cancellation)).Where(action => action.Item.DoneOn is not { } done || done >= since)];

    /// <summary>Keeps feedback.</summary>
    public RegisterWrite Add(Destination channel, long arrival, Feedback feedback) => _feedback.Add(Id(channel, arrival), feedback);

    /// <summary>The channel's feedback since a day, in order.</summary>
    public async Task<IReadOnlyList<Feedback>> FeedbackAsync(Destination channel, DateOnly since, CancellationToken cancellation) =>
        [.. (await _feedback.AllAsync(Of(channel), cancellation)).Select(entry => entry.Value).Where(feedback => feedback.SaidOn >= since)];

    /// <summary>Chooses the KPIs that a channel watches in the quarter that begins on a day, in place of those chosen before.</summary>
    public RegisterWrite Watch(Destination channel, DateOnly quarter, IEnumerable<string> kpis) => _watched.Put(Quarter(channel, quarter), new Watching([.. kpis]));

    /// <summary>Ids of the KPIs chosen for a quarter; empty when none were.</summary>
    public async Task<IReadOnlyList<string>> WatchedAsync(Destination channel, DateOnly quarter, CancellationToken cancellation) =>
        (await _watched.FindAsync(Quarter(channel, quarter), cancellation))?.Kpis ?? (IReadOnlyList<string>)[];

    private static string Of(Destination channel) => $"{channel.Whole} ";

    private static string Id(Destination channel, long arrival) => string.Create(CultureInfo.InvariantCulture, $"{Of(channel)}{arrival:D12}");

    private static string Quarter(Destination channel, DateOnly quarter) => string.Create(CultureInfo.InvariantCulture, $"{Of(channel)}{quarter:yyyy-MM-dd}");

    private sealed record Watching(Roll<string> Kpis);
}
