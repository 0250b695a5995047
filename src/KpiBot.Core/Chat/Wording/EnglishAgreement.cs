namespace KpiBot.Chat.Wording;

/// <summary>English.</summary>
internal static class EnglishAgreement
{
    public static AgreementTexts Texts { get; } = new()
    {
        MayNot = "Only admins, and those to whom it was granted, may change what is agreed.",
        NotOnSample = "This is made-up sample data, on which nothing can be agreed: import your own first.",
        Title = "Agreed between marketing and sales",
        Nothing = "Nothing is agreed yet.",
        FollowUp = (time, hours) => hours is null ? $"Sales follows up a lead within {time}." : $"Sales follows up a lead within {time} of business time ({hours}).",
        Mqls = count => $"Marketing delivers {count} MQLs a month.",
        Attempts = count => $"Sales makes {count} attempts before it gives a lead up.",
        Acceptance = criteria => $"Sales accepts a lead when: {criteria}",
        WorkedBack = (target, quarter, size, rate, mqls) => $"Worked back from the revenue target: {target} in {quarter}, over 3 months, ÷ {size} ÷ {rate} = {mqls} MQLs a month (figures of the last 12 whole months).",
        Agreed = since => $"Agreed from {since} on; what was judged before stays as it was:",
        HowToAgree = "To agree: \"sla: follow-up 4 business hours 9-18, 120 MQLs a month, 5 attempts, accept: budget and decision maker\".",
        Goals = "Targets",
        Goal = (what, from, to, days, owner) => $"{what}: from {from} to {to}, {days}, {owner}.",
        FromNowOn = "Periods that were over before today are not judged by it.",
        Missing = parts => $"A target needs all its parts. Missing: {parts}.",
        Part = part => part switch
        {
            GoalPart.Kpi => "one KPI, of the company or one segment",
            GoalPart.Value => "the value to reach",
            GoalPart.Baseline => "the baseline, where it stands today",
            GoalPart.Owner => "an owner",
            GoalPart.Deadline => "a deadline to come",
        },
        HowToAim = "To set a target: \"target: win rate in Iberia 35%, baseline 30%, owner Ana, by 2026-12-31\".",
    };
}
