using KpiBot.Periods;

namespace KpiBot.Digests.Wording;

/// <summary>English.</summary>
internal static class EnglishDigest
{
    public static DigestTexts Texts { get; } = new()
    {
        Title = week => $"Marketing and sales, {week}",
        Quiet = "A quiet week: nothing left its usual range.",
        First = "The first digest: nothing is agreed between the teams yet, so it proposes from history.",
        Usual = (name, usual, units) => $"nothing is agreed; the median of {units} is {usual} ({name}).",
        DecideOn = "To decide: do you agree on these figures? The next digest shows the way to them.",
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
            DigestSection.Watched => "Watched this quarter",
        },
        Verdict = verdict => verdict switch
        {
            Verdict.Unknown => "not agreed",
            Verdict.TooEarly => "too early in the quarter to judge",
            Verdict.OnTrack => "on track",
            Verdict.AtRisk => "at risk",
            Verdict.Missed => "missed so far",
        },
        Promise = (whose, verdict, share) => $"{whose}: {verdict}, {share}.",
        NothingAgreed = "nothing is agreed yet.",
        NotConnected = what => $"not connected: {what}.",
        NoPromise = (whose, why) => $"{whose}: {why}",
        Decision = section => section switch
        {
            DigestSection.Pace => "which open deals get help this week so that the target stays in reach?",
            DigestSection.MarketingPromise => "which campaign makes up for the leads that are missing?",
            _ => "who follows up the leads that are still untouched, and by when?",
        },
        ToDecide = question => $"To decide: {question}",
        NoDecision = "Nothing needs a decision this week.",
        InThread = "The figures behind it are in the thread.",
        Proposed = (name, usual, units) => $"No target for {name} is agreed. The median of {units} is {usual}: agree on one, and the next digest shows the way to it.",
        Units = (count, grain) => grain == Grain.Quarter ? $"the last {count} quarters" : $"the last {count} months",
        WhatMoved = "What moved, and why",
        MovedBy = (name, group, adds, change) => $"{name}: {group} adds {adds} to a change of {change} since the week before.",
        Columns = ("figure", "value", "against before"),
        Window = window => window switch
        {
            DigestWindow.Week => "week",
            DigestWindow.Quarter => "quarter",
            DigestWindow.TwelveMonths => "12 months",
            DigestWindow.ThirteenWeeks => "13 weeks",
            DigestWindow.Today => "today",
        },
        WorkingDays = (week, before) => $"Working days of the week: {week}, of the week before: {before}.",
        Untouched = (all, nobodys) => nobodys is null ? $"Leads still untouched after their time: {all}. Their owners have the list." : $"Leads still untouched after their time: {all}. Their owners have the list; nobody's: {nobodys}.",
        RejectedFor = reasons => $"Rejected in the quarter, of all decided: {reasons}.",
        AcceptedWhen = agreed => $"Agreed for acceptance: {agreed}.",
        ToOwner = (leads, since) => $"Your leads that nobody has followed up in time: {leads}, the first due {since}.",
        ToManager = (leads, team) => $"Leads of {team} that nobody has followed up in time: {leads}.",
        OwnerColumns = ("owner", "leads", "first due"),
        NewlyAtRisk = customers => $"Newly at risk: {customers}",
        Signal = signal => signal switch
        {
            "detractor" => "dissatisfied",
            "contract_ending" => "contract ending soon",
            "silent" => "no contact for long",
            "falling" => "buying or using less",
            "tickets" => "tickets open or answered late",
            _ => signal,
        },
        RestatedSince = "Restated since the last digest",
        Restated = (name, days, now, was) => $"{name}, {days}: {now}, was {was}.",
        OpenAlerts = "Open alerts",
        Actions = "Actions",
        Action = (number, text, who, due) => (who, due) switch
        {
            ({ } owner, { } day) => $"{number}. {text} ({owner}, by {day})",
            ({ } owner, null) => $"{number}. {text} ({owner})",
            (null, { } day) => $"{number}. {text} (by {day})",
            _ => $"{number}. {text}",
        },
        DoneOn = day => $"done on {day}",
        ActionLate = "late",
        ActionOpen = "open",
        AskAfter = (number, text) => $"What became of action {number}, {text}?",
        Feedback = "Feedback since the last digest",
        FeedbackOn = (on, subject, text) => on switch
        {
            Routine.FeedbackOn.Lead => subject.Length == 0 ? $"Leads: {text}" : $"Lead {subject}: {text}",
            Routine.FeedbackOn.Campaign => subject.Length == 0 ? $"Campaigns: {text}" : $"Campaign {subject}: {text}",
            Routine.FeedbackOn.Segment => subject.Length == 0 ? $"Segments: {text}" : $"Segment {subject}: {text}",
            Routine.FeedbackOn.Message => subject.Length == 0 ? $"Messages: {text}" : $"Message {subject}: {text}",
        },
        Missing = (name, why) => $"{name}: {why}",
        Agenda = "Proposed agenda",
        Discuss = name => $"{name} outside its usual range: why, and what follows from it?",
        DataHealth = "Data",
        Late = "Some data are older than the end of the week: figures of the week may be incomplete.",
    };
}
