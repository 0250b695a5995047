using KpiBot.Crm;
using KpiBot.Kpis;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Kpis.Worked;

/// <summary>What marketing costs, by hand.</summary>
public sealed class SpendWorked
{
    private const string Q1 = "2026-01-01..2026-03-31";

    private static readonly Case April15 = Case.On("2026-04-15");

    [Fact, Worked("marketing_spend"), Worked("ad_spend")]
    public void Marketing_spend_is_all_of_marketings_classes_and_ad_spend_its_advertising()
    {
        var world = April15.With(
            A.Spend(CostClass.Advertising, "2026-01-01", 500, "paid_search"),
            A.Spend(CostClass.Advertising, "2026-02-01", -50, "paid_search"), // a credit
            A.Spend(CostClass.Events, "2026-03-31", 300),
            A.Spend(CostClass.MarketingSalaries, "2026-02-01", 100),
            A.Spend(CostClass.SalesSalaries, "2026-02-01", 9000),
            A.Spend(CostClass.Commissions, "2026-02-01", 700),
            A.Spend(CostClass.Content, "2026-04-01", 200),
            A.Spend(CostClass.Agencies, "2025-12-31", 200),
            A.Spend(CostClass.Advertising, "2026-02-05", null),
            A.Spend(CostClass.Advertising, null, 60));

        world.Ask("marketing_spend", Q1).Is(850).LeavesOut(("no_amount", 1), ("no_date", 1)); // 500 − 50 + 300 + 100
        world.Ask("ad_spend", Q1).Is(450).LeavesOut(("no_amount", 1), ("no_date", 1));        // 500 − 50
        world.Ask("marketing_spend", Q1, by: "channel").HasRows(("paid_search", 450), ("(unallocated)", 400)); // 450 + 400 = 850
    }

    [Fact, Worked("marketing_spend")]
    public void Spend_is_converted_at_the_newest_rate_on_or_before_its_day() =>
        April15.With(
            A.Rate("2026-02-01", "EUR", 1.10m), A.Rate("2026-03-01", "EUR", 1.20m),
            A.Rate("2026-01-01", "USD", 0.8m, "GBP"), // 1 GBP = 1 ÷ 0.8 = 1.25 USD
            A.Spend(CostClass.Content, "2026-02-28", 100) with { Currency = "EUR" }, // × 1.10 = 110
            A.Spend(CostClass.Content, "2026-03-01", 100) with { Currency = "EUR" }, // × 1.20 = 120
            A.Spend(CostClass.Content, "2026-03-01", 100) with { Currency = "GBP" }, // × 1.25 = 125
            A.Spend(CostClass.Content, "2026-01-31", 100) with { Currency = "EUR" }, // no rate yet
            A.Spend(CostClass.Content, "2026-03-01", 100) with { Currency = "CHF" }) // no rate at all
        .Ask("marketing_spend", Q1).Is(355).LeavesOut(("no_exchange_rate", 2));

    [Fact, Worked("marketing_spend")]
    public void Each_converted_amount_is_rounded_half_to_even() =>
        // 0.0003 × 1.5 = 0.00045 → 0.0004; 0.0007 × 1.5 = 0.00105 → 0.0010; not 0.0015
        Assert.Equal(0.0014m, April15.With(
            A.Rate("2026-01-01", "EUR", 1.5m),
            A.Spend(CostClass.Content, "2026-02-01", 0.0003m) with { Currency = "EUR" },
            A.Spend(CostClass.Content, "2026-02-01", 0.0007m) with { Currency = "EUR" })
        .Ask("marketing_spend", Q1).Value);

    [Fact, Worked("cost_per_lead")]
    public void Cost_on_a_campaign_that_nobody_names_is_told_where_it_is_cut_by_campaign()
    {
        var world = April15.With(
            A.Spend(CostClass.Advertising, "2026-02-01", 500) with { Campaign = "brand" },
            A.Spend(CostClass.Advertising, "2026-03-01", 100) with { Campaign = "Fair 2026" },
            A.Spend(CostClass.Content, "2026-02-01", 70),
            A.Lead("l1", "2026-02-10") with { Campaign = "brand" },
            A.Lead("l2", "2026-02-11") with { Campaign = "brand" });

        world.Ask("cost_per_lead", Q1, by: "campaign").Warns("unmatched_campaigns");
        world.Ask("cost_per_lead", "2026-01-01..2026-02-28", by: "campaign").DoesNotWarn("unmatched_campaigns"); // not spent yet
        world.Ask("cost_per_lead", Q1, by: "channel").DoesNotWarn("unmatched_campaigns");
        world.Ask("marketing_spend", Q1, by: "campaign").DoesNotWarn("unmatched_campaigns");
        world.With(A.Deal("d1", "2026-01-01") with { Campaign = "Fair 2026" }).Ask("cost_per_lead", Q1, by: "campaign").DoesNotWarn("unmatched_campaigns");
    }

