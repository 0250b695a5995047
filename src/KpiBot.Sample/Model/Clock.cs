namespace KpiBot.Sample.Model;

/// <summary>Local wall time as seconds since 0001-01-01; a day is the <see cref="DateOnly.DayNumber"/>.</summary>
internal static class Clock
{
    public const long Minute = 60;
    public const long Hour = 3_600;
    public const long Day = 86_400;

    /// <summary>It does not happen.</summary>
    public const long Never = long.MaxValue;

    public static long At(int day, int hour, int minute = 0) => (day * Day) + (hour * Hour) + (minute * Minute);

    public static int DayOf(long time) => (int)(time / Day);

    public static int AddMonths(int day, int months) => DateOnly.FromDayNumber(day).AddMonths(months).DayNumber;

    /// <summary>Months since the year 0: neighbours differ by 1.</summary>
    public static int MonthOf(int day)
    {
        var date = DateOnly.FromDayNumber(day);
        return (date.Year * 12) + date.Month - 1;
    }

    public static int FirstOfMonth(int month) => new DateOnly(month / 12, (month % 12) + 1, 1).DayNumber;

    /// <summary>Quarters since the year 0: neighbours differ by 1.</summary>
    public static int QuarterOf(int day) => MonthOf(day) / 3;

    public static int FirstOfQuarter(int quarter) => FirstOfMonth(quarter * 3);
}
