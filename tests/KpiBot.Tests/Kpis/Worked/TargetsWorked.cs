using KpiBot.Crm;
using KpiBot.Kpis;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Kpis.Worked;

/// <summary>Targets and how far they are met, by hand. April, May and June 2026 have 22, 21 and 22 working days; Wednesday 15 April is the 11th.</summary>
public sealed class TargetsWorked
{
    private const string April = "2026-04-01..2026-04-30";
    private const string May = "2026-05-01..2026-05-31";
    private const string Q2 = "2026-04-01..2026-06-30";

    private static readonly Case April15 = Case.On("2026-04-15");

    [Fact, Worked("quota_attainment")]
    public void Attainment_is_paced_by_working_days()
    {
        var world = April15.With(A.Target("revenue_won", April, 22000), Won("d1", "2026-04-01", 5000), Won("d2", "2026-04-15", 500), Won("d3", "2026-04-16", 9000), Won("d4", "2026-03-31", 9000));

        // 5500 ÷ 22000; pacing 0.25 ÷ (11 ÷ 22); (22000 − 5500) ÷ 11 days left
        world.Ask("quota_attainment", April).Is(0.25m, 5500, 22000)
            .Beside("target", 22000).Beside("won", 5500).Beside("pacing", 0.5m).Beside("needed_per_day", 1500);
    }

    [Fact, Worked("quota_attainment")]
    public void Nothing_is_needed_a_day_when_no_day_is_left() =>
        Case.On("2026-05-20").With(A.Target("revenue_won", April, 22000), Won("d1", "2026-04-30", 5500))
            .Ask("quota_attainment", April).Is(0.25m, 5500, 22000).Beside("pacing", 0.25m).Beside("needed_per_day", null);

    [Fact, Worked("quota_attainment")]
    public void A_holiday_is_no_working_day()
    {
        var world = April15.Agreed(a => a with { Calendar = a.Calendar with { Holidays = [A.Day("2026-04-03")] } })
            .With(A.Target("revenue_won", April, 21000), Won("d1", "2026-04-01", 2100));

        // 21 working days, 10 passed: 0.1 ÷ (10 ÷ 21) = 0.21; 18900 ÷ 11
        world.Ask("quota_attainment", April).Is(0.1m, 2100, 21000).Beside("pacing", 0.21m).Beside("needed_per_day", 1718.1818m);
        world.Ask("quota_attainment", "2026-04-01..2026-04-03").Is(1.05m, 2100, 2000); // 1000 a day, 1 and 2 April
    }

    [Fact, Worked("quota_attainment")]
    public void The_shortest_target_that_covers_a_day_gives_its_share()
    {
        var world = Case.On("2026-06-30").With(A.Target("revenue_won", Q2, 65000), A.Target("revenue_won", April, 33000), Won("d1", "2026-04-01", 7600));

        world.Ask("quota_attainment", Q2).Is(0.1m, 7600, 76000);                         // April's own 33000 + (21 + 22) × 65000 ÷ 65
        world.Ask("quota_attainment", April).Is(0.2303m, 7600, 33000);
        world.Ask("quota_attainment", May).Is(0, 0, 21000);                              // 21 × 1000
        world.Ask("quota_attainment", "2026-04-06..2026-04-10").Is(0, 0, 7500);          // 5 × 33000 ÷ 22
        world.Ask("quota_attainment", "2026-04-30..2026-05-01").Is(0, 0, 2500);          // 1500 + 1000
    }

    [Fact, Worked("quota_attainment")]
    public void A_target_for_a_part_of_the_period_says_so()
    {
        var world = Case.On("2026-06-30").With(A.Target("revenue_won", April, 22000), A.Target("mqls", Q2, 999), Won("d1", "2026-04-01", 2200));

        world.Ask("quota_attainment", Q2).Is(0.1m, 2200, 22000).Warns("partial_target");
        world.Ask("quota_attainment", April).DoesNotWarn("partial_target");
        world.Ask("quota_attainment", May).HasNoValue("not_agreed", "target");
    }

    [Fact, Worked("quota_attainment")]
    public void Without_a_company_target_its_members_add_up()
    {
        var world = April15.With(
            A.Target("revenue_won", April, 600, "owner", "Ana"), A.Target("revenue_won", April, 400, "owner", "Bruno"),
            Won("d1", "2026-04-01", 300).By("Ana"), Won("d2", "2026-04-01", 400).By("Bruno"));

        var result = world.Ask("quota_attainment", April, by: "owner");
        result.Is(0.7m, 700, 1000).HasRows(("Bruno", 1), ("Ana", 0.5m)); // (300 + 400) ÷ (600 + 400)
        result.Row("Ana").Divides(300, 600);
        world.Ask("quota_attainment", April, filters: new Filter("owner", ["Ana"])).Is(0.5m, 300, 600);
        // a company-wide target goes before its members'
        world.With(A.Target("revenue_won", April, 1400)).Ask("quota_attainment", April).Is(0.5m, 700, 1400);
    }

    [Fact, Worked("sla_mql_attainment")]
    public void Mqls_delivered_are_measured_by_mqls_agreed()
    {
        var world = April15.With(
            A.Target("mqls", Q2, 130), // 65 working days: 2 a day
            A.Lead("l1", "2026-03-01").Mql("2026-04-01"), A.Lead("l2", "2026-03-01").Mql("2026-04-15"), A.Lead("l3", "2026-03-01").Mql("2026-04-16"),
            A.Lead("l4", "2026-03-01").Mql("2026-03-31"), A.Lead("l5", "2026-03-01").Sql("2026-04-02"));

        world.Ask("sla_mql_attainment", April).Is(0.0682m, 3, 44); // l1, l2, l5 of 22 × 2
        world.Ask("sla_mql_attainment", "2026-01-01..2026-03-31").HasNoValue("not_agreed", "target");
    }

    private static Deal Won(string id, string day, decimal amount) => A.Deal(id, "2026-01-01").Won(day, amount);
}
