using KpiBot.Crm;
using KpiBot.Kpis;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Kpis.Worked;

/// <summary>What is open, by hand.</summary>
public sealed class PipelineWorked
{
    private const string Q1 = "2026-01-01..2026-03-31";
    private const string April = "2026-04-01..2026-04-30";
    private const string Q2 = "2026-04-01..2026-06-30";

    private static readonly Case April15 = Case.On("2026-04-15");

    [Fact, Worked("open_deals")]
    public void A_deal_is_open_from_its_creation_to_the_day_before_its_closing()
    {
        var world = April15.With(
            A.Deal("o1", "2026-03-31"), A.Deal("o2", "2026-01-01").Won("2026-03-31"), A.Deal("o3", "2026-01-01").Won("2026-04-01"),
            A.Deal("o4", "2026-04-01"), A.Deal("o5"));

        world.Ask("open_deals", Q1).Is(2).LeavesOut(("no_date", 1)); // on 31 March: o1, o3; o5 nobody knows
        world.Ask("open_deals", April).Is(3).LeavesOut();            // today: o1, o4, o5
        Assert.Equal(A.Day("2026-04-15"), world.Ask("open_deals", April).Period.To);
        April15.With(A.Deal("o2", "2026-01-01").Won("2026-03-31")).Ask("open_deals", April).Is(0);
    }

    [Fact, Worked("open_pipeline")]
    public void The_pipeline_of_a_past_day_has_the_stages_and_amounts_of_that_day()
    {
        var world = April15.With(
            A.Deal("d1", "2026-02-01").Worth(1000).At("Propose"), A.Change("d1", "2026-03-31", "Qualify", 700), A.Change("d1", "2026-04-05", "Propose", 1000),
            A.Deal("d2", "2026-02-01").Worth(400).At("Demo"), A.Change("d2", "2026-02-01", "Demo", 400),
            A.Deal("d3", "2026-02-01").At("Demo"), A.Change("d3", "2026-02-01", "Demo"));

        world.Ask("open_pipeline", Q1, by: "stage").Is(1100).HasRows(("Qualify", 700), ("Demo", 400)).LeavesOut(("no_amount", 1)).DoesNotWarn("no_history");
        world.Ask("open_pipeline", April, by: "stage").Is(1400).HasRows(("Propose", 1000), ("Demo", 400)).DoesNotWarn("no_history");
    }

    [Fact, Worked("open_pipeline")]
    public void Without_history_a_past_pipeline_is_todays_and_says_so()
    {
        var world = April15.With(A.Deal("d1", "2026-02-01").Worth(1000).At("Propose"), A.Deal("d2", "2026-02-01").Worth(300).Won("2026-04-01", 300));

        world.Ask("open_pipeline", Q1).Is(1300).Warns("no_history");
        world.Ask("open_pipeline", April).Is(1000).DoesNotWarn("no_history");
        world.Ask("open_pipeline", "2025-10-01..2025-12-31").Is(0);
        April15.With(A.Deal("d1", "2026-02-01")).Ask("open_pipeline", April).HasNoValue("no_amounts").LeavesOut(("no_amount", 1));
    }

    [Fact, Worked("open_pipeline")]
    public void A_pipeline_is_converted_at_the_rate_of_the_day_it_stands_on()
    {
        var world = April15.With(A.Rate("2026-01-01", "EUR", 1.1m), A.Rate("2026-04-10", "EUR", 1.3m), A.Deal("d1", "2025-12-01").Worth(100, "EUR"), A.Deal("d2", "2026-01-01").Worth(5, "CHF"));

        world.Ask("open_pipeline", Q1).Is(110).LeavesOut(("no_exchange_rate", 1));    // 100 × 1.1
        world.Ask("open_pipeline", April).Is(130).LeavesOut(("no_exchange_rate", 1)); // 100 × 1.3
    }

