using KpiBot.Periods;

namespace KpiBot.Insights;

/// <summary>How much of a period that is under way must be over before it is judged.</summary>
public static class OpenPeriods
{
    // A change or a pace of fewer of its working days is chance.
    private const decimal Least = 0.15m;

    /// <summary>Whether so few of a period's working days are over by a day, that day included, that its pace says nothing yet.</summary>
    public static bool HasHardlyBegun(BusinessCalendar calendar, Period whole, DateOnly day) => calendar.WorkingDaysIn(new Period(whole.From, day)) < Least * calendar.WorkingDaysIn(whole);
}
