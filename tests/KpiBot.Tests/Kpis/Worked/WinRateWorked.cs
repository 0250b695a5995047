using KpiBot.Tests.Support;

namespace KpiBot.Tests.Kpis.Worked;

/// <summary>What share of deals is won, by hand.</summary>
public sealed class WinRateWorked
{
    private const string Q1 = "2026-01-01..2026-03-31";

    private static readonly Case April15 = Case.On("2026-04-15");

    [Fact, Worked("win_rate")]
    public void Win_rate_is_won_of_closed_new_business()
    {
        var world = April15.With(
            A.Deal("d1", "2026-01-01").Won("2026-01-01", 1000).Type("New Business"),
            A.Deal("d2", "2026-01-01").Won("2026-03-31", 500).Type("new-business"),
            A.Deal("d3", "2026-01-01").Lost("2026-02-01", 1500).Type("NEW_BUSINESS"),
            A.Deal("d4", "2026-01-01").Won("2026-02-01", 9000).Type("Renewal"),
            A.Deal("d5", "2026-01-01").Won("2026-02-01", 9000),
            A.Deal("d6", "2026-01-01").Lost("2026-04-01", 9000).Type("New Business"));

        // d1, d2 of d1, d2, d3; by value (1000 + 500) ÷ (1500 + 1500)
        world.Ask("win_rate", Q1).Is(0.6667m, 2, 3).Ranges(0.2077m, 0.9385m).Beside("by_value", 0.5m).LeavesOut(("no_deal_type", 1));
        world.Ask("win_rate", Q1, variant: "value").Is(0.5m, 1500, 3000);
    }

    [Fact, Worked("win_rate"), Worked("lost_opportunity_rate")]
    public void Without_any_deal_type_every_deal_is_new_business()
    {
        var world = April15.With(
            A.Deal("d1", "2026-01-01").Won("2026-02-01", 1000), A.Deal("d2", "2026-01-01").Won("2026-02-01", 500), A.Deal("d3", "2026-01-01").Won("2026-02-01", 500),
            A.Deal("d4", "2026-01-01").Lost("2026-02-01", 0), A.Deal("d5", "2026-01-01").Lost("2026-02-01"), A.Deal("d6", "2026-01-01"),
            A.Deal("x1", "2026-01-01").Lost("2026-02-01").Type("renewal").In("other")); // of a source that has types

        world.Ask("win_rate", Q1).Is(0.6m, 3, 5).Ranges(0.2307m, 0.8824m).Beside("by_value", null).LeavesOut(); // no lost deal has an amount above 0
        world.Ask("lost_opportunity_rate", Q1).Is(0.4m, 2, 5).Ranges(0.1176m, 0.7693m);
        world.Ask("win_rate", "2024-01-01..2024-03-31").HasNoValue("no_records");
        world.Ask("lost_opportunity_rate", "2024-01-01..2024-03-31").HasNoValue("no_records");
    }

    [Fact, Worked("win_rate")]
    public void Win_rate_is_a_true_zero_when_all_were_lost_and_by_value_unknown_without_amounts()
    {
        var world = April15.With(A.Deal("d1", "2026-01-01").Lost("2026-02-01"), A.Deal("d2", "2026-01-01").Lost("2026-02-01"));

        world.Ask("win_rate", Q1).Is(0, 0, 2).Ranges(0, 0.6576m);
        world.Ask("win_rate", Q1, variant: "value").HasNoValue("no_amounts");
    }

    [Fact, Worked("win_rate")]
    public void Thirty_records_carry_no_interval()
    {
        var world = April15.With([.. Enumerable.Range(1, 29).Select(i => A.Deal($"d{i}", "2026-01-01").Won("2026-02-01", 1))]);

        Assert.NotNull(world.Ask("win_rate", Q1).Range);
        Assert.Null(world.With(A.Deal("d30", "2026-01-01").Lost("2026-02-01", 1)).Ask("win_rate", Q1).Range);
    }

    [Fact, Worked("win_rate")]
    public void Win_rate_by_owner_is_sorted_by_rate()
    {
        var result = April15.With(
            A.Deal("d1", "2026-01-01").Won("2026-02-01").By("Ana"), A.Deal("d2", "2026-01-01").Lost("2026-02-01").By("Ana"),
            A.Deal("d3", "2026-01-01").Won("2026-02-01").By("Bruno"), A.Deal("d4", "2026-01-01").Lost("2026-02-01"), A.Deal("d5", "2026-01-01").By("Carla"))
            .Ask("win_rate", Q1, by: "owner");

        result.Is(0.5m, 2, 4).HasRows(("Bruno", 1), ("Ana", 0.5m), ("(none)", 0)); // Carla closed nothing
        result.Row("Ana").Divides(1, 2);
        Expect.Same("low of Ana", 0.0945m, result.Row("Ana").Range?.Low); // Wilson of 1 of 2
    }

    [Fact, Worked("close_rate")]
    public void Close_rate_follows_the_deals_created_in_the_period()
    {
        var world = April15.With(
            A.Lead("l1", "2026-01-02"), A.Lead("l2", "2026-01-03"), A.Lead("l3", "2026-01-03"), A.Lead("l4", "2026-02-03"),
            A.Deal("d1", "2026-01-05").OfLead("l1").Won("2026-04-15", 10), // by today
            A.Deal("d2", "2026-03-31").Lost("2026-04-01"),
            A.Deal("d3", "2026-02-01"),
            A.Deal("d4", "2026-02-01").Won("2026-04-16", 10),              // after today
            A.Deal("d5", "2025-12-31").Won("2026-01-05", 10));

        world.Ask("close_rate", Q1).Is(0.25m, 1, 4).Beside("leads", 0.25m); // d1 of four; l1 of four
        world.Ask("close_rate", "2024-01-01..2024-03-31").HasNoValue("no_records");
    }
}
