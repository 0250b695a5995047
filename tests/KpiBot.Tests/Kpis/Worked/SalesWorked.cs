using KpiBot.Crm;
using KpiBot.Kpis;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Kpis.Worked;

/// <summary>Deals created, won and lost, by hand.</summary>
public sealed class SalesWorked
{
    private const string Q1 = "2026-01-01..2026-03-31";

    private static readonly Case April15 = Case.On("2026-04-15");

    [Fact, Worked("opportunities_created")]
    public void Opportunities_are_deals_created_in_the_period_whatever_became_of_them() =>
        April15.With(
            A.Deal("d1", "2026-01-01"), A.Deal("d2", "2026-03-31").Lost("2026-04-02"), A.Deal("d3", "2026-02-01").Won("2026-02-02", 10),
            A.Deal("d4", "2025-12-31"), A.Deal("d5", "2026-04-01"), A.Deal("d6"))
        .Ask("opportunities_created", Q1).Is(3).LeavesOut(("no_date", 1)); // d1, d2, d3

    [Fact, Worked("deals_won"), Worked("deals_lost"), Worked("revenue_won")]
    public void Deals_count_on_the_day_they_were_closed()
    {
        // won in the quarter d1, d2, d3, d4: 1000 + 2000 + 300, d4's amount unknown; lost l1, l2
        Closed.Ask("deals_won", Q1).Is(4).LeavesOut(("no_date", 1)).Beside("new_business", 2).Beside("existing", 2); // d1, d2; d3, d4
        Closed.Ask("deals_lost", Q1).Is(2).LeavesOut();
        Closed.Ask("revenue_won", Q1).Is(3300).LeavesOut(("no_amount", 1), ("no_date", 1)).Beside("new_business", 3000).Beside("existing", 300);
    }

    [Fact, Worked("deals_lost")]
    public void Deals_are_lost_for_reasons() =>
        April15.With(
            A.Deal("d1", "2026-01-01").Lost("2026-02-01").Because("price"), A.Deal("d2", "2026-01-01").Lost("2026-02-01").Because("price"),
            A.Deal("d3", "2026-01-01").Lost("2026-02-01").Because("timing"), A.Deal("d4", "2026-01-01").Lost("2026-02-01"), A.Deal("d5", "2026-01-01").Won("2026-02-01"))
        .Ask("deals_lost", Q1, by: "loss_reason").Is(4).HasRows(("price", 2), ("(none)", 1), ("timing", 1));

    [Fact, Worked("deals_won"), Worked("deals_lost"), Worked("revenue_won"), Worked("open_deals")]
    public void A_deal_closed_after_today_is_open_today()
    {
        var world = April15.With(A.Deal("d1", "2026-01-01").Won("2026-04-16", 100), A.Deal("d2", "2026-01-01").Lost("2026-04-16", 100), A.Deal("d3", "2026-01-01").Won("2026-04-15", 100));

        world.Ask("deals_won", "2026-04-01..2026-04-30").Is(1);
        world.Ask("deals_lost", "2026-04-01..2026-04-30").Is(0);
        world.Ask("revenue_won", "2026-04-01..2026-04-30").Is(100);
        world.Ask("open_deals", "2026-04-01..2026-04-30").Is(2);
    }

    [Fact, Worked("deals_won")]
    public void A_deal_closed_near_midnight_falls_on_the_day_of_the_workspace() =>
        April15.Agreed(a => a with { Calendar = a.Calendar with { Zone = "America/Sao_Paulo" } }).With(
            A.Deal("d1", "2026-01-01").Won("2026-04-01T02:59Z", 1),  // 31 March, 23:59
            A.Deal("d2", "2026-01-01").Won("2026-04-01T03:00Z", 1),  // 1 April, 0:00
            A.Deal("d3", "2026-01-01").Won("2026-04-01", 1))         // a day without a time is its own
        .Ask("deals_won", Q1).Is(1);

    [Fact, Worked("revenue_won")]
    public void Revenue_is_converted_at_the_rate_of_the_closing_day() =>
        April15.With(
            A.Rate("2026-01-01", "BRL", 0.20m), A.Rate("2026-03-01", "BRL", 0.25m),
            A.Deal("d1", "2026-01-15").Won("2026-02-28", 1000).Paid("BRL"), // × 0.20 = 200
            A.Deal("d2", "2026-01-15").Won("2026-03-01", 1000).Paid("BRL"), // × 0.25 = 250
            A.Deal("d3", "2026-01-15").Won("2026-03-01", 50),
            A.Deal("d4", "2026-01-15").Won("2026-03-01", 1000).Paid("CHF"))
        .Ask("revenue_won", Q1).Is(500).LeavesOut(("no_exchange_rate", 1));

