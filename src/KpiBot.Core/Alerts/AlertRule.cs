namespace KpiBot.Alerts;

/// <summary>How a rule speaks. What it watches, and when that is a breach, is the reading's business (<see cref="Sight"/>).</summary>
public sealed record AlertRule
{
    /// <summary>How long a breach must last before it is one; zero: at once.</summary>
    public TimeSpan For { get; init; }

    /// <summary>How long it must be well again before it is over; zero: at once.</summary>
    public TimeSpan WellFor { get; init; }

    /// <summary>While it lasts it is said again after so long; null: never.</summary>
    public TimeSpan? RepeatAfter { get; init; }

    /// <summary>Within so long of the last interruption a new breach is shown in the message that is there, and interrupts nobody.</summary>
    public TimeSpan CoolDown { get; init; } = TimeSpan.FromHours(6);

    /// <summary>Interruptions of 24 hours at most; what comes on top is shown without one.</summary>
    public int MostADay { get; init; } = 4;

    /// <summary>Nothing could be judged for so long: its owner is told, once.</summary>
    public TimeSpan BlindAfter { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Whoever is told next while nobody has taken it on: after how long, in rising order.</summary>
    public Periods.Roll<TimeSpan> Escalations { get; init; } = [];
}
