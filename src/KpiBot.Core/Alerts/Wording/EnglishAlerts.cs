using KpiBot.Periods;

namespace KpiBot.Alerts.Wording;

/// <summary>English.</summary>
internal static class EnglishAlerts
{
    public static AlertTexts Texts { get; } = new()
    {
        Above = limit => $"above {limit}",
        Below = limit => $"below {limit}",
        Rise = size => $"up by more than {size} on the days before",
        Fall = size => $"down by more than {size} on the days before",
        AtLeast = size => $"(and by at least {size})",
        Unusual = "out of the range that its past lets expect",
        OffPace = share => $"below {share} of the pace its target needs",
        UntouchedAny = "leads untouched past their agreed time",
        Untouched = leads => $"more than {leads} leads untouched past their agreed time",
        NewlyAtRisk = "customers newly at risk",
        TheData = "The data",
        Stale = hours => $"not refreshed for {hours}",
        Window = (count, grain) => (count, grain) switch
        {
            (0, Grain.Day) => "today",
            (1, Grain.Day) => "yesterday",
            (0, _) => $"this {One(grain)}",
            (1, _) => $"last {One(grain)}",
            _ => FormattableString.Invariant($"last {count} {Many(grain)}"),
        },
        Firing = (name, condition, since) => $"Alert “{name}”: {condition}, since {since}.",
        StillFiring = (name, condition, since) => $"Alert “{name}”, again: {condition}, still since {since}.",
        Over = (name, condition, since, until) => $"Alert “{name}” is over: {condition} from {since} to {until}.",
        Deleted = name => $"Alert “{name}” was deleted.",
        TakenBy = person => $"{person} has taken it on.",
        Untaken = since => $"Nobody has taken it on since {since}.",
        Note = words => $"How it ended: {words}",
        Several = count => $"{count} alerts",
        More = count => $"And {count} more: “my alerts” lists yours.",
        Newly = names => $"Newly at risk: {names}.",
        Test = "This is a test: it shows how the alert would look now.",
        Blind = (name, why) => $"Your alert “{name}” cannot judge anything for now: {why}",
        Late = sources => $"the data was not refreshed in time ({sources}).",
        Suspect = "the last sync may have lost records.",
        Paused = (name, why) => why switch
        {
            AlertPause.OwnerLost => $"Alert “{name}” is paused: its owner is gone, or may no longer see what it says.",
            AlertPause.PlaceLost => $"Your alert “{name}” is paused: its channel is gone, or I am not in it any more. Invite me and say “resume alert {name}”.",
            AlertPause.PlaceMayNot => $"Your alert “{name}” is paused: not everyone in its channel may see what it says. Say “resume alert {name}” when that has changed.",
        },
        TakeOn = "I take it on",
        SnoozeDay = "Snooze 1 day",
        SnoozeWeek = "Snooze 1 week",
    };

    private static string One(Grain grain) => grain switch
    {
        Grain.Day => "day", Grain.Week => "week", Grain.Month => "month", Grain.Bimester => "two months", Grain.Quarter => "quarter", Grain.FourMonths => "four months", Grain.Half => "half-year", Grain.Year => "year",
    };

    private static string Many(Grain grain) => grain switch
    {
        Grain.Day => "days", Grain.Week => "weeks", Grain.Month => "months", Grain.Bimester => "spans of two months", Grain.Quarter => "quarters", Grain.FourMonths => "spans of four months", Grain.Half => "half-years", Grain.Year => "years",
    };
}
