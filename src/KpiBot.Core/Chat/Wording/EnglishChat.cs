namespace KpiBot.Chat.Wording;

/// <summary>English.</summary>
internal static class EnglishChat
{
    public static ChatTexts Texts { get; } = new()
    {
        NotHere = "I answer members of this workspace only, in its own channels and in direct messages.",
        TooLong = most => $"Please ask in at most {most} characters.",
        TooMany = "These are many questions at once: please ask again in a minute.",
        TooOld = "That button is too old to use: please ask again.",
        NotYours = "That answer is somebody else's: please ask yourself.",
        NothingToExport = "There are no records to export here.",
        Hidden = (people, fewest) => $"Not shown: {people}, for a person's figures need at least {fewest} records each.",
        OnlyYou = "Only you see this: not everyone in this channel may.",
        Shared = "Shared in the channel.",
        Export = records => $"Records as CSV: {records}. Only you see this file.",
        Working = "is working it out …",
        Started = "Working it out …",
        InPrivate = "I have answered you in our own chat: not everyone here may see it.",
        Share = "Share in channel",
        Csv = "CSV",
        Helpful = "Helpful",
        NotHelpful = "Not helpful",
        OtherPeriods = ["last month", "last quarter", "this year"],
        ReasonTitle = "Not helpful",
        ReasonAsked = "What was wrong with the answer?",
        Send = "Send",
        Cancel = "Cancel",
        Thanks = "Thank you: this helps to make answers better.",
        HomeTitle = "How we are doing",
        HomeHint = "Ask here, in a channel with @KpiBot, or anywhere with /kpi.",
        HomeHintHere = "Ask here, or in a chat or channel with @KpiBot.",
        HomeFreshness = "How fresh the data is",
        HomeSettings = "Settings",
        HomeWorkspace = (zone, currency) => $"Days are counted in {zone}, money in {currency}.",
        HomeRefused = "There is nothing here that you may see.",
        AskOverview = "how are we doing",
        AskFreshness = "how fresh is the data",
        Undelivered = (where, why) => $"A message to {where} was not delivered, or it cannot be found out whether it was: {why}.",
        LockedOut = (where, why) => $"The token of {where} is no longer accepted ({why}): nothing is posted there until it is renewed.",
        PostAgain = "Post it again",
        PostedAgain = "It is posted again.",
        NotPostedAgain = "It was posted in the meantime, or is too old to be: nothing was done.",
        Removed = where => $"KpiBot was removed from {where}: nothing is posted there any more.",
        RemovedDigests = names => $"These digests were posted there: {names}.",
    };
}
