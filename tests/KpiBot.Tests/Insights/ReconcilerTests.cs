using KpiBot.Agreements;
using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Insights;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Insights;

/// <summary>Which other rule gives another system's number, each by calculating with it.</summary>
public sealed class ReconcilerTests
{
    private static readonly Agreement SaoPaulo = new() { Calendar = new BusinessCalendar { Zone = "America/Sao_Paulo" }, Currency = "USD" };

    private static readonly Deal[] Deals =
    [
        Won("a", "2026-01-10", "2026-04-02", 100),
        Won("b", "2026-04-05", "2026-05-02", 200),
        Won("c", "2026-04-06", "2026-07-02", 400),
        Won("d", "2026-04-07", "2026-06-30T23:30-03:00", 800) with { DealType = "renewal", Pipeline = "Renewals" },
        Won("e", "2026-03-07", "2026-03-31T22:30-03:00", 1600) with { Currency = "EUR" },
        A.Deal("f", "2026-04-08") with { Status = DealStatus.Lost, ClosedAt = A.Moment("2026-05-09"), DealType = "new business", Pipeline = "New" },
    ];

    [Theory]
    [InlineData(3, DifferenceKind.OnlyNewBusiness, 0, 1)]
    [InlineData(5, DifferenceKind.WonAndLost, 1, 0)]
    [InlineData(1, DifferenceKind.OnePipeline, 0, 3)]
    public void The_rule_that_gives_the_other_number_is_found_with_the_records_it_adds_and_leaves_out(int theirs, DifferenceKind kind, int adds, int leavesOut)
    {
        var found = Reconcile([.. Deals, Won("g", "2026-04-08", "2026-05-09", 1)], "deals_won", theirs);
        Assert.Contains(found.Ways, way => way.Reaches && way.Differences is [var only] && only.Kind == kind && (way.Adds, way.LeavesOut) == (adds, leavesOut));
        Assert.True(found.Ways[0].Reaches);
    }

    [Fact]
    public void Another_date_moves_records_in_and_out()
    {
        var found = Reconcile(Deals[..3], "revenue_won", 600);
        var way = found.Ways[0];
        Assert.Equal((DifferenceKind.ByCreation, 600m, 1, 1, true), (Assert.Single(way.Differences).Kind, way.Value, way.Adds, way.LeavesOut, way.Reaches));
        Assert.Equal([3L], found.Added!.Keys);
        Assert.Equal([1L], found.LeftOut!.Keys);
    }

    [Fact]
    public void A_zone_moves_what_was_closed_late_at_night()
    {
        var found = Reconcile(Deals, "revenue_won", 100 + 200 + 1600 * 2);
        var way = Assert.Single(found.Ways, one => one.Differences is [{ Kind: DifferenceKind.OtherZone }]);
        Assert.Equal((100m + 200 + (1600 * 2), 1, 1, true), (way.Value, way.Adds, way.LeavesOut, way.Reaches));
        Assert.Equal("UTC", way.Differences[0].Subject);
    }

    [Fact]
    public void Amounts_of_other_currencies_may_stand_unconverted()
    {
        var found = Reconcile([Won("a", "2026-04-01", "2026-05-01", 100) with { Currency = "EUR" }, Won("b", "2026-04-01", "2026-05-01", 50)], "revenue_won", 150);
        Assert.Equal(DifferenceKind.Unconverted, Assert.Single(found.Ways[0].Differences).Kind);
        Assert.Equal((0L, 0L), (found.Ways[0].Adds, found.Ways[0].LeavesOut));
    }

    [Fact]
    public void Deals_that_look_the_same_may_have_been_merged()
    {
        var same = Won("a", "2026-04-01", "2026-05-01", 100) with { AccountId = "x" };
        var found = Reconcile([same, same with { Id = "b" }, same with { Id = "c", Amount = 101 }], "deals_won", 2);
        Assert.Equal((DifferenceKind.Merged, 2m, 0, 1), (Assert.Single(found.Ways[0].Differences).Kind, found.Ways[0].Value, found.Ways[0].Adds, found.Ways[0].LeavesOut));
    }

    [Fact]
    public void What_was_deleted_here_may_still_be_counted_there()
    {
        var found = Reconcile(Deals[..2], "deals_won", 3, deleted: [Won("x", "2026-04-01", "2026-05-01", 1), Won("y", "2026-04-01", "2026-01-01", 1)]);
        Assert.Equal((DifferenceKind.Deleted, 3m, 1, 0, true), (Assert.Single(found.Ways[0].Differences).Kind, found.Ways[0].Value, found.Ways[0].Adds, found.Ways[0].LeavesOut, found.Ways[0].Reaches));
        Assert.Equal(0.75m, Reconcile([.. Deals[..2], Deals[5]], "win_rate", 0.75m, deleted: [Won("x", "2026-04-01", "2026-05-01", 1)]).Ways[0].Value);
    }

