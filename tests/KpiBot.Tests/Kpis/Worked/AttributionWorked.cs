using KpiBot.Agreements;
using KpiBot.Kpis;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Kpis.Worked;

/// <summary>Which money is whose, by hand.</summary>
public sealed class AttributionWorked
{
    private const string Q1 = "2026-01-01..2026-03-31";

    private static readonly Case April15 = Case.On("2026-04-15");

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
        April15.With(A.Deal("d1", "2026-02-10").Worth(1000), A.Touch("2026-02-10").OfDeal("d1") with { At = null }).Ask("marketing_influenced_pipeline", Q1).Is(0);
    }
}
