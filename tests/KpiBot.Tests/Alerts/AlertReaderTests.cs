using System.Globalization;
using KpiBot.Alerts;
using KpiBot.Facts;
using KpiBot.Kpis;
using KpiBot.Kpis.Texts;
using KpiBot.Periods;
using KpiBot.Tests.Oracle;
using KpiBot.Tests.Sample;
using KpiBot.Tests.Support;
using NodaTime;
using Period = KpiBot.Periods.Period;

namespace KpiBot.Tests.Alerts;

/// <summary>What a rule sees is what a question for it gets, and nothing is found in what must not be judged.</summary>
public sealed class AlertReaderTests(SampleWorkspace sample)
{
    private static readonly string[] Windows = ["today", "yesterday", "this_week", "last_week", "this_month", "last_month", "this_quarter", "last_quarter", "last_30_days", "last_12_months"];

    [Fact]
    public void On_random_companies_every_figure_is_the_oracles_and_judged_by_its_threshold()
    {
        for (var seed = 0; seed < 12; seed++)
        {
            var (world, today) = RandomCompany.Make(seed);
            var (snapshot, dice) = (Dispute.Load(world), new Dice(seed));
            foreach (var kpi in Catalogue.All)
            {
                var request = RandomQuestion.Make(dice, world, today, kpi);
                var watch = new AlertWatch
                {
                    Kpi = kpi.Id, Filters = request.Filters, Variant = request.Variant, Test = dice.Of(AlertTest.Above, AlertTest.Below, AlertTest.Rise, AlertTest.Fall),
                    Window = dice.Chance(50) ? null : dice.Of(Windows), Threshold = dice.Of(0m, 0.2m, 1m, 3m, 500m), Back = dice.Of(0m, 0.1m, 2m), InPercent = dice.Chance(50),
                };
                var seen = new AlertReader(snapshot).Read(watch, today, trust: null);
                if (KpiBot.Tests.Oracle.Verdict.On(world, seen.Request!, seen.Result!) is { } difference) Assert.Fail(Dispute.Report(seed, world, seen.Request!, difference));
                Assert.Equal(Expected(watch, seen, today, world.Agreement.Calendar), seen.Sight);
            }
        }
    }

    [Fact]
    public async Task Each_window_of_each_figure_can_be_asked_for_and_gives_the_same_number()
    {
        var (asking, snapshot, surroundings) = (await sample.AskingAsync(), await sample.SnapshotAsync(), await sample.SurroundingsAsync());
        var reader = new AlertReader(snapshot);
        foreach (var kpi in Catalogue.All.Where(kpi => kpi.Id != "revenue_forecast"))
        {
            foreach (var (window, words) in new (string?, string?)[] {(null, null), ("last_week", "last week"), ("this_month", "this month"), ("last_90_days", "last 90 days") })
            {
                var seen = reader.Read(new AlertWatch { Kpi = kpi.Id, Window = window, Test = AlertTest.Above, Threshold = 0 }, surroundings.Today, trust: null);
                var days = seen.Request!.Period;
                var period = words ?? string.Create(CultureInfo.InvariantCulture, $"from {days.From:yyyy-MM-dd} to {days.To:yyyy-MM-dd}");
                var question = $"{KpiTexts.Of(Language.English, kpi.Id).Name} {(days.To > surroundings.Today && words is null ? "this quarter" : period)}";
                var asked = Assert.Single((await asking.AskAsync(question, surroundings, snapshot, TestContext.Current.CancellationToken)).Results);
                Assert.True((asked.Value, asked.Numerator, asked.Denominator, asked.NoValue) == (seen.Result!.Value, seen.Result.Numerator, seen.Result.Denominator, seen.Result.NoValue), $"{question}: {asked.Value} and {seen.Result.Value}");
            }
        }
    }

    [Fact]
    public async Task What_adds_up_is_known_by_its_result()
    {
        var (snapshot, today) = (await sample.SnapshotAsync(), SampleWorkspace.Today);
        foreach (var kpi in Catalogue.All.Where(kpi => kpi is { Basis: Basis.Period, Unit: KpiUnit.Count or KpiUnit.Money, Default: DefaultPeriod.QuarterToDate }))
        {
            var result = KpiCalculator.Calculate(snapshot, new KpiRequest { Kpi = kpi.Id, Period = new Period(today.AddDays(-90), today), Today = today });
            if (result.Value is not null) Assert.True(AlertWindows.AddsUp(kpi) == result.Denominator is null, kpi.Id);
        }
    }

