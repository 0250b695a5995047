using NodaTime;

namespace KpiBot.Periods;

/// <summary>
/// When something happened, as precisely as its source says: a business day without a time (Salesforce's CloseDate, a date column),
/// or an instant, which becomes a business day only in the workspace's zone.
/// </summary>
/// <remarks>
/// One integer carries both: below <see cref="FirstInstant"/> it is <see cref="DateOnly.DayNumber"/>, else Unix milliseconds.
/// The two cannot meet: day numbers end at 3,652,058, and no CRM has a time in the first 67 minutes of 1970.
/// </remarks>
public readonly record struct Moment(long Code)
{
    /// <summary>The smallest code that is an instant.</summary>
    public const long FirstInstant = 4_000_000;

    /// <summary>Whether the time of day is known.</summary>
    public bool HasTime => Code >= FirstInstant;

    /// <summary>A business day without a time.</summary>
    public static Moment On(DateOnly day) => new(day.DayNumber);

    /// <summary>A business day without a time.</summary>
    public static Moment On(int year, int month, int day) => On(new DateOnly(year, month, day));

    /// <summary>An instant. One before 1970-01-01T01:07Z keeps its UTC day alone.</summary>
    public static Moment At(Instant instant)
    {
        var milliseconds = instant.ToUnixTimeMilliseconds();
        return milliseconds >= FirstInstant ? new Moment(milliseconds) : On(instant.InUtc().Date.ToDateOnly());
    }

    /// <summary>The instant; null when only the day is known.</summary>
    public Instant? Instant => HasTime ? NodaTime.Instant.FromUnixTimeMilliseconds(Code) : null;

    /// <summary>The business day in the calendar's zone.</summary>
    public DateOnly Day(BusinessCalendar calendar) =>
        HasTime ? calendar.DayOf(NodaTime.Instant.FromUnixTimeMilliseconds(Code)) : DateOnly.FromDayNumber((int)Code);
}
