using KpiBot.Kpis;

namespace KpiBot.Chat.Wording;

/// <summary>What is said in a chat beside answers, in one language: whole sentences, with holes where something is filled in. A text that a language lacks does not compile.</summary>
public sealed record ChatTexts
{
    /// <summary>The texts of a language.</summary>
    public static ChatTexts Of(Language language) => language switch
    {
        Language.English => EnglishChat.Texts,
        Language.Portuguese => PortugueseChat.Texts,
        Language.Spanish => SpanishChat.Texts,
    };

    // Instead of an answer
    public required string NotHere { get; init; }
    public required Func<string, string> TooLong { get; init; }
    public required string TooMany { get; init; }
    public required string TooOld { get; init; }
    public required string NotYours { get; init; }
    public required string NothingToExport { get; init; }

    // Beside an answer
    public required Func<string, string, string> Hidden { get; init; }
    public required string OnlyYou { get; init; }
    public required string Shared { get; init; }
    public required Func<string, string> Export { get; init; }
    public required string FileThere { get; init; }
    public required string FileLost { get; init; }
    public required string ThisChat { get; init; }
    public required string Working { get; init; }
    public required string Started { get; init; }
    public required string InPrivate { get; init; }

    // Buttons
    public required string Share { get; init; }
    public required string Csv { get; init; }
    public required string Helpful { get; init; }
    public required string NotHelpful { get; init; }

    /// <summary>Periods to ask for instead, as one would type them in the same conversation.</summary>
    public required IReadOnlyList<string> OtherPeriods { get; init; }

    // What was not helpful
    public required string ReasonTitle { get; init; }
    public required string ReasonAsked { get; init; }
    public required string Send { get; init; }
    public required string Cancel { get; init; }
    public required string Thanks { get; init; }

    // The Home page
    public required string HomeTitle { get; init; }
    public required string HomeHint { get; init; }
    public required string HomeHintHere { get; init; }
    public required string HomeFreshness { get; init; }
    public required string HomeSettings { get; init; }
    public required Func<string, string, string> HomeWorkspace { get; init; }
    public required string HomeRefused { get; init; }

    /// <summary>"How are we doing", which the Home page asks.</summary>
    public required string AskOverview { get; init; }

    /// <summary>"How fresh is the data".</summary>
    public required string AskFreshness { get; init; }

    // To the owner
    public required Func<string, string, string> Undelivered { get; init; }
    public required Func<string, string, string> LockedOut { get; init; }

    /// <summary>The button that has it posted after all.</summary>
    public required string PostAgain { get; init; }
    public required string PostedAgain { get; init; }
    public required string NotPostedAgain { get; init; }
    public required Func<string, string> Removed { get; init; }
    public required Func<string, string> RemovedDigests { get; init; }
    public required Func<string, string> RemovedAlerts { get; init; }
}
