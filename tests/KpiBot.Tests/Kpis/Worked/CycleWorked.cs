using KpiBot.Agreements;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Kpis.Worked;

/// <summary>How long selling takes, by hand.</summary>
public sealed class CycleWorked
{
    private const string Q1 = "2026-01-01..2026-03-31";

    private static readonly Case April15 = Case.On("2026-04-15");

    [Fact, Worked("sales_cycle_days")]
    public void Sales_cycle_is_the_median_of_days_from_creation_to_closing() =>
        // 10, 20, 40, 100: median (20 + 40) ÷ 2; mean 170 ÷ 4; p90 at place 0.9 × 3 = 2.7 → 40 + 0.7 × 60
        // open on 31 March: 30 and 10 days old → 20
        April15.With(
            A.Deal("d1", "2026-01-01").Won("2026-01-11", 1), A.Deal("d2", "2026-01-01").Won("2026-01-21", 1),
            A.Deal("d3", "2025-12-01").Won("2026-01-10", 1), A.Deal("d4", "2025-12-01").Won("2026-03-11", 1),
            A.Deal("d5").Won("2026-02-01", 1), A.Deal("d6", "2026-02-11").Won("2026-02-01", 1), A.Deal("d7", "2026-01-01").Lost("2026-03-01"),
            A.Deal("o1", "2026-03-01"), A.Deal("o2", "2026-03-21").Lost("2026-04-01"), A.Deal("o3", "2026-04-01"))
        .Ask("sales_cycle_days", Q1).Is(30).CountsRecords(4).Beside("mean", 42.5m).Beside("p90", 82).Beside("open_age", 20)
        .LeavesOut(("negative_span", 1), ("no_start", 1));

    [Fact, Worked("sales_cycle_days")]
    public void The_cycle_starts_where_the_workspace_agreed()
    {
        var world = April15.With(
            A.Lead("l1", "2026-01-01").Mql("2026-01-11"), A.Lead("l2", "2026-01-05"),
            A.Deal("d1", "2026-01-21").OfLead("l1").Won("2026-01-31", 1) with { FirstContactAt = A.Moment("2025-12-22") },
            A.Deal("d2", "2026-01-15").OfLead("l2").Won("2026-02-04", 1));

        // creation: 10, 20; first contact: 40, lead's creation 30; MQL: 20, d2's lead by its deal's creation 15 January 20
        world.Ask("sales_cycle_days", Q1).Is(15);
        world.Agreed(a => a with { CycleStart = CycleStart.FirstContact }).Ask("sales_cycle_days", Q1).Is(35);
        world.Agreed(a => a with { CycleStart = CycleStart.Mql }).Ask("sales_cycle_days", Q1).Is(20);
    }

    [Fact, Worked("sales_cycle_days")]
    public void The_cycle_of_one_day_and_of_nothing()
    {
        var world = April15.With(A.Deal("d1", "2026-02-01").Won("2026-02-01", 1));

        world.Ask("sales_cycle_days", Q1).Is(0).Beside("p90", 0); // won on the day it was created: a true 0
        world.Ask("sales_cycle_days", "2024-01-01..2024-03-31").HasNoValue("no_records");
    }

    [Fact, Worked("time_in_stage_days")]
    public void Time_in_stage_is_that_of_visits_that_ended_in_the_period()
    {
        var world = April15.Agreed(a => a with { Stages = [new("Closed Won", FunnelStage.Won)] }).With(
            A.Deal("d1", "2026-01-01").Won("2026-01-31", 1), A.Change("d1", "2026-01-01", "Qualify"), A.Change("d1", "2026-01-11", "Propose"), // 10, then 20 to closing
            A.Deal("d2", "2026-01-05").Won("2026-01-25", 1), A.Change("d2", "2026-01-05", "Qualify"), A.Change("d2", "2026-01-25", "closed won"), // 20
            A.Deal("d3", "2026-02-10").Lost("2026-02-20"), A.Change("d3", "2026-02-10", "Qualify"), A.Change("d3", "2026-02-10", "Propose"),     // 0, then 10
            A.Deal("d4", "2026-02-01"), A.Change("d4", "2026-02-01", "Qualify"),                       // open: 28 + 30 = 58 days on 31 March
            A.Deal("d5", "2026-03-01"), A.Change("d5", "2026-03-01", "Qualify"), A.Change("d5", "2026-04-01", "Propose")); // left after the quarter: 30 days on 31 March

        // 0, 10, 10, 20, 20: median 10, mean 60 ÷ 5, p90 at place 3.6 → 20; open on 31 March 58 and 30 → 44
        var result = world.Ask("time_in_stage_days", Q1, by: "stage");
        result.Is(10).CountsRecords(5).Beside("mean", 12).Beside("p90", 20).Beside("open_age", 44);
        result.HasRows(("Propose", 15), ("Qualify", 10)); // 10, 20; 0, 10, 20
        world.Ask("time_in_stage_days", "2024-01-01..2024-03-31").HasNoValue("no_records");
        April15.With(A.Deal("d1", "2026-01-01")).Ask("time_in_stage_days", Q1).HasNoValue("not_connected", "stage_change");
    }

    [Fact, Worked("sales_velocity")]
    public void Sales_velocity_is_open_deals_times_rate_times_size_by_the_mean_cycle()
    {
        var world = April15.With(
            A.Deal("w1", "2026-01-01").Won("2026-01-11", 1000), A.Deal("w2", "2026-01-01").Won("2026-01-31", 3000), // 10 and 30 days, mean 20
            A.Deal("l1", "2026-01-01").Lost("2026-02-01"), A.Deal("l2", "2026-01-01").Lost("2026-02-01"),           // 2 of 4 won
            A.Deal("o1", "2026-01-01"), A.Deal("o2", "2026-03-31"), A.Deal("o3", "2026-03-01").Lost("2026-04-01"));  // 3 open on 31 March

        // 3 × 0.5 × (4000 ÷ 2) ÷ 20 = 150 a day
        world.Ask("sales_velocity", Q1).Is(150).Beside("open_deals", 3).Beside("win_rate", 0.5m).Beside("average_deal_size", 2000).Beside("cycle_days", 20);
    }

    [Fact, Worked("sales_velocity")]
    public void Sales_velocity_counts_new_business_and_needs_all_four_parts()
    {
        var world = April15.With(
            A.Deal("w1", "2026-01-01").Won("2026-01-11", 1000).Type("new"), A.Deal("w2", "2026-01-01").Won("2026-01-31", 3000).Type("renewal"),
            A.Deal("o1", "2026-01-01").Type("new"), A.Deal("o2", "2026-03-31").Type("renewal"));

        world.Ask("sales_velocity", Q1).Is(100); // 1 × (1 ÷ 1) × 1000 ÷ 10
        var without = world.Ask("sales_velocity", "2025-10-01..2025-12-31");
        Assert.Null(without.Value);
        Assert.NotNull(without.NoValue);
    }
}
