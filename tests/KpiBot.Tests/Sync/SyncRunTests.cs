using KpiBot.Crm;
using KpiBot.Storage;
using KpiBot.Sync;
using KpiBot.Tests.Storage;
using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace KpiBot.Tests.Sync;

/// <summary>What a run brings, and what leaves with it.</summary>
public sealed class SyncRunTests
{
    private readonly FakeTimeProvider _time = SyncSteps.Clock();

    [Fact]
    public async Task A_first_run_brings_everything_and_the_next_what_changed()
    {
        var crm = SyncSteps.Crm(_time, 50);
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(_time);
        var first = await workspace.SyncAsync(crm, _time);
        Assert.Equal(new ImportCount(50, 0, 0, 0), first.Generation!.Counts.ByKind[RecordKind.Deal]);
        Assert.Equal(crm.Now, first.Generation.AsOf);

        _time.Advance(TimeSpan.FromHours(3));
        crm.Put("deals", "d007", ("stage", "won"));
        _time.Advance(TimeSpan.FromHours(3));
        var requests = new List<PageRequest>();
        crm.OnRead = requests.Add;
        var second = await workspace.SyncAsync(crm, _time);
        Assert.Equal(new ImportCount(0, 1, 0, 0), second.Generation!.Counts.ByKind[RecordKind.Deal]);
        Assert.Equal([PassKind.Delta, PassKind.Gone], requests.Where(request => request.Stream == PretendCrm.Deals).Select(request => request.Pass).Distinct());
        Assert.Equal(await SyncSteps.FreshAsync(crm, _time), workspace.Everything(crm));
    }

    [Fact]
    public async Task What_is_archived_leaves_and_what_is_restored_comes_back_with_the_next_sweep()
    {
        var crm = SyncSteps.Crm(_time, 5);
        _time.Advance(TimeSpan.FromHours(3));
        crm.Put("deals", "d004", ("stage", "won")); // so that the others lie before every look back
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(_time);
        await workspace.SyncAsync(crm, _time);
        crm.Remove("deals", "d003");
        var archived = await workspace.SyncAsync(crm, _time);
        Assert.Equal(1, archived.Generation!.Counts.ByKind[RecordKind.Deal].Removed);
        Assert.Equal(["d000", "d001", "d002", "d004"], workspace.All<Deal>().Select(deal => deal.Id));
        Assert.DoesNotContain(workspace.All<StageChange>(), change => change.DealId == "d003");

        crm.Restore("deals", "d003");
        var unseen = await workspace.SyncAsync(crm, _time);
        Assert.Equal(1, unseen.Streams.Single(stream => stream.Name == "deals").Copy.Missing);
        _time.Advance(TimeSpan.FromDays(1));
        var found = await workspace.SyncAsync(crm, _time);
        Assert.Equal(0, found.Streams.Single(stream => stream.Name == "deals").Copy.Missing);
        Assert.Equal(5, workspace.All<Deal>().Count);
        Assert.Contains(workspace.All<StageChange>(), change => change.DealId == "d003");
    }

    [Fact]
    public async Task What_vanishes_without_a_trace_is_found_by_its_count()
    {
        var crm = SyncSteps.Crm(_time, 5);
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(_time);
        await workspace.SyncAsync(crm, _time);
        crm.Remove("deals", "d003", purge: true);
        Assert.Equal(-1, (await workspace.SyncAsync(crm, _time)).Streams.Single(stream => stream.Name == "deals").Copy.Missing);
        Assert.Equal(-1, Assert.Single(workspace.Sources).Copy!.Streams.Single(stream => stream.Name == "deals").Missing);
        _time.Advance(TimeSpan.FromDays(1));
        await workspace.SyncAsync(crm, _time);
        Assert.Equal(4, workspace.All<Deal>().Count);
    }

