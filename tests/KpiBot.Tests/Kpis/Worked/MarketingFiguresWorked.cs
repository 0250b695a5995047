using KpiBot.Tests.Support;

namespace KpiBot.Tests.Kpis.Worked;

/// <summary>Figures of mailings, ads, posts and the website, by hand.</summary>
public sealed class MarketingFiguresWorked
{
    private const string Q1 = "2026-01-01..2026-03-31";

    private static readonly Case April15 = Case.On("2026-04-15");

    [Fact, Worked("email_open_rate"), Worked("email_click_rate")]
    public void Email_rates_leave_out_sendings_without_the_figure()
    {
        var world = April15.With(
            A.Mailing("2026-01-01", 1000, 250, 50), A.Mailing("2026-03-31", 500, 50, 25), A.Mailing("2026-02-01", 300, null, 30), A.Mailing("2026-04-01", 9000, 9000, 9000));

        world.Ask("email_open_rate", Q1).Is(0.2m, 300, 1500).LeavesOut(("no_figure", 1));  // (250 + 50) ÷ (1000 + 500), no mean of 25 % and 10 %
        world.Ask("email_click_rate", Q1).Is(0.0583m, 105, 1800).LeavesOut();              // (50 + 25 + 30) ÷ 1800
    }

    [Fact, Worked("email_open_rate"), Worked("email_click_rate")]
    public void Email_rates_have_no_value_without_mails()
    {
        var world = April15.With(A.Mailing("2026-01-01", 100, 0, 0));

        world.Ask("email_open_rate", Q1).Is(0, 0, 100);
        world.Ask("email_open_rate", "2025-01-01..2025-03-31").HasNoValue("no_records");
        April15.With(A.Visits("2026-01-05", 3)).Ask("email_click_rate", Q1).HasNoValue("not_connected", "email_result");
    }

    [Fact, Worked("ad_click_through_rate"), Worked("social_engagement_rate")]
    public void Ads_are_clicked_and_posts_engage()
    {
        var world = April15.With(
            A.Ad("2026-01-05", 10000, 150), A.Ad("2026-02-05", 5000, 30), A.Ad("2026-02-06", 700, null),
            A.Post("2026-01-05", 2000, 80), A.Post("2026-03-31", 500, 20), A.Post("2026-03-30", null, 9));

        world.Ask("ad_click_through_rate", Q1).Is(0.012m, 180, 15000).LeavesOut(("no_figure", 1));  // (150 + 30) ÷ (10000 + 5000)
        world.Ask("social_engagement_rate", Q1).Is(0.04m, 100, 2500).LeavesOut(("no_figure", 1));   // (80 + 20) ÷ (2000 + 500)
    }

    [Fact, Worked("ad_click_through_rate"), Worked("social_engagement_rate")]
    public void Ads_and_posts_have_no_value_when_nothing_was_shown()
    {
        var world = April15.With(A.Ad("2025-01-05", 10000, 150), A.Post("2026-01-05", 0, 0));

        world.Ask("ad_click_through_rate", Q1).HasNoValue("no_records");
        world.Ask("social_engagement_rate", Q1).HasNoValue("no_records");
    }

    [Fact, Worked("website_sessions"), Worked("visitor_to_lead_rate")]
    public void Visitors_become_leads_through_web_channels()
    {
        var world = April15.Agreed(a => a with { WebChannels = ["organic_search", "direct"] }).With(
            A.Visits("2026-01-01", 120, "organic_search"), A.Visits("2026-03-31", 80, "direct"), A.Visits("2026-04-01", 999),
            A.Lead("l1", "2026-01-05").From("organic_search"), A.Lead("l2", "2026-03-31").From("direct"), A.Lead("l3", "2026-02-05").From("fair"), A.Lead("l4", "2026-02-05"));

        world.Ask("website_sessions", Q1).Is(200);                                                 // 120 + 80
        world.Ask("visitor_to_lead_rate", Q1).Is(0.01m, 2, 200);                                   // l1, l2 ÷ 200
        world.Ask("visitor_to_lead_rate", Q1, by: "channel").HasRows(("direct", 0.0125m), ("organic_search", 0.0083m)); // 1 ÷ 80, 1 ÷ 120
        world.Ask("visitor_to_lead_rate", "2025-01-01..2025-03-31").HasNoValue("no_records");
    }
}
