using System.CommandLine;
using System.Globalization;
using KpiBot.Digests;
using KpiBot.Digests.Slots;
using KpiBot.Host.Workspaces;
using KpiBot.Periods;
using KpiBot.Storage;
using NodaTime;

namespace KpiBot.Host.Commands;

/// <summary><c>kpibot digest list</c> shows which digests there are, when each comes next and what became of the last ones.</summary>
internal static class DigestList
{
    private const int MostOutcomes = 3;

    public static Command Create(CommandContext context)
    {
        var data = CommandContext.DataOption();
        var list = new Command("list", "List the digests of the settings and those made in chats, with what became of the last ones") { data };
        list.SetAction(async (parsed, _) =>
        {
            var folder = DataFolder.Existing(parsed.GetValue(data), context);
            using var workspace = Workspace.OpenReader(folder);
            var calendar = workspace.Agreement.Calendar;
            var digests = Digests.All(folder, calendar.Zone, context);
            if (digests.Count == 0) await context.Terminal.Out.WriteLineAsync("There are no digests. The section Digests of appsettings.json holds some, or they are made in a chat: \"send this every Monday at 9\".");
            foreach (var digest in digests) foreach (var line in Lines(digest, workspace, calendar, Instant.FromDateTimeOffset(context.Time.GetUtcNow()))) await context.Terminal.Out.WriteLineAsync(line);
        });
        return list;
    }

    private static IEnumerable<string> Lines(DigestSubscription digest, Workspace workspace, BusinessCalendar calendar, Instant now)
    {
        var cursor = workspace.Kept<SlotCursor>(SlotCursor.Kind, digest.Id).FirstOrDefault(entry => entry.Id == digest.Id)?.Value;
        var pause = digest.Paused ?? cursor?.Pause;
        var next = digest.Schedule.After(SlotPlanner.LastPassed(digest.Schedule, now), calendar).Cast<DateOnly?>().FirstOrDefault();
        yield return string.Create(CultureInfo.InvariantCulture, $"{digest.Name} ({digest.Id}): {When(digest.Schedule)} to {digest.Destination}, {(pause is { } why ? $"paused ({Why(why)})" : next is { } day ? $"next {day:yyyy-MM-dd}" : "never")}");
        var slots = workspace.Kept<DigestSlot>(DigestSlot.DoneKind, $"{digest.Id} ").Concat(workspace.Kept<DigestSlot>(DigestSlot.OpenKind, $"{digest.Id} ")).Select(entry => entry.Value);
        foreach (var slot in slots.OrderByDescending(slot => slot.Day).Take(MostOutcomes)) yield return $"  {LineOf(slot)}";
    }

    /// <summary>A slot and what became of it.</summary>
    public static string LineOf(DigestSlot slot) => string.Create(CultureInfo.InvariantCulture, $"{slot.Day:yyyy-MM-dd} {Of(slot)}{(slot.Reason is { } why ? $": {why}" : "")}");

    private static string Of(DigestSlot slot) => slot.Phase switch
    {
        SlotPhase.Due => "waits",
        SlotPhase.Held => string.Create(CultureInfo.InvariantCulture, $"is held for late data until {slot.HeldUntil}"),
        SlotPhase.HeadGiven or SlotPhase.DetailGiven => "is being posted",
        SlotPhase.Posted => "was posted",
        SlotPhase.Merged => string.Create(CultureInfo.InvariantCulture, $"was merged into that of {slot.Into:yyyy-MM-dd}"),
        SlotPhase.Skipped => "was skipped",
        SlotPhase.Failed => "was not posted",
        SlotPhase.Unknown => "may have been posted or not",
    };

    private static string When(Schedule schedule) => string.Create(CultureInfo.InvariantCulture, $"{Every(schedule)} at {schedule.At:HH\\:mm} {schedule.Zone}");

    private static string Every(Schedule schedule) => schedule.Every switch
    {
        Recurrence.Day => "every day",
        Recurrence.Workday => "every working day",
        Recurrence.Week => $"every {schedule.Weekday}",
        Recurrence.TwoWeeks => $"every other {schedule.Weekday}",
        Recurrence.Month => $"every month on {DayOf(schedule)}",
        Recurrence.Quarter => $"every quarter on {DayOf(schedule)} of its first month",
    };

    private static string DayOf(Schedule schedule) => schedule.DayOfMonth is { } day ? string.Create(CultureInfo.InvariantCulture, $"day {day}") : "the last working day";

    private static string Why(DigestPause pause) => pause switch
    {
        DigestPause.Asked => "somebody said so",
        DigestPause.OwnerLost => "its owner is gone or may not see it",
        DigestPause.PlaceLost => "its place is gone or may not read it",
    };
}
