using KpiBot.Periods;

namespace KpiBot.Alerts.Reading;

/// <summary>How an alert is to speak, as far as somebody's words say it: null where they do not.</summary>
public sealed record AlertManner
{
    /// <summary>Nothing is said.</summary>
    public static AlertManner Nothing { get; } = new();

    /// <summary>When it interrupts nobody; without times and days off: at no time is it quiet.</summary>
    public QuietWords? Quiet { get; init; }

    /// <summary>Who is told while nobody takes it on, in rising order of time; empty: nobody.</summary>
    public Roll<EscalationWords>? Escalations { get; init; }

    /// <summary>It is said again after so long; zero: never.</summary>
    public TimeSpan? RepeatAfter { get; init; }

    /// <summary>The shortest time between two interruptions.</summary>
    public TimeSpan? CoolDown { get; init; }

    /// <summary>Interruptions of a day at most.</summary>
    public int? MostADay { get; init; }

    /// <summary>Whether the words say nothing of it.</summary>
    public bool IsEmpty => this == Nothing;
}

/// <summary>Quiet times in words.</summary>
/// <param name="From">The wall time at which they begin; null for none.</param>
/// <param name="To">The wall time at which they end.</param>
/// <param name="OnDaysOff">Whether days off are quiet.</param>
public sealed record QuietWords(TimeOnly? From, TimeOnly? To, bool OnDaysOff);

/// <summary>Somebody who is told next.</summary>
/// <param name="After">How long after it began to fire.</param>
/// <param name="To">A person (<c>@U012ABC</c>) or a channel (<c>#C012ABC</c>), as it was written; null: the alert's owner alone.</param>
public sealed record EscalationWords(TimeSpan After, string? To);
