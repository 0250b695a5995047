using NodaTime;
using NodaTime.Extensions;

namespace KpiBot.Periods;

/// <summary>How often something is due.</summary>
public enum Recurrence
{
    /// <summary>Every day.</summary>
    Day,

    /// <summary>Every day on which the team works.</summary>
    Workday,

    /// <summary>One day of the week.</summary>
    Week,

    /// <summary>One day of every other week, counted from the week of <see cref="Schedule.From"/>.</summary>
    TwoWeeks,

    /// <summary>One day of the month.</summary>
    Month,

    /// <summary>One day of the first month of the (fiscal) quarter.</summary>
    Quarter,
}

/// <summary>
/// Days, and a wall time on them. A day on which it is due is nominal: it names one slot, whatever the clocks of the zone do on it. A wall time that
/// does not exist is due as much later as the clocks jump; one that exists twice, the first time.
/// </summary>
public sealed record Schedule
{
    /// <summary>How often.</summary>
    public required Recurrence Every { get; init; }

    /// <summary>Of a week or two.</summary>
    public DayOfWeek Weekday { get; init; } = DayOfWeek.Monday;

    /// <summary>Of a month or quarter: 1–31, in a shorter month its last day; null: its last working day.</summary>
    public int? DayOfMonth { get; init; } = 1;

    /// <summary>Wall time.</summary>
    public TimeOnly At { get; init; } = new(9, 0);

    /// <summary>IANA id of the zone of the wall time.</summary>
    public required string Zone { get; init; }

    /// <summary>No day before it is due.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Whether the day is a nominal one. The calendar says which days the team works on and where a quarter begins.</summary>
    public bool IsOn(DateOnly day, BusinessCalendar calendar) => day >= From && Every switch
    {
        Recurrence.Day => true,
        Recurrence.Workday => calendar.IsWorkingDay(day),
        Recurrence.Week => day.DayOfWeek == Weekday,
        Recurrence.TwoWeeks => day.DayOfWeek == Weekday && WeeksSince(day) % 2 == 0,
        Recurrence.Month => day == DayIn(calendar.Containing(Grain.Month, day), calendar),
        Recurrence.Quarter => day == DayIn(calendar.Containing(Grain.Month, calendar.Containing(Grain.Quarter, day).From), calendar),
    };

    /// <summary>When a nominal day's slot is due.</summary>
    public Instant DueAt(DateOnly day) => DateTimeZoneProviders.Tzdb[Zone].AtLeniently(day.ToLocalDate().At(At.ToLocalTime())).ToInstant();

    /// <summary>The nominal days after <paramref name="last"/> that are due by <paramref name="now"/>, in order. The same last and a later now give these and more.</summary>
    public IEnumerable<DateOnly> Due(DateOnly last, Instant now, BusinessCalendar calendar)
    {
        var first = last >= From ? last.AddDays(1) : From;
        for (var day = first; DueAt(day) <= now; day = day.AddDays(1)) if (IsOn(day, calendar)) yield return day;
    }

    /// <summary>The next nominal days after <paramref name="day"/>.</summary>
    public IEnumerable<DateOnly> After(DateOnly day, BusinessCalendar calendar)
    {
        // Two years hold a slot of every schedule that has one.
        var last = day.AddYears(2);
        for (var next = day.AddDays(1); next <= last; next = next.AddDays(1)) if (IsOn(next, calendar)) yield return next;
    }

    private DateOnly DayIn(Period month, BusinessCalendar calendar)
    {
        if (DayOfMonth is { } number) return month.From.AddDays(Math.Min(number, month.To.Day) - 1);
        var day = month.To;
        while (day > month.From && !calendar.IsWorkingDay(day)) day = day.AddDays(-1);
        return day;
    }

    private int WeeksSince(DateOnly day) => (MondayOf(day).DayNumber - MondayOf(From).DayNumber) / 7;

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
