using KpiBot.Facts.Columns;
using KpiBot.Periods;
using NodaTime;
using NodaTime.TimeZones;

namespace KpiBot.Facts.Loading;

/// <summary>Turns moments into business days and measures time on the agreed clock; quick because consecutive moments mostly share their zone's offset.</summary>
internal sealed class ZoneClock
{
    private const int SecondsPerDay = 86_400;
    private const int UnixEpochDay = 719_162;

    private readonly DateTimeZone _zone;
    private readonly WorkingHours? _hours;
    private readonly Lazy<long[]> _workedBefore;
    private long _from = 1, _to, _offset;

    public ZoneClock(BusinessCalendar calendar)
    {
        _zone = calendar.DateTimeZone;
        _hours = calendar.Hours;
        _workedBefore = new(() => WorkedBefore(calendar));
    }

    /// <summary>The business day of a moment's code.</summary>
    public int DayOf(long code) => code < Moment.FirstInstant ? Day.Of((int)code) : Day.Of((int)FloorDay(Local(Seconds(code))) + UnixEpochDay);

    /// <summary>Second of the day in the zone; 0 for a moment without a time.</summary>
    public int SecondOf(long code) => code < Moment.FirstInstant ? 0 : (int)(Local(Seconds(code)) - (FloorDay(Local(Seconds(code))) * SecondsPerDay));

    /// <summary>Whole Unix seconds of an instant's code.</summary>
    public static long Seconds(long code) => code / 1000;

    /// <summary>The day of a Unix second.</summary>
    public int DayOfSecond(long second) => Day.Of((int)FloorDay(Local(second)) + UnixEpochDay);

    /// <summary>Seconds on the agreed clock from one Unix second to a later one.</summary>
    public long Between(long from, long to) => _hours is null ? to - from : Worked(to) - Worked(from);

    /// <summary>The Unix second at which <paramref name="seconds"/> of the agreed clock have passed since <paramref name="from"/>; null when they never pass.</summary>
    public long? After(long from, long seconds)
    {
        if (_hours is null) return from + seconds;
        if (seconds <= 0) return from;
        var goal = Worked(from) + seconds;
        var workedBefore = _workedBefore.Value;
        var index = Array.BinarySearch(workedBefore, goal);
        if (index < 0) index = ~index;
        else while (index > 0 && workedBefore[index - 1] == goal) index--;
        if (index > Day.Last) return null;
        var day = index - 1;
        var date = Day.DateOf(day);
        var time = (long)_hours.Start.ToTimeSpan().TotalSeconds + goal - workedBefore[day];
        var local = LocalDate.FromDateOnly(date).AtMidnight().PlusSeconds(time);
        return local.InZoneLeniently(_zone).ToInstant().ToUnixTimeSeconds();
    }

    private static long[] WorkedBefore(BusinessCalendar calendar)
    {
        var length = Math.Max(0, (long)(calendar.Hours!.End.ToTimeSpan() - calendar.Hours.Start.ToTimeSpan()).TotalSeconds);
        var worked = new long[Day.Last + 2];
        for (var day = 1; day <= Day.Last; day++) worked[day + 1] = worked[day] + (calendar.IsWorkingDay(Day.DateOf(day)) ? length : 0);
        return worked;
    }

    private long Worked(long second)
    {
        var local = Local(second);
        var date = FloorDay(local);
        var day = Day.Of((int)date + UnixEpochDay);
        var workedBefore = _workedBefore.Value;
        var whole = workedBefore[day + 1] - workedBefore[day];
        return workedBefore[day] + Math.Clamp(local - (date * SecondsPerDay) - (long)_hours!.Start.ToTimeSpan().TotalSeconds, 0, whole);
    }

    private long Local(long second)
    {
        if (second < _from || second >= _to)
        {
            ZoneInterval interval = _zone.GetZoneInterval(Instant.FromUnixTimeSeconds(second));
            _from = interval.HasStart ? interval.Start.ToUnixTimeSeconds() : long.MinValue;
            _to = interval.HasEnd ? interval.End.ToUnixTimeSeconds() : long.MaxValue;
            _offset = interval.WallOffset.Seconds;
        }

        return second + _offset;
    }

    private static long FloorDay(long local) => Math.DivRem(local, SecondsPerDay, out var rest) - (rest < 0 ? 1 : 0);
}