    [Fact, Worked("marketing_spend"), Worked("ad_spend")]
    public void Spend_without_any_amount_is_unknown_and_a_period_without_spend_is_zero()
    {
        var world = April15.With(A.Spend(CostClass.Advertising, "2026-02-05", null), A.Spend(CostClass.Advertising, "2025-02-05", 80));

        world.Ask("marketing_spend", Q1).HasNoValue("no_amounts").LeavesOut(("no_amount", 1));
        world.Ask("ad_spend", "2024-01-01..2024-03-31").Is(0);
        April15.With(A.Lead("l1", "2026-01-05")).Ask("ad_spend", Q1).HasNoValue("not_connected", "spend");
    }

    [Fact, Worked("cost_per_lead")]
    public void Cost_per_lead_adds_up_over_channels_with_what_nobody_can_allocate()
    {
        var result = April15.With(
            A.Spend(CostClass.Advertising, "2026-01-05", 500, "paid_search"),
            A.Spend(CostClass.Events, "2026-02-05", 300, "fair"),
            A.Spend(CostClass.MarketingTools, "2026-02-05", 100),
            A.Lead("l1", "2026-01-10").From("paid_search"), A.Lead("l2", "2026-01-11").From("paid_search"),
            A.Lead("l3", "2026-01-12").From("organic"), A.Lead("l4", "2026-01-13"))
            .Ask("cost_per_lead", Q1, by: "channel");

        result.Is(225, 900, 4); // (500 + 300 + 100) ÷ 4
        result.HasRows(("paid_search", 250), ("(none)", 0), ("organic", 0), ("(unallocated)", null), ("fair", null));
        result.Row("paid_search").Divides(500, 2);
        Assert.Equal(900, result.Rows.Sum(row => row.Numerator));
        Assert.Equal(4, result.Rows.Sum(row => row.Denominator));
    }

    [Fact, Worked("cost_per_lead")]
    public void Rows_without_a_value_come_last_in_the_top_and_in_the_bottom()
    {
        var world = April15.With(
            A.Spend(CostClass.Advertising, "2026-01-05", 500, "paid_search"), A.Spend(CostClass.Events, "2026-02-05", 300, "fair"), A.Spend(CostClass.Content, "2026-02-05", 90, "organic"),
            A.Lead("l1", "2026-01-10").From("paid_search"), A.Lead("l2", "2026-01-11").From("organic"));

        world.Ask("cost_per_lead", Q1, by: "channel", top: new Top(2, true)).HasRows(("paid_search", 500), ("organic", 90));
        world.Ask("cost_per_lead", Q1, by: "channel", top: new Top(2, false)).HasRows(("organic", 90), ("paid_search", 500));
        world.Ask("cost_per_lead", Q1, by: "channel", top: new Top(3, false)).HasRows(("organic", 90), ("paid_search", 500), ("fair", null));
    }

    [Fact, Worked("cost_per_lead")]
    public void Cost_per_lead_filtered_by_channel_takes_cost_and_leads_of_the_channel() =>
        April15.With(
            A.Spend(CostClass.Advertising, "2026-01-05", 500, "paid_search"), A.Spend(CostClass.Events, "2026-02-05", 300, "fair"),
            A.Lead("l1", "2026-01-10").From("paid_search"), A.Lead("l2", "2026-01-11").From("fair"), A.Lead("l3", "2026-01-11").From("fair"))
        .Ask("cost_per_lead", Q1, filters: new Filter("channel", ["fair"])).Is(150, 300, 2);

    [Fact, Worked("cost_per_mql")]
    public void Cost_per_mql_divides_the_same_spend_by_mqls()
    {
        var world = April15.With(
            A.Spend(CostClass.Advertising, "2026-01-05", 500), A.Spend(CostClass.Events, "2026-02-05", 100),
            A.Lead("l1", "2025-12-10").Mql("2026-01-01"), A.Lead("l2", "2026-01-11").Mql("2026-01-20"), A.Lead("l3", "2026-01-11").Sql("2026-02-20"), A.Lead("l4", "2026-01-13"));

        world.Ask("cost_per_mql", Q1).Is(200, 600, 3);                                   // (500 + 100) ÷ (l1, l2, l3)
        world.Ask("cost_per_mql", "2025-01-01..2025-03-31").HasNoValue("no_records");
    }
}
