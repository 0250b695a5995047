using KpiBot.Periods;

namespace KpiBot.Questions.Time;

/// <summary>Which earlier days a period is compared with.</summary>
/// <param name="Calendar">The workspace's.</param>
/// <param name="Today">The day of the question.</param>
internal sealed record EarlierPeriods(BusinessCalendar Calendar, DateOnly Today)
{
    /// <summary>The same days one year before; a whole unit with its namesake.</summary>
    public Period YearBefore(Span span, Period days)
    {
        if (span.Unit is { } unit && span.Units == 1 && unit is not (Grain.Day or Grain.Week) && days == Calendar.Containing(unit, days.From)) return Calendar.Containing(unit, days.From.AddYears(-1));
        return IsWholeMonths(days) ? new Period(days.From.AddYears(-1), days.To.AddDays(1).AddYears(-1).AddDays(-1)) : new Period(days.From.AddYears(-1), days.To.AddYears(-1));
    }

    /// <summary>The unit, or as many units or days, before; like for like while the period is open.</summary>
    public Period Before(Span span, Period days)
    {
        if (span.Unit is { } unit && span.Units == 1) return LikeForLike(span.Days, days, Calendar.Shift(unit, span.Days.From, -1));
        if (span.Unit is { } grain and not Grain.Day) return new Period(Calendar.Shift(grain, span.Days.From, -span.Units).From, span.Days.From.AddDays(-1));
        if (!IsWholeMonths(days)) return new Period(days.From.AddDays(-days.Days), days.From.AddDays(-1));
        var months = ((days.To.Year - days.From.Year) * 12) + days.To.Month - days.From.Month + 1;
        return new Period(days.From.AddMonths(-months), days.From.AddDays(-1));
    }

    /// <summary>The whole unit, or as many units or days, before.</summary>
    public Period WholeBefore(Span span, Period days) => span is { Unit: { } unit, Units: 1 } ? Calendar.Shift(unit, span.Days.From, -1) : Before(span, days);

    /// <summary>The same elapsed days of <paramref name="earlier"/> while the period's last day has not passed, else all of it; years apart, the same month and day.</summary>
    public Period LikeForLike(Period whole, Period days, Period earlier)
    {
        if (whole.To < Today) return earlier;
        if (earlier.From == whole.From.AddYears(earlier.From.Year - whole.From.Year) && earlier.From.Year < whole.From.Year)
        {
            var sameDay = days.To.AddYears(earlier.From.Year - whole.From.Year);
            return new Period(earlier.From, sameDay < earlier.To ? sameDay : earlier.To);
        }
        var last = earlier.From.AddDays(days.Days - 1);
        return new Period(earlier.From, last < earlier.To ? last : earlier.To);
    }

    private static bool IsWholeMonths(Period days) => days.From.Day == 1 && days.To.AddDays(1).Day == 1;
}
