using System.Text.Json.Nodes;
using KpiBot.Connectors.GoogleAnalytics;
using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Storage;
using KpiBot.Sync;
using KpiBot.Tests.Connectors.Reports;
using KpiBot.Tests.Storage;
using KpiBot.Tests.Support;
using KpiBot.Tests.Sync;
using NodaTime;
using static KpiBot.Tests.Storage.WorkspaceSteps;
using Period = KpiBot.Periods.Period;

namespace KpiBot.Tests.Connectors.GoogleAnalytics;

public sealed class GoogleAnalyticsSyncTests
{
    private static readonly LocalDate Today = FakeGoogleAnalytics.Today;

    private static readonly int Spoiled = int.TryParse(Environment.GetEnvironmentVariable("KPIBOT_SPOILED_REPORTS"), out var reports) ? reports : 10;

    [Fact]
    public async Task A_first_sync_brings_visits_by_day_channel_and_campaign_and_a_kpi_is_answered_from_it()
    {
        await using var analytics = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(analytics.Time);
        using var connector = analytics.Connector(analytics.Settings with { Channels = new Dictionary<string, string> { ["Direct"] = "Direct Traffic" } });
        var report = await SyncAsync(workspace, analytics, connector);
        Assert.Equal(new SourceHome("BRL", "America/Sao_Paulo"), report.Generation!.Home);
        Assert.Equal(("tokens", analytics.TokensToday), (report.Traffic.Counted, report.Traffic.LeftToday!.Value));
        Assert.Equal(210, workspace.All<WebTraffic>().Count);
        Assert.Equal([null, Instant.FromUtc(2026, 7, 1, 0, 0)], report.Streams.Select(stream => stream.Copy.NewestAt)); // yesterday was the newest day, and is over
        Assert.Equal(
            [("Direct Traffic", null, 50L), ("Paid Search", "brand-br", 110L), (null, null, 5L)],
            workspace.All<WebTraffic>().Where(visits => visits.At == At(-10)).OrderBy(visits => visits.Channel ?? "z", StringComparer.Ordinal).Select(visits => (visits.Channel, visits.Campaign, visits.Sessions!.Value)));
        var answer = Ask(workspace, Dimensions.Channel);
        Assert.Equal((1_055m + 500 + 5, 1_055m), (answer.Value, answer.Rows.Single(row => row.Key == "Paid Search").Value));
        Assert.Empty(answer.Caveats);
    }

    [Theory]
    [InlineData("""{"subjectToThresholding":true}""", "withheld")]
    [InlineData("""{"dataLossFromOtherRow":true}""", "grouped")]
    [InlineData("""{"samplingMetadatas":[{"samplesReadCount":"500","samplingSpaceSize":"1000"}]}""", "sampled")]
    [InlineData("""{"samplingMetadatas":[{"samplesReadCount":"1000","samplingSpaceSize":"1000"}],"subjectToThresholding":false}""", null)]
    public async Task What_google_says_against_its_figures_is_said_with_every_answer_that_uses_them(string said, string? caveat)
    {
        await using var analytics = await FilledAsync();
        analytics.Against = (Today.PlusDays(-3), JsonNode.Parse(said)!.AsObject());
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(analytics.Time);
        using var connector = analytics.Connector();
        await SyncAsync(workspace, analytics, connector);
        Assert.Equal(caveat is null ? [] : [caveat], Ask(workspace).Caveats);
        Assert.Empty(Ask(workspace, days: new Period(new DateOnly(2026, 3, 24), new DateOnly(2026, 3, 31))).Caveats);
        Assert.Empty(Ask(workspace, kpi: "leads").Caveats);
        analytics.Against = null;
        await SyncAsync(workspace, analytics, connector);
        Assert.Empty(Ask(workspace).Caveats); // the days were read anew
    }

    [Fact]
    public async Task Visits_that_are_credited_elsewhere_later_move_and_lines_that_vanish_are_gone()
    {
        await using var analytics = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(analytics.Time);
        using var connector = analytics.Connector();
        await SyncAsync(workspace, analytics, connector);
        analytics.Calls.Clear();
        Assert.True(analytics.Visits.Remove((Today.PlusDays(-5), "Direct", "(direct) / (none)", "(direct)")));
        analytics.Visits[(Today.PlusDays(-5), "Email", "news / email", "june")] = 50;
        analytics.Visits[(Today.PlusDays(-11), "Paid Search", "google / cpc", "brand-br")] = 7;
        analytics.Visits[(Today.PlusDays(-50), "Paid Search", "google / cpc", "brand-br")] = 7; // too late to be seen before the weekly sweep
        var report = await SyncAsync(workspace, analytics, connector);
        Assert.Equal(2, analytics.Calls.Count);
        Assert.Equal((1, 1, 1), (report.Generation!.Counts.ByKind[RecordKind.WebTraffic].Added, report.Generation.Counts.ByKind[RecordKind.WebTraffic].Changed, report.Generation.Counts.ByKind[RecordKind.WebTraffic].Removed));
        Assert.Equal((7L, 150L), (Sessions(workspace, -11, "Paid Search"), Sessions(workspace, -50, "Paid Search")));
        analytics.Time.Advance(TimeSpan.FromDays(8));
        await SyncAsync(workspace, analytics, connector);
        Assert.Equal(7L, Sessions(workspace, -50, "Paid Search"));
        Assert.Equal(await SyncSteps.FreshAsync(connector, analytics.Time), workspace.Everything(connector));
    }