    [Fact, Worked("revenue_won")]
    public void Revenue_is_unknown_when_every_amount_is_missing_and_zero_when_nothing_was_won()
    {
        var world = April15.With(A.Deal("d1", "2026-01-01").Won("2026-02-01"), A.Deal("d2", "2026-01-01").Won("2026-02-01"), A.Deal("d3", "2026-01-01").Lost("2025-06-01", 100));

        world.Ask("revenue_won", Q1).HasNoValue("no_amounts").LeavesOut(("no_amount", 2));
        world.Ask("revenue_won", "2025-04-01..2025-06-30").Is(0);
        April15.With(A.Lead("l1", "2026-01-05")).Ask("revenue_won", Q1).HasNoValue("not_connected", "deal");
    }

    [Fact, Worked("revenue_won"), Worked("deals_won")]
    public void By_product_lines_carry_the_money_and_deals_are_counted_once_a_product()
    {
        var world = April15.With(
            A.Deal("d1", "2026-01-01").Won("2026-02-01", 1000).Sells("Suite"),                            // its lines count
            A.Line("d1", "Pump", 600), A.Line("d1", "Valve", 300), A.Line("d1", "Pump", 100), A.Line("d1", "Hose", null),
            A.Deal("d2", "2026-01-01").Won("2026-02-01", 500).Sells("Pump"),
            A.Deal("d3", "2026-01-01").Won("2026-02-01", 50));

        // Pump 600 + 100 + 500; Valve 300; no product 50; Hose: a line without an amount
        var money = world.Ask("revenue_won", Q1, by: "product");
        Expect.Same("Pump", 1200, money.Row("Pump").Value);
        Expect.Same("Valve", 300, money.Row("Valve").Value);
        Expect.Same("(none)", 50, money.Row("(none)").Value);
        // Pump d1, d2; Hose, Valve d1; (none) d3: 2 + 1 + 1 + 1 = 5 of 3 deals
        world.Ask("deals_won", Q1, by: "product").Is(3).HasRows(("Pump", 2), ("(none)", 1), ("Hose", 1), ("Valve", 1)).Warns("parts_exceed_total");
        world.Ask("deals_won", Q1, filters: new Filter("product", ["Pump"])).Is(2);
        world.Ask("revenue_won", Q1, filters: new Filter("product", ["Pump"])).Is(1200);
    }

    [Fact, Worked("win_rate")]
    public void Win_rate_is_won_of_closed_new_business()
    {
        var world = April15.With(
            A.Deal("d1", "2026-01-01").Won("2026-01-01", 1000).Type("New Business"),
            A.Deal("d2", "2026-01-01").Won("2026-03-31", 500).Type("new-business"),
            A.Deal("d3", "2026-01-01").Lost("2026-02-01", 1500).Type("NEW_BUSINESS"),
            A.Deal("d4", "2026-01-01").Won("2026-02-01", 9000).Type("Renewal"),
            A.Deal("d5", "2026-01-01").Won("2026-02-01", 9000),
            A.Deal("d6", "2026-01-01").Lost("2026-04-01", 9000).Type("New Business"));

        // d1, d2 of d1, d2, d3; by value (1000 + 500) ÷ (1500 + 1500)
        world.Ask("win_rate", Q1).Is(0.6667m, 2, 3).Ranges(0.2077m, 0.9385m).Beside("by_value", 0.5m).LeavesOut(("no_deal_type", 1));
        world.Ask("win_rate", Q1, variant: "value").Is(0.5m, 1500, 3000);
    }

    [Fact, Worked("win_rate"), Worked("lost_opportunity_rate")]
    public void Without_any_deal_type_every_deal_is_new_business()
    {
        var world = April15.With(
            A.Deal("d1", "2026-01-01").Won("2026-02-01", 1000), A.Deal("d2", "2026-01-01").Won("2026-02-01", 500), A.Deal("d3", "2026-01-01").Won("2026-02-01", 500),
            A.Deal("d4", "2026-01-01").Lost("2026-02-01", 0), A.Deal("d5", "2026-01-01").Lost("2026-02-01"), A.Deal("d6", "2026-01-01"),
            A.Deal("x1", "2026-01-01").Lost("2026-02-01").Type("renewal").In("other")); // of a source that has types

        world.Ask("win_rate", Q1).Is(0.6m, 3, 5).Ranges(0.2307m, 0.8824m).Beside("by_value", null).LeavesOut(); // no lost deal has an amount above 0
        world.Ask("lost_opportunity_rate", Q1).Is(0.4m, 2, 5).Ranges(0.1176m, 0.7693m);
        world.Ask("win_rate", "2024-01-01..2024-03-31").HasNoValue("no_records");
        world.Ask("lost_opportunity_rate", "2024-01-01..2024-03-31").HasNoValue("no_records");
    }

