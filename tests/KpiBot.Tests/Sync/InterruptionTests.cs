using KpiBot.Sync;
using KpiBot.Tests.Storage;
using KpiBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace KpiBot.Tests.Sync;

public sealed class InterruptionTests
{
    private static readonly int Points = int.TryParse(Environment.GetEnvironmentVariable("KPIBOT_SYNC_POINTS"), out var points) ? points : 2;

    private static readonly int Pages = int.TryParse(Environment.GetEnvironmentVariable("KPIBOT_SYNC_PAGES"), out var pages) ? pages : 15;

    private readonly FakeTimeProvider _time = SyncSteps.Clock();

    [Fact]
    public async Task A_reading_that_breaks_off_at_every_record_of_every_page_ends_with_everything()
    {
        var crm = Crm(deals: Pages * 20, pageSize: 20);
        var records = 0;
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(_time);
        var breaks = 0;
        for (var point = 0; point < Pages * 20; point++)
        {
            // Each run breaks off at a later record than the one before, from where it goes on again and again.
            records = point % 20;
            crm.Tamper = (_, page) => page with { Rows = new BreakingRows(page.Rows, () => records-- == 0) };
            try
            {
                Assert.True((await workspace.SyncAsync(crm, _time)).IsComplete);
            }
            catch (BreakingRows.BrokenException)
            {
                breaks++;
            }

            if (point % 20 != 19) continue;
            var taken = 0;
            crm.Tamper = (_, page) => page with { Rows = new BreakingRows(page.Rows, () => ++taken > 20) }; // one page further
            await Assert.ThrowsAnyAsync<Exception>(async () => Assert.False((await workspace.SyncAsync(crm, _time)).IsComplete));
        }

        Assert.True(breaks > Pages * 19);
        crm.Tamper = (_, page) => page;
        Assert.True((await workspace.SyncAsync(crm, _time)).IsComplete);
        Assert.Equal(await SyncSteps.FreshAsync(crm, _time), workspace.Everything(crm));
    }

    [Fact]
    public async Task A_reading_of_a_thousand_pages_that_breaks_off_anywhere_goes_on_there()
    {
        var whole = await SyncSteps.FreshAsync(Crm(deals: 5_000, pageSize: 5), _time);
        await SyncSteps.EachAsync(Points, async point =>
        {
            var crm = Crm(deals: 5_000, pageSize: 5);
            using var folder = new TemporaryFolder();
            using (var workspace = await folder.WriterAsync(_time))
            {
                var records = new Dice(point).Next(5_000);
                crm.Tamper = (_, page) => page with { Rows = new BreakingRows(page.Rows, () => records-- == 0) };
                await Assert.ThrowsAsync<BreakingRows.BrokenException>(() => workspace.SyncAsync(crm, _time));
                Assert.Empty(workspace.Everything(crm));
            }

            var read = 0;
            crm.Tamper = (_, page) => page;
            crm.OnRead = request => read += request is { Stream.Name: "deals", Pass: PassKind.Sweep } ? 1 : 0;
            using var next = await folder.WriterAsync(_time);
            Assert.True((await next.SyncAsync(crm, _time)).IsComplete);
            Assert.True(whole.SequenceEqual(next.Everything(crm)), $"Broken off at point {point}, it ended with another copy.");
            Assert.InRange(read, 0, 1_001);
        });
    }

    [Fact]
    public async Task Rows_of_one_instant_are_read_to_the_end_however_many()
    {
        var crm = Crm(deals: 1, pageSize: 200);
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(_time);
        await workspace.SyncAsync(crm, _time);
        _time.Advance(TimeSpan.FromHours(5));
        for (var deal = 0; deal < ManyRows.Count; deal++) crm.Put("deals", $"e{deal:00000}", ("stage", "open"));
        var report = await workspace.SyncAsync(crm, _time);
        Assert.Equal(ManyRows.Count + 1, workspace.All<KpiBot.Crm.Deal>().Count);
        Assert.Equal((ManyRows.Count + 1, 0), (report.Streams[2].Copy.Rows, report.Streams[2].Copy.Missing));
    }

    private PretendCrm Crm(int deals, int pageSize)
    {
        var crm = new PretendCrm(_time) { PageSize = pageSize };
        for (var deal = 0; deal < deals; deal++) crm.Put("deals", $"d{deal:00000}", ("stage", deal % 3 == 0 ? "won" : "open"), ("amount", $"{deal}"));
        return crm;
    }
}
