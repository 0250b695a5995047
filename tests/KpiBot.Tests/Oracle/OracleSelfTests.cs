using KpiBot.Agreements;
using KpiBot.Crm;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Tests.Support;
using NodaTime;

namespace KpiBot.Tests.Oracle;

/// <summary>The oracle against worlds so small that the answer can be seen.</summary>
public sealed class OracleSelfTests
{
    private static readonly DateOnly Today = new(2025, 6, 30);

    private static readonly KpiRequest June = new() { Kpi = "", Period = new(new(2025, 6, 1), Today), Today = Today };

    [Fact]
    public void Every_kpi_has_values_in_random_companies()
    {
        var companies = Enumerable.Range(0, 40).Select(RandomCompany.Make).ToList();
        var poor = Catalogue.All.Where(kpi => companies.Count(company => Oracle.Of(company.World, Long(kpi, company.Today)).Value is not null and not 0) < 3).Select(kpi => kpi.Id);

        Assert.Empty(poor);
    }

    [Fact]
    public void A_later_stage_stands_for_the_earlier_ones_and_a_mapped_stage_for_a_missing_date()
    {
        var world = World(
            new() { Stages = [new("customer", FunnelStage.Won)] },
            Lead("1") with { MqlAt = On(3), SqlAt = On(5) },
            Lead("2") with { SqlAt = On(4) },
            Lead("3") with { Stage = "CUSTOMER" },
            Lead("4") with { CreatedAt = null });

        Assert.Equal(3, Ask(world, "leads").Value);
        Assert.Equal(1, Ask(world, "leads").Excluded!["no_date"]);
        Assert.Equal(2, Ask(world, "mqls").Value);
        Assert.Equal(1, Ask(world, "mqls").Excluded!["no_date"]);
        Assert.Equal((3m, 3m), Parts(Ask(world, "lead_to_mql_rate")));
        Assert.Equal((1m, 3m), Parts(Ask(world, "lead_conversion_rate")));
        Assert.Equal((2m, 2m), Parts(Ask(world, "mql_to_sql_rate")));
    }

    [Fact]
    public void A_source_that_holds_only_qualified_leads_has_no_rate_of_them()
    {
        var world = World(new(), Lead("1") with { MqlAt = On(1), CreatedAt = On(1) }, Lead("2") with { MqlAt = On(2), CreatedAt = On(2) });

        Assert.Equal("stage_not_recorded", Ask(world, "lead_to_mql_rate").NoValueCode);
        Assert.Equal("stage_not_recorded", Ask(world, "sqls").NoValueCode);
        Assert.Equal(2, Ask(world, "mqls").Value);
    }

    [Fact]
    public void The_window_is_the_p90_of_days_to_win_rounded_up()
    {
        // Days to win 2, 4 and 10: p90 lies 0.8 of the way from 4 to 10: 8.8, so 9. All three were created by 21 June and two won in time.
        var world = World(new(), Lead("1") with { CustomerAt = On(3) }, Lead("2") with { CustomerAt = On(5) }, Lead("3") with { CustomerAt = On(11) }, Lead("4") with { CreatedAt = On(25) });
        var answer = Ask(world, "lead_conversion_rate");

        Assert.Equal((3m, 4m), Parts(answer));
        Assert.Equal(9, answer.Beside["window_days"]);
        Assert.Equal(0.75m, answer.Beside["mature_share"]);
        Assert.Equal(2 / 3m, answer.Beside["window_rate"]);
    }

    [Fact]
    public void Money_is_converted_on_the_day_of_closing_and_missing_amounts_are_told()
    {
        var world = World(
            new() { Currency = "USD" },
            new ExchangeRate { Source = "bank", Id = "1", At = On(10), Currency = "EUR", To = "USD", Rate = 1.1m },
            new ExchangeRate { Source = "bank", Id = "2", At = On(20), Currency = "USD", To = "EUR", Rate = 0.8m },
            Won("1", 12, 100, "EUR"), Won("2", 25, 100, "EUR"), Won("3", 5, 100, "EUR"), Won("4", 6, null), Won("5", 7, 40));
        var answer = Ask(world, "revenue_won");

        Assert.Equal(110 + 125 + 40, answer.Value);
        Assert.Equal(1, answer.Excluded!["no_amount"]);
        Assert.Equal(1, answer.Excluded!["no_exchange_rate"]);
        Assert.Equal((275m, 3m), Parts(Ask(world, "average_deal_size")));
        Assert.Equal(110, Ask(world, "average_deal_size").Beside["median"]);
    }