    [Fact, Worked("weighted_pipeline")]
    public void The_weighted_pipeline_takes_each_stages_own_win_rate()
    {
        var world = April15.With(
            A.Deal("w1", "2026-01-01").Won("2026-02-01", 1), A.Change("w1", "2026-01-01", "Qualify"), A.Change("w1", "2026-01-15", "Propose"),
            A.Deal("x1", "2026-01-01").Lost("2026-02-01"), A.Change("x1", "2026-01-01", "Qualify"), A.Change("x1", "2026-01-15", "Propose"),
            A.Deal("x2", "2026-01-01").Lost("2026-02-01"), A.Change("x2", "2026-01-01", "Qualify"), A.Change("x2", "2026-01-10", "Trial"),
            A.Deal("o1", "2026-03-01").Worth(3000).At("Qualify"), A.Change("o1", "2026-03-01", "Qualify", 3000),
            A.Deal("o2", "2026-03-01").Worth(1000).At("Propose"), A.Change("o2", "2026-03-01", "Propose", 1000),
            A.Deal("o3", "2026-03-01").Worth(800).At("Trial"), A.Change("o3", "2026-03-01", "Trial", 800),
            A.Deal("o4", "2026-03-01").Worth(400).At("Demo"), A.Change("o4", "2026-03-01", "Demo", 400));

        // Qualify 1 of 3, Propose 1 of 2, Trial 0 of 1, Demo nobody yet: 3000 ÷ 3 + 1000 ÷ 2 + 0
        world.Ask("weighted_pipeline", April).Is(1500).LeavesOut(("no_stage_rate", 1));
        world.Ask("weighted_pipeline", April, filters: new Filter("stage", ["Propose"])).Is(500);
        April15.With(A.Deal("o1", "2026-03-01").Worth(3000).At("Qualify")).Ask("weighted_pipeline", April).HasNoValue("not_connected", "stage_change");
    }

    [Fact, Worked("pipeline_coverage")]
    public void Coverage_divides_what_is_due_by_what_is_missing()
    {
        var world = April15.With(
            A.Target("revenue_won", Q2, 10000),
            A.Deal("w1", "2026-01-01").Won("2026-04-01", 4000), A.Deal("w2", "2026-01-01").Won("2026-03-31", 9999),
            A.Deal("o1", "2026-03-01").Worth(6000).Due("2026-06-30"), A.Deal("o2", "2026-03-01").Worth(3000).Due("2026-04-10"),
            A.Deal("o3", "2026-03-01").Worth(500).Due("2026-07-01"), A.Deal("o4", "2026-03-01").Worth(500));

        // (6000 + 3000) ÷ (10000 − 4000); due before today 3000 ÷ 9000
        world.Ask("pipeline_coverage", Q2).Is(1.5m, 9000, 6000).Beside("target", 10000).Beside("won", 4000).Beside("overdue_share", 0.3333m);
        world.With(A.Deal("w3", "2026-01-01").Won("2026-04-02", 6000)).Ask("pipeline_coverage", Q2).HasNoValue("target_reached");
        world.Ask("pipeline_coverage", "2026-01-01..2026-03-31").HasNoValue("not_agreed", "target");
    }

    [Fact, Worked("stalled_deals")]
    public void Stalled_deals_are_older_than_winners_were_and_silent()
    {
        var world = April15.With(
            A.Deal("w1", "2026-01-01").Won("2026-01-12", 1), A.Change("w1", "2026-01-01", "Qualify"), A.Change("w1", "2026-01-11", "Propose"), // 10 days
            A.Deal("w2", "2026-01-01").Won("2026-01-22", 1), A.Change("w2", "2026-01-01", "Qualify"), A.Change("w2", "2026-01-21", "Propose"), // 20
            A.Deal("w3", "2026-01-01").Won("2026-02-01", 1), A.Change("w3", "2026-01-01", "Qualify"), A.Change("w3", "2026-01-31", "Propose"), // 30
            Silent("o1", "2026-03-17", "2026-04-01"),           // 29 days old, silent for 14: stalled
            Silent("o2", "2026-03-18", "2026-04-01"),           // 28 days old: not older than 28
            Silent("o3", "2026-03-06", "2026-04-02"),           // silent for 13 days only
            Silent("o4", "2026-03-06", null),                   // 40 days old, never any activity: stalled
            Silent("o5", "2026-03-06", "2026-03-07"),           // called on 10 April
            A.Activity(ActivityType.Call, "2026-04-10").OfDeal("o5"),
            Silent("o6", "2025-03-06", null) with { Stage = "Demo" }, // nobody ever won from there
            A.Change("o1", "2026-03-17", "Qualify"), A.Change("o2", "2026-03-18", "Qualify"), A.Change("o3", "2026-03-06", "Qualify"),
            A.Change("o4", "2026-03-06", "Qualify"), A.Change("o5", "2026-03-06", "Qualify"), A.Change("o6", "2025-03-06", "Demo"));

        // p90 of 10, 20, 30 at place 1.8: 20 + 0.8 × 10 = 28 days
        world.Ask("stalled_deals", April).Is(2).LeavesOut(("no_stage_rate", 1));
        world.Agreed(a => a with { StalledAfterDays = 15 }).Ask("stalled_deals", April).Is(1); // o1 was silent for 14 days only

        static Deal Silent(string id, string created, string? since) =>
            A.Deal(id, created).Worth(1).At("Qualify") with { LastActivityAt = A.MomentOrNone(since) };
    }
}
