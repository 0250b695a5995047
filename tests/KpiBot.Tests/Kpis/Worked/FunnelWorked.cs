using KpiBot.Agreements;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Kpis.Worked;

/// <summary>Stages of the funnel and who fits, by hand.</summary>
public sealed class FunnelWorked
{
    private const string Q1 = "2026-01-01..2026-03-31";

    private static readonly Case April15 = Case.On("2026-04-15");

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
}
