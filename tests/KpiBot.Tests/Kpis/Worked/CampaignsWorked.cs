using KpiBot.Crm;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Kpis.Worked;

/// <summary>What campaigns cost and bring, by hand.</summary>
public sealed class CampaignsWorked
{
    private const string Q1 = "2026-01-01..2026-03-31";

    private static readonly Case April15 = Case.On("2026-04-15");

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
