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
            .Ask("leads", Q1, compare: "2025-10-01..2025-11-10");

        // 1 January to 10 February are 31 + 10 = 41 days, and so are 1 October to 10 November: l4, l5
        result.Is(3);
        Assert.True(result.ToDate);
        Assert.Equal(A.Period("2026-01-01..2026-02-10"), result.Period);
        Assert.Equal(A.Period("2025-10-01..2025-11-10"), result.Compare?.Period);
        Expect.Same("before", 2, result.Compare?.Value);
        Expect.Same("change", 1, result.Compare?.Change); // 3 − 2
        Expect.Same("change in percent", 50, result.Compare?.ChangePercent); // 100 × 1 ÷ 2
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
}