    [Fact]
    public void Rates_count_new_business_and_leave_out_deals_without_a_type()
    {
        var world = World(
            new(), Won("1", 5, 10) with { DealType = "New-Business" }, Won("2", 5, 10) with { DealType = "Renewal" }, Won("3", 5, 10),
            Won("4", 6, 30) with { DealType = "new", Status = DealStatus.Lost }, Won("5", 6, 1) with { DealType = "new", ClosedAt = Moment.On(2025, 7, 1) });
        var answer = Ask(world, "win_rate");

        Assert.Equal((1m, 2m), Parts(answer));
        Assert.Equal(1, answer.Excluded!["no_deal_type"]);
        Assert.Equal(0.25m, answer.Beside["by_value"]);
        Assert.Equal(3, Ask(world, "deals_won").Value);
        Assert.Equal(1, Ask(world, "open_deals").Value);
    }

    [Fact]
    public void By_product_money_is_the_lines_and_counts_are_distinct_deals()
    {
        var world = World(
            new(), Won("1", 5, 100), Won("2", 5, 50) with { Product = "Pump" },
            new LineItem { Source = "a", Id = "1", DealId = "1", Product = "Pump", Amount = 30 }, new LineItem { Source = "a", Id = "2", DealId = "1", Product = "Valve", Amount = 60 },
            new LineItem { Source = "a", Id = "3", DealId = "1", Product = "Pump" });

        Assert.Equal([("Pump", 80m), ("Valve", 60m)], Rows(world, "revenue_won", Dimensions.Product));
        Assert.Equal([("Pump", 2m), ("Valve", 1m)], Rows(world, "deals_won", Dimensions.Product));
        Assert.Equal(150, Ask(world, "revenue_won").Value);
    }

    [Fact]
    public void Linear_attribution_shares_the_money_and_counts_the_deal_everywhere()
    {
        var world = World(
            new() { Attribution = Attribution.Linear }, Won("1", 10, 90) with { Channel = "event" }, Won("2", 10, 5) with { Channel = "event" },
            Touch("1", 3, "social"), Touch("1", 4, "social"), Touch("1", 10, "search"), Touch("1", 11, "late"));

        Assert.Equal([("event", 5m), ("search", 30m), ("social", 60m)], Rows(world, "revenue_won", Dimensions.Channel).Select(row => (row.Key, decimal.Round(row.Value!.Value, 6))));
        Assert.Equal([("event", 1m), ("search", 1m), ("social", 1m)], Rows(world, "deals_won", Dimensions.Channel));
    }

    [Fact]
    public void Visits_end_at_the_next_change_or_the_closing()
    {
        var world = World(new(), Won("1", 20, 1), Change("1", 2, "A"), Change("1", 5, "B"), Won("2", 9, 1) with { Status = DealStatus.Open }, Change("2", 10, "A"));
        var answer = Ask(world, "time_in_stage_days");

        Assert.Equal(9, answer.Value); // A 3 days, B 15: half way between.
        Assert.Equal(20, answer.Beside["open_age"]);
    }

    [Fact]
    public void Shortest_target_of_each_working_day_counts()
    {
        // June 2025 has 21 working days; the year's target gives 100 a day for all but the ten working days of 2–13 June, which have 50 in all.
        var days = new BusinessCalendar().WorkingDaysIn(new(new(2025, 1, 1), new(2025, 12, 31)));
        var world = World(
            new(), Won("1", 3, 575), Target(new(2025, 1, 1), new(2025, 12, 31), days * 100), Target(new(2025, 6, 1), new(2025, 6, 15), 50));
        var answer = Ask(world, "quota_attainment");

        Assert.Equal((575m, 1150m), (answer.Numerator, decimal.Round(answer.Denominator!.Value, 9)));
        Assert.Equal(0.5m, decimal.Round(answer.Beside["pacing"]!.Value, 9));
        Assert.Null(answer.Beside["needed_per_day"]);
    }

