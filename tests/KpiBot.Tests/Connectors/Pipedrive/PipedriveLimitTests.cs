using KpiBot.Crm;
using KpiBot.Sync;
using KpiBot.Tests.Connectors.Http;
using KpiBot.Tests.Storage;
using KpiBot.Tests.Sync;

namespace KpiBot.Tests.Connectors.Pipedrive;

public sealed class PipedriveLimitTests
{
    [Theory]
    [InlineData(429, """{"success":false,"error":"Rate limit exceeded"}""")]
    [InlineData(500, "oops")]
    [InlineData(502, "<html>")]
    [InlineData(408, "{}")]
    [InlineData(200, """{"success":true,"data":[{"id":701,"sta""")]
    public async Task What_passes_is_tried_again(int status, string body)
    {
        await using var pipedrive = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(pipedrive.Time);
        using var connector = pipedrive.Connector();
        var calls = 0;
        pipedrive.Instead = _ => ++calls % 4 == 0 ? (status, body) : null;
        var report = await workspace.SyncAsync(connector, pipedrive.Time);
        Assert.True(report.IsComplete);
        Assert.Equal(3, workspace.All<Deal>().Count);
        Assert.True(report.Traffic.Repeated > 3);
    }

    [Fact]
    public async Task What_does_not_pass_ends_the_run_with_a_sentence_and_the_next_goes_on()
    {
        await using var pipedrive = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(pipedrive.Time);
        using var connector = pipedrive.Connector();
        for (var id = 10_000; id < 12_000; id++) pipedrive.Put("deals", id, PipedriveCompany.Start, ("status", "open"));
        var pages = 0;
        pipedrive.Instead = call => call.Path == "/api/v2/deals" && ++pages > 2 ? (503, "secret detail") : null;
        var report = await workspace.SyncAsync(connector, pipedrive.Time);
        Assert.False(report.IsComplete);
        Assert.Equal("Pipedrive could not be read for deals (HTTP 503): it is tried again with the next run.", report.Streams.Single(stream => stream.Name == "deals").Copy.Problem);
        Assert.Empty(workspace.All<Deal>());
        pipedrive.Instead = _ => null;
        pipedrive.Calls.Clear();
        Assert.True((await workspace.SyncAsync(connector, pipedrive.Time)).IsComplete);
        Assert.Equal(2_003, workspace.All<Deal>().Count);
        Assert.True(pipedrive.Calls.First(call => call.Path == "/api/v2/deals" && call.Query["limit"] == "500").Query.ContainsKey("cursor"), "It began anew.");
    }

    [Fact]
    public async Task A_reading_that_breaks_off_at_any_call_goes_on_there_and_ends_with_the_same()
    {
        await using var pipedrive = await FilledAsync();
        for (var id = 10_000; id < 10_120; id++) pipedrive.Put("deals", id, PipedriveCompany.Start, ("status", "open"), ("stage_id", 21));
        using var connector = pipedrive.Connector();
        var whole = await SyncSteps.FreshAsync(connector, pipedrive.Time);
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(pipedrive.Time);
        var (runs, left) = (0, 0);
        pipedrive.Instead = _ => --left < 0 ? (418, """{"success":false}""") : null;
        while (!workspace.SyncReports.Any(report => report.IsComplete))
        {
            left = 90; // a page of changelogs is fifty calls
            await workspace.SyncAsync(connector, pipedrive.Time);
            Assert.True(++runs < 40, "It never came to an end.");
        }

        Assert.InRange(runs, 3, 39);
        Assert.Equal(whole, workspace.Everything(connector));
    }

    [Fact]
    public async Task A_scope_that_is_missing_is_named_and_the_rest_is_read()
    {
        await using var pipedrive = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(pipedrive.Time);
        using var connector = pipedrive.Connector();
        pipedrive.Instead = call => call.Path.StartsWith("/v1/leads", StringComparison.Ordinal) ? (403, """{"success":false,"error":"Scope and URL mismatch"}""") : null;
        var report = await workspace.SyncAsync(connector, pipedrive.Time);
        Assert.True(report.IsComplete);
        Assert.Equal("Pipedrive does not let the token read leads (HTTP 403): give it the scope leads:read, or leave leads out.", report.Streams.Single(stream => stream.Name == "leads").Copy.Problem);
    }

