using KpiBot.Periods;
using NodaTime;

namespace KpiBot.Alerts;

/// <summary>Where a rule stands.</summary>
public enum AlertPhase
{
    /// <summary>All is well, as far as is known.</summary>
    Normal,

    /// <summary>A breach that does not last long enough yet.</summary>
    Pending,

    /// <summary>A breach.</summary>
    Firing,

    /// <summary>Well again, but not for long enough yet.</summary>
    Recovering,
}

/// <summary>Everything a rule remembers; stored with every step, so that a restart changes nothing. An edited rule keeps it.</summary>
public sealed record AlertState
{
    /// <summary>Where it stands.</summary>
    public AlertPhase Phase { get; init; }

    /// <summary>Since when; of <see cref="AlertPhase.Firing"/> since its breach began to count.</summary>
    public Instant Since { get; init; }

    /// <summary>When the breach that lasts was first firing; null while none does.</summary>
    public Instant? FiringSince { get; init; }

    /// <summary>Whether the channel has been shown the breach that lasts.</summary>
    public bool Shown { get; init; }

    /// <summary>When it interrupted in the last 24 hours, in order.</summary>
    public Roll<Instant> Interruptions { get; init; } = [];

    /// <summary>When it was last said, as a first or repeated word.</summary>
    public Instant? SaidAt { get; init; }

    /// <summary>Escalations that have been done for the breach that lasts.</summary>
    public int Escalated { get; init; }

    /// <summary>Whether somebody has taken on the breach that lasts.</summary>
    public bool Acknowledged { get; init; }

    /// <summary>Until when it interrupts nobody; null: not snoozed.</summary>
    public Instant? SnoozedUntil { get; init; }

    /// <summary>Since when nothing could be judged; null: it can be.</summary>
    public Instant? BlindSince { get; init; }

    /// <summary>Whether the owner has been told of that.</summary>
    public bool BlindTold { get; init; }

    /// <summary>Somebody takes on the breach that lasts: it is not said again and goes to nobody else. Without one nothing changes.</summary>
    public AlertState Acknowledge() => this with { Acknowledged = FiringSince is not null };

    /// <summary>Nobody is interrupted until then.</summary>
    public AlertState Snooze(Instant until) => this with { SnoozedUntil = until };
}

/// <summary>What is said after a step.</summary>
/// <param name="Kind">What about.</param>
/// <param name="Interrupts">A new message; otherwise the one that is there is changed, or, where there is none, nobody is pinged by the new one.</param>
/// <param name="Level">Of an escalation: which, from 0.</param>
public sealed record AlertNotice(AlertNoticeKind Kind, bool Interrupts, int Level = 0);

/// <summary>What a notice is about.</summary>
public enum AlertNoticeKind
{
    /// <summary>A breach that was not shown before.</summary>
    Fired,

    /// <summary>It still lasts.</summary>
    Repeated,

    /// <summary>Nobody has taken it on: the next in line is told.</summary>
    Escalated,

    /// <summary>It is over.</summary>
    Resolved,

    /// <summary>To the owner: nothing can be judged.</summary>
    Blind,
}
