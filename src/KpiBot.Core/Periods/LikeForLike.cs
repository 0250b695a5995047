namespace KpiBot.Periods;

/// <summary>The days that a period is fairly compared with (rule 4).</summary>
public static class LikeForLike
{
    private static readonly Grain[] Units = [Grain.Day, Grain.Week, Grain.Month, Grain.Quarter, Grain.Half, Grain.Year];

    /// <summary>
    /// The unit before a whole unit; for one that is still open on <paramref name="today"/> the same number of elapsed days of the unit before, never beyond its end;
    /// for any other period the same number of days right before it.
    /// </summary>
    public static Period Before(BusinessCalendar calendar, Period period, DateOnly today)
    {
        foreach (var grain in Units)
        {
            var unit = calendar.Containing(grain, period.From);
            var isOpen = unit.To >= today && period.To >= today;
            if (unit.From != period.From || (unit.To != period.To && !(isOpen && period.To <= unit.To))) continue;
            var before = calendar.Shift(grain, period.From, -1);
            if (!isOpen) return before;
            var elapsed = before.From.AddDays(today.DayNumber - unit.From.DayNumber);
            return new Period(before.From, elapsed < before.To ? elapsed : before.To);
        }

        return new Period(period.From.AddDays(-period.Days), period.From.AddDays(-1));
    }
}
