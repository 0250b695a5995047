using KpiBot.Agreements;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Kpis.Worked;

/// <summary>Leads counted, by hand.</summary>
public sealed class LeadsWorked
{
    private const string Q1 = "2026-01-01..2026-03-31";

    private static readonly Case April15 = Case.On("2026-04-15");

    [Fact, Worked("leads")]
    public void Leads_are_those_created_in_the_period_both_ends_included() =>
        April15.With(
            A.Lead("l1", "2026-01-01"),
            A.Lead("l2", "2026-03-31"),
            A.Lead("l3", "2025-12-31"),
            A.Lead("l4", "2026-04-01"),
            A.Lead("l5"))
        .Ask("leads", Q1).Is(2).CountsRecords(2).LeavesOut(("no_date", 1)); // l1, l2

    [Fact, Worked("leads")]
    public void Leads_are_a_true_zero_in_a_period_without_any() => April15.With(A.Lead("l1", "2025-05-05")).Ask("leads", Q1).Is(0).LeavesOut();

    [Fact, Worked("leads")]
    public void Leads_have_no_value_when_no_lead_is_connected() => April15.With(A.Deal("d1", "2026-01-05")).Ask("leads", Q1).HasNoValue("not_connected", "lead");

    [Fact, Worked("leads")]
    public void Leads_near_midnight_fall_on_the_day_of_sao_paulo() =>
        April15.Agreed(a => a with { Calendar = a.Calendar with { Zone = "America/Sao_Paulo" } }).With( // UTC−3 all year
            A.Lead("l1", "2026-01-01T02:59Z"), // 31 December, 23:59
            A.Lead("l2", "2026-01-01T03:00Z"), // 1 January, 0:00
            A.Lead("l3", "2026-04-01T02:59Z"), // 31 March, 23:59
            A.Lead("l4", "2026-04-01T03:00Z")) // 1 April, 0:00
        .Ask("leads", Q1).Is(2);

    [Fact, Worked("leads")]
    public void Leads_near_midnight_fall_on_the_day_of_new_york_when_the_clocks_go_forward() =>
        April15.Agreed(a => a with { Calendar = a.Calendar with { Zone = "America/New_York" } }).With( // UTC−5 before 8 March 2026, 2:00, UTC−4 after
            A.Lead("l1", "2026-03-08T04:59Z"), // 7 March, 23:59
            A.Lead("l2", "2026-03-08T05:00Z"), // 8 March, 0:00
            A.Lead("l3", "2026-03-09T03:59Z"), // 8 March, 23:59
            A.Lead("l4", "2026-03-09T04:00Z")) // 9 March, 0:00
        .Ask("leads", "2026-03-08..2026-03-08").Is(2);

    [Fact, Worked("leads")]
    public void An_open_quarter_is_compared_with_as_many_days_of_the_one_before()
    {
        var result = Case.On("2026-02-10").With(
            A.Lead("l1", "2026-01-01"), A.Lead("l2", "2026-01-20"), A.Lead("l3", "2026-02-10"),
            A.Lead("l4", "2025-10-01"), A.Lead("l5", "2025-11-10"), A.Lead("l6", "2025-11-11"), A.Lead("l7", "2025-12-31"))
            .Ask("leads", Q1, compare: "2025-10-01..2025-12-31");

        // 1 January to 10 February are 31 + 10 = 41 days, and so are 1 October to 10 November: l4, l5
        result.Is(3);
        Assert.True(result.ToDate);
        Assert.Equal(A.Period("2026-01-01..2026-02-10"), result.Period);
        Assert.Equal(A.Period("2025-10-01..2025-11-10"), result.Compare?.Period);
        Expect.Same("before", 2, result.Compare?.Value);
        Expect.Same("change", 1, result.Compare?.Change); // 3 − 2
    }

    [Fact, Worked("leads")]
    public void A_closed_quarter_is_compared_with_the_whole_one_before()
    {
        var result = April15.With(A.Lead("l1", "2026-01-01"), A.Lead("l6", "2025-11-11"), A.Lead("l7", "2025-12-31"))
            .Ask("leads", Q1, compare: "2025-10-01..2025-12-31");

        Assert.False(result.ToDate);
        Expect.Same("before", 2, result.Compare?.Value);
        Expect.Same("change", -1, result.Compare?.Change); // 1 − 2
    }

    [Fact, Worked("leads")]
    public void A_series_has_a_row_for_every_month_up_to_today()
    {
        var result = Case.On("2026-03-10").With(A.Lead("l1", "2026-01-05"), A.Lead("l2", "2026-01-31"), A.Lead("l3", "2026-03-01"))
            .Ask("leads", "2026-01-01..2026-06-30", grain: Grain.Month);

        result.Is(3).HasRows(("2026-01", 2), ("2026-02", 0), ("2026-03", 1));
    }

