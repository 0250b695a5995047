using KpiBot.Crm;
using KpiBot.Kpis;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Kpis.Worked;

/// <summary>Any KPI against its target, by hand. April 2026 has 22 working days; Wednesday 15 April is the 11th.</summary>
public sealed class TargetReadingWorked
{
    private const string April = "2026-04-01..2026-04-30";

    private static readonly Case April15 = Case.On("2026-04-15");

    [Fact]
    public void A_flow_is_on_its_way()
    {
        var reading = April15.With(A.Target("leads", April, 44), Lead("l1"), Lead("l2"), Lead("l3"), Lead("l4"), Lead("l5"), Lead("l6"), Lead("l7"), Lead("l8"), Lead("l9"), Lead("l10"), Lead("l11")).Target("leads", April);

        // 11 of 44, with half of the working days passed; 33 ÷ 11 days left
        Assert.Equal(new TargetReading { Target = 44, IsWhole = true, IsFlow = true, Attained = 0.25m, Pacing = 0.5m, NeededPerDay = 3, Beyond = -33 }, reading);
    }

    [Fact]
    public void A_rate_is_beyond_its_level_or_not()
    {
        var reading = April15.With(A.Target("win_rate", April, 0.5m), Closed("d1", won: true), Closed("d2", won: false), Closed("d3", won: false), Closed("d4", won: false)).Target("win_rate", April);

        Assert.Equal(new TargetReading { Target = 0.5m, IsWhole = true, IsFlow = false, Attained = 0.5m, Beyond = -0.25m }, reading);
    }

    [Fact]
    public void A_level_of_some_days_only_says_so_and_a_target_of_other_days_is_none()
    {
        var world = April15.With(A.Target("win_rate", "2026-04-10..2026-04-30", 0.4m), A.Target("average_deal_size", "2026-05-01..2026-05-31", 100), Closed("d1", won: true));

        Assert.Equal((0.4m, false), world.Target("win_rate", April) is { } some ? (some.Target, some.IsWhole) : default);
        Assert.Null(world.Target("average_deal_size", April));
        Assert.Null(world.Target("leads", April));
    }

    [Fact]
    public void A_filter_takes_the_member_s_own_level() =>
        Assert.Equal(0.3m, April15.With(A.Target("win_rate", April, 0.5m), A.Target("win_rate", April, 0.3m, "region", "South"), Closed("d1", won: true)).Target("win_rate", April, new Filter("region", ["South"]))?.Target);

    private static Lead Lead(string id) => A.Lead(id, "2026-04-01");

    private static Deal Closed(string id, bool won) => won ? A.Deal(id, "2026-03-01").Won("2026-04-02", 100) : A.Deal(id, "2026-03-01").Lost("2026-04-02", 100);
}
