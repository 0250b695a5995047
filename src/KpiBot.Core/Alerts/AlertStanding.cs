using KpiBot.Delivery;
using KpiBot.Periods;
using NodaTime;

namespace KpiBot.Alerts;

/// <summary>How an alert stands: all that is remembered of it beside the subscription. Written by the watch alone, with whatever is said, under the alert's id.</summary>
public sealed record AlertStanding
{
    /// <summary>The register's kind.</summary>
    public const string Kind = "alert-standing";

    /// <summary>The rule's own memory.</summary>
    public AlertState State { get; init; } = new();

    /// <summary>Notices given so far: the next message's number.</summary>
    public long Notices { get; init; }

    /// <summary>Id of the message that shows it; null: none does.</summary>
    public string? Message { get; init; }

    /// <summary>When the breach that was last shown began to fire; null: none was shown.</summary>
    public Instant? ShownSince { get; init; }

    /// <summary>When the breach that was last shown was over; null while it lasts.</summary>
    public Instant? OverAt { get; init; }

    /// <summary>Who has taken it on, by the platform's id; null: nobody.</summary>
    public string? TakenBy { get; init; }

    /// <summary>What was said of how it ended, in somebody's words; null: nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Why it is not posted any more; null while it is.</summary>
    public AlertPause? Paused { get; init; }
}

/// <summary>Why an alert is not posted.</summary>
public enum AlertPause
{
    /// <summary>Its owner is gone, or may no longer see what it says.</summary>
    OwnerLost,

    /// <summary>Its place is gone, or KpiBot is not in it any more.</summary>
    PlaceLost,

    /// <summary>Those who read the place may not see it.</summary>
    PlaceMayNot,
}

/// <summary>What somebody did about an alert; kept until the watch has taken it up. Its id begins with the alert's.</summary>
/// <param name="Type">What.</param>
/// <param name="User">Who, by the platform's id.</param>
public sealed record AlertDeed(AlertDeedType Type, string User)
{
    /// <summary>The register's kind.</summary>
    public const string Kind = "alert-deed";

    /// <summary>Until when, of a snooze.</summary>
    public Instant? Until { get; init; }

    /// <summary>The words of a note.</summary>
    public string? Words { get; init; }

    /// <summary>The id of a deed: those of an alert sort in the order of the arrivals that they came with.</summary>
    public static string IdOf(string alert, long number) => FormattableString.Invariant($"{alert} {number:D19}");

    /// <summary>The alert of an id.</summary>
    public static string AlertOf(string id) => id[..id.IndexOf(' ', StringComparison.Ordinal)];

    /// <summary>How an alert stands after it.</summary>
    public AlertStanding After(AlertStanding standing) => Type switch
    {
        AlertDeedType.TakeOn when standing.State.FiringSince is not null => standing with { State = standing.State.Acknowledge(), TakenBy = User },
        AlertDeedType.Snooze => standing with { State = standing.State.Snooze(Until!.Value) },
        AlertDeedType.Resume => standing with { Paused = null, State = standing.State with { SnoozedUntil = null } },
        AlertDeedType.Note => standing with { Note = Words },
        AlertDeedType.TakeOn => standing,
    };
}

/// <summary>What can be done about an alert.</summary>
public enum AlertDeedType
{
    /// <summary>Somebody takes the breach on.</summary>
    TakeOn,

    /// <summary>It is to interrupt nobody until a time.</summary>
    Snooze,

    /// <summary>It is to go on.</summary>
    Resume,

    /// <summary>Somebody says how it ended.</summary>
    Note,
}

/// <summary>A message that shows one alert or several, and is changed in place as they change.</summary>
/// <param name="Destination">Where it stands.</param>
/// <param name="Alerts">Ids of the alerts, in the order shown.</param>
/// <param name="Key">The key of the delivery that posted it, by which its receipt is found.</param>
/// <param name="At">When it was given to the outbox.</param>
public sealed record AlertMessage(Destination Destination, Roll<string> Alerts, string Key, Instant At)
{
    /// <summary>The register's kind.</summary>
    public const string Kind = "alert-message";

    /// <summary>How often it was changed.</summary>
    public int Edition { get; init; }

    /// <summary>Whether something changed that it does not show yet.</summary>
    public bool IsBehind { get; init; }

    /// <summary>Of an escalation: which alert, and how far; it is not the message that shows the alert.</summary>
    public int? Level { get; init; }
}

/// <summary>How often alerts interrupted a place lately, in order.</summary>
/// <param name="Interruptions">Those of the last 24 hours.</param>
public sealed record AlertPlace(Roll<Instant> Interruptions)
{
    /// <summary>The register's kind.</summary>
    public const string Kind = "alert-place";
}
