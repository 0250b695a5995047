using KpiBot.Crm;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Kpis.Worked;

/// <summary>What a deal is worth and takes, by hand.</summary>
public sealed class DealSizeWorked
{
    private const string Q1 = "2026-01-01..2026-03-31";

    private static readonly Case April15 = Case.On("2026-04-15");

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

    [Fact, Worked("gross_margin_rate"), Worked("average_deal_size")]
    public void By_product_a_deal_of_several_has_no_cost_of_goods_of_its_own()
    {
        var world = April15.With(
            A.Deal("d1", "2026-01-01").Won("2026-02-01", 1000).Costing(400), A.Line("d1", "Pump", 700), A.Line("d1", "Valve", 300),
            A.Deal("d2", "2026-01-01").Won("2026-02-01", 500).Costing(250).Sells("Pump"));

        // Pump: d2 alone, 250 ÷ 500; its sizes are 700 and 500
        world.Ask("gross_margin_rate", Q1, by: "product").Row("Pump").Divides(250, 500);
        world.Ask("average_deal_size", Q1, by: "product").Row("Pump").Divides(1200, 2);
        world.Ask("gross_margin_rate", Q1).Is(0.5667m, 850, 1500); // (600 + 250) ÷ (1000 + 500)
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
}