    [Fact]
    public async Task A_merge_leaves_one_lead_whose_deals_stay_with_it()
    {
        var crm = SyncSteps.Crm(_time, 0);
        foreach (var id in (string[])["p1", "p2", "p3"]) crm.Put("people", id);
        crm.Put("deals", "d1", ("stage", "open"), ("person", "p1"));
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(_time);
        await workspace.SyncAsync(crm, _time);
        _time.Advance(TimeSpan.FromMinutes(5));
        crm.Merge("people", "p1", "p2");
        await workspace.SyncAsync(crm, _time);
        Assert.Equal(["p2", "p3"], workspace.All<Lead>().Select(lead => lead.Id));
        Assert.Equal("p2", Assert.Single(workspace.All<Deal>()).LeadId);
        _time.Advance(TimeSpan.FromMinutes(5));
        crm.Merge("people", "p2", "p3");
        await workspace.SyncAsync(crm, _time);
        Assert.Equal("p3", Assert.Single(workspace.All<Deal>()).LeadId);
        Assert.Single(workspace.All<Lead>());
    }

    [Fact]
    public async Task A_change_that_a_search_shows_half_an_hour_late_is_not_missed()
    {
        var lag = Duration.Zero;
        var crm = new PretendCrm(_time) { Lag = () => lag };
        crm.Put("deals", "a", ("stage", "open"));
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(_time);
        await workspace.SyncAsync(crm, _time);
        _time.Advance(TimeSpan.FromHours(1));
        lag = Duration.FromMinutes(30);
        crm.Put("deals", "late", ("stage", "open"));
        lag = Duration.Zero;
        _time.Advance(TimeSpan.FromMinutes(10));
        crm.Put("deals", "prompt", ("stage", "open"));
        await workspace.SyncAsync(crm, _time);
        Assert.Equal(["a", "prompt"], workspace.All<Deal>().Select(deal => deal.Id).Order());
        _time.Advance(TimeSpan.FromMinutes(30));
        await workspace.SyncAsync(crm, _time);
        Assert.Equal(["a", "late", "prompt"], workspace.All<Deal>().Select(deal => deal.Id).Order());
    }

    [Fact]
    public async Task When_a_name_changes_that_others_are_shown_with_all_of_them_show_it()
    {
        var crm = SyncSteps.Crm(_time, 3);
        crm.Put("owners", "o1", ("name", "Ana"));
        crm.Put("deals", "d001", ("owner", "o1"));
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(_time);
        await workspace.SyncAsync(crm, _time);
        crm.Put("owners", "o1", ("name", "Ana Maria"));
        _time.Advance(TimeSpan.FromDays(2));
        var report = await workspace.SyncAsync(crm, _time);
        Assert.Equal("Ana Maria", workspace.All<Deal>().Single(deal => deal.Id == "d001").Owner);
        Assert.Equal(new ImportCount(0, 1, 2, 0), report.Generation!.Counts.ByKind[RecordKind.Deal]);
    }

    [Fact]
    public async Task Readers_see_one_complete_generation_whenever_they_look()
    {
        var crm = SyncSteps.Crm(_time, 3_000);
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(_time);
        await workspace.SyncAsync(crm, _time);
        var (looks, mixed, isOver) = (0, 0, false);
        using var reader = Workspace.OpenReader(folder.Path);
        var reading = Task.Run(
            () =>
            {
                while (!Volatile.Read(ref isOver))
                {
                    using var source = reader.OpenSnapshotSource();
                    using var rows = source.Open(RecordKind.Deal, ["Stage"]);
                    var stages = new Dictionary<string, int>();
                    while (rows.Next()) stages[System.Text.Encoding.UTF8.GetString(rows.Text(0))] = stages.GetValueOrDefault(System.Text.Encoding.UTF8.GetString(rows.Text(0))) + 1;
                    if (stages.Count != 1 || stages.Values.Single() != 3_000) mixed++;
                    looks++;
                }
            },
            TestContext.Current.CancellationToken);
        foreach (var stage in (string[])["won", "lost", "open"])
        {
            _time.Advance(TimeSpan.FromHours(2));
            for (var deal = 0; deal < 3_000; deal++) crm.Put("deals", $"d{deal:000}", ("stage", stage));
            await workspace.SyncAsync(crm, _time);
        }

        Volatile.Write(ref isOver, true);
        await reading;
        Assert.Equal(0, mixed);
        Assert.True(looks > 3, $"There were only {looks} looks.");
    }
}