    [Theory]
    [InlineData("2026-03-02", "this_month", Sight.Well)] // 28 in February: the two of March are not the month's.
    [InlineData("2026-03-02", "this_week", Sight.Breach)] // 7 in the last week
    [InlineData("2026-03-02", null, Sight.Well)] // 30 days
    public void Leads_of_a_month_that_has_just_begun_are_not_too_few(string today, string? window, Sight expected)
    {
        var oneADay = Case.On(today).With([.. Enumerable.Range(0, 100).Select(day => A.Lead($"l{day}", A.Day(today).AddDays(-day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))]);
        Assert.Equal(expected, Read(oneADay, new AlertWatch { Kpi = "leads", Window = window, Test = AlertTest.Below, Threshold = 20 }).Sight);
    }

    [Theory]
    [InlineData("2026-03-03", Sight.Near)]
    [InlineData("2026-03-09", Sight.Breach)]
    public void A_change_of_a_month_that_has_just_begun_decides_nothing(string today, Sight expected)
    {
        var february = Case.On(today).With([.. Enumerable.Range(1, 28).Select(day => A.Lead($"l{day}", $"2026-02-{day:00}"))]);
        Assert.Equal(expected, Read(february, new AlertWatch { Kpi = "leads", Window = "this_month", Test = AlertTest.Fall, Threshold = 50, InPercent = true }).Sight);
    }

    [Theory]
    [InlineData(9, Sight.Near)]
    [InlineData(10, Sight.Breach)]
    public void A_share_of_nine_deals_decides_nothing(int lost, Sight expected)
    {
        var deals = Case.On("2026-03-31").With([.. Enumerable.Range(0, lost).Select(deal => A.Deal($"d{deal}", "2026-03-01").Lost("2026-03-15"))]);
        Assert.Equal(expected, Read(deals, new AlertWatch { Kpi = "win_rate", Test = AlertTest.Below, Threshold = 0.2m }).Sight);
    }

    [Fact]
    public void A_change_of_few_is_none_whatever_its_percentage()
    {
        var leads = Case.On("2026-03-31").With(A.Lead("a", "2026-03-01"), A.Lead("b", "2026-03-02"), A.Lead("c", "2026-03-03"), A.Lead("d", "2026-02-10"));
        var watch = new AlertWatch { Kpi = "leads", Test = AlertTest.Rise, Threshold = 50, InPercent = true };
        Assert.Equal((Sight.Breach, Sight.Well), (Read(leads, watch).Sight, Read(leads, watch with { Floor = 5 }).Sight));
    }

    [Fact]
    public void Old_or_suspect_data_is_neither_a_breach_nor_well()
    {
        var lead = Case.On("2026-03-31").With(A.Lead("a", "2026-03-30")) with { AsOf = Instant.FromUtc(2026, 3, 31, 6, 0) };
        var snapshot = Snapshot.Load(new RecordSnapshotSource(lead.Records, lead.Agreement, lead.AsOf, new Dictionary<(string, Crm.RecordKind), long>()));
        var (reader, watch) = (new AlertReader(snapshot), new AlertWatch { Kpi = "leads", Test = AlertTest.Above, Threshold = 0 });
        Sight After(int hours, bool isSuspect = false) => reader.Read(watch, lead.Today, new DataTrust(snapshot.State, lead.AsOf!.Value + Duration.FromHours(hours), Duration.FromHours(48), isSuspect)).Sight;
        Assert.Equal((Sight.Breach, Sight.Breach, Sight.Stale, Sight.Stale), (After(1), After(48), After(49), After(1, isSuspect: true)));
        // Yesterday was not over when the data was read.
        Assert.Equal(Sight.Stale, reader.Read(watch, new DateOnly(2026, 4, 2), new DataTrust(snapshot.State, lead.AsOf.Value + Duration.FromHours(40), Duration.FromHours(48))).Sight);
        var data = new AlertWatch { Test = AlertTest.Stale };
        Assert.Equal(Sight.Breach, reader.Read(data, lead.Today, new DataTrust(snapshot.State, lead.AsOf.Value + Duration.FromHours(49), Duration.FromHours(48))).Sight);
        Assert.Equal(Sight.Well, reader.Read(data, lead.Today, new DataTrust(snapshot.State, lead.AsOf.Value + Duration.FromHours(47), Duration.FromHours(48))).Sight);
    }

    /// <summary>The rule in one line each, from the result alone.</summary>
    private static Sight Expected(AlertWatch watch, AlertReading seen, DateOnly today, BusinessCalendar calendar)
    {
        var result = seen.Result!;
        var (isChange, sign) = (watch.Test is AlertTest.Rise or AlertTest.Fall, watch.Test is AlertTest.Above or AlertTest.Rise ? 1 : -1);
        if ((isChange ? watch.InPercent ? result.Compare!.Change is null ? null : result.Compare.ChangePercent : result.Compare!.Change : result.Value) is not { } judged) return Sight.NoData;
        var beyond = isChange ? (sign * judged) - watch.Threshold!.Value : sign * (judged - watch.Threshold!.Value);
        if (result.Denominator is not null && result.N < (Catalogue.Get(result.Kpi).Proportion ? 10 : 3)) return Sight.Near;
        if (isChange && AlertWindows.Of(watch) is "this_week" or "this_month" or "this_quarter" && isChange)
        {
            var unit = calendar.Containing(AlertWindows.PartsOf(AlertWindows.Of(watch)).Unit, today);
            if (calendar.WorkingDaysIn(new Period(unit.From, today)) < 0.15m * calendar.WorkingDaysIn(unit)) return Sight.Near;
        }

        return beyond > 0 ? Sight.Breach : beyond > -watch.Back ? Sight.Near : Sight.Well;
    }

    private static AlertReading Read(Case workspace, AlertWatch watch)
    {
        using var records = new RecordSnapshotSource(workspace.Records, workspace.Agreement, workspace.AsOf, new Dictionary<(string, Crm.RecordKind), long>());
        return new AlertReader(Snapshot.Load(records)).Read(watch, workspace.Today, trust: null);
    }
}
