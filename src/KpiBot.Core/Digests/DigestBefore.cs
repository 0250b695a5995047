using KpiBot.Delivery;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Routine;

namespace KpiBot.Digests;

/// <summary>What a digest goes on from: the last one, and what people did and said since.</summary>
public sealed record DigestBefore
{
    /// <summary>Nothing was before: the first digest.</summary>
    public static DigestBefore Nothing { get; } = new();

    /// <summary>The last digest of the schedule; null when this is the first.</summary>
    public DigestRecord? Last { get; init; }

    /// <summary>Actions that are open, or were done since the last digest.</summary>
    public IReadOnlyList<ActionItem> Actions { get; init; } = [];

    /// <summary>What was said since the last digest.</summary>
    public IReadOnlyList<Feedback> Feedback { get; init; } = [];

    /// <summary>Ids of the KPIs chosen to be watched this quarter.</summary>
    public IReadOnlyList<string> Watched { get; init; } = [];

    /// <summary>What a channel's next digest goes on from.</summary>
    public static async Task<DigestBefore> OfAsync(string schedule, Destination channel, DateOnly day, BusinessCalendar calendar, IRoutineStore routine, IDigestRecords records, CancellationToken cancellation)
    {
        var last = await records.LastAsync(schedule, day, cancellation);
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

/// <summary>The alerts that stand open, as lines of a digest.</summary>
public interface IOpenAlerts
{
    /// <summary>One whole sentence each, those open longest first; empty when none is.</summary>
    Task<IReadOnlyList<string>> LinesAsync(Destination channel, Language language, CancellationToken cancellation);
}
