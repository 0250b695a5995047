using KpiBot.Kpis;
using KpiBot.Periods;

namespace KpiBot.Web.Pages;

/// <summary>What the pages themselves say, in one language; a missing text does not compile.</summary>
public sealed record PageTexts
{
    /// <summary>The texts of a language.</summary>
    public static PageTexts Of(Language language) => language switch
    {
        Language.English => EnglishPage.Texts,
        Language.Portuguese => PortuguesePage.Texts,
        Language.Spanish => SpanishPage.Texts,
    };

    /// <summary>The language.</summary>
    public required Language Language { get; init; }

    // The page
    public required string Welcome { get; init; }
    public required string Introduction { get; init; }
    public required string SeeDigest { get; init; }
    public required string TryOne { get; init; }
    public required string SkipToQuestion { get; init; }
    public required string Answers { get; init; }
    public required string YouAsked { get; init; }
    public required string Question { get; init; }
    public required string Placeholder { get; init; }
    public required string Ask { get; init; }
    public required string Asking { get; init; }
    public required string NewThread { get; init; }
    public required string Languages { get; init; }
    public required string AutomaticLanguage { get; init; }
    public required string SignOut { get; init; }

    // The data
    public required string SampleData { get; init; }
    public required string SampleExplained { get; init; }
    public required string OwnData { get; init; }
    public required Func<string, string> AsOf { get; init; }
    public required Func<string, string> OwnExplained { get; init; }
    public required string NothingImported { get; init; }
    public required string ImportOwn { get; init; }
    public required string ImportStep { get; init; }
    public required string AskStep { get; init; }
    public required string DoctorStep { get; init; }

    // An answer
    public required string Better { get; init; }
    public required string Worse { get; init; }
    public required string Caution { get; init; }
    public required string Choices { get; init; }
    public required string Examples { get; init; }
    public required string AskNext { get; init; }
    public required string Table { get; init; }
    public required string FurtherRecords { get; init; }
    public required string Download { get; init; }
    public required string ListGone { get; init; }
    public required string WhereFrom { get; init; }
    public required string HowRead { get; init; }

    // What goes wrong
    public required string TooLong { get; init; }
    public required string Empty { get; init; }
    public required string TooMany { get; init; }
    public required string TooManyTries { get; init; }
    public required string Refused { get; init; }
    public required string Failed { get; init; }
    public required string Offline { get; init; }
    public required string SignedOut { get; init; }

    // Signing in
    public required string SignIn { get; init; }
    public required string Password { get; init; }
    public required string WrongPassword { get; init; }
    public required string Off { get; init; }
    public required string OffExplained { get; init; }

    // Connecting a source
    public required Func<string, string> ConnectTitle { get; init; }
    public required Func<string, string, string> ConnectExplained { get; init; }
    public required string ConnectOptional { get; init; }
    public required string ConnectReadsOnly { get; init; }
    public required Func<string, string> ConnectButton { get; init; }
    public required Func<string, string, string> ConnectDone { get; init; }
    public required string ConnectUnknown { get; init; }
    public required Func<string, string> ConnectDenied { get; init; }
    public required Func<string, string> ConnectNoToken { get; init; }
    public required Func<string, string, string> ConnectOtherAccount { get; init; }
    public required string LinkGone { get; init; }
    public required string Sources { get; init; }

    /// <summary>Questions to start with. Each is asked before it is shown, so that only those stand there that this data answers; <c>{owner}</c>, <c>{region}</c> … is the dimension's first value.</summary>
    public required Roll<string> Starters { get; init; }
}