    [Fact, Worked("win_rate")]
    public void Win_rate_is_a_true_zero_when_all_were_lost_and_by_value_unknown_without_amounts()
    {
        var world = April15.With(A.Deal("d1", "2026-01-01").Lost("2026-02-01"), A.Deal("d2", "2026-01-01").Lost("2026-02-01"));

        world.Ask("win_rate", Q1).Is(0, 0, 2).Ranges(0, 0.6576m);
        world.Ask("win_rate", Q1, variant: "value").HasNoValue("no_amounts");
    }

    [Fact, Worked("win_rate")]
    public void Thirty_records_carry_no_interval()
    {
        var world = April15.With([.. Enumerable.Range(1, 29).Select(i => A.Deal($"d{i}", "2026-01-01").Won("2026-02-01", 1))]);

        Assert.NotNull(world.Ask("win_rate", Q1).Range);
        Assert.Null(world.With(A.Deal("d30", "2026-01-01").Lost("2026-02-01", 1)).Ask("win_rate", Q1).Range);
    }

    [Fact, Worked("win_rate")]
    public void Win_rate_by_owner_is_sorted_by_rate()
    {
        var result = April15.With(
            A.Deal("d1", "2026-01-01").Won("2026-02-01").By("Ana"), A.Deal("d2", "2026-01-01").Lost("2026-02-01").By("Ana"),
            A.Deal("d3", "2026-01-01").Won("2026-02-01").By("Bruno"), A.Deal("d4", "2026-01-01").Lost("2026-02-01"), A.Deal("d5", "2026-01-01").By("Carla"))
            .Ask("win_rate", Q1, by: "owner");

        result.Is(0.5m, 2, 4).HasRows(("Bruno", 1), ("Ana", 0.5m), ("(none)", 0)); // Carla closed nothing
        result.Row("Ana").Divides(1, 2);
        Expect.Same("low of Ana", 0.0945m, result.Row("Ana").Range?.Low); // Wilson of 1 of 2
    }

    [Fact, Worked("close_rate")]
    public void Close_rate_follows_the_deals_created_in_the_period()
    {
        var world = April15.With(
            A.Lead("l1", "2026-01-02"), A.Lead("l2", "2026-01-03"), A.Lead("l3", "2026-01-03"), A.Lead("l4", "2026-02-03"),
            A.Deal("d1", "2026-01-05").OfLead("l1").Won("2026-04-15", 10), // by today
            A.Deal("d2", "2026-03-31").Lost("2026-04-01"),
            A.Deal("d3", "2026-02-01"),
            A.Deal("d4", "2026-02-01").Won("2026-04-16", 10),              // after today
            A.Deal("d5", "2025-12-31").Won("2026-01-05", 10));

        world.Ask("close_rate", Q1).Is(0.25m, 1, 4).Beside("leads", 0.25m); // d1 of four; l1 of four
        world.Ask("close_rate", "2024-01-01..2024-03-31").HasNoValue("no_records");
    }

    [Fact, Worked("average_deal_size")]
    public void Average_deal_size_is_over_the_deals_that_have_an_amount()
    {
        var world = April15.With(
            A.Deal("d1", "2026-01-01").Won("2026-02-01", 1000), A.Deal("d2", "2026-01-01").Won("2026-02-01", 2000), A.Deal("d3", "2026-01-01").Won("2026-02-01", 6000),
            A.Deal("d4", "2026-01-01").Won("2026-02-01", 3000).Type("renewal"), A.Deal("d5", "2026-01-01").Won("2026-02-01"), A.Deal("d6", "2026-01-01").Lost("2026-02-01", 70),
            A.Order("a1", "2026-01-01", 500), A.Order("a2", "2026-03-31", 700), A.Order("a2", "2026-03-31", -100), A.Order("a2", "2026-04-01", 9000));

        // (1000 + 2000 + 3000 + 6000) ÷ 4; median of four (2000 + 3000) ÷ 2; orders (500 + 700 − 100) ÷ 2 above zero
        world.Ask("average_deal_size", Q1).Is(3000, 12000, 4).Beside("median", 2500).Beside("order_value", 550).LeavesOut(("no_amount", 1));
        world.Ask("average_deal_size", "2024-01-01..2024-03-31").HasNoValue("no_records");
        April15.With(A.Deal("d5", "2026-01-01").Won("2026-02-01")).Ask("average_deal_size", Q1).HasNoValue("no_amounts").LeavesOut(("no_amount", 1));
    }

