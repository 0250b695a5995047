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
