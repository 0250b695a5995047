using KpiBot.Periods;
using NodaTime;

namespace KpiBot.Tests.Oracle;

/// <summary>Hours on the agreed clock: working hours of working days, else plain hours.</summary>
public static class Clock
{
    /// <summary>Hours from one moment to the other; null when it is left out: a moment without a time, or an end before the start.</summary>
    public static decimal? Span(Scene scene, Moment from, Moment to, BusinessCalendar? calendar = null)
    {
        if (Seconds(from) is not { } start || Seconds(to) is not { } end) return LeftOut(scene, "no_time");
        return end < start ? LeftOut(scene, "negative_span") : Between(calendar ?? scene.Calendar, start, end);
    }

    /// <summary>The instant in whole seconds; null without a time.</summary>
    public static Instant? Seconds(Moment at) => at.Instant is { } instant ? Instant.FromUnixTimeSeconds(instant.ToUnixTimeSeconds()) : null;

    public static decimal Between(BusinessCalendar calendar, Instant start, Instant end) =>
        calendar.Hours is null ? Hours(end - start) : Shifts(calendar, calendar.DayOf(start)).TakeWhile(shift => shift.Start < end).Sum(shift => Overlap(shift, start, end));

    /// <summary>The moment at which so many hours have passed.</summary>
    public static Instant After(BusinessCalendar calendar, Instant start, decimal hours)
    {
        if (calendar.Hours is null) return start + Span(hours);
        foreach (var shift in Shifts(calendar, calendar.DayOf(start)))
        {
            var from = shift.Start > start ? shift.Start : start;
            var left = shift.End > from ? Hours(shift.End - from) : 0;
            if (hours <= left) return from + Span(hours);
            hours -= left;
        }

        throw new InvalidOperationException("Shifts never end.");
    }

    /// <summary>The working hours of the working days from a day on.</summary>
    private static IEnumerable<(Instant Start, Instant End)> Shifts(BusinessCalendar calendar, DateOnly from)
    {
        for (var day = from; ; day = day.AddDays(1))
        {
            if (!calendar.IsWorkingDay(day)) continue;
            Instant At(TimeOnly time) => (LocalDate.FromDateOnly(day) + LocalTime.FromTimeOnly(time)).InZoneLeniently(calendar.DateTimeZone).ToInstant();
            yield return (At(calendar.Hours!.Start), At(calendar.Hours.End));
        }
    }

    private static decimal Overlap((Instant Start, Instant End) shift, Instant start, Instant end)
    {
        var from = Instant.Max(shift.Start, start);
        var to = Instant.Min(shift.End, end);
        return to > from ? Hours(to - from) : 0;
    }

    private static decimal Hours(Duration span) => (decimal)span.TotalMilliseconds / 3_600_000m;

    private static Duration Span(decimal hours) => Duration.FromMilliseconds((double)(hours * 3_600_000m));

    private static decimal? LeftOut(Scene scene, string reason)
    {
        scene.Excluded.Add(reason);
        return null;
    }
}
