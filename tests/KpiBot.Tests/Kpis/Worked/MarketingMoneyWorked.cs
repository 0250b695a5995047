using KpiBot.Agreements;
using KpiBot.Crm;
using KpiBot.Kpis;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Kpis.Worked;

/// <summary>What marketing costs and what it brings, by hand.</summary>
public sealed class MarketingMoneyWorked
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

    [Fact, Worked("campaign_roi"), Worked("roas")]
    public void Campaign_return_follows_what_campaigns_brought_in_the_period_to_today()
    {
        // revenue d1 2000 + d3 4000 = 6000; cost 2000 + 500 = 2500; (6000 − 2500) ÷ 2500 = 1.4
        // in order of closing: 2000, then 6000 ≥ 2500 on 10 April; 10 April − 1 January = 99 days ÷ 30.4375 = 3.2526
        Campaigns.Ask("campaign_roi", Q1).Is(1.4m, 3500, 2500).Beside("revenue", 6000).Beside("cost", 2500).Beside("payback_months", 3.2526m);

        Campaigns.Ask("roas", Q1).Is(2.5m, 6000, 2400); // 6000 ÷ (2000 + 400)
    }

    [Fact, Worked("campaign_roi")]
    public void Campaign_return_by_campaign_adds_up()
    {
        var result = Campaigns.Ask("campaign_roi", Q1, by: "campaign");

        result.HasRows(("spring", 2), ("fair", -1)); // spring (6000 − 2000) ÷ 2000; fair (0 − 500) ÷ 500
        result.Row("spring").Divides(4000, 2000);
        result.Row("fair").Divides(-500, 500);
    }

    [Fact, Worked("campaign_roi")]
    public void On_gross_profit_a_deal_without_cost_of_goods_takes_the_agreed_margin_or_is_left_out()
    {
        // d1 2000 − 800 = 1200; d3 0.6 × 4000 = 2400; (3600 − 2500) ÷ 2500 = 0.44
        Campaigns.Agreed(a => a with { GrossMarginRate = 0.6m }).Ask("campaign_roi", Q1, variant: "gross_profit").Is(0.44m, 1100, 2500).LeavesOut();
        // without it: (1200 − 2500) ÷ 2500 = −0.52, never paid back
        Campaigns.Ask("campaign_roi", Q1, variant: "gross_profit").Is(-0.52m, -1300, 2500).Beside("payback_months", null).LeavesOut(("no_cost_of_goods", 1));
    }

    [Fact, Worked("campaign_roi"), Worked("roas")]
    public void Campaign_return_has_no_value_without_cost()
    {
        Campaigns.Ask("campaign_roi", "2024-01-01..2024-12-31").HasNoValue("no_records");
        Campaigns.Ask("roas", "2024-01-01..2024-12-31").HasNoValue("no_records");
        April15.With(A.Deal("d1", "2026-01-05").Won("2026-01-08", 10).From("fair", "fair")).Ask("roas", Q1).HasNoValue("not_connected", "spend");
    }

    [Theory]
    [InlineData(Attribution.OriginalSource, "organic", 900, null, 0)]
    [InlineData(Attribution.FirstTouch, "referral", 900, null, 0)]   // 2 January
    [InlineData(Attribution.LastTouch, "fair", 900, null, 0)]        // 1 February, the day of creation
    [InlineData(Attribution.Linear, "fair", 300, "paid_search", 300)] // referral, fair, paid_search up to closing: 900 ÷ 3
    public void The_attribution_rule_says_which_channel_owns_the_money(Attribution rule, string channel, int money, string? other, int others)
    {
        var world = April15.Agreed(a => a with { Attribution = rule }).With(
            A.Lead("l1", "2026-01-02"),
            A.Deal("d1", "2026-02-01").OfLead("l1").From("organic").Won("2026-03-10", 900),
            A.Touch("2026-01-02", "referral").OfLead("l1"),
            A.Touch("2026-02-01", "fair").OfDeal("d1"),
            A.Touch("2026-02-15", "paid_search").OfDeal("d1"),
            A.Touch("2026-03-11", "email").OfDeal("d1")); // after closing

        world.Ask("revenue_won", Q1, filters: new Filter("channel", [channel])).Is(money);
        if (other is not null) world.Ask("revenue_won", Q1, filters: new Filter("channel", [other])).Is(others);
        Assert.Equal(900, world.Ask("revenue_won", Q1, by: "channel").Rows.Sum(row => row.Value));
        world.Ask("deals_won", Q1, filters: new Filter("channel", [channel])).Is(1);
    }

    [Fact, Worked("marketing_sourced_pipeline"), Worked("marketing_sourced_revenue")]
    public void Marketing_sourced_money_is_that_of_marketings_channels()
    {
        var world = April15.With(
            A.Lead("l3", "2025-12-01").From("fair"),
            A.Deal("d1", "2026-01-01").From("paid_search").Won("2026-04-01", 1000),
            A.Deal("d2", "2026-01-10").From("outbound").Won("2026-03-31", 3000),
            A.Deal("d3", "2026-03-31").OfLead("l3").Worth(500),                      // its lead's channel
            A.Deal("d4", "2026-02-01").Worth(500),                                   // no channel
            A.Deal("d5", "2025-12-31").From("fair").Won("2026-01-01", 700),
            A.Deal("d6", "2026-02-01").From("fair"));                                // no amount

        // created in the quarter: d1 1000 + d3 500 of 1000 + 3000 + 500 + 500
        world.Ask("marketing_sourced_pipeline", Q1).Is(1500).Beside("share", 0.3m).LeavesOut(("no_amount", 1));
        // won in the quarter: d5 700 of d2 3000 + d5 700: 0.1892
        world.Ask("marketing_sourced_revenue", Q1).Is(700).Beside("share", 0.1892m).LeavesOut();
        // agreed channels of its own: outbound is marketing's, fair is not
        world.Agreed(a => a with { MarketingChannels = ["outbound"] }).Ask("marketing_sourced_revenue", Q1).Is(3000);
    }

    [Fact, Worked("marketing_sourced_pipeline"), Worked("marketing_sourced_revenue")]
    public void Marketing_sourced_money_is_unknown_when_no_record_has_a_channel()
    {
        var world = April15.With(A.Deal("d1", "2026-01-01").Won("2026-02-01", 1000));

        world.Ask("marketing_sourced_pipeline", Q1).HasNoValue("not_connected", "channel");
        world.Ask("marketing_sourced_revenue", Q1).HasNoValue("not_connected", "channel");
    }

    [Fact, Worked("marketing_influenced_pipeline"), Worked("marketing_influenced_revenue")]
    public void Marketing_influenced_money_has_a_touch_before()
    {
        var world = April15.With(
            A.Lead("l3", "2025-05-01"),
            A.Deal("d1", "2026-02-10").Worth(1000),                            // touched on the day of its creation
            A.Deal("d2", "2026-02-15").Of("a2").Won("2026-03-01", 2000),       // its account touched after creation, before closing
            A.Deal("d3", "2026-03-01").OfLead("l3").Won("2026-03-20", 600),    // its lead touched long before
            A.Deal("d4", "2026-03-02").Won("2026-03-21", 400),                 // never touched
            A.Touch("2026-02-10").OfDeal("d1"), A.Touch("2026-02-16").Of("a2"), A.Touch("2025-05-01").OfLead("l3"));

        world.Ask("marketing_influenced_pipeline", Q1).Is(1600).Beside("share", 0.4m);    // d1 + d3 of 1000 + 2000 + 600 + 400
        world.Ask("marketing_influenced_revenue", Q1).Is(2600).Beside("share", 0.8667m);  // d2 + d3 of 2000 + 600 + 400
        April15.With(A.Deal("d1", "2026-02-10").Worth(1000)).Ask("marketing_influenced_pipeline", Q1).HasNoValue("not_connected", "touch");
        April15.With(A.Deal("d1", "2026-02-10").Worth(1000)).Ask("marketing_influenced_revenue", Q1).HasNoValue("not_connected", "touch");
    }

    /// <summary>Campaigns of the quarter and the deals they brought.</summary>
    private static Case Campaigns => April15.With(
        A.Spend(CostClass.Advertising, "2026-01-05", 2000, "paid_search", "spring"),
        A.Spend(CostClass.Events, "2026-02-10", 500, "fair", "fair"),
        A.Spend(CostClass.Advertising, "2026-02-10", 400, "paid_search"), // of no campaign
        A.Lead("l1", "2026-01-10").From("paid_search", "spring"),
        A.Lead("l2", "2025-12-01").From("paid_search", "spring"),
        A.Deal("d1", "2026-02-01").OfLead("l1").Won("2026-03-01", 2000).Costing(800),
        A.Deal("d2", "2026-01-15").OfLead("l2").Won("2026-02-01", 3000),                        // its lead came in December
        A.Deal("d3", "2026-04-02").From("fair", "spring").Won("2026-04-10", 4000) with { FirstContactAt = A.Moment("2026-02-05") },
        A.Deal("d4", "2026-03-20").From("fair", "fair").Worth(800),                             // open
        A.Deal("d5", "2026-03-01").From("fair", "fair").Won("2026-04-20", 900),                 // won after today: open
        A.Deal("d6", "2026-01-15").From("fair").Won("2026-02-02", 100));                        // of no campaign
}