    [Fact]
    public void What_is_left_out_here_may_be_counted_there()
    {
        var found = Reconcile([Deals[0], A.Deal("x", "2026-05-01") with { Status = DealStatus.Won }], "deals_won", 2);
        Assert.Contains(found.Ways, way => way.Reaches && way.Differences is [{ Kind: DifferenceKind.LeftOutHere, Subject: "no_date" }]);
    }

    [Fact]
    public void Two_rules_together_are_tried_when_none_alone_is_enough()
    {
        // By creation 2 of new business; by closing 3; by creation and only new business 1.
        Deal[] deals = [Won("a", "2026-01-10", "2026-04-02", 1), Won("b", "2026-01-10", "2026-04-02", 1), Won("c", "2026-01-10", "2026-04-02", 1) with { DealType = "renewal" }, Won("d", "2026-04-05", "2026-05-02", 1), Won("e", "2026-04-05", "2026-05-02", 1) with { DealType = "renewal" }];
        var found = Reconcile(deals, "deals_won", 1);
        Assert.Equal([DifferenceKind.ByCreation, DifferenceKind.OnlyNewBusiness], found.Ways[0].Differences.Select(difference => difference.Kind));
        Assert.All(found.Ways.Where(way => way.Reaches), way => Assert.Equal(2, way.Differences.Count));
    }

    [Fact]
    public void The_same_number_needs_no_explanation_and_one_that_nothing_gives_has_none()
    {
        Assert.True(Reconcile(Deals, "deals_won", 3).IsSame);
        var found = Reconcile(Deals, "deals_won", 1000);
        Assert.False(found.IsSame);
        Assert.NotEmpty(found.Ways);
        Assert.All(found.Ways, way => Assert.False(way.Reaches));
        Assert.Null(found.Added);
    }

    [Fact]
    public void For_a_number_of_records_every_way_gives_what_it_adds_less_what_it_leaves_out()
    {
        var (wrong, ways) = (new List<string>(), 0);
        for (var seed = 1; seed <= 4; seed++)
        {
            var (world, today) = RandomCompany.Make(seed);
            foreach (var kpi in (string[])["leads", "mqls", "sqls", "opportunities_created", "deals_won", "deals_lost"])
            {
                if (Reconcile(world, new KpiRequest { Kpi = kpi, Today = today, Period = new Period(today.AddDays(-150), today.AddDays(-20)) }, -1) is not { } found) continue;
                var ours = KpiCalculator.Calculate(Load(world), new KpiRequest { Kpi = kpi, Today = today, Period = new Period(today.AddDays(-150), today.AddDays(-20)) }).Value;
                ways += found.Ways.Count;
                wrong.AddRange(found.Ways.Where(way => way.Value - ours != way.Adds - way.LeavesOut).Select(way => $"{kpi} of company {seed}, {way.Differences[0].Kind}: {ours} + {way.Adds} - {way.LeavesOut} is not {way.Value}"));
            }
        }

        Assert.True(wrong.Count == 0, string.Join("; ", wrong));
        Assert.True(ways > 20, $"Only {ways} ways were tried.");
    }

    private static Deal Won(string id, string created, string closed, decimal amount) =>
        A.Deal(id, created) with { Status = DealStatus.Won, ClosedAt = A.Moment(closed), Amount = amount, DealType = "new business", Pipeline = "New" };

    private static Reconciliation Reconcile(Deal[] deals, string kpi, decimal theirs, Deal[]? deleted = null)
    {
        ExchangeRate[] rates = [A.Rate("2026-01-01", "EUR", 2)];
        var request = new KpiRequest { Kpi = kpi, Today = A.Day("2026-08-01"), Period = A.Period("2026-04-01..2026-06-30") };
        return Reconcile(new World([.. deals, .. rates], SaoPaulo), request, theirs, deleted is null ? null : Load(new World([.. deals.Select(deal => A.Deal(deal.Id)), .. deleted], SaoPaulo)))!; // open deals in front: keys of their own for the deleted ones
    }

    private static Reconciliation? Reconcile(World world, KpiRequest request, decimal theirs, Snapshot? deleted = null)
    {
        var archive = new Archive((kind, keys) => [.. keys.Select(key => kind == RecordKind.Deal ? world.All<Deal>()[(int)key - 1] : (CrmRecord)world.All<Lead>()[(int)key - 1])], _ => deleted);
        return new Reconciler(Load(world), archive).Of(request, new Elsewhere("HubSpot", theirs, theirs < 1 ? 0.001m : 1));
    }

    private static Snapshot Load(World world)
    {
        using var source = new RecordSnapshotSource(world.Records, world.Agreement);
        return Snapshot.Load(source);
    }
}
