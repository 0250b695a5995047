using KpiBot.Periods;

namespace KpiBot.Digests;

/// <summary>Which days a line of a digest looks at. What people do is judged by the closed week, a promise by its quarter, money and loyalty by a year.</summary>
public enum DigestWindow
{
    /// <summary>The last whole week.</summary>
    Week,

    /// <summary>The quarter that holds the last day of that week, from its first day to that day.</summary>
    Quarter,

    /// <summary>The twelve whole months before the digest's day.</summary>
    TwelveMonths,

    /// <summary>The thirteen whole weeks before the digest's day: how long a promise to a lead is looked after.</summary>
    ThirteenWeeks,

    /// <summary>The digest's day.</summary>
    Today,
}

/// <summary>The days of a window, and those they are compared with.</summary>
public static class DigestWindows
{
    /// <summary>The last whole week before a digest's day.</summary>
    public static Period ClosedWeek(BusinessCalendar calendar, DateOnly day) => calendar.Shift(Grain.Week, day, -1);

    /// <summary>The days.</summary>
    public static Period Days(DigestWindow window, BusinessCalendar calendar, DateOnly day)
    {
        var week = ClosedWeek(calendar, day);
        return window switch
        {
            DigestWindow.Week => week,
            DigestWindow.Quarter => new Period(calendar.Containing(Grain.Quarter, week.To).From, week.To),
            DigestWindow.TwelveMonths => new Period(calendar.Shift(Grain.Month, day, -12).From, calendar.Shift(Grain.Month, day, -1).To),
            DigestWindow.ThirteenWeeks => new Period(calendar.Shift(Grain.Week, day, -13).From, week.To),
            DigestWindow.Today => Period.Of(day),
        };
    }

    /// <summary>The days before: the week, thirteen weeks, twelve months or day a week earlier; of a quarter under way as many days of the one before.</summary>
    public static Period Before(DigestWindow window, BusinessCalendar calendar, DateOnly day)
    {
        var days = Days(window, calendar, day);
        if (window == DigestWindow.Today) return Period.Of(days.To.AddDays(-7));
        if (window == DigestWindow.TwelveMonths) return new Period(calendar.Shift(Grain.Month, days.From, -12).From, days.From.AddDays(-1));
        return LikeForLike.Before(calendar, days, window == DigestWindow.Quarter ? days.To : day);
    }
}
