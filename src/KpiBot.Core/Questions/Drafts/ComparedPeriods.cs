using KpiBot.Periods;
using KpiBot.Questions.Time;

namespace KpiBot.Questions.Drafts;

/// <summary>Which days a period is compared with.</summary>
internal sealed class ComparedPeriods(Draft draft, BusinessCalendar calendar, DateOnly today)
{
    private readonly EarlierPeriods _earlier = new(calendar, today);

    /// <summary>The days before of the same length, like for like.</summary>
    public Period Before(Span span, Period days) => _earlier.Before(span, days);

    /// <summary>The unit before, whole: it is asked about by itself.</summary>
    public Period WholeBefore(Span span, Period days) => _earlier.WholeBefore(span, days);

    /// <summary>The days of an earlier unit that have passed in this one.</summary>
    public Period LikeForLike(Period unit, Period days, Period earlier) => _earlier.LikeForLike(unit, days, earlier);

    /// <summary>The last full days of "vs": a period of the same unit before is meant when it would be compared with itself.</summary>
    public Period Earlier(Span main, Period days, Span second) =>
        second.Days == main.Days ? _earlier.Before(main, days) : _earlier.LikeForLike(main.Days, days, second.Days);

    /// <summary>The days that the words ask to compare with; null for none.</summary>
    public Period? With(Span span, Period days) => draft.ComparedWith switch
    {
        ComparedWith.YearBefore => _earlier.YearBefore(span, days),
        ComparedWith.PeriodBefore => _earlier.Before(span, days),
        _ => null,
    };

    /// <summary>The query with the days it is compared with; a comparison is what is asked then.</summary>
    public static Query Beside(Query query, Period? compare) => compare is null ? query : query with
    {
        Compare = compare,
        Intent = query.Intent is Intent.Value or Intent.Breakdown or Intent.Trend ? Intent.Compare : query.Intent,
    };

    /// <summary>The unit that a stretch of days is, whole or up to today.</summary>
    public Grain? UnitOf(Period days)
    {
        foreach (var grain in new[] { Grain.Day, Grain.Week, Grain.Month, Grain.Quarter, Grain.Half, Grain.Year })
        {
            var unit = calendar.Containing(grain, days.From);
            if (unit == days || (unit.From == days.From && days.To == today && unit.Contains(today) && grain != Grain.Day)) return grain;
        }
        return null;
    }

    /// <summary>The whole unit of which the days are the part so far.</summary>
    public Period Opened(Period days) => UnitOf(days) is { } unit ? calendar.Containing(unit, days.From) : days;
}
