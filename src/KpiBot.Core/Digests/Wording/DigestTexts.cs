using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Routine;

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

    /// <summary>The first digest of teams that have agreed on nothing yet.</summary>
    public required string First { get; init; }

    /// <summary>What could be agreed in place of a promise: the KPI, its usual value, of so many units.</summary>
    public required Func<string, string, string, string> Usual { get; init; }

    /// <summary>The decision asked where something could be agreed.</summary>
    public required string DecideOn { get; init; }

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

    /// <summary>Nothing is agreed; a sentence without a capital.</summary>
    public required string NothingAgreed { get; init; }

    /// <summary>What is not connected; a sentence without a capital.</summary>
    public required Func<string, string> NotConnected { get; init; }

    /// <summary>A promise that cannot be judged: whose, why.</summary>
    public required Func<string, string, string> NoPromise { get; init; }

    /// <summary>The decision that a promise asks for, as a question without a capital.</summary>
    public required Func<DigestSection, string> Decision { get; init; }

    /// <summary>The one decision asked: that question.</summary>
    public required Func<string, string> ToDecide { get; init; }

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

    /// <summary>What moved a figure most: name, the group, what it adds to what.</summary>
    public required Func<string, string, string, string, string> MovedBy { get; init; }

    /// <summary>Column titles: figure, value, against before.</summary>
    public required (string Figure, string Value, string Change) Columns { get; init; }

    /// <summary>The days of a window, in a row: the week, the quarter so far, a year, today.</summary>
    public required Func<DigestWindow, string> Window { get; init; }

    /// <summary>The week had more or fewer working days than the one before: how many each.</summary>
    public required Func<string, string, string> WorkingDays { get; init; }

    /// <summary>How many leads nobody has followed up, and how many of them are nobody's (null: none).</summary>
    public required Func<string, string?, string> Untouched { get; init; }

    /// <summary>Why leads were rejected: reasons with their shares of all that were decided.</summary>
    public required Func<string, string> RejectedFor { get; init; }

    /// <summary>What was agreed that a lead must be to be accepted.</summary>
    public required Func<string, string> AcceptedWhen { get; init; }

    /// <summary>To an owner: how many leads wait, the first since when.</summary>
    public required Func<string, string, string> ToOwner { get; init; }

    /// <summary>To a manager: how many leads of the team wait.</summary>
    public required Func<string, string, string> ToManager { get; init; }

    /// <summary>Column titles of that: owner, leads, waiting since.</summary>
    public required (string Owner, string Leads, string Since) OwnerColumns { get; init; }

    /// <summary>Heading of the customers that came to be at risk, with how many.</summary>
    public required Func<string, string> NewlyAtRisk { get; init; }

    /// <summary>A signal of a customer at risk, by its name beside <c>customers_at_risk</c>.</summary>
    public required Func<string, string> Signal { get; init; }

    /// <summary>Heading of figures that are others by now.</summary>
    public required string RestatedSince { get; init; }

    /// <summary>One of them: name, days, is, was.</summary>
    public required Func<string, string, string, string, string> Restated { get; init; }

    /// <summary>Heading of the alerts that stand open.</summary>
    public required string OpenAlerts { get; init; }

    /// <summary>Heading of the actions.</summary>
    public required string Actions { get; init; }

    /// <summary>An action: number, text, who (null: nobody), by when (null: open).</summary>
    public required Func<string, string, string?, string?, string> Action { get; init; }

    /// <summary>It was done on a day.</summary>
    public required Func<string, string> DoneOn { get; init; }

    /// <summary>It is not done, and late.</summary>
    public required string ActionLate { get; init; }

    /// <summary>It is not done yet.</summary>
    public required string ActionOpen { get; init; }

    /// <summary>Of the agenda: what became of a late action, by its number and text.</summary>
    public required Func<string, string, string> AskAfter { get; init; }

    /// <summary>Heading of feedback.</summary>
    public required string Feedback { get; init; }

    /// <summary>One piece of it: about what kind, which (empty: all), the words.</summary>
    public required Func<FeedbackOn, string, string, string> FeedbackOn { get; init; }

    /// <summary>Something that has no value, and why; or a section in a line.</summary>
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
