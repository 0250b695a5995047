using KpiBot.Crm;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Tests.Support;
using NodaTime;

namespace KpiBot.Tests.Kpis.Worked;

/// <summary>What every result has in common, by hand: dimensions, comparison, freshness.</summary>
public sealed class EveryKpiWorked
{
    private const string Q1 = "2026-01-01..2026-03-31";
    private const string Q4 = "2025-10-01..2025-12-31";

    private static readonly Case April15 = Case.On("2026-04-15");

    [Fact]
    public void A_deal_takes_dimensions_from_itself_its_lead_and_its_account_in_this_order()
    {
        var world = April15.With(
            A.Account("a1") with { Region = "South", Dimensions = Kind("bought") },
            A.Lead("l1", "2026-01-01").From("fair") with { Dimensions = Kind("warm") },
            A.Deal("d1", "2026-01-01").OfLead("l1").Of("a1").From("outbound").Won("2026-02-01", 100) with { Dimensions = Kind("cold"), Region = "North" },
            A.Deal("d2", "2026-01-01").OfLead("l1").Of("a1").Won("2026-02-01", 50),
            A.Deal("d3", "2026-01-01").Of("a1").Won("2026-02-01", 20),
            A.Deal("d4", "2026-01-01").Won("2026-02-01", 3));

        world.Ask("revenue_won", Q1, by: "channel").HasRows(("outbound", 100), ("fair", 50), ("(none)", 23));       // 20 + 3
        world.Ask("revenue_won", Q1, by: "region").HasRows(("North", 100), ("South", 70), ("(none)", 3));           // 50 + 20
        world.Ask("revenue_won", Q1, by: "lead_type").HasRows(("cold", 100), ("warm", 50), ("bought", 20), ("(none)", 3));

        static System.Collections.Immutable.ImmutableSortedDictionary<string, string> Kind(string value) =>
            System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add("lead_type", value);
    }

    [Fact]
    public void A_customer_takes_missing_dimensions_from_its_first_won_deal() =>
        April15.With(
            A.Account("a1") with { Region = "South" }, A.Account("a2"), A.Account("a3"),
            A.Order("a1", "2026-02-01", 1), A.Order("a2", "2026-02-01", 1), A.Order("a3", "2026-02-01", 1),
            A.Deal("d1", "2025-01-01").Of("a1").Won("2025-02-01", 1) with { Region = "West" },
            A.Deal("d2", "2025-01-01").Of("a2").Won("2025-06-01", 1) with { Region = "East" },
            A.Deal("d3", "2025-01-01").Of("a2").Won("2025-03-01", 1) with { Region = "North" }, // the first to close
            A.Deal("d4", "2025-01-01").Of("a3").Lost("2025-03-01", 1) with { Region = "North" })
        .Ask("active_customers", Q1, by: "region").Is(3).HasRows(("(none)", 1), ("North", 1), ("South", 1));

    [Fact]
    public void A_breakdown_over_time_has_a_row_for_each_member_and_month()
    {
        var rows = April15.With(A.Lead("l1", "2026-01-05").From("fair"), A.Lead("l2", "2026-01-06").From("fair"), A.Lead("l3", "2026-03-05").From("email"))
            .Ask("leads", Q1, by: "channel", grain: Grain.Month).Rows;

        Expect.Same("fair in January", 2, Assert.Single(rows, row => row.Key == "fair" && row.At == "2026-01").Value);
        Expect.Same("email in March", 1, Assert.Single(rows, row => row.Key == "email" && row.At == "2026-03").Value);
        Assert.Equal(3, rows.Sum(row => row.Value));
    }

    [Fact]
    public void Two_periods_are_compared_in_total_and_row_by_row()
    {
        var world = April15.With(
            A.Deal("d1", "2025-01-01").Won("2026-02-01").By("Ana"), A.Deal("d2", "2025-01-01").Lost("2026-02-01").By("Ana"), A.Deal("d3", "2025-01-01").Won("2026-02-01").By("Bruno"),
            A.Deal("d4", "2025-01-01").Won("2025-11-01").By("Ana"), A.Deal("d5", "2025-01-01").Lost("2025-11-01").By("Bruno"),
            A.Deal("d6", "2025-01-01").Lost("2025-11-01").By("Bruno"), A.Deal("d7", "2025-01-01").Lost("2025-11-01").By("Bruno"));

        var result = world.Ask("win_rate", Q1, by: "owner", compare: Q4);

        result.Is(0.6667m, 2, 3);
        Expect.Same("before", 0.25m, result.Compare?.Value); // 1 of 4
        Expect.Same("change", 0.4167m, result.Compare?.Change); // 2 ÷ 3 − 1 ÷ 4 = 5 ÷ 12
        Expect.Same("Ana before", 1, result.Row("Ana").Before);
        Expect.Same("Bruno before", 0, result.Row("Bruno").Before);
    }

    [Fact]
    public void A_change_is_unknown_when_there_was_nothing_before()
    {
        var result = April15.With(A.Deal("d1", "2025-01-01").Won("2026-02-01")).Ask("win_rate", Q1, compare: Q4);

        result.Is(1);
        Assert.NotNull(result.Compare);
        Expect.Same("before", null, result.Compare.Value);
        Expect.Same("change", null, result.Compare.Change);
        Expect.Same("change in percent", null, result.Compare.ChangePercent);
    }

    [Fact]
    public void A_result_says_what_it_is_and_how_fresh()
    {
        var seen = Instant.FromUtc(2026, 3, 15, 6, 0);
        var result = (April15.Agreed(a => a with { Calendar = a.Calendar with { Zone = "America/Sao_Paulo" } }).With(A.Deal("d1", "2026-01-01").Won("2026-02-01", 5)) with { AsOf = seen })
            .Ask("revenue_won", Q1);

        Assert.Equal("revenue_won", result.Kpi);
        Assert.Equal(KpiUnit.Money, result.Unit);
        Assert.Equal("closed", result.DatedBy);
        Assert.Equal("America/Sao_Paulo", result.Zone);
        Assert.Equal(A.Period(Q1), result.Period);
        Assert.Equal(seen, Assert.Contains("crm", result.DataAsOf));
        Assert.True(result.ToDate); // the quarter has passed, but the data ends before it
    }

    [Fact]
    public void Rows_that_the_import_could_not_read_are_named() =>
        (April15.With(A.Lead("l1", "2026-01-05")) with { Unread = new Dictionary<RecordKind, long> { [RecordKind.Lead] = 3, [RecordKind.Survey] = 8 } })
            .Ask("leads", Q1).Is(1).LeavesOut(("skipped_at_import", 3));
}
