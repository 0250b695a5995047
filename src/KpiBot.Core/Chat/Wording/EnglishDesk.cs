using KpiBot.Access;
using KpiBot.Alerts;

namespace KpiBot.Chat.Wording;

/// <summary>English.</summary>
internal static class EnglishDesk
{
    public static DeskTexts Texts { get; } = new()
    {
        NewAlert = "A new alert, as I understood it:",
        NewDigest = "A new digest, as I understood it:",
        Now = value => $"Now: {value}.",
        NeverFired = "It would not have fired in the last 12 months.",
        WouldHaveFired = (times, last) => $"It would have fired {times} times in the last 12 months, last on {last}.",
        WouldHaveFiredOnce = last => $"It would have fired once in the last 12 months, on {last}.",
        OtherCurrency = (sign, own) => $"This workspace counts in {own}, and an amount in {sign} is not converted: say the alert again with the value in {own}.",
        HowItSpeaks = (most, apart) => $"Checked each time the data changes; it interrupts at most {most} times a day, {apart} apart, and its message says when it is over.",
        SaidAgain = after => $"While it lasts it is said again after {after}.",
        QuietAt = (hours, daysOff) => (hours, daysOff) switch
        {
            ({ } time, true) => $"It interrupts nobody from {time.From} to {time.To}, nor on days off.",
            ({ } time, false) => $"It interrupts nobody from {time.From} to {time.To}.",
            _ => "It interrupts nobody on days off.",
        },
        Escalates = list => $"While nobody takes it on: {list}.",
        Next = (after, whom) => $"after {after} {whom}",
        NextDates = dates => $"Next: {dates}.",
        AlignmentDigest = "the alignment digest of marketing and sales",
        PostedTo = place => $"Posted to {place}.",
        ToYouAlone = "Sent to you alone.",
        Readers = place => place switch
        {
            Place.Direct => "Only you read it.",
            Place.Private => "Everyone who was let into that channel reads it.",
            Place.Public => "Every member of the workspace can read it.",
            Place.Shared => "Other organisations read that channel too.",
            Place.Unknown => "Who reads it is not known.",
        },
        Confirm = "Confirm",
        Change = "Change",
        Cancel = "Cancel",
        OnlyToMe = "Only to me",
        HowToChange = "Say what is to be different, for example “make it 6,000”, “for West only”, or the whole sentence once more.",
        Cancelled = "Cancelled: nothing was set up.",
        AlertMade = name => $"Done: the alert “{name}” is on. “my alerts” lists yours.",
        DigestMade = name => $"Done: the digest “{name}” is on. “my digests” lists yours.",
        AskLevel = (test, name, level) => test switch
        {
            AlertTest.Below => $"tell me when {name} goes below {level}",
            AlertTest.Rise => $"tell me when {name} rises by more than {level}",
            AlertTest.Fall => $"tell me when {name} drops by more than {level}",
            _ => $"tell me when {name} goes above {level}",
        },
        Missing = (missing, subject) => missing switch
        {
            AlertMissing.Figure => "Which figure is it about? For example: “tell me when win rate goes below 40%”.",
            AlertMissing.OneFigure => "One alert watches one figure: name one of them, without “by”.",
            AlertMissing.Threshold => $"{subject}: above or below which value? For example: “above 100”.",
            AlertMissing.Size => $"{subject}: by how much? For example: “by 10%”.",
            AlertMissing.NotComparable => $"{subject}: its latest weeks are still on their way, so none of them can be called unusual. Name a level instead.",
            _ => subject,
        },
        WhenToSend = "When shall it be sent? For example: “every Monday at 9”.",
        CannotRepeat = "I can send regularly what can be asked in one sentence: ask for it so first.",
        UnknownPlace = name => $"I do not know {name}, or I am not in it: invite me there, and name it so that it becomes a link.",
        AskThere = "For a private channel, ask me in that channel itself.",
        PlaceMayNot = "Not everyone who reads that place may see this figure.",
        TooOld = "That is too old to use: please ask again.",
        Alerts = "Alerts",
        NoAlerts = "There are no alerts here yet. Say for example: “tell me when win rate goes below 40%”.",
        Digests = "Digests",
        NoDigests = "There are no digests here yet. Say for example: “send leads by channel every Monday at 9”.",
        HowToManage = "By name or number: “pause alert 1”, “resume alert 1”, “change alert 1 to 6,000”, “test alert 1”, “delete alert 1”.",
        HowToChangeAlert = "Say what is to be different: “change alert 1: above 6,000”, “… : quiet from 18:00 to 8:00 and on weekends”, “… : escalate to @ana after 4 hours, then #sales after 8 hours”, “… : at most 2 a day”, “… : cool-down 3 hours”, “… : repeat every 12 hours”, “… : in #sales”, “… : in Portuguese”, “… : called CAC”.",
        HowToChangeDigest = "Say what is to be different: “change digest 1: every Friday at 16:30”, “… : on the last working day of the month at 9”, “… : in #sales”, “… : in Portuguese”, “… : for management”, “… : sections pace, pipeline”, “… : without charts”, “… : hold until 12:00”, “… : called Friday”.",
        HowToManageDigests = "By name or number: “pause digest 1”, “resume digest 1”, “change digest 1: every Friday at 16:30”, “test digest 1”, “delete digest 1”.",
        AskWhen = (name, words) => $"tell me when {name} {words}",
        AskSend = words => $"send us a digest {words}",
        OnlyATest = "A test that only you see: this is how it would look now.",
        Paused = "paused",
        Firing = "firing",
        WasPaused = name => $"“{name}” is paused.",
        WasResumed = name => $"“{name}” goes on.",
        WasDeleted = name => $"“{name}” is deleted.",
        WasChanged = name => $"“{name}” is changed:",
        WasTested = name => $"A test of “{name}” was posted.",
        WasNoted = name => $"Noted on “{name}”.",
        NoneCalled = name => $"There is none called “{name}”: “my alerts” and “my digests” list what there is.",
        NotYours = "Only who made it, or an admin, may do that.",
        InTheSettings = "That one stands in the settings file: it is changed there.",
        TakenOn = "You have taken it on: nobody else is told.",
        Snoozed = until => $"It interrupts nobody until {until}.",
    };
}
