using KpiBot.Agreements;
using KpiBot.Facts.Columns;

namespace KpiBot.Facts.Loading;

/// <summary>The clock that a follow-up is measured on, and the seconds it may take, by the day of the hand-over: each lead is judged by what was agreed then.</summary>
internal sealed class FollowUpClocks
{
    private readonly (int From, ZoneClock Clock, long? Seconds)[] _levels;

    public FollowUpClocks(Agreement agreement, ZoneClock calendar)
    {
        var first = new ServiceLevel { From = Day.DateOf(1), FollowUpHours = agreement.FollowUpHours, Hours = agreement.Calendar.Hours };
        _levels = [.. agreement.ServiceLevels.Prepend(first).Select(level => (
            level == first ? 0 : Day.Of(level.From),
            level.Hours == agreement.Calendar.Hours ? calendar : new ZoneClock(agreement.Calendar with { Hours = level.Hours }),
            level.FollowUpHours is { } hours ? (long?)(hours * 3600) : null)).Reverse()];
    }

    /// <summary>Of a hand-over on a day; of one without a day, what held first.</summary>
    public (ZoneClock Clock, long? Seconds) On(int day)
    {
        foreach (var (from, clock, seconds) in _levels) if (from <= day) return (clock, seconds);
        return (_levels[^1].Clock, _levels[^1].Seconds);
    }
}