    [Fact, Worked("leads")]
    public void A_breakdown_by_channel_adds_up_with_the_leads_that_have_none()
    {
        var world = April15.With(
            A.Lead("l1", "2026-01-05").From("paid_search"), A.Lead("l2", "2026-01-06").From("paid_search"),
            A.Lead("l3", "2026-01-07").From("fair"), A.Lead("l4", "2026-01-08"), A.Lead("l5", "2025-01-08").From("old"));

        // 2 + 1 + 1 = 4; equal values by key, "(" before "f"
        world.Ask("leads", Q1, by: "channel").Is(4).HasRows(("paid_search", 2), ("(none)", 1), ("fair", 1));
        world.Ask("leads", Q1, by: "channel", top: new Top(1, true)).HasRows(("paid_search", 2));
        world.Ask("leads", Q1, filters: new Filter("channel", ["paid_search", "(none)"])).Is(3);
        world.Ask("leads", Q1, filters: new Filter("channel", ["paid_search"], Exclude: true)).Is(2);
    }

    [Fact, Worked("leads")]
    public void A_lead_without_an_industry_has_its_accounts() =>
        April15.With(
            A.Account("a1") with { Industry = "Food", Name = "Alpha" },
            A.Lead("l1", "2026-01-05").Of("a1"),
            A.Lead("l2", "2026-01-05").Of("a1") with { Industry = "Steel" },
            A.Lead("l3", "2026-01-05").Of("a9"))
        .Ask("leads", Q1, by: "industry").HasRows(("(none)", 1), ("Food", 1), ("Steel", 1));

    [Fact, Worked("leads")]
    public void An_account_without_a_record_is_named_by_its_id() =>
        April15.With(A.Account("a1") with { Name = "Alpha" }, A.Lead("l1", "2026-01-05").Of("a1"), A.Lead("l2", "2026-01-05").Of("a9"), A.Lead("l3", "2026-01-05").Of("a9"))
            .Ask("leads", Q1, by: "account").HasRows(("a9", 2), ("Alpha", 1));

    [Fact, Worked("mqls")]
    public void Mqls_are_dated_by_the_earliest_sign_that_the_lead_was_qualified() =>
        April15.Agreed(a => a with { Stages = [new StageMeaning("Marketing Qualified", FunnelStage.Mql)] }).With(
            A.Lead("l1", "2026-01-10").Mql("2026-02-01"),                    // in
            A.Lead("l2", "2026-01-10").Sql("2026-03-31"),                    // passed MQL by the last day: in
            A.Lead("l3", "2025-12-01").Mql("2026-03-20").Sql("2025-12-20"),  // passed MQL in December
            A.Lead("l4", "2026-01-10").At("marketing qualified"),            // reached, nobody knows when
            A.Lead("l5", "2026-01-10"))                                      // not reached
        .Ask("mqls", Q1).Is(2).LeavesOut(("no_date", 1));

    [Fact, Worked("mqls")]
    public void Mqls_have_no_value_when_the_source_records_none() =>
        April15.With(A.Lead("l1", "2026-01-10")).Ask("mqls", Q1).HasNoValue("stage_not_recorded", "mql");

    [Fact, Worked("sqls")]
    public void Sqls_include_leads_whose_deals_show_that_they_were_qualified() =>
        April15.With(
            A.Lead("l1", "2026-01-10").Sql("2026-01-20"),              // in
            A.Lead("l2", "2026-01-10"),                                // deal created 10 February: in
            A.Lead("l3", "2025-10-10"),                                // deal created in November
            A.Lead("l4", "2026-01-10") with { DealId = "d4" },         // deal created 1 January: in
            A.Lead("l5", "2026-01-10").Rejected("2026-01-12"),
            A.Deal("d2", "2026-02-10").OfLead("l2"),
            A.Deal("d3", "2025-11-01").OfLead("l3").Won("2026-01-15", 100),
            A.Deal("d4", "2026-01-01"))
        .Ask("sqls", Q1).Is(3).LeavesOut();

    [Fact, Worked("lead_conversion_rate")]
    public void Lead_conversion_follows_the_leads_of_the_period_to_today()
    {
        var result = Converting.Agreed(a => a with { ConversionWindowDays = 60 }).Ask("lead_conversion_rate", Q1);

        // c1, c2, c4 of c1 … c5 (c5's date lies after today): 3 ÷ 5; Wilson 95 % of 3 of 5
        result.Is(0.6m, 3, 5).CountsRecords(5).Ranges(0.2307m, 0.8824m);
        // 15 April − 60 days = 14 February: c1, c2, c3 are old enough, 3 ÷ 5; of them c1 within 60 days (40), c2 not (81): 1 ÷ 3
        result.Beside("window_days", 60).Beside("mature_share", 0.6m).Beside("window_rate", 0.3333m);
    }

