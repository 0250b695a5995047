using KpiBot.Kpis;
using KpiBot.Periods;

namespace KpiBot.Questions.Time;

/// <summary>The days taken when a question names none (rule 12 of the catalogue).</summary>
public static class DefaultPeriods
{
    private const int FirstDaysOfQuarter = 14;

    /// <summary>The default of a KPI. A quarter to date is the last full quarter in a quarter's first 14 days.</summary>
    public static Period Of(DefaultPeriod kind, BusinessCalendar calendar, DateOnly today)
    {
        var quarter = calendar.Containing(Grain.Quarter, today);
        return kind switch
        {
            DefaultPeriod.Today => Period.Of(today),
            DefaultPeriod.WholeQuarter => quarter,
            DefaultPeriod.LastTwelveMonths => LastWhole(Grain.Month, calendar, today),
            DefaultPeriod.QuarterToDate => today.DayNumber - quarter.From.DayNumber < FirstDaysOfQuarter ? calendar.Shift(Grain.Quarter, today, -1) : new Period(quarter.From, today),
        };
    }

    /// <summary>The last 12 whole units of a grain, for a series.</summary>
    public static Period LastWhole(Grain grain, BusinessCalendar calendar, DateOnly today) =>
        new(calendar.Shift(grain, today, -12).From, calendar.Shift(grain, today, -1).To);
}
