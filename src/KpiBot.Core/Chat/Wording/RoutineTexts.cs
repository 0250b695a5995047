using KpiBot.Kpis;
using KpiBot.Routine;

namespace KpiBot.Chat.Wording;

/// <summary>What is said about actions, feedback and links, in one language.</summary>
public sealed record RoutineTexts
{
    /// <summary>The texts of a language.</summary>
    public static RoutineTexts Of(Language language) => language switch
    {
        Language.English => EnglishRoutine.Texts,
        Language.Portuguese => PortugueseRoutine.Texts,
        Language.Spanish => SpanishRoutine.Texts,
    };

    public required string MayNot { get; init; }

    // Actions
    public required Func<string, string> Added { get; init; }
    public required Func<string, string> SayDone { get; init; }
    public required Func<string, string> NoAction { get; init; }
    public required string Actions { get; init; }
    public required string NoActions { get; init; }
    public required string HowToAct { get; init; }
    public required Func<string, string> DoneButton { get; init; }
    public required string AddButton { get; init; }

    // Feedback
    public required string Kept { get; init; }
    public required string HowToSay { get; init; }
    public required string FeedbackButton { get; init; }

    // Forms
    public required string WhatToDo { get; init; }
    public required string WhoDoesIt { get; init; }
    public required string ByWhen { get; init; }
    public required string AboutWhat { get; init; }
    public required string WhichOne { get; init; }
    public required string WhatToSay { get; init; }
    public required Func<FeedbackOn, string> Kind { get; init; }

    // KPIs to watch
    public required Func<string, string, string> Watching { get; init; }
    public required string HowToWatch { get; init; }

    // Who is who
    public required Func<string, string> Linked { get; init; }
    public required Func<string, string, string> LinkedOther { get; init; }
    public required Func<string, string> NotLinked { get; init; }
    public required Func<string, string> NoOwner { get; init; }
    public required string Unlinked { get; init; }
    public required string WhoAreYou { get; init; }

    // Leads without contact
    public required Func<string, string, string> Untouched { get; init; }
    public required string NoneUntouched { get; init; }
    public required string NoFollowUp { get; init; }
}
