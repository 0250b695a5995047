using KpiBot.Delivery;
using KpiBot.Kpis;
using KpiBot.Periods;
using NodaTime;

namespace KpiBot.Alerts;

/// <summary>An alert that somebody asked for: what is watched, how it speaks, where. Kept in the register <see cref="Kind"/> under its id.</summary>
public sealed record AlertSubscription
{
    /// <summary>The register's kind.</summary>
    public const string Kind = "alert";

    /// <summary>The register of those that were deleted while a message still showed them, until it says so.</summary>
    public const string GoneKind = "alert-gone";

    /// <summary>Short, of lower-case letters and digits; never given twice.</summary>
    public required string Id { get; init; }

    /// <summary>What its people call it.</summary>
    public required string Name { get; init; }

    /// <summary>Who asked for it, by the platform's id: it is posted with no more rights than theirs and its channel's.</summary>
    public required string Owner { get; init; }

    /// <summary>Where it is posted.</summary>
    public required Destination Destination { get; init; }

    /// <summary>Its language.</summary>
    public required Language Language { get; init; }

    /// <summary>What is watched.</summary>
    public required AlertWatch Watch { get; init; }

    /// <summary>How it speaks; its escalations are those of <see cref="Steps"/>.</summary>
    public AlertRule Rule { get; init; } = new();

    /// <summary>Who is told next while nobody has taken it on: the owner, then a manager, then a channel, in rising order of time.</summary>
    public Roll<AlertStep> Steps { get; init; } = [];

    /// <summary>When it interrupts nobody; null: never.</summary>
    public QuietTimes? Quiet { get; init; }

    /// <summary>Whether somebody has stopped it for now.</summary>
    public bool IsPaused { get; init; }

    /// <summary>When it was made.</summary>
    public required Instant Since { get; init; }

    /// <summary>How it speaks, whole.</summary>
    public AlertRule Speaks => Rule with { Escalations = [.. Steps.Select(step => step.After)] };
}

/// <summary>Somebody who is told of a breach that nobody has taken on.</summary>
/// <param name="After">How long after it began to fire.</param>
/// <param name="To">Where; of a person, the installation that they are in.</param>
/// <param name="Person">The person who is told alone, by the platform's id; null: everyone in that place.</param>
public sealed record AlertStep(TimeSpan After, Destination To, string? Person = null);

/// <summary>Times at which nobody is interrupted: what lasts is said after them.</summary>
/// <param name="Zone">IANA id of the zone of the wall times.</param>
public sealed record QuietTimes(string Zone)
{
    /// <summary>The wall time at which the quiet hours begin; null for none.</summary>
    public TimeOnly? From { get; init; }

    /// <summary>The wall time at which they end, the next day where that is not later than <see cref="From"/>; excluded.</summary>
    public TimeOnly? To { get; init; }

    /// <summary>Whether days on which the team does not work are quiet too.</summary>
    public bool OnDaysOff { get; init; }

    /// <summary>Whether an instant is quiet.</summary>
    public bool Covers(Instant now, BusinessCalendar calendar)
    {
        var local = now.InZone(DateTimeZoneProviders.Tzdb[Zone]);
        if (OnDaysOff && !calendar.IsWorkingDay(new DateOnly(local.Year, local.Month, local.Day))) return true;
        if (From is not { } from || To is not { } to || from == to) return false;
        var time = new TimeOnly(local.Hour, local.Minute);
        return from < to ? time >= from && time < to : time >= from || time < to;
    }
}