    [Fact]
    public void Recurring_money_is_kept_at_the_rate_of_the_start()
    {
        Contract Of(string account, decimal amount, Moment start, Moment? end = null) =>
            new() { Source = "a", Id = $"{account}{amount}", AccountId = account, RecurringAmount = amount, StartAt = start, EndAt = end };
        var may = Moment.On(2025, 5, 1);
        var world = World(new(), Of("x", 100, may), Of("x", 50, On(10)), Of("y", 100, may, On(15)), Of("z", 70, On(3)));

        Assert.Equal(220, Ask(world, "mrr").Value);
        Assert.Equal((150m, 200m), Parts(Ask(world, "net_revenue_retention")));
        Assert.Equal((100m, 200m), Parts(Ask(world, "gross_revenue_retention")));
        Assert.Equal((1m, 2m), Parts(Ask(world, "churn_rate")));
        Assert.Equal(1, Ask(world, "new_customers").Value);
    }

    [Fact]
    public void Hours_run_on_the_working_clock()
    {
        // Friday 17:00 to Monday 10:30, working 9 to 18: one hour and one and a half.
        var calendar = new BusinessCalendar { Hours = new(new(9, 0), new(18, 0)) };
        var friday = Instant.FromUtc(2025, 6, 6, 17, 0);
        var monday = Instant.FromUtc(2025, 6, 9, 10, 30);

        Assert.Equal(2.5m, Clock.Between(calendar, friday, monday));
        Assert.Equal(monday, Clock.After(calendar, friday, 2.5m));
        Assert.Equal(65.5m, Clock.Between(new(), friday, monday));
    }

    [Fact]
    public void The_latest_answer_of_a_respondent_counts()
    {
        Survey Of(string id, int day, int score, string respondent) => new() { Source = "a", Id = id, At = On(day), Score = score, Respondent = respondent };
        var answer = Ask(World(new(), Of("1", 3, 10, "r"), Of("2", 5, 3, "r"), Of("3", 5, 9, "s"), Of("4", 5, 8, "t"), Of("5", 5, 11, "u")), "nps");

        Assert.Equal(0, answer.Value);
        Assert.Equal((1, 1), (answer.Excluded!["repeated"], answer.Excluded!["out_of_scale"]));
        Assert.Equal(1 / 3m, answer.Beside["passives"]);
    }

    private static KpiRequest Long(Kpi kpi, DateOnly today) => new() { Kpi = kpi.Id, Period = new(today.AddDays(-300), today.AddDays(20)), Today = today };

    private static Moment On(int day) => Moment.On(2025, 6, day);

    private static Lead Lead(string id) => new() { Source = "a", Id = id, CreatedAt = On(1) };

    private static Deal Won(string id, int day, decimal? amount, string? currency = null) =>
        new() { Source = "a", Id = id, Status = DealStatus.Won, CreatedAt = On(1), ClosedAt = On(day), Amount = amount, Currency = currency };

    private static Touch Touch(string deal, int day, string channel) => new() { Source = "a", Id = $"{deal}{day}", DealId = deal, At = On(day), Channel = channel };

    private static StageChange Change(string deal, int day, string stage) => new() { Source = "a", Id = $"{deal}{day}", DealId = deal, At = On(day), Stage = stage };

    private static Target Target(DateOnly from, DateOnly to, decimal value) =>
        new() { Source = "a", Id = $"{from:O}{to:O}", Kpi = "revenue_won", FromAt = Moment.On(from), ToAt = Moment.On(to), Value = value };

    private static World World(Agreement agreement, params CrmRecord[] records) => new(records, agreement);

    private static Answer Ask(World world, string kpi) => Oracle.Of(world, June with { Kpi = kpi });

    private static (decimal?, decimal?) Parts(Answer answer) => (answer.Numerator, answer.Denominator);

    private static IEnumerable<(string Key, decimal? Value)> Rows(World world, string kpi, string by) =>
        Oracle.Rows(world, June with { Kpi = kpi, By = by }).OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => (row.Key, row.Value.Value));
}
