using KpiBot.Delivery;
using KpiBot.Periods;
using KpiBot.Routine;

namespace KpiBot.Digests;

/// <summary>What a digest goes on from: the last one, and what people did and said since.</summary>
public sealed record DigestBefore
{
    /// <summary>Nothing was before: the first digest.</summary>
    public static DigestBefore Nothing { get; } = new();

    /// <summary>The last digest of the subscription; null when this is the first.</summary>
    public DigestRecord? Last { get; init; }

    /// <summary>Actions that are open, or were done since the last digest.</summary>
    public IReadOnlyList<NumberedAction> Actions { get; init; } = [];

    /// <summary>What was said since the last digest.</summary>
    public IReadOnlyList<Feedback> Feedback { get; init; } = [];

    /// <summary>Ids of the KPIs chosen to be watched this quarter.</summary>
    public IReadOnlyList<string> Watched { get; init; } = [];

    /// <summary>What a subscription's digest of a day goes on from.</summary>
    public static async Task<DigestBefore> OfAsync(string subscription, Destination channel, DateOnly day, BusinessCalendar calendar, IRegisters registers, CancellationToken cancellation)
    {
        var (last, routine) = (await new DigestRecords(registers).LastAsync(subscription, day, cancellation), new RoutineBook(registers));
        var since = last?.Day ?? DigestWindows.ClosedWeek(calendar, day).From;
        return new DigestBefore
        {
            Last = last,
            Actions = await routine.ActionsAsync(channel, since, cancellation),
            Feedback = await routine.FeedbackAsync(channel, since, cancellation),
            Watched = await routine.WatchedAsync(channel, calendar.Containing(Grain.Quarter, day).From, cancellation),
        };
    }
}