    [Fact, Worked("lead_conversion_rate")]
    public void The_window_is_the_p90_of_days_to_win_rounded_up() =>
        // days to customer: c4 21, c1 40, c2 81; place 0.9 × 2 = 1.8 → 40 + 0.8 × 41 = 72.8 → 73
        // 15 April − 73 days = 1 February: c1, c2 and c3 (that very day) are old enough: 3 ÷ 5, of them c1: 1 ÷ 3
        Converting.Ask("lead_conversion_rate", Q1).Beside("window_days", 73).Beside("mature_share", 0.6m).Beside("window_rate", 0.3333m);

    [Fact, Worked("lead_conversion_rate")]
    public void By_period_conversion_divides_the_customers_of_the_period_by_its_leads() =>
        // customers in the quarter: c1 (14 February), old (2 January): 2 ÷ 5
        Converting.With(A.Lead("old", "2025-12-20").Customer("2026-01-02")).Ask("lead_conversion_rate", Q1, variant: "period").Is(0.4m, 2, 5);

    [Fact, Worked("lead_conversion_rate")]
    public void Leads_of_a_source_that_records_no_customers_do_not_count() =>
        Converting.With(A.Lead("x1", "2026-01-05").In("forms"), A.Lead("x2", "2026-02-05").In("forms"))
            .Ask("lead_conversion_rate", Q1).Is(0.6m, 3, 5).LeavesOut(("stage_not_recorded", 2));

    [Fact, Worked("lead_conversion_rate")]
    public void Lead_conversion_has_no_value_without_leads_or_without_customers()
    {
        Converting.Ask("lead_conversion_rate", "2024-01-01..2024-12-31").HasNoValue("no_records");
        April15.With(A.Lead("l1", "2026-01-05")).Ask("lead_conversion_rate", Q1).HasNoValue("stage_not_recorded");
    }

    [Fact, Worked("lead_to_mql_rate")]
    public void Lead_to_mql_counts_leads_seen_in_a_later_stage_or_in_one_without_a_date() =>
        April15.Agreed(a => a with { Stages = [new StageMeaning("MQL", FunnelStage.Mql)] }).With(
            A.Lead("l1", "2026-01-05").Mql("2026-01-20"),
            A.Lead("l2", "2026-01-06").At("mql"),
            A.Lead("l3", "2026-01-07"),
            A.Lead("l4", "2026-01-08").Sql("2026-04-15"), // after the quarter, by today
            A.Lead("l5", "2025-12-31").Mql("2026-01-02")) // of the quarter before
        .Ask("lead_to_mql_rate", Q1).Is(0.75m, 3, 4).Ranges(0.3006m, 0.9544m).LeavesOut();

    [Fact, Worked("lead_to_mql_rate")]
    public void Lead_to_mql_is_a_true_zero_when_none_was_qualified() =>
        April15.With(A.Lead("l1", "2026-01-05"), A.Lead("l2", "2026-01-06"), A.Lead("l3", "2025-01-05").Mql("2025-01-09"))
            .Ask("lead_to_mql_rate", Q1).Is(0, 0, 2).Ranges(0, 0.6576m);

    [Fact, Worked("lead_to_mql_rate")]
    public void Lead_to_mql_has_no_value_in_a_file_of_mqls_only() =>
        April15.With(A.Lead("l1", "2026-01-05").Mql("2026-01-05"), A.Lead("l2", "2026-02-06").Mql("2026-02-06"))
            .Ask("lead_to_mql_rate", Q1).HasNoValue("stage_not_recorded", "lead");

    [Fact, Worked("mql_to_sql_rate")]
    public void Mql_to_sql_follows_the_mqls_of_the_period() =>
        April15.Agreed(a => a with { Stages = [new StageMeaning("MQL", FunnelStage.Mql)] }).With(
            A.Lead("l1", "2026-01-01").Mql("2026-01-05").Sql("2026-02-01"),
            A.Lead("l2", "2026-01-01").Mql("2026-01-10"),
            A.Lead("l3", "2026-01-01").Mql("2026-03-31").Sql("2026-04-10"),
            A.Lead("l4", "2025-12-01").Mql("2025-12-30").Sql("2026-01-05"), // an MQL of December
            A.Lead("l5", "2026-01-01").At("MQL"))                           // nobody knows when
        .Ask("mql_to_sql_rate", Q1).Is(0.6667m, 2, 3).Ranges(0.2077m, 0.9385m).LeavesOut(("no_date", 1));

