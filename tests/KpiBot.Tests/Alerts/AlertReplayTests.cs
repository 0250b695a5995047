using System.Diagnostics;
using KpiBot.Alerts;
using KpiBot.Crm;
using KpiBot.Delivery;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Questions;
using KpiBot.Tests.Oracle;
using KpiBot.Tests.Sample;
using KpiBot.Tests.Support;
using NodaTime;
using Period = KpiBot.Periods.Period;

namespace KpiBot.Tests.Alerts;

/// <summary>"It would have fired so often" is what living through the year day by day gives.</summary>
public sealed class AlertReplayTests(SampleWorkspace sample)
{
    public static TheoryData<string, AlertTest, double, string?> Watches => new()
    {
        { "leads", AlertTest.Below, 300, null },
        { "cac", AlertTest.Above, 4_000, null },
        { "win_rate", AlertTest.Below, 0.4, "last_quarter" },
        { "leads", AlertTest.Rise, 10, "last_month" },
        { "leads", AlertTest.Unusual, 0, "last_month" },
        { "open_pipeline", AlertTest.Above, 2_000_000, null },
        { "customers_at_risk", AlertTest.NewlyAtRisk, 0, null },
        { "sla_followup_rate", AlertTest.Untouched, 0, null },
        { "revenue_won", AlertTest.OffPace, 0.9, null },
    };

    [Theory]
    [MemberData(nameof(Watches))]
    public async Task A_year_lived_day_by_day_fires_as_often(string kpi, AlertTest test, double threshold, string? window)
    {
        var (snapshot, calendar) = (await sample.SnapshotAsync(), (await sample.SurroundingsAsync()).Calendar);
        var alert = new AlertSubscription
        {
            Id = "a1", Name = "a", Owner = "U1", Destination = new Destination("chat", "T1", "C1"), Language = Language.English, Since = default,
            Watch = new AlertWatch { Kpi = kpi, Test = test, Threshold = (decimal)threshold, Window = window, InPercent = test is AlertTest.Rise },
            Rule = new AlertRule { For = TimeSpan.FromDays(2), WellFor = TimeSpan.FromDays(1), CoolDown = TimeSpan.FromHours(6) },
            Quiet = new QuietTimes("UTC") { OnDaysOff = true },
        };
        var clock = Stopwatch.StartNew();
        var fired = AlertReplay.Fired(alert, snapshot, SampleWorkspace.Today);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{kpi}: {clock.Elapsed}");
        TestContext.Current.TestOutputHelper?.WriteLine($"{kpi} {test}: {fired.Count} in {clock.ElapsedMilliseconds} ms");

        // By hand: each day's question, judged by the reference that keeps the whole history.
        var (log, byHand) = (new AlertLog(alert.Speaks), new List<DateOnly>());
        for (var day = SampleWorkspace.Today.AddYears(-1); day < SampleWorkspace.Today; day = day.AddDays(1))
        {
            var noon = calendar.DateTimeZone.AtLeniently(new LocalDateTime(day.Year, day.Month, day.Day, 12, 0)).ToInstant();
            var utc = noon.InUtc().Date;
            var isQuiet = !calendar.IsWorkingDay(new DateOnly(utc.Year, utc.Month, utc.Day));
            if (log.Look(new AlertReader(snapshot).Read(alert.Watch, day, trust: null).Sight, isQuiet, noon)?.Kind == AlertNoticeKind.Fired) byHand.Add(day);
        }

        Assert.Equal(byHand, fired);
    }

    /// <summary>What the replay of a series builds on.</summary>
    [Fact]
    public void A_closed_unit_of_a_figure_of_its_period_is_the_same_on_every_later_day()
    {
        var different = new List<string>();
        for (var seed = 0; seed < 8; seed++)
        {
            var (world, today) = RandomCompany.Make(seed);
            var (snapshot, calendar) = (Dispute.Load(world), world.Agreement.Calendar);
            foreach (var kpi in Catalogue.All.Where(kpi => kpi.Basis == Basis.Period))
            {
                var period = new Period(calendar.Shift(Grain.Month, today, -8).From, calendar.Shift(Grain.Month, today, -3).To);
                decimal?[] On(DateOnly day) => [.. KpiCalculator.Calculate(snapshot, new KpiRequest { Kpi = kpi.Id, Period = period, Grain = Grain.Month, Today = day }).Rows.SelectMany(row => new[] { row.Value, row.Denominator })];
                if (!On(period.To.AddDays(1)).SequenceEqual(On(today))) different.Add(kpi.Id);
            }
        }

        Assert.Equal([], different.Distinct());
    }

    [Fact]
    public async Task One_of_them_is_counted_by_the_calculator_alone()
    {
        var (snapshot, today) = (await sample.SnapshotAsync(), SampleWorkspace.Today);
        var (threshold, breaches, isBelow) = (330m, new List<DateOnly>(), false);
        for (var day = today.AddYears(-1); day < today; day = day.AddDays(1))
        {
            var leads = KpiCalculator.Calculate(snapshot, new KpiRequest { Kpi = "leads", Today = day, Period = new Period(day.AddDays(-30), day.AddDays(-1)) }).Value;
            if (leads < threshold && !isBelow) breaches.Add(day);
            isBelow = leads < threshold;
        }

        var alert = new AlertSubscription
        {
            Id = "a1", Name = "a", Owner = "U1", Destination = new Destination("chat", "T1", "C1"), Language = Language.English, Since = default,
            Watch = new AlertWatch { Kpi = "leads", Test = AlertTest.Below, Threshold = threshold },
        };
        Assert.NotEmpty(breaches);
        Assert.Equal(breaches, AlertReplay.Fired(alert, snapshot, today));
    }
}
