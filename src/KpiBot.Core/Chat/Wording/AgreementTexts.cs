using KpiBot.Kpis;

namespace KpiBot.Chat.Wording;

/// <summary>What is said about agreements and targets, in one language.</summary>
public sealed record AgreementTexts
{
    /// <summary>The texts of a language.</summary>
    public static AgreementTexts Of(Language language) => language switch
    {
        Language.English => EnglishAgreement.Texts,
        Language.Portuguese => PortugueseAgreement.Texts,
        Language.Spanish => SpanishAgreement.Texts,
    };

    public required string MayNot { get; init; }
    public required string NotOnSample { get; init; }
    public required string Title { get; init; }
    public required string Nothing { get; init; }

    /// <summary>The time, and the business hours that count; null when all do.</summary>
    public required Func<string, string?, string> FollowUp { get; init; }
    public required Func<string, string> Mqls { get; init; }
    public required Func<string, string> Attempts { get; init; }
    public required Func<string, string> Acceptance { get; init; }

    /// <summary>Target, quarter, deal size and rate with their names, MQLs a month.</summary>
    public required Func<string, string, string, string, string, string> WorkedBack { get; init; }

    /// <summary>Agreed from a day on.</summary>
    public required Func<string, string> Agreed { get; init; }
    public required string HowToAgree { get; init; }

    // Targets
    public required string Goals { get; init; }

    /// <summary>What of, baseline, value, days, owner.</summary>
    public required Func<string, string, string, string, string, string> Goal { get; init; }
    public required string FromNowOn { get; init; }
    public required Func<string, string> Missing { get; init; }
    public required Func<GoalPart, string> Part { get; init; }
    public required string HowToAim { get; init; }
}
