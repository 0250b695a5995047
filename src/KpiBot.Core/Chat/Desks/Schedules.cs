using System.Globalization;
using KpiBot.Answers.Wording;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Questions;

namespace KpiBot.Chat.Desks;

/// <summary>From the words of a schedule to the schedule.</summary>
internal static class Schedules
{
    /// <summary>At nine on Mondays, or the first of the month, where the words do not say otherwise.</summary>
    public static Schedule Of(QuerySchedule said, IChatWorkspace workspace) => new()
    {
        Every = said.Every switch { "day" => Recurrence.Day, "workday" => Recurrence.Workday, "two_weeks" => Recurrence.TwoWeeks, "month" => Recurrence.Month, "quarter" => Recurrence.Quarter, _ => Recurrence.Week },
        Weekday = Enum.TryParse<DayOfWeek>(said.Weekday, ignoreCase: true, out var weekday) ? weekday : DayOfWeek.Monday,
        DayOfMonth = said.Day ?? 1,
        At = said.Time is { } time ? TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture) : new TimeOnly(9, 0),
        Zone = said.Tz is { } zone && BusinessCalendar.KnowsZone(zone) ? zone : workspace.Calendar.Zone,
        From = workspace.Today,
    };
}

/// <summary>When a digest goes out next, in words.</summary>
internal static class DigestDates
{
    private const int Most = 3;

    /// <summary>The next few dates with their zone.</summary>
    public static string Of(Schedule schedule, DeskParts parts, Language language)
    {
        var periods = new PeriodWords(language, parts.Workspace.Calendar with { Zone = schedule.Zone });
        var dates = schedule.After(parts.Workspace.Today.AddDays(-1), parts.Workspace.Calendar).Where(day => schedule.DueAt(day) > parts.Now).Take(Most).Select(day => periods.Instant(schedule.DueAt(day)));
        return $"{string.Join("; ", dates)} ({schedule.Zone})";
    }
}
