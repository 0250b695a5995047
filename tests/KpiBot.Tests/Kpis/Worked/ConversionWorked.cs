using KpiBot.Tests.Support;

namespace KpiBot.Tests.Kpis.Worked;

/// <summary>From lead to customer, by hand.</summary>
public sealed class ConversionWorked
{
    private const string Q1 = "2026-01-01..2026-03-31";

    private static readonly Case April15 = Case.On("2026-04-15");

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

    /// <summary>Five leads of the quarter: 40, 81, never, 21 days to customer, and one that lies ahead.</summary>
    private static Case Converting => April15.With(
        A.Lead("c1", "2026-01-05"),                        // won 14 February: 26 + 14 = 40 days
        A.Lead("c2", "2026-01-10").Customer("2026-04-01"), // 21 + 28 + 31 + 1 = 81 days
        A.Lead("c3", "2026-02-01"),
        A.Lead("c4", "2026-03-20").Customer("2026-04-10"), // 11 + 10 = 21 days
        A.Lead("c5", "2026-03-25").Customer("2026-04-20"),
        A.Deal("d1", "2026-01-15").OfLead("c1").Won("2026-02-14", 900));
}
