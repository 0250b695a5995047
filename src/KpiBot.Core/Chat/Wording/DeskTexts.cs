using KpiBot.Alerts;
using KpiBot.Kpis;

namespace KpiBot.Chat.Wording;

/// <summary>What is said where alerts and digests are made and looked after, in one language. A text that a language lacks does not compile.</summary>
public sealed record DeskTexts
{
    /// <summary>The texts of a language.</summary>
    public static DeskTexts Of(Language language) => language switch
    {
        Language.English => EnglishDesk.Texts,
        Language.Portuguese => PortugueseDesk.Texts,
        Language.Spanish => SpanishDesk.Texts,
    };

    // A new one, to be confirmed
    public required string NewAlert { get; init; }
    public required string NewDigest { get; init; }
    public required Func<string, string> Now { get; init; }
    public required string NeverFired { get; init; }

    /// <summary>How often it would have fired, and when last.</summary>
    public required Func<string, string, string> WouldHaveFired { get; init; }

    /// <summary>Only how often, where it was once.</summary>
    public required Func<string, string> WouldHaveFiredOnce { get; init; }

    /// <summary>A threshold was named in a sign of another currency than the workspace's (its ISO code).</summary>
    public required Func<string, string, string> OtherCurrency { get; init; }

    /// <summary>When it is looked at, and how often it interrupts: times a day at most, and the shortest time between two.</summary>
    public required Func<string, string, string> HowItSpeaks { get; init; }

    /// <summary>It is said again after so long.</summary>
    public required Func<string, string> SaidAgain { get; init; }

    /// <summary>When it interrupts nobody: from and to (null: no hours), and whether on days off.</summary>
    public required Func<(string From, string To)?, bool, string> QuietAt { get; init; }

    /// <summary>Who is told while nobody takes it on: a list of <see cref="Next"/>.</summary>
    public required Func<string, string> Escalates { get; init; }

    /// <summary>Who is told after how long.</summary>
    public required Func<string, string, string> Next { get; init; }

    public required Func<string, string> NextDates { get; init; }
    public required string AlignmentDigest { get; init; }
    public required Func<string, string> PostedTo { get; init; }
    public required string ToYouAlone { get; init; }

    /// <summary>Who reads a place.</summary>
    public required Func<Access.Place, string> Readers { get; init; }

    public required string Confirm { get; init; }
    public required string Change { get; init; }
    public required string Cancel { get; init; }
    public required string OnlyToMe { get; init; }
    public required string HowToChange { get; init; }
    public required string Cancelled { get; init; }
    public required Func<string, string> AlertMade { get; init; }
    public required Func<string, string> DigestMade { get; init; }

    /// <summary>A question for an alert on a level or a change of a figure: the test, the figure's name, the level in somebody's words.</summary>
    public required Func<AlertTest, string, string, string> AskLevel { get; init; }

    // What is missing, or in the way
    public required Func<AlertMissing, string, string> Missing { get; init; }
    public required string WhenToSend { get; init; }
    public required string CannotRepeat { get; init; }
    public required Func<string, string> UnknownPlace { get; init; }
    public required string AskThere { get; init; }
    public required string PlaceMayNot { get; init; }
    public required string TooOld { get; init; }

    // Looked after
    public required string Alerts { get; init; }
    public required string NoAlerts { get; init; }
    public required string Digests { get; init; }
    public required string NoDigests { get; init; }
    public required string HowToManage { get; init; }

    /// <summary>What can be changed of an alert, and how it is said.</summary>
    public required string HowToChangeAlert { get; init; }

    /// <summary>The same of a digest.</summary>
    public required string HowToChangeDigest { get; init; }

    /// <summary>Under a list of digests.</summary>
    public required string HowToManageDigests { get; init; }

    /// <summary>A sentence that asks for an alert on a figure in somebody's words: the figure's name, the words.</summary>
    public required Func<string, string, string> AskWhen { get; init; }

    /// <summary>A sentence that asks for a digest at times in somebody's words.</summary>
    public required Func<string, string> AskSend { get; init; }

    /// <summary>Over a digest that only its asker sees, to try it.</summary>
    public required string OnlyATest { get; init; }
    public required string Paused { get; init; }
    public required string Firing { get; init; }
    public required Func<string, string> WasPaused { get; init; }
    public required Func<string, string> WasResumed { get; init; }
    public required Func<string, string> WasDeleted { get; init; }
    public required Func<string, string> WasChanged { get; init; }
    public required Func<string, string> WasTested { get; init; }
    public required Func<string, string> WasNoted { get; init; }
    public required Func<string, string> NoneCalled { get; init; }
    public required string NotYours { get; init; }
    public required string InTheSettings { get; init; }
    public required string TakenOn { get; init; }
    public required Func<string, string> Snoozed { get; init; }
}
