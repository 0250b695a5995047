using NodaTime;

namespace KpiBot.Periods;

/// <summary>
/// Which days are "this week" and "last quarter" here: time zone, first day of the week, first month of the fiscal year, working days.
/// Compared by value, so that a changed calendar is seen.
/// </summary>
public sealed record BusinessCalendar
{
    /// <summary>IANA id of the zone in which an instant becomes a business day.</summary>
    public string Zone { get; init; } = "UTC";

    /// <summary>First day of the week.</summary>
    public DayOfWeek WeekStart { get; init; } = DayOfWeek.Monday;

    /// <summary>First month of the fiscal year, 1–12. A fiscal year bears the number of the calendar year in which it ends.</summary>
    public int FiscalStartMonth { get; init; } = 1;

    /// <summary>Days on which the team works.</summary>
    public Roll<DayOfWeek> WorkingDays { get; init; } =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>Working hours of a working day; null when response times run on the plain calendar clock.</summary>
    public WorkingHours? Hours { get; init; }

    /// <summary>Days off that fall on working days.</summary>
    public Roll<DateOnly> Holidays { get; init; } = [];

    /// <summary>The zone, from NodaTime's own data. Throws for an id it does not know: check with <see cref="KnowsZone"/>.</summary>
    public DateTimeZone DateTimeZone => DateTimeZoneProviders.Tzdb[Zone];

    /// <summary>Whether the id is a time zone we can compute with.</summary>
    public static bool KnowsZone(string id) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is not null;

    /// <summary>The business day on which an instant falls.</summary>
    public DateOnly DayOf(Instant instant) => instant.InZone(DateTimeZone).Date.ToDateOnly();

    /// <summary>The whole unit that contains a day.</summary>
    public Period Containing(Grain grain, DateOnly day)
    {
        switch (grain)
        {
            case Grain.Day:
                return Period.Of(day);
            case Grain.Week:
                var first = day.AddDays(-(((int)day.DayOfWeek - (int)WeekStart + 7) % 7));
                return new Period(first, first.AddDays(6));
            default:
                var months = grain.Months();
                var intoYear = (day.Month - FiscalStartMonth + 12) % 12;
                var from = new DateOnly(day.Year, day.Month, 1).AddMonths(-(intoYear % months));
                return new Period(from, from.AddMonths(months).AddDays(-1));
        }
    }

    /// <summary>The whole unit <paramref name="count"/> units after (before, when negative) the one that contains the day.</summary>
    public Period Shift(Grain grain, DateOnly day, int count)
    {
        var here = Containing(grain, day);
        return grain switch
        {
            Grain.Day => Period.Of(day.AddDays(count)),
            Grain.Week => new Period(here.From.AddDays(7 * count), here.From.AddDays((7 * count) + 6)),
            _ => Containing(grain, here.From.AddMonths(grain.Months() * count)),
        };
    }

    /// <summary>The period cut along the grain, in order; the first and last part may be partial units.</summary>
    public IReadOnlyList<Period> Split(Period period, Grain grain)
    {
        var parts = new List<Period>();
        for (var from = period.From; ;)
        {
            var unit = Containing(grain, from);
            var to = unit.To < period.To ? unit.To : period.To;
            parts.Add(new Period(from, to));
            if (to == period.To) return parts;
            from = to.AddDays(1);
        }
    }

    /// <summary>The year number a fiscal (or calendar) year is called by.</summary>
    public int YearNumber(DateOnly day) => Containing(Grain.Year, day).To.Year;

    /// <summary>The n-th unit (1-based) of the fiscal year called <paramref name="year"/>.</summary>
    public Period UnitOfYear(Grain grain, int year, int number)
    {
        var start = new DateOnly(FiscalStartMonth == 1 ? year : year - 1, FiscalStartMonth, 1);
        return grain == Grain.Year
            ? Containing(Grain.Year, start)
            : Containing(grain, start.AddMonths(grain.Months() * (number - 1)));
    }

    /// <summary>Whether the team works on the day.</summary>
    public bool IsWorkingDay(DateOnly day) => WorkingDays.Contains(day.DayOfWeek) && !Holidays.Contains(day);

    /// <summary>Number of working days in the period.</summary>
    public int WorkingDaysIn(Period period)
    {
        var count = 0;
        for (var day = period.From; day <= period.To; day = day.AddDays(1)) if (IsWorkingDay(day)) count++;
        return count;
    }
}

/// <summary>The hours of a working day, from <see cref="Start"/> (included) to <see cref="End"/> (excluded), wall time.</summary>
public sealed record WorkingHours(TimeOnly Start, TimeOnly End);
