using KpiBot.Periods;
using NodaTime;
using NodaTime.Extensions;

namespace KpiBot.Alerts;

/// <summary>What an alert would have said in the last twelve months, had it been there: each day's look, at noon, through the same state machine.</summary>
public static class AlertReplay
{
    private static readonly LocalTime At = new(12, 0);

    /// <summary>The days on which it would have fired, in order. A day's look sees the records of today's data that were dated by then.</summary>
    public static IReadOnlyList<DateOnly> Fired(AlertSubscription alert, AlertReader reader, BusinessCalendar calendar, DateOnly today)
    {
        var (state, fired, rule) = (new AlertState(), new List<DateOnly>(), alert.Speaks);
        for (var day = today.AddYears(-1); day < today; day = day.AddDays(1))
        {
            var now = calendar.DateTimeZone.AtLeniently(day.ToLocalDate().At(At)).ToInstant();
            (state, var notice) = AlertMachine.Look(rule, state, reader.Read(alert.Watch, day, trust: null).Sight, alert.Quiet?.Covers(now, calendar) == true, now);
            if (notice?.Kind == AlertNoticeKind.Fired) fired.Add(day);
        }

        return fired;
    }
}
