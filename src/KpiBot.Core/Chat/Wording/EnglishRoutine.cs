using KpiBot.Routine;

namespace KpiBot.Chat.Wording;

/// <summary>English.</summary>
internal static class EnglishRoutine
{
    public static RoutineTexts Texts { get; } = new()
    {
        MayNot = "You may not change that here: ask an admin of this workspace.",
        Added = line => $"Noted: {line}",
        SayDone = number => $"It stands in this channel's next digest. Say \"done {number}\" when it is done.",
        NoAction = number => number.Length == 0 ? "That action is not there any more." : $"This channel has no action {number}. Say \"actions\" to see them.",
        Actions = "Actions of this channel",
        NoActions = "This channel has no open actions.",
        HowToAct = "Say what is to be done, by when and who does it: \"action: call Acme by Friday @ana\".",
        DoneButton = number => $"Done {number}",
        AddButton = "Add action",
        Kept = "Kept for the next digest of this channel; it is not written to the CRM.",
        HowToSay = "Say what it is about, and then what: \"feedback on campaign Spring fair: the leads were too small\". Leads, campaigns, segments and messages can be named.",
        FeedbackButton = "Give feedback",
        WhatToDo = "What is to be done?",
        WhoDoesIt = "Who does it?",
        ByWhen = "By when?",
        AboutWhat = "About what?",
        WhichOne = "Which one? (empty: all of them)",
        WhatToSay = "What do you say?",
        Kind = on => on switch
        {
            FeedbackOn.Lead => "leads",
            FeedbackOn.Campaign => "campaigns",
            FeedbackOn.Segment => "segments",
            FeedbackOn.Message => "messages",
        },
        Watching = (kpis, quarter) => $"This channel's digest follows in {quarter}: {kpis}.",
        HowToWatch = "Name the KPIs to watch this quarter: \"watch: win rate, CAC\".",
        Linked = owner => $"You are {owner} now: \"my pipeline\" and \"my leads without contact\" are yours. Your address was not kept.",
        LinkedOther = (user, owner) => $"{user} is {owner} from now on.",
        NotLinked = user => $"No single owner in the data fits your address. An admin can link you: \"link {user} = name as in the CRM\".",
        NoOwner = name => $"The data has no single owner {name}: write the name as the CRM does.",
        Unlinked = "You are linked to no owner any more.",
        WhoAreYou = "Which owner of the CRM are you? Say \"link me\" once, and your address is compared with the owners' names.",
        Untouched = (all, shown) => $"Your leads without contact after their time: {all}. The {shown} that wait longest:",
        NoneUntouched = "None of your leads waits past its time.",
        NoFollowUp = "No time to follow up is agreed yet: \"sla: follow-up 4 business hours\".",
    };
}
