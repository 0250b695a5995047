using KpiBot.Kpis;

namespace KpiBot.Chat.Wording;

/// <summary>What is said of sources and their connections, in one language. A text that a language lacks does not compile.</summary>
public sealed record SourceTexts
{
    /// <summary>The texts of a language.</summary>
    public static SourceTexts Of(Language language) => language switch
    {
        Language.English => EnglishSources.Texts,
        Language.Portuguese => PortugueseSources.Texts,
        Language.Spanish => SpanishSources.Texts,
    };

    public required string Title { get; init; }

    // How a source is reached; each begins with its name
    public required Func<string, string> BySettings { get; init; }
    public required Func<string, string, string> Connected { get; init; }
    public required Func<string, string> NotConnected { get; init; }
    public required Func<string, string, string> Lost { get; init; }
    public required Func<string, string, string> NoApp { get; init; }
    public required Func<string, string> NotGranted { get; init; }

    // How its copy is
    public required Func<string, string, string> Reading { get; init; }
    public required Func<string, string> MakingRecords { get; init; }
    public required Func<string, string> Ran { get; init; }
    public required Func<string, string> RanIncomplete { get; init; }
    public required string NeverRan { get; init; }
    public required Func<string, string> Newest { get; init; }
    public required Func<string, string?, string> Unread { get; init; }
    public required Func<string, string, string> Incomplete { get; init; }
    public required Func<string, string> Suspect { get; init; }
    public required Func<string, string> CallsLeft { get; init; }

    // Connecting and giving back
    public required string AdminsOnly { get; init; }
    public required string NoSources { get; init; }
    public required Func<string, string, string> NoneCalled { get; init; }
    public required Func<string, string, string> Link { get; init; }
    public required string LinkIsYours { get; init; }
    public required Func<string, string> NoLink { get; init; }
    public required Func<string, string> AskDisconnect { get; init; }
    public required Func<string, string> Disconnect { get; init; }
    public required Func<string, string> Disconnected { get; init; }
    public required Func<string, string> NothingToDisconnect { get; init; }
    public required string NoSecretsHere { get; init; }

    // Told to whoever connected it
    public required Func<string, string, string> FirstSyncBegan { get; init; }
    public required Func<string, string, string> FirstSyncDone { get; init; }
    public required Func<string, string> FirstSyncIncomplete { get; init; }
}
