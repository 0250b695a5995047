using KpiBot.Kpis;
using KpiBot.Periods;

namespace KpiBot.Alerts.Wording;

/// <summary>What an alert says in one language beside figures and names: whole sentences with holes. A text that a language lacks does not compile.</summary>
public sealed record AlertTexts
{
    /// <summary>The texts of a language.</summary>
    public static AlertTexts Of(Language language) => language switch
    {
        Language.English => EnglishAlerts.Texts,
        Language.Portuguese => PortugueseAlerts.Texts,
        Language.Spanish => SpanishAlerts.Texts,
    };

    // What is a breach, after the figure's name: the threshold
    public required Func<string, string> Above { get; init; }
    public required Func<string, string> Below { get; init; }
    public required Func<string, string> Rise { get; init; }
    public required Func<string, string> Fall { get; init; }

    /// <summary>Behind a change: the least size that counts.</summary>
    public required Func<string, string> AtLeast { get; init; }

    public required string Unusual { get; init; }
    public required Func<string, string> OffPace { get; init; }
    public required string UntouchedAny { get; init; }
    public required Func<string, string> Untouched { get; init; }
    public required string NewlyAtRisk { get; init; }
    public required string TheData { get; init; }
    public required Func<string, string> Stale { get; init; }

    /// <summary>A window: so many whole units before today's; 0 for today's own.</summary>
    public required Func<int, Grain, string> Window { get; init; }

    // How it stands: name, condition, instants
    public required Func<string, string, string, string> Firing { get; init; }
    public required Func<string, string, string, string> StillFiring { get; init; }
    public required Func<string, string, string, string, string> Over { get; init; }
    public required Func<string, string> Deleted { get; init; }
    public required Func<string, string> TakenBy { get; init; }
    public required Func<string, string> Untaken { get; init; }
    public required Func<string, string> Note { get; init; }
    public required Func<string, string> Several { get; init; }
    public required Func<string, string> More { get; init; }
    public required Func<string, string> Newly { get; init; }
    public required string Test { get; init; }

    // To the owner
    public required Func<string, string, string> Blind { get; init; }
    public required Func<string, string> Late { get; init; }
    public required string Suspect { get; init; }
    public required Func<string, AlertPause, string> Paused { get; init; }

    // Buttons
    public required string TakeOn { get; init; }
    public required string SnoozeDay { get; init; }
    public required string SnoozeWeek { get; init; }
}