    [Theory]
    [InlineData("Pacific/Auckland")]
    [InlineData("Pacific/Honolulu")]
    public async Task The_last_day_is_the_propertys_own(string zone)
    {
        await using var analytics = await FilledAsync();
        analytics.Zone = zone;
        var today = Instant.FromDateTimeOffset(analytics.Time.GetUtcNow()).InZone(DateTimeZoneProviders.Tzdb[zone]).Date;
        analytics.Visits[(today, "Direct", "(direct) / (none)", "(direct)")] = 3;
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(analytics.Time);
        using var connector = analytics.Connector();
        await SyncAsync(workspace, analytics, connector);
        Assert.Equal(3, workspace.All<WebTraffic>().Single(visits => visits.At == Moment.On(today.ToDateOnly()) && visits.Channel == "Direct").Sessions);
    }

    [Fact]
    public async Task Pages_of_a_month_whose_lines_move_meanwhile_are_read_anew()
    {
        await using var analytics = await FilledAsync();
        for (var source = 0; source < 25; source++) analytics.Visits[(Today.PlusDays(-1), "Referral", $"site{source:00000} / referral", "(referral)")] = 1;
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(analytics.Time);
        using var connector = analytics.Connector(analytics.Settings with { PageSize = 40 });
        var hasMoved = false;
        analytics.Instead = call =>
        {
            if (hasMoved || (string?)JsonNode.Parse(call.Body)!["offset"] is null or "0") return null;
            hasMoved = analytics.Visits.Remove((Today.PlusDays(-1), "Referral", "site00003 / referral", "(referral)"));
            return null;
        };
        await SyncAsync(workspace, analytics, connector);
        Assert.True(hasMoved);
        await SyncAsync(workspace, analytics, connector);
        Assert.Equal(24, workspace.All<WebTraffic>().Count(visits => visits.Channel == "Referral"));
        Assert.Equal(await SyncSteps.FreshAsync(connector, analytics.Time), workspace.Everything(connector));
    }

    [Fact]
    public async Task A_sync_that_is_interrupted_at_any_request_goes_on_to_the_same_end()
    {
        await using var analytics = await FilledAsync();
        using var connector = analytics.Connector(analytics.Settings with { Days = 200 });
        var whole = await SyncSteps.FreshAsync(connector, analytics.Time);
        for (var call = 0; call < 8; call++)
        {
            using var folder = new TemporaryFolder();
            using var workspace = await folder.WriterAsync(analytics.Time);
            var left = call;
            analytics.Instead = _ => left-- == 0 ? (418, "{}") : null;
            Assert.False((await workspace.SyncAsync(connector, analytics.Time)).IsComplete);
            Assert.Empty(workspace.All<WebTraffic>());
            analytics.Instead = _ => null;
            await SyncAsync(workspace, analytics, connector);
            Assert.Equal(whole, workspace.Everything(connector));
        }
    }

    [Theory]
    [InlineData(429, """{"error":{"code":429,"status":"RESOURCE_EXHAUSTED","message":"Exhausted concurrent requests quota."}}""")]
    [InlineData(500, """{"error":{"code":500,"status":"INTERNAL"}}""")]
    [InlineData(503, "<html>")]
    [InlineData(200, """{"rows":[{"dimensionValues":[{"val""")]
    public async Task What_passes_is_tried_again(int status, string body)
    {
        await using var analytics = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(analytics.Time);
        using var connector = analytics.Connector();
        var calls = 0;
        analytics.Instead = _ => ++calls % 3 == 0 ? (status, body) : null;
        Assert.True((await SyncAsync(workspace, analytics, connector)).Traffic.Repeated > 3);
        Assert.Equal(210, workspace.All<WebTraffic>().Count);
    }

    [Fact]
    public async Task Whatever_a_reply_holds_the_run_ends_with_a_copy_or_a_sentence_and_the_next_is_right()
    {
        await using var analytics = await FilledAsync();
        var settings = analytics.Settings with { Days = 31, PageSize = 15 };
        using var whole = analytics.Connector(settings);
        var expected = await SyncSteps.FreshAsync(whole, analytics.Time);
        for (var seed = 0; seed < Spoiled; seed++)
        {
            using var folder = new TemporaryFolder();
            using var workspace = await folder.WriterAsync(analytics.Time);
            using var connector = analytics.Connector(settings);
            var dice = new Dice(seed);
            analytics.Spoil = body => dice.Chance(30) ? SpoiledJson.Of(body, dice) : body;
            var report = await workspace.SyncAsync(connector, analytics.Time);
            Assert.All(report.Streams, stream => Assert.DoesNotContain("leak-", stream.Copy.Problem ?? "", StringComparison.Ordinal));
            analytics.Spoil = body => body;
            await workspace.SyncAsync(connector, analytics.Time); // to the end of what was interrupted
            Assert.True((await workspace.SyncAsync(connector, analytics.Time, new SyncOptions { AtOnce = 1, Full = true, Accept = true })).IsComplete);
            Assert.Equal(expected, workspace.Everything(connector));
        }
    }

