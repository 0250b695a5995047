using KpiBot.Facts;
using KpiBot.Kpis;
using KpiBot.Periods;
using NodaTime;
using NodaTime.Extensions;
using Period = KpiBot.Periods.Period;

namespace KpiBot.Alerts;

/// <summary>What an alert would have said in the last twelve months, had it been there: each day's look, at noon, through the same state machine.</summary>
public static class AlertReplay
{
    private static readonly LocalTime At = new(12, 0);

    /// <summary>The days on which it would have fired, in order. A day's look sees the records of today's data that were dated by then.</summary>
    public static IReadOnlyList<DateOnly> Fired(AlertSubscription alert, Snapshot snapshot, DateOnly today)
    {
        var calendar = snapshot.State.Agreement.Calendar;
        var days = new Remembered(snapshot, today, alert.Watch.Test);
        var reader = new AlertReader(days.Calculate, (request, result) => KpiCalculator.Target(snapshot, request, result), days.AtRisk, calendar);
        var (state, fired, rule) = (new AlertState(), new List<DateOnly>(), alert.Speaks);
        for (var day = today.AddYears(-1); day < today; day = day.AddDays(1))
        {
            var now = calendar.DateTimeZone.AtLeniently(day.ToLocalDate().At(At)).ToInstant();
            (state, var notice) = AlertMachine.Look(rule, state, reader.Read(alert.Watch, day, trust: null).Sight, alert.Quiet?.Covers(now, calendar) == true, now);
            if (notice?.Kind == AlertNoticeKind.Fired) fired.Add(day);
        }

        return fired;
    }

    /// <summary>Calculates the days' requests, which repeat each other: yesterday's customers were today's the day before, and the closed units of a series are always the same.</summary>
    private sealed class Remembered(Snapshot snapshot, DateOnly today, AlertTest test)
    {
        private readonly Func<KpiRequest, IReadOnlyList<CustomerAtRisk>> _atRisk = CustomersAtRisk.DayByDay(snapshot);
        private KpiResult? _anyDay;
        private (KpiResult Result, Dictionary<DateOnly, KpiRow> Rows)? _series;
        private (KpiRequest Request, IReadOnlySet<string> Customers)? _latest;

        public KpiResult Calculate(KpiRequest request)
        {
            if (request is { Grain: { } grain, By: null } && Catalogue.Get(request.Kpi).Basis == Basis.Period) return Slice(request, grain);
            // Of customers newly at risk it is only asked whether there is a figure, which is connected on all days or on none.
            return test == AlertTest.NewlyAtRisk ? _anyDay ??= KpiCalculator.Calculate(snapshot, request) : KpiCalculator.Calculate(snapshot, request);
        }

        public IReadOnlySet<string> AtRisk(KpiRequest request)
        {
            if (_latest is { } known && known.Request == request) return known.Customers;
            _latest = (request, AlertReader.NamesOf(_atRisk(request)));
            return _latest.Value.Customers;
        }

        /// <summary>Closed units of a series that was calculated once, up to today.</summary>
        private KpiResult Slice(KpiRequest request, Grain grain)
        {
            var calendar = snapshot.State.Agreement.Calendar;
            if (_series is null)
            {
                var whole = new Period(request.Period.From, calendar.Shift(grain, today, -1).To);
                var all = KpiCalculator.Calculate(snapshot, request with { Period = whole, Today = today });
                _series = (all, calendar.Split(whole, grain).Zip(all.Rows).ToDictionary(one => one.First.From, one => one.Second));
            }

            return _series.Value.Result with { Period = request.Period, ToDate = false, Rows = [.. calendar.Split(request.Period, grain).Select(unit => _series.Value.Rows[unit.From])] };
        }
    }
}