    [Fact, Worked("sql_to_opportunity_rate")]
    public void Sql_to_opportunity_reads_the_link_on_either_record() =>
        April15.With(
            A.Lead("l1", "2026-01-01").Sql("2026-01-05"),
            A.Lead("l2", "2026-01-01").Sql("2026-02-10").Opportunity("2026-03-01"),
            A.Lead("l3", "2026-01-01").Sql("2026-03-01"),
            A.Lead("l4", "2026-01-01").Sql("2026-02-20") with { DealId = "d4" },
            A.Deal("d1", "2026-02-01").OfLead("l1"),
            A.Deal("d4", "2026-03-10"))
        .Ask("sql_to_opportunity_rate", Q1).Is(0.75m, 3, 4); // l1, l2, l4 of four

    [Fact, Worked("lead_to_opportunity_rate")]
    public void Lead_to_opportunity_needs_only_the_opportunity_recorded() =>
        April15.With(
            A.Lead("l1", "2026-01-05").Mql("2026-01-05"), // a file of MQLs only
            A.Lead("l2", "2026-02-01").Mql("2026-02-01"),
            A.Lead("l3", "2026-02-01").Mql("2026-02-01").Opportunity("2026-03-05"),
            A.Deal("d1", "2026-01-25").OfLead("l1"))
        .Ask("lead_to_opportunity_rate", Q1).Is(0.6667m, 2, 3); // l1, l3 of three

    [Fact, Worked("lead_to_opportunity_rate")]
    public void A_lead_that_was_lost_had_been_an_opportunity() =>
        April15.Agreed(a => a with { Stages = [new StageMeaning("Closed Lost", FunnelStage.Lost)] }).With(
            A.Lead("l1", "2026-01-05").At("closed lost"), A.Lead("l2", "2026-02-01"), A.Lead("l3", "2025-02-01").Opportunity("2025-03-01"))
        .Ask("lead_to_opportunity_rate", Q1).Is(0.5m, 1, 2);

    [Fact, Worked("mql_to_customer_rate")]
    public void Mql_to_customer_counts_what_was_won_by_today() =>
        April15.With(
            A.Lead("l1", "2026-01-01").Mql("2026-01-05").Customer("2026-03-01"),
            A.Lead("l2", "2026-01-01").Mql("2026-02-01"),
            A.Lead("l3", "2026-01-01").Mql("2026-02-10"), // won after today
            A.Lead("l4", "2026-01-01").Mql("2026-03-01"), // won today
            A.Deal("d3", "2026-02-20").OfLead("l3").Won("2026-04-16", 100),
            A.Deal("d4", "2026-03-20").OfLead("l4").Won("2026-04-15", 100))
        .Ask("mql_to_customer_rate", Q1).Is(0.5m, 2, 4).Ranges(0.15m, 0.85m);

    [Fact, Worked("icp_fit_rate")]
    public void Icp_fit_asks_for_every_rule_and_takes_missing_for_no()
    {
        var world = April15.Agreed(a => a with { IdealCustomer = [new("industry", ["machinery", "food"]), new("company_size", ["51-200"])] }).With(
            A.Account("a1") with { Industry = "Máchinery", CompanySize = "51-200" },
            A.Lead("l1", "2026-01-05") with { Industry = "Machinery", CompanySize = "51-200" }, // fits
            A.Lead("l2", "2026-01-06") with { Industry = "FOOD", CompanySize = "51-200" },      // fits
            A.Lead("l3", "2026-01-07") with { Industry = "food", CompanySize = "1-50" },
            A.Lead("l4", "2026-01-08").Of("a1"),                                                // fits by its account
            A.Lead("l5", "2026-01-09") with { Industry = "food" });                             // size unknown

        world.Ask("icp_fit_rate", Q1).Is(0.6m, 3, 5);
        world.Ask("leads", Q1, by: "fit").HasRows(("fit", 3), ("no fit", 2));
    }

    [Fact, Worked("icp_fit_rate")]
    public void Icp_fit_has_no_value_when_nobody_agreed_an_ideal_customer() =>
        April15.With(A.Lead("l1", "2026-01-05") with { Industry = "food" }).Ask("icp_fit_rate", Q1).HasNoValue("not_agreed", "idealCustomer");

    /// <summary>Five leads of the quarter: 40, 81, never, 21 days to customer, and one that lies ahead.</summary>
    private static Case Converting => April15.With(
        A.Lead("c1", "2026-01-05"),                        // won 14 February: 26 + 14 = 40 days
        A.Lead("c2", "2026-01-10").Customer("2026-04-01"), // 21 + 28 + 31 + 1 = 81 days
        A.Lead("c3", "2026-02-01"),
        A.Lead("c4", "2026-03-20").Customer("2026-04-10"), // 11 + 10 = 21 days
        A.Lead("c5", "2026-03-25").Customer("2026-04-20"),
        A.Deal("d1", "2026-01-15").OfLead("c1").Won("2026-02-14", 900));
}