    [Fact]
    public async Task Tokens_of_the_property_are_left_to_others_and_the_run_goes_on_later()
    {
        await using var analytics = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(analytics.Time);
        using var connector = analytics.Connector();
        analytics.TokensThisHour = 4_055;
        var report = await workspace.SyncAsync(connector, analytics.Time);
        Assert.Equal("Google Analytics has few of this hour's tokens left for the property, which are kept for others: it goes on where it stopped with a run in an hour.", report.Streams[1].Copy.Problem);
        analytics.TokensThisHour = 40_000;
        analytics.Calls.Clear();
        await SyncAsync(workspace, analytics, connector);
        Assert.InRange(analytics.Calls.Count, 20, 24); // of 26: the stretches before were kept
        analytics.TokensToday = 20_000;
        Assert.Contains("few of today's tokens left", (await workspace.SyncAsync(connector, analytics.Time)).Streams[0].Copy.Problem, StringComparison.Ordinal);
        analytics.TokensToday = 200_000;
        analytics.Instead = _ => (429, FakeGoogleAnalytics.Error("RESOURCE_EXHAUSTED", "Exhausted property tokens per day."));
        Assert.All((await workspace.SyncAsync(connector, analytics.Time)).Streams, stream => Assert.Equal(SourceFailure.Spent, stream.Failure));
    }

    [Fact]
    public async Task A_token_that_ends_is_renewed_and_one_that_may_not_is_told_the_scope()
    {
        await using var analytics = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(analytics.Time);
        var (token, calls) = (new EndingToken(FakeReportServer.Token, "second"), 0);
        using var connector = analytics.Connector(token: token);
        analytics.Instead = _ =>
        {
            if (++calls == 4) (analytics.Tokens.Remove(FakeReportServer.Token), analytics.Tokens.Add("second")).ToString();
            return null;
        };
        await SyncAsync(workspace, analytics, connector);
        Assert.Equal(1, token.Renewals);
        analytics.Instead = _ => (403, FakeGoogleAnalytics.Error("PERMISSION_DENIED"));
        Assert.Equal(
            "Google Analytics does not let the token read web traffic (HTTP 403 PERMISSION_DENIED): give it the scope https://www.googleapis.com/auth/analytics.readonly, or leave web traffic out.",
            (await workspace.SyncAsync(connector, analytics.Time)).Streams[1].Copy.Problem);
    }

    [Fact]
    public async Task Only_what_is_promised_is_asked_for_and_nothing_else_is_kept()
    {
        await using var analytics = await FilledAsync();
        using var folder = new TemporaryFolder();
        using (var workspace = await folder.WriterAsync(analytics.Time))
        {
            using var connector = analytics.Connector();
            await SyncAsync(workspace, analytics, connector);
        }

        Assert.Equal(["date", "sessionCampaignName", "sessionDefaultChannelGroup", "sessionSourceMedium"], analytics.Asked("dimensions").Order());
        Assert.Equal(["engagedSessions", "keyEvents", "sessions"], analytics.Asked("metrics").Order());
        Assert.All(Directory.GetFiles(folder.Path), file => Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf("leak-"u8)));
        Assert.All(Directory.GetFiles(folder.Path), file => Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf("canary-"u8)));
        Assert.True(Directory.GetFiles(folder.Path).Any(file => File.ReadAllBytes(file).AsSpan().IndexOf("Paid Search"u8) >= 0), "What is kept must be found by the same look.");
    }

    private static KpiResult Ask(Workspace workspace, string? by = null, Period? days = null, string kpi = "website_sessions")
    {
        using var source = workspace.OpenSnapshotSource();
        return KpiCalculator.Calculate(Snapshot.Load(source), new KpiRequest { Kpi = kpi, Period = days ?? new Period(new DateOnly(2026, 6, 21), new DateOnly(2026, 6, 30)), Today = new DateOnly(2026, 7, 1), By = by });
    }

    private static async Task<SyncReport> SyncAsync(Workspace workspace, FakeGoogleAnalytics analytics, GoogleAnalyticsConnector connector)
    {
        var report = await workspace.SyncAsync(connector, analytics.Time);
        Assert.All(report.Streams, stream => Assert.Null(stream.Copy.Problem));
        Assert.True(report.IsComplete);
        return report;
    }

    private static async Task<FakeGoogleAnalytics> FilledAsync()
    {
        var analytics = new FakeGoogleAnalytics();
        analytics.Fill();
        await analytics.StartAsync();
        return analytics;
    }

    private static Moment At(int day) => Moment.On(Today.PlusDays(day).ToDateOnly());

    private static long? Sessions(Workspace workspace, int day, string channel) => workspace.All<WebTraffic>().Single(visits => visits.At == At(day) && visits.Channel == channel).Sessions;
}
