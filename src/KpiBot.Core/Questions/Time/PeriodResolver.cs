using KpiBot.Periods;
using static KpiBot.Questions.Time.PeriodExpression;

namespace KpiBot.Questions.Time;

/// <summary>A period on the calendar: all its days, also those to come, and the unit it is (null for a free range).</summary>
internal readonly record struct Span(Period Days, Grain? Unit)
{
    /// <summary>Number of units, for "last 3 months".</summary>
    public int Units { get; init; } = 1;
}

/// <summary>Lays periods on a calendar as seen from a day.</summary>
/// <param name="Calendar">The workspace's.</param>
/// <param name="Today">The day of the question.</param>
/// <param name="FirstDay">Day of the first record, for "all time".</param>
/// <param name="MonthFirst">Whether 03/04 is March 4.</param>
/// <param name="Context">The period that a follow-up's "the month before" starts from.</param>
/// <param name="Ahead">Whether a unit without a year is the next one that is not over: a forecast looks ahead.</param>
internal sealed record PeriodResolver(BusinessCalendar Calendar, DateOnly Today, DateOnly? FirstDay, bool MonthFirst, Period? Context = null, bool Ahead = false)
{
    /// <summary>The days of a period; null when the words name a day that does not exist or one before every calendar.</summary>
    public Span? Resolve(PeriodExpression period)
    {
        try
        {
            return Lay(period);
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private Span? Lay(PeriodExpression period) => period switch
    {
        Unit { FromContext: true, Offset: -1 } unit when Before(unit.Grain) is { } before => new Span(before, unit.Grain),
        Unit { FromContext: true, Offset: 1 } unit when StandingUnit(unit.Grain) is { } standing => new Span(Calendar.Shift(unit.Grain, standing.From, 1), unit.Grain),
        Unit { FromContext: true, Offset: 0 } unit when StandingUnit(unit.Grain) is { } same => new Span(same, unit.Grain),
        Unit unit => new Span(Calendar.Shift(unit.Grain, Today, unit.Offset), unit.Grain),
        Earlier earlier => Shifted(earlier),
        LastUnits { FromContext: true } back when Context is { } standing => new Span(new Period(Calendar.Shift(back.Grain, standing.From, -back.Count).From, Calendar.Shift(back.Grain, standing.From, -1).To), back.Grain) { Units = back.Count },
        LastUnits { Grain: Grain.Day } last => new Span(new Period(Today.AddDays(-last.Count), Today.AddDays(-1)), Grain.Day) { Units = last.Count },
        LastUnits last => new Span(new Period(Calendar.Shift(last.Grain, Today, -last.Count).From, Calendar.Shift(last.Grain, Today, -1).To), last.Grain) { Units = last.Count },
        Numbered numbered => new Span(Place(numbered), numbered.Grain),
        WholeYear year => new Span(Calendar.UnitOfYear(Grain.Year, YearOf(year.Year), 1), Grain.Year),
        Day day => Latest(year => new DateOnly(year, day.Month, day.Date), day.Year),
        Written written => Figures(written.Date),
        DayOfMonth day => LatestDay(day.Number),
        Nth nth => Sibling(nth.Number) ?? (nth.OrDay ? LatestDay(nth.Number) : null),
        PastWeekday weekday => new Span(Period.Of(Enumerable.Range(1, 7).Select(back => Today.AddDays(-back)).First(day => day.DayOfWeek == weekday.Weekday)), Grain.Day),
        UnitOf unit => Lay(unit.Inside) is { } inside ? new Span(Calendar.Containing(unit.Grain, inside.Days.From), unit.Grain) : null,
        SameLastYear { Grain: { } grain } same => (StandingUnit(grain) ?? Calendar.Containing(grain, Today)).From is var from ? new Span(Calendar.Containing(grain, from.AddYears(same.Year - from.Year ?? -1)), grain) : null,
        SameLastYear => Context is { } asked ? new Span(new EarlierPeriods(Calendar, Today).YearBefore(new Span(asked, null), asked), null) : null,
        Since since => Lay(since.Start) is { } start && start.Days.From <= Today ? new Span(new Period(start.Days.From, Today), null) : null,
        PeriodExpression.Range range => Lay(range),
        PartOf part => Lay(part.Whole) is { } whole ? PeriodParts.Of(part, whole.Days, Calendar) : null,
        UpTo until => Lay(until.Start) is { } opened && Limit(until.End, opened.Days) is { } last && last.Days.From <= Today && last.Days.To >= opened.Days.From ? new Span(new Period(opened.Days.From, last.Days.To), null) : null,
        AllTime => new Span(new Period(FirstDay is { } first && first <= Today ? first : Today, Today), null),
        _ => null,
    };

    /// <summary>"this month until the 10th", "el año pasado hasta octubre": a day or month without a year is that of the unit.</summary>
    private Span? Limit(PeriodExpression end, Period unit) => end switch
    {
        DayOfMonth day when unit.Days <= 31 => new Span(Period.Of(unit.From.AddDays(day.Number - 1)), Grain.Day) is var inside && unit.Contains(inside.Days.To) ? inside : null,
        Numbered { Year: null } or Day { Year: null } or Written { Date.Year: null } => Lay(WithYear(end, new YearName(unit.From.Year))) is { } found && unit.Contains(found.Days.From) ? found : null,
        _ => Lay(end),
    };

    /// <summary>The days asked about, so much earlier; months end where they end.</summary>
    private Span? Shifted(Earlier earlier)
    {
        if (StandingUnit(earlier.Grain) is null || Context is not { } days || earlier.Grain is Grain.Day or Grain.Week) return new Span(Calendar.Shift(earlier.Grain, Today, -earlier.Count), earlier.Grain);
        var back = -earlier.Grain.Months() * earlier.Count;
        var isWhole = days.To.AddDays(1).Day == 1;
        return new Span(new Period(days.From.AddMonths(back), isWhole ? days.To.AddDays(1).AddMonths(back).AddDays(-1) : days.To.AddMonths(back)), null);
    }

    /// <summary>The unit before the period that a follow-up refers to, when that lies within one such unit.</summary>
    private Period? Before(Grain grain) => StandingUnit(grain) is { } unit ? Calendar.Shift(grain, unit.From, -1) : null;

    /// <summary>The unit in which the period that a follow-up refers to lies; null when it refers to none, or to a longer one.</summary>
    private Period? StandingUnit(Grain grain) => Context is { } context && Calendar.Containing(grain, context.From) is var unit && unit.Contains(context.To) ? unit : null;

    private static readonly Grain[] NumberedUnits = [Grain.Quarter, Grain.Half, Grain.Bimester, Grain.FourMonths];

    /// <summary>After a quarter, another quarter of its year; null where no such unit was asked about, or that one has not begun.</summary>
    private Span? Sibling(int number)
    {
        if (Context is not { } context) return null;
        foreach (var grain in NumberedUnits)
        {
            var unit = Calendar.Containing(grain, context.From);
            if (unit.From != context.From || !(unit.To == context.To || (context.To == Today && unit.Contains(Today)))) continue;
            return number <= 12 / grain.Months() && Calendar.UnitOfYear(grain, Calendar.YearNumber(context.From), number) is var other && other.From <= Today ? new Span(other, grain) : null;
        }
        return null;
    }

    private Period Place(Numbered numbered)
    {
        if (numbered.Year is { } year) return InYear(numbered, YearOf(year, numbered.Grain));
        if (Ahead && !numbered.Past) return new[] { -1, 0, 1 }.Select(next => InYear(numbered, Calendar.YearNumber(Today) + next)).First(unit => unit.To >= Today);
        for (var number = Calendar.YearNumber(Today) + 1; ; number--)
        {
            var unit = InYear(numbered, number);
            if (numbered.Past ? unit.To < Today : unit.From <= Today) return unit;
        }
    }

    private Period InYear(Numbered numbered, int year) => numbered.Grain == Grain.Month
        ? Calendar.Containing(Grain.Month, new DateOnly(year, numbered.Number, 1))
        : Calendar.UnitOfYear(numbered.Grain, year, numbered.Number);

    private int YearOf(YearName year, Grain? grain = null) => year.Number ?? (grain == Grain.Month ? Today.Year : Calendar.YearNumber(Today)) + year.Offset;

    private Span? Latest(Func<int, DateOnly> inYear, YearName? year)
    {
        if (year is not null) return new Span(Period.Of(inYear(YearOf(year, Grain.Month))), Grain.Day);
        for (var number = Today.Year; number > Today.Year - 8; number--)
        {
            try
            {
                if (inYear(number) is var day && day <= Today) return new Span(Period.Of(day), Grain.Day);
            }
            catch (ArgumentOutOfRangeException)
            {
                // February 29 outside a leap year: an earlier year has it.
            }
        }
        return null;
    }

    private Span LatestDay(int number)
    {
        for (var month = new DateOnly(Today.Year, Today.Month, 1); ; month = month.AddMonths(-1))
        {
            if (number <= DateTime.DaysInMonth(month.Year, month.Month) && month.AddDays(number - 1) is var day && day <= Today) return new Span(Period.Of(day), Grain.Day);
        }
    }

    private Span? Figures(Words.WrittenDate date)
    {
        if (date.Second == 0) return new Span(Calendar.Containing(Grain.Month, new DateOnly(date.Year!.Value, date.First, 1)), Grain.Month);
        var (month, day) = date.Iso || (MonthFirst && date.First <= 12) || date.Second > 12 ? (date.First, date.Second) : (date.Second, date.First);
        return Latest(year => new DateOnly(year, month, day), date.Year is { } named ? new YearName(named) : null);
    }

    /// <summary>
    /// A year named at the end holds for the start too; without any, the latest range that has begun: its end is the first such unit that is not before its start.
    /// </summary>
    private Span? Lay(PeriodExpression.Range range)
    {
        if (IsReversed(range) || Lay(SameMonth(range.Start, range.End)) is not { } start || Lay(range.End) is not { } end) return null;
        if (range is { Start: Day, End: DayOfMonth day }) end = new Span(Period.Of(NextDay(start.Days.From, day.Number)), Grain.Day);
        if (YearIn(range.End) is { } year && !HasYear(range.Start)) start = Fit(range.Start, year, end.Days) ?? start;
        else if (!HasYear(range.End)) end = After(range.End, start) ?? end;
        if (end.Days.To < start.Days.From) (start, end) = (end, start);
        return end.Days.To < start.Days.From ? null : new Span(new Period(start.Days.From, end.Days.To), null);
    }

    /// <summary>"from October 31 to October 5": not a year less some days, but a slip.</summary>
    private static bool IsReversed(PeriodExpression.Range range) => range is { Start: Day { Year: null } start, End: Day end } && start.Month == end.Month && start.Date > end.Date;

    /// <summary>"do dia 1 ao dia 10 de outubro": the month said at the end holds for the start too; "do dia 28 ao dia 3 de outubro" begins in the month before.</summary>
    private static PeriodExpression SameMonth(PeriodExpression start, PeriodExpression end) => (start, end) switch
    {
        (DayOfMonth first, Day last) when first.Number <= last.Date => last with { Date = first.Number },
        (DayOfMonth first, Day last) => new Day(PeriodReader.Preceding(last.Month), first.Number, null),
        _ => start,
    };

    /// <summary>"de 1º de outubro até o dia 10": the first day of that number from there on.</summary>
    private static DateOnly NextDay(DateOnly from, int number)
    {
        while (from.Day != number) from = from.AddDays(1);
        return from;
    }

    private Span? Fit(PeriodExpression start, YearName year, Period end)
    {
        var same = Lay(WithYear(start, year));
        return same is { } found && found.Days.From <= end.From ? found : Lay(WithYear(start, year with { Number = year.Number - 1, Offset = year.Offset - 1 }));
    }

    private Span? After(PeriodExpression end, Span start)
    {
        for (var year = start.Days.From.Year; year <= start.Days.From.Year + 1; year++)
        {
            if (Lay(WithYear(end, new YearName(year))) is { } found && found.Days.From >= start.Days.From) return found;
        }
        return null;
    }

    private static bool HasYear(PeriodExpression period) => YearIn(period) is not null || period is Unit or PastWeekday or WholeYear or DayOfMonth;

    private static YearName? YearIn(PeriodExpression period) => period switch
    {
        Numbered numbered => numbered.Year,
        Day day => day.Year,
        Written written => written.Date.Year is { } year ? new YearName(year) : null,
        _ => null,
    };

    private static PeriodExpression WithYear(PeriodExpression period, YearName year) => period switch
    {
        Numbered numbered => numbered with { Year = year },
        Day day => day with { Year = year },
        Written written => new Written(written.Date with { Year = year.Number }),
        _ => period,
    };
}
