using System.Globalization;

namespace KpiBot.Periods;

/// <summary>The short key of a unit in series and JSON: <c>2017-03-05</c>, <c>2017-W09</c>, <c>2017-03</c>, <c>2017-Q1</c>, <c>2017</c>.</summary>
public static class PeriodKey
{
    /// <summary>The key of the unit that contains the day. Weeks are numbered as ISO 8601 does, by the week's Thursday.</summary>
    public static string Of(BusinessCalendar calendar, Grain grain, DateOnly day)
    {
        var unit = calendar.Containing(grain, day);
        var year = calendar.YearNumber(day);
        var start = calendar.Containing(Grain.Year, day).From;
        var months = ((unit.From.Year - start.Year) * 12) + unit.From.Month - start.Month;
        return grain switch
        {
            Grain.Day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Grain.Week => WeekOf(unit),
            Grain.Month => unit.From.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            Grain.Bimester => Numbered(year, 'B', months, 2),
            Grain.Quarter => Numbered(year, 'Q', months, 3),
            Grain.FourMonths => Numbered(year, 'C', months, 4),
            Grain.Half => Numbered(year, 'H', months, 6),
            Grain.Year => year.ToString(CultureInfo.InvariantCulture),
        };
    }

    private static string Numbered(int year, char letter, int monthsIn, int length) =>
        string.Create(CultureInfo.InvariantCulture, $"{year}-{letter}{(monthsIn / length) + 1}");

    private static string WeekOf(Period week)
    {
        var middle = week.From.AddDays(3).ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(middle)}-W{ISOWeek.GetWeekOfYear(middle):00}");
    }
}
