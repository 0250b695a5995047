namespace KpiBot.Facts.Columns;

/// <summary>Business days as 16-bit numbers: 0 is no day, 1 is 1950-01-01, 65535 (2129-06-05) and later is "for ever".</summary>
public static class Day
{
    /// <summary>No day.</summary>
    public const int None = 0;

    /// <summary>The last day that can be told from later ones.</summary>
    public const int Last = ushort.MaxValue;

    private static readonly int Epoch = new DateOnly(1950, 1, 1).DayNumber - 1;

    /// <summary>The number of a day; days out of reach become the nearest that is not.</summary>
    public static int Of(DateOnly day) => Of(day.DayNumber);

    /// <summary>The number of a <see cref="DateOnly.DayNumber"/>.</summary>
    public static int Of(int dayNumber) => Math.Clamp(dayNumber - Epoch, 1, Last);

    /// <summary>The day of a number; null for <see cref="None"/>.</summary>
    public static DateOnly? Date(int day) => day == None ? null : DateOnly.FromDayNumber(day + Epoch);

    /// <summary>The day of a number that is one.</summary>
    public static DateOnly DateOf(int day) => DateOnly.FromDayNumber(day + Epoch);
}
