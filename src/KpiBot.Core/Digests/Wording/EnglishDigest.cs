using KpiBot.Periods;

namespace KpiBot.Digests.Wording;

/// <summary>English.</summary>
internal static class EnglishDigest
{
    public static DigestTexts Texts { get; } = new()
    {
        Title = week => $"Marketing and sales, {week}",
        Quiet = "A quiet week: nothing left its usual range.",
        Above = (name, value, low, high) => $"{name}: {value}, more than usual (between {low} and {high}).",
        Below = (name, value, low, high) => $"{name}: {value}, less than usual (between {low} and {high}).",
        Section = section => section switch
        {
            DigestSection.Pace => "Revenue against target",
            DigestSection.MarketingPromise => "Marketing's promise",
            DigestSection.SalesPromise => "Sales' promise",
            DigestSection.HandOver => "Hand-over",
            DigestSection.Pipeline => "Pipeline",
            DigestSection.Economics => "What customers cost and bring",
            DigestSection.Customers => "Customers",
        },
        Verdict = verdict => verdict switch
        {
            Verdict.Unknown => "not agreed",
            Verdict.OnTrack => "on track",
            Verdict.AtRisk => "at risk",
            Verdict.Missed => "missed so far",
        },
        Promise = (whose, verdict, share) => $"{whose}: {verdict}, {share}.",
        NoPromise = (whose, why) => $"{whose}: {why}",
        Decision = section => section switch
        {
            DigestSection.Pace => "To decide: which open deals get help this week so that the target stays in reach?",
            DigestSection.MarketingPromise => "To decide: which campaign makes up for the leads that are missing?",
            _ => "To decide: who follows up the leads that are still untouched, and by when?",
        },
        NoDecision = "Nothing needs a decision this week.",
        InThread = "The figures behind it are in the thread.",
        Proposed = (name, usual, units) => $"No target for {name} is agreed. The median of {units} is {usual}: agree on one, and the next digest shows the way to it.",
        Units = (count, grain) => grain == Grain.Quarter ? $"the last {count} quarters" : $"the last {count} months",
        WhatMoved = "What moved, and why",
        MovedBy = (name, group, adds, change) => $"{name}: most of it is {group}, which adds {adds} of {change} since the week before.",
        Columns = ("figure", "value", "against before"),
        Window = window => window switch
        {
            DigestWindow.Week => "week",
            DigestWindow.Quarter => "quarter",
            DigestWindow.TwelveMonths => "12 months",
            DigestWindow.Today => "today",
        },
        Missing = (name, why) => $"{name}: {why}",
        Agenda = "Proposed agenda",
        Discuss = name => $"Why did {name} leave its usual range, and what follows from it?",
        DataHealth = "Data",
        Late = "Some data are older than the end of the week: figures of the week may be incomplete.",
    };
}
