using KpiBot.Kpis;
using KpiBot.Periods;

namespace KpiBot.Digests.Wording;

/// <summary>What a digest says in one language beside figures and names: whole sentences with holes. A text that a language lacks does not compile.</summary>
public sealed record DigestTexts
{
    /// <summary>The texts of a language.</summary>
    public static DigestTexts Of(Language language) => language switch
    {
        Language.English => EnglishDigest.Texts,
        Language.Portuguese => PortugueseDigest.Texts,
        Language.Spanish => SpanishDigest.Texts,
    };

    /// <summary>Of the head: the week.</summary>
    public required Func<string, string> Title { get; init; }

    /// <summary>Nothing left its usual range.</summary>
    public required string Quiet { get; init; }

    /// <summary>A figure rose or fell out of its usual range: name, value, from, to.</summary>
    public required Func<string, string, string, string, string> Above { get; init; }

    /// <summary>The same, downwards.</summary>
    public required Func<string, string, string, string, string> Below { get; init; }

    /// <summary>What a section is about.</summary>
    public required Func<DigestSection, string> Section { get; init; }

    /// <summary>How a promise stands.</summary>
    public required Func<Verdict, string> Verdict { get; init; }

    /// <summary>A promise's line: whose, how it stands, the share.</summary>
    public required Func<string, string, string, string> Promise { get; init; }

    /// <summary>A promise that cannot be judged: whose, why.</summary>
    public required Func<string, string, string> NoPromise { get; init; }

    /// <summary>The one decision asked, by the promise that is worst.</summary>
    public required Func<DigestSection, string> Decision { get; init; }

    /// <summary>No decision is needed.</summary>
    public required string NoDecision { get; init; }

    /// <summary>Where the detail is.</summary>
    public required string InThread { get; init; }

    /// <summary>What could be agreed: the KPI, its usual value, of so many units.</summary>
    public required Func<string, string, string, string> Proposed { get; init; }

    /// <summary>So many units of a grain.</summary>
    public required Func<int, Grain, string> Units { get; init; }

    /// <summary>Heading of what moved.</summary>
    public required string WhatMoved { get; init; }

    /// <summary>What moved a figure most: name, the group, what it adds of what.</summary>
    public required Func<string, string, string, string, string> MovedBy { get; init; }

    /// <summary>Column titles: figure, value, against before.</summary>
    public required (string Figure, string Value, string Change) Columns { get; init; }

    /// <summary>The days of a window, in a row: the week, the quarter so far, a year, today.</summary>
    public required Func<DigestWindow, string> Window { get; init; }

    /// <summary>Figures that have no value, and why.</summary>
    public required Func<string, string, string> Missing { get; init; }

    /// <summary>Heading of the meeting's agenda.</summary>
    public required string Agenda { get; init; }

    /// <summary>An item of it about something that moved.</summary>
    public required Func<string, string> Discuss { get; init; }

    /// <summary>Heading of how fresh and whole the data are.</summary>
    public required string DataHealth { get; init; }

    /// <summary>Some source was last synced before the week was over.</summary>
    public required string Late { get; init; }
}
