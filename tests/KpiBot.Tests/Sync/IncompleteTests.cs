using KpiBot.Alerts;
using KpiBot.Answers;
using KpiBot.Chat.Watching;
using KpiBot.Digests;
using KpiBot.Host.Workspaces;
using KpiBot.Kpis;
using KpiBot.Sync;
using KpiBot.Tests.Storage;
using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace KpiBot.Tests.Sync;

/// <summary>What is said, and what is not judged, from a copy that is not whole.</summary>
public sealed class IncompleteTests
{
    private static readonly DateOnly Today = new(2026, 7, 1);
    private static readonly AlertWatch Watch = new() { Kpi = "open_pipeline", Test = AlertTest.Below, Threshold = 5_500 };

    private readonly FakeTimeProvider _time = SyncSteps.Clock();

    [Fact]
    public async Task A_copy_that_lost_too_much_says_so_in_every_answer_and_digest_and_no_alert_is_evaluated_on_it()
    {
        var crm = Crm();
        using var folder = new TemporaryFolder();
        var workspace = await folder.WriterAsync(_time);
        await workspace.SyncAsync(crm, _time);
        using var open = OpenWorkspace.Of(workspace, zone: null, second: null);
        Assert.DoesNotContain("incomplete", await SaidAsync(open, "open pipeline"), StringComparison.Ordinal);
        Assert.Equal(Sight.Well, Seen(open));

        for (var deal = 0; deal < 50; deal++) crm.Remove("deals", $"d{deal:000}");
        Assert.NotNull((await workspace.SyncAsync(crm, _time)).Generation!.Suspicion);
        open.Refresh();
        Assert.Equal(Sight.Stale, Seen(open));
        Assert.Contains("Data incomplete: crm.", await SaidAsync(open, "open pipeline"), StringComparison.Ordinal);
        Assert.Contains("Dados incompletos: crm.", await SaidAsync(open, "pipeline em aberto"), StringComparison.Ordinal);
        Assert.Contains("Data incomplete: crm.", Digest(open), StringComparison.Ordinal);

        Assert.Null((await workspace.SyncAsync(crm, _time, new SyncOptions { Accept = true })).Generation!.Suspicion);
        open.Refresh();
        Assert.Equal(Sight.Breach, Seen(open));
        Assert.DoesNotContain("incomplete", await SaidAsync(open, "open pipeline") + Digest(open), StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_does_one_of_which_a_stream_can_no_longer_be_read_but_not_one_that_never_had_it()
    {
        var crm = Crm();
        using var folder = new TemporaryFolder();
        var workspace = await folder.WriterAsync(_time);
        crm.OnRead = request => { if (request.Stream.Name == "people") throw new SourceException(SourceFailure.NotAllowed, "People may not be read."); };
        Assert.True((await workspace.SyncAsync(crm, _time)).IsComplete);
        using var open = OpenWorkspace.Of(workspace, zone: null, second: null);
        Assert.Equal(Sight.Well, Seen(open));
        Assert.DoesNotContain("incomplete", await SaidAsync(open, "open pipeline"), StringComparison.Ordinal);

        crm.OnRead = _ => { };
        await workspace.SyncAsync(crm, _time);
        crm.OnRead = request => { if (request.Stream.Name == "people") throw new SourceException(SourceFailure.NotAllowed, "People may not be read."); };
        Assert.True((await workspace.SyncAsync(crm, _time)).IsComplete);
        open.Refresh();
        Assert.Equal(Sight.Stale, Seen(open));
        Assert.Contains("Data incomplete: crm.", await SaidAsync(open, "open pipeline"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_read_lately_and_holds_nothing_new_is_not_called_new()
    {
        var crm = Crm();
        using var folder = new TemporaryFolder();
        var workspace = await folder.WriterAsync(_time);
        await workspace.SyncAsync(crm, _time);
        using var open = OpenWorkspace.Of(workspace, zone: null, second: null);
        Assert.DoesNotContain("newest change", await SaidAsync(open, "open pipeline"), StringComparison.Ordinal);
        _time.Advance(TimeSpan.FromDays(4));
        await workspace.SyncAsync(crm, _time);
        open.Refresh();
        Assert.Contains("Data as of Jul 5, 2026 12:01 (crm, newest change Jul 1, 2026 12:00).", await SaidAsync(open, "open pipeline"), StringComparison.Ordinal);
        Assert.Contains("crm: newest change in people Jul 1, 2026 12:00, deals Jul 1, 2026 12:00.", await SaidAsync(open, "how fresh is the data?"), StringComparison.Ordinal);
    }

    private PretendCrm Crm()
    {
        var crm = new PretendCrm(_time);
        for (var deal = 0; deal < 100; deal++) crm.Put("deals", $"d{deal:000}", ("stage", "open"), ("amount", "100"));
        crm.Put("people", "p1", ("stage", "mql"));
        _time.Advance(TimeSpan.FromMinutes(1));
        return crm;
    }

    private static async Task<string> SaidAsync(OpenWorkspace open, string question) => AnswerText.Of(await open.AskAsync(question, Today, language: null, thread: null, TestContext.Current.CancellationToken));

    private static string Digest(OpenWorkspace open) =>
        string.Join('\n', DigestComposer.Of(open.Digest(Today, DigestBefore.Nothing, DigestRights.All), new DigestLook { Language = Language.English }, []).Head.Blocks.OfType<Block.Caution>().Select(block => block.Text));

    private Sight Seen(OpenWorkspace open)
    {
        var looks = new AlertLooks(new WatchedData(open), Duration.FromHours(200));
        looks.At(Instant.FromDateTimeOffset(_time.GetUtcNow()));
        return looks.Of(Watch).Sight;
    }
}