    [Fact, Worked("average_contract_value")]
    public void Average_contract_value_is_over_the_deals_that_have_an_annual_value()
    {
        var world = April15.With(
            A.Deal("d1", "2026-01-01").Won("2026-02-01", 5000) with { AnnualValue = 1200 },
            A.Deal("d2", "2026-01-01").Won("2026-02-01", 5000) with { AnnualValue = 2400 },
            A.Deal("d3", "2026-01-01").Won("2026-02-01", 5000),
            A.Deal("d4", "2026-01-01").Lost("2026-02-01", 5000) with { AnnualValue = 9999 });

        world.Ask("average_contract_value", Q1).Is(1800, 3600, 2).LeavesOut(("no_amount", 1)); // (1200 + 2400) ÷ 2
        world.Ask("average_contract_value", "2024-01-01..2024-03-31").HasNoValue("no_records");
    }

    [Fact, Worked("gross_margin_rate")]
    public void Gross_margin_needs_amount_and_cost_of_goods()
    {
        var world = April15.With(
            A.Deal("d1", "2026-01-01").Won("2026-02-01", 1000).Costing(400), A.Deal("d2", "2026-01-01").Won("2026-02-01", 2000).Costing(1400),
            A.Deal("d3", "2026-01-01").Won("2026-02-01", 5000), A.Deal("d4", "2026-01-01").Won("2026-02-01").Costing(100));

        // (600 + 600) ÷ (1000 + 2000), not the mean of 60 % and 30 %; a sale leaves 1200 ÷ 2
        world.Ask("gross_margin_rate", Q1).Is(0.4m, 1200, 3000).Beside("margin_per_sale", 600).LeavesOut(("no_amount", 1), ("no_cost_of_goods", 1));
        world.Ask("gross_margin_rate", "2024-01-01..2024-03-31").HasNoValue("no_records");
    }

    [Fact, Worked("sales_activities")]
    public void Sales_activities_are_human_and_meetings_held()
    {
        var world = April15.With(
            A.Activity(ActivityType.Meeting, "2026-01-01"), A.Activity(ActivityType.Meeting, "2026-02-01") with { Held = false },
            A.Activity(ActivityType.Call, "2026-03-31"), A.Activity(ActivityType.Call, "2026-02-01") with { Held = false }, // tried: a call all the same
            A.Activity(ActivityType.Email, "2026-02-01"), A.Activity(ActivityType.Email, "2026-02-01") with { Automated = true },
            A.Activity(ActivityType.Call, "2026-04-01"));

        world.Ask("sales_activities", Q1, by: "activity_type").Is(4).HasRows(("call", 2), ("email", 1), ("meeting", 1));
        world.Ask("sales_activities", "2024-01-01..2024-03-31").Is(0);
        April15.With(A.Deal("d1")).Ask("sales_activities", Q1).HasNoValue("not_connected", "activity");
    }

    private static Case Closed => April15.With(
        A.Deal("d1", "2025-11-01").Won("2026-01-01", 1000).Type("New Business"),
        A.Deal("d2", "2026-01-05").Won("2026-03-31", 2000).Type("new"),
        A.Deal("d3", "2026-01-05").Won("2026-02-15", 300).Type("Renewal"),
        A.Deal("d4", "2026-01-05").Won("2026-02-16").Type("Renewal"),
        A.Deal("d5", "2026-01-05").Won("2025-12-31", 70).Type("Renewal"),
        A.Deal("d6", "2026-01-05").Won("2026-04-01", 70).Type("Renewal"),
        A.Deal("d7", "2026-01-05").Won(null, 70).Type("Renewal"),
        A.Deal("l1", "2026-01-05").Lost("2026-01-10", 50).Type("Renewal"),
        A.Deal("l2", "2026-01-05").Lost("2026-03-31", 50).Type("New Business"));
}