    [Fact]
    public async Task A_block_is_not_called_against()
    {
        await using var pipedrive = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(pipedrive.Time);
        using var connector = pipedrive.Connector();
        pipedrive.Instead = call => call.Path == "/api/v2/deals" ? (403, "<html>cloudflare</html>") : null;
        var report = await workspace.SyncAsync(connector, pipedrive.Time);
        Assert.Equal((false, SourceFailure.Unavailable), (report.IsComplete, report.Streams.Single(stream => stream.Name == "deals").Failure!.Value));
        Assert.StartsWith("Pipedrive blocks this machine for a while (HTTP 403)", report.Streams.Single(stream => stream.Name == "deals").Copy.Problem, StringComparison.Ordinal);
        Assert.Equal(3, pipedrive.Calls.Count(call => call.Path == "/api/v2/deals")); // deals, their products and their changes, each once
    }

    [Fact]
    public async Task A_token_that_ends_in_the_middle_is_renewed_once_for_all()
    {
        await using var pipedrive = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(pipedrive.Time);
        var token = new FakeSource.EndingToken();
        using var connector = pipedrive.Connector(token, pipedrive.Settings with { UsesOAuth = true });
        var calls = 0;
        pipedrive.Instead = _ =>
        {
            if (++calls == 8) (pipedrive.Tokens.Remove(FakeSource.Token), pipedrive.Tokens.Add(FakeSource.EndingToken.Second)).ToString();
            return null;
        };
        Assert.True((await workspace.SyncAsync(connector, pipedrive.Time, new SyncOptions { AtOnce = 4 })).IsComplete);
        Assert.Equal(1, token.Renewals);

        using var refused = pipedrive.Connector();
        var report = await workspace.SyncAsync(refused, pipedrive.Time);
        Assert.All(report.Streams, stream => Assert.Equal(SourceFailure.Refused, stream.Failure));
        Assert.Equal("Pipedrive does not accept the token (HTTP 401): give it a valid one.", report.Streams[0].Copy.Problem);
    }

    [Fact]
    public async Task History_that_the_days_tokens_do_not_reach_follows_on_the_next_days_and_keeps_nothing_else_waiting()
    {
        await using var pipedrive = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(pipedrive.Time);
        using var connector = pipedrive.Connector();
        for (var id = 10_000; id < 10_300; id++) pipedrive.Put("deals", id, PipedriveCompany.Start, ("status", "open"), ("stage_id", 21));
        pipedrive.Daily = 6_000;
        var report = await workspace.SyncAsync(connector, pipedrive.Time);
        Assert.Equal((true, 303), (report.IsComplete, workspace.All<Deal>().Count));
        Assert.Equal("Pipedrive has less than four tenths of today's tokens left, which are kept for others: deal_changes go on with a run tomorrow.", report.Streams.Single(stream => stream.Name == "deal_changes").Copy.Problem);
        Assert.InRange(report.Traffic.LeftToday!.Value, 230, 245);
        Assert.InRange(workspace.All<StageChange>().Count, 50, 250);
        for (var day = 0; day < 4 && report.Streams.Any(stream => stream.Failure is not null); day++)
        {
            pipedrive.Time.Advance(TimeSpan.FromDays(1));
            pipedrive.Spent = 0;
            report = await workspace.SyncAsync(connector, pipedrive.Time);
        }

        Assert.All(report.Streams, stream => Assert.Null(stream.Failure));
        Assert.Equal(303, workspace.All<StageChange>().Select(change => change.DealId).Distinct().Count());
    }

    [Fact]
    public async Task A_day_whose_tokens_are_spent_is_left_to_others()
    {
        await using var pipedrive = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(pipedrive.Time);
        using var connector = pipedrive.Connector();
        pipedrive.Spent = 995_000;
        var report = await workspace.SyncAsync(connector, pipedrive.Time);
        Assert.False(report.IsComplete);
        Assert.All(report.Streams, stream => Assert.Equal(SourceFailure.Spent, stream.Failure));
        Assert.True(pipedrive.Calls.Count <= report.Streams.Count, "It went on calling.");
    }

    private static async Task<FakePipedrive> FilledAsync()
    {
        var pipedrive = await FakePipedrive.StartedAsync();
        pipedrive.Fill();
        return pipedrive;
    }
}
