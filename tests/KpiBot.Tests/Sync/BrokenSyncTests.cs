using KpiBot.Crm;
using KpiBot.Sync;
using KpiBot.Tests.Storage;
using Microsoft.Extensions.Time.Testing;

namespace KpiBot.Tests.Sync;

/// <summary>A source that fails, lies or forgets, and a copy that was lost: nothing good is lost with it.</summary>
public sealed class BrokenSyncTests
{
    private readonly FakeTimeProvider _time = SyncSteps.Clock();

    [Fact]
    public async Task A_run_that_fails_leaves_what_readers_see_and_says_so()
    {
        var crm = SyncSteps.Crm(_time, 50);
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(_time);
        await workspace.SyncAsync(crm, _time);
        var (before, revision) = (workspace.Everything(crm), workspace.Revision);
        _time.Advance(TimeSpan.FromHours(2));
        crm.Put("people", "p1");
        crm.Put("deals", "d001", ("stage", "won"));
        crm.OnRead = request => { if (request.Stream == PretendCrm.Deals) throw new SourceException(SourceFailure.Unavailable, "crm does not answer: try later."); };
        var report = await workspace.SyncAsync(crm, _time);
        Assert.False(report.IsComplete);
        Assert.Equal((revision, SourceFailure.Unavailable, "crm does not answer: try later."), (workspace.Revision, report.Streams[2].Failure!.Value, report.Streams[2].Copy.Problem));
        Assert.Equal(before, workspace.Everything(crm));
        Assert.False(Assert.Single(workspace.SyncReports).IsComplete);

        crm.OnRead = _ => { };
        Assert.True((await workspace.SyncAsync(crm, _time)).IsComplete);
        Assert.Equal(await SyncSteps.FreshAsync(crm, _time), workspace.Everything(crm));
        Assert.Null(Assert.Single(workspace.SyncReports).Streams[2].Copy.Problem);
    }

    [Fact]
    public async Task A_stream_that_may_not_be_read_does_not_hold_up_the_others_nor_lose_what_was_read_before()
    {
        var crm = SyncSteps.Crm(_time, 3);
        crm.Put("people", "p1");
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(_time);
        await workspace.SyncAsync(crm, _time);
        crm.OnRead = request => { if (request.Stream == PretendCrm.People) throw new SourceException(SourceFailure.NotAllowed, "The token may not read people."); };
        crm.Put("owners", "o1", ("name", "Ana")); // everything is translated anew
        crm.Put("deals", "d001", ("stage", "won"));
        Assert.True((await workspace.SyncAsync(crm, _time)).IsComplete);
        Assert.Equal("won", workspace.All<Deal>().Single(deal => deal.Id == "d001").Stage);
        Assert.Single(workspace.All<Lead>());
        Assert.Equal("The token may not read people.", Assert.Single(workspace.Sources).Copy!.Streams.Single(stream => stream.Name == "people").Problem);
    }

    [Fact]
    public async Task A_list_that_ends_early_is_not_taken_for_the_whole()
    {
        var crm = SyncSteps.Crm(_time, 100);
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(_time);
        await workspace.SyncAsync(crm, _time);
        crm.Tamper = (request, page) => request is { Pass: PassKind.Sweep, Token: not null } ? page with { Next = null } : page;
        var report = await workspace.SyncAsync(crm, _time, new SyncOptions { Full = true, AtOnce = 1 });
        Assert.False(report.IsComplete);
        Assert.Equal("crm counts 100 deals and lists 40: its list ended early, so nothing was taken for gone.", report.Streams[2].Copy.Problem);
        Assert.Equal(100, workspace.All<Deal>().Count);
        crm.Tamper = (_, page) => page;
        Assert.True((await workspace.SyncAsync(crm, _time)).IsComplete);
        Assert.Equal(100, workspace.All<Deal>().Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Pages_that_go_in_a_circle_are_found_out(int length)
    {
        var crm = SyncSteps.Crm(_time, 100);
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(_time);
        var deals = 0;
        crm.OnRead = request => deals += request.Stream == PretendCrm.Deals ? 1 : 0;
        crm.Tamper = (_, page) => page.Next is null ? page : page with { Next = $"d{deals % length * 20:000}" };
        var report = await workspace.SyncAsync(crm, _time);
        Assert.Equal((SourceFailure.Wrong, false), (report.Streams[2].Failure!.Value, report.IsComplete));
        Assert.InRange(deals, 1, 2 * length + 1);
    }

    [Fact]
    public async Task A_place_that_the_source_has_forgotten_is_looked_for_from_the_beginning()
    {
        var crm = SyncSteps.Crm(_time, 100);
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(_time);
        var forgotten = 0;
        crm.OnRead = request => { if (request is { Stream.Name: "deals", Token: "d059" } && forgotten++ == 0) throw new SourceException(SourceFailure.PlaceLost, "The place is lost."); };
        Assert.True((await workspace.SyncAsync(crm, _time)).IsComplete);
        Assert.Equal((100, 2), (workspace.All<Deal>().Count, forgotten));
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(5)]
    public async Task A_source_whose_clock_is_minutes_off_loses_nothing(int minutes)
    {
        var theirs = new FakeTimeProvider(_time.GetUtcNow().AddMinutes(minutes));
        var crm = new PretendCrm(theirs);
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(_time);
        for (var run = 0; run < 40; run++)
        {
            crm.Put("deals", $"d{run:000}", ("stage", "open"));
            await workspace.SyncAsync(crm, _time);
            Assert.Equal(run + 1, workspace.All<Deal>().Count);
            _time.Advance(TimeSpan.FromMinutes(1));
            theirs.Advance(TimeSpan.FromMinutes(1));
        }
    }

    [Fact]
    public async Task A_landing_that_was_lost_is_filled_again_and_what_left_meanwhile_leaves()
    {
        var crm = SyncSteps.Crm(_time, 20);
        using var folder = new TemporaryFolder();
        using (var workspace = await folder.WriterAsync(_time)) await workspace.SyncAsync(crm, _time);
        File.Delete(folder.Landing);
        crm.Remove("deals", "d003", purge: true);
        using var next = await folder.WriterAsync(_time);
        var report = await next.SyncAsync(crm, _time);
        Assert.Equal(new ImportCount(0, 0, 19, 1), report.Generation!.Counts.ByKind[RecordKind.Deal]);
    }

    [Fact]
    public async Task A_landing_that_was_put_back_is_published_anew()
    {
        var crm = SyncSteps.Crm(_time, 20);
        using var folder = new TemporaryFolder();
        using (var workspace = await folder.WriterAsync(_time)) await workspace.SyncAsync(crm, _time);
        var old = File.ReadAllBytes(folder.Landing);
        _time.Advance(TimeSpan.FromHours(2));
        crm.Put("deals", "d001", ("stage", "won"));
        using (var workspace = await folder.WriterAsync(_time)) await workspace.SyncAsync(crm, _time);
        File.WriteAllBytes(folder.Landing, old);
        _time.Advance(TimeSpan.FromHours(2));
        for (var deal = 0; deal < 20; deal++) crm.Put("deals", $"d{deal:000}", ("stage", "lost"));
        using var next = await folder.WriterAsync(_time);
        await next.SyncAsync(crm, _time);
        Assert.Equal(await SyncSteps.FreshAsync(crm, _time), next.Everything(crm));
    }
}
