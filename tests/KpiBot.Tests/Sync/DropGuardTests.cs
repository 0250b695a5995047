using KpiBot.Crm;
using KpiBot.Sync;
using KpiBot.Tests.Storage;
using KpiBot.Tests.Support;
using NodaTime;

namespace KpiBot.Tests.Sync;

public sealed class DropGuardTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 7, 1, 12, 0);

    [Theory]
    [InlineData(1_000, 889, true)]
    [InlineData(1_000, 890, false)]
    [InlineData(20, 8, false)]
    [InlineData(20, 7, true)]
    [InlineData(3, 1, false)]
    [InlineData(3, 0, true)]
    [InlineData(0, 0, false)]
    public void A_tenth_of_the_rows_and_ten_more_may_go_but_never_the_last(long before, long after, bool isSuspect) =>
        Assert.Equal(isSuspect, DropGuard.Compare(Deals(before, 0), Deals(after, 0), null, Now) is not null);

    [Theory]
    [InlineData(100, 1_000, 701, false)]
    [InlineData(100, 1_000, 699, true)]
    [InlineData(10, 1_000, 1, false)]
    public void Three_tenths_of_the_amounts_may_go(long rows, decimal before, decimal after, bool isSuspect) =>
        Assert.Equal(isSuspect, DropGuard.Compare(Deals(rows, before), Deals(rows, after), null, Now) is { IsOfAmount: true });

    [Fact]
    public void A_suspicion_names_the_largest_drop_and_keeps_its_beginning()
    {
        var trusted = new Dictionary<RecordKind, KindTotal> { [RecordKind.Lead] = new(1_000, 0), [RecordKind.Deal] = new(100, 5_000) };
        var first = DropGuard.Compare(trusted, new Dictionary<RecordKind, KindTotal> { [RecordKind.Lead] = new(500, 0), [RecordKind.Deal] = new(100, 1_000) }, null, Now);
        Assert.Equal(new Suspicion(RecordKind.Deal, true, 5_000, 1_000, Now), first);
        var later = DropGuard.Compare(trusted, new Dictionary<RecordKind, KindTotal> { [RecordKind.Deal] = new(100, 5_000) }, first, Now + Duration.FromHours(1));
        Assert.Equal(new Suspicion(RecordKind.Lead, false, 1_000, 0, Now), later);
    }

    [Fact]
    public async Task A_copy_that_lost_too_much_is_shown_but_not_trusted_until_it_is_back_or_accepted()
    {
        var time = SyncSteps.Clock();
        var crm = new PretendCrm(time);
        for (var deal = 0; deal < 100; deal++) crm.Put("deals", $"d{deal:000}", ("stage", "open"), ("amount", "100"));
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(time);
        await workspace.SyncAsync(crm, time);
        for (var deal = 0; deal < 40; deal++) crm.Remove("deals", $"d{deal:000}");
        var report = await workspace.SyncAsync(crm, time);
        Assert.Equal(new Suspicion(RecordKind.StageChange, false, 100, 60, crm.Now), report.Generation!.Suspicion! with { Kind = RecordKind.StageChange });
        Assert.Equal(60, workspace.All<Deal>().Count);
        using (var source = workspace.OpenSnapshotSource()) Assert.True(source.State.IsSuspect);

        for (var deal = 0; deal < 40; deal++) crm.Restore("deals", $"d{deal:000}");
        Assert.Null((await workspace.SyncAsync(crm, time, new SyncOptions { Full = true })).Generation!.Suspicion);
        for (var deal = 0; deal < 40; deal++) crm.Remove("deals", $"d{deal:000}");
        Assert.NotNull((await workspace.SyncAsync(crm, time)).Generation!.Suspicion);
        Assert.NotNull((await workspace.SyncAsync(crm, time)).Generation!.Suspicion);
        Assert.Null((await workspace.SyncAsync(crm, time, new SyncOptions { Accept = true })).Generation!.Suspicion);
        Assert.Null((await workspace.SyncAsync(crm, time)).Generation!.Suspicion);
    }

    [Fact]
    public void Days_of_ordinary_work_are_hardly_ever_suspected_and_a_part_that_is_missing_always_is()
    {
        var (dice, held, missed) = (new Dice(3), 0, 0);
        for (var company = 0; company < 1_000; company++)
        {
            var amounts = Enumerable.Range(0, 30 + dice.Next(2_000)).Select(_ => (decimal)Math.Exp(dice.Next(1_000) / 100.0)).ToList();
            var trusted = Totals(amounts);
            // A day: a few deals are deleted, a few corrected, a few come.
            var after = amounts.Skip(dice.Next(1 + (amounts.Count / 50))).Select(amount => dice.Chance(3) ? amount / 2 : amount).Concat(amounts.Take(dice.Next(10))).ToList();
            if (DropGuard.Compare(trusted, Totals(after), null, Now) is not null) held++;
            // A part: the source shows a fraction.
            var part = amounts.Take((int)(amounts.Count * (0.05 + (dice.Next(50) / 100.0)))).ToList();
            if (DropGuard.Compare(trusted, Totals(part), null, Now) is null) missed++;
        }

        Assert.Equal(0, missed);
        Assert.InRange(held, 0, 10);
    }

    private static Dictionary<RecordKind, KindTotal> Totals(List<decimal> amounts) => Deals(amounts.Count, amounts.Sum());

    private static Dictionary<RecordKind, KindTotal> Deals(long rows, decimal amount) => new() { [RecordKind.Deal] = new(rows, amount) };
}
