using KpiBot.Connectors.Ads;
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

namespace KpiBot.Tests.Connectors.Ads;

/// <summary>What holds for every ad platform.</summary>
public abstract class AdSyncTests
{
    private static readonly LocalDate Today = FakeAdPlatform.Today;

    private static readonly int Spoiled = int.TryParse(Environment.GetEnvironmentVariable("KPIBOT_SPOILED_REPORTS"), out var reports) ? reports : 3;

    private protected abstract FakeAdPlatform Platform();

    /// <summary>The name in sentences, and the scope that they advise.</summary>
    private protected abstract (string Name, string Scope) Said { get; }

    /// <summary>The channel that its cost is charged to.</summary>
    private protected abstract string Channel { get; }

    /// <summary>Written apart from the connector's own: the fields that a reader of README.md is promised.</summary>
    private protected abstract IReadOnlyDictionary<string, string[]> Promised { get; }

    [Fact]
    public async Task A_first_sync_brings_every_day_as_cost_and_as_a_result()
    {
        await using var platform = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(platform.Time);
        using var connector = platform.Connector();
        var report = await SyncAsync(workspace, platform, connector);
        Assert.Equal(("BRL", platform.Accounts[FakeAdPlatform.First].Zone), (report.Generation!.Home.Currency, report.Generation.Home.Zone));
        Assert.Equal((150, 150), (workspace.All<Spend>().Count, workspace.All<AdResult>().Count));
        var spend = workspace.All<Spend>().Single(one => one.At == At(-2) && one.Campaign == "brand-br");
        Assert.Equal((CostClass.Advertising, 12.34m, "BRL", Channel), (spend.Class, spend.Amount, spend.Currency, spend.Channel));
        var result = workspace.All<AdResult>().Single(one => one.At == At(-2) && one.Campaign == "Generic BR");
        Assert.Equal((5_000, 22, false, Channel), (result.Impressions, result.Clicks, result.Social, result.Channel));
    }

    [Fact]
    public async Task Cost_that_is_corrected_late_is_read_anew_for_a_month_and_later_by_the_weekly_sweep()
    {
        await using var platform = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(platform.Time);
        using var connector = platform.Connector();
        await SyncAsync(workspace, platform, connector);
        var days = platform.Accounts[FakeAdPlatform.First].Days;
        (days[(Today.PlusDays(-29), "11")], days[(Today.PlusDays(-60), "11")], days[(Today, "12")]) = (new(11.11m, 900, 9), new(7, 900, 9), new(3, 30, 1));
        await SyncAsync(workspace, platform, connector);
        Assert.Equal((11.11m, 12.34m, 3m), (Amount(workspace, -29, "brand-br"), Amount(workspace, -60, "brand-br"), Amount(workspace, 0, "Generic BR")));
        platform.Time.Advance(TimeSpan.FromDays(8));
        await SyncAsync(workspace, platform, connector);
        Assert.Equal(7m, Amount(workspace, -60, "brand-br"));
        Assert.Equal(await SyncSteps.FreshAsync(connector, platform.Time), workspace.Everything(connector));
    }

    [Fact]
    public async Task A_row_that_vanishes_is_gone_and_what_is_older_than_was_read_stays()
    {
        await using var platform = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(platform.Time);
        using var connector = platform.Connector();
        await SyncAsync(workspace, platform, connector);
        var days = platform.Accounts[FakeAdPlatform.First].Days;
        Assert.True(days.Remove((Today.PlusDays(-4), "12")) && days.Remove((Today.PlusDays(-90), "12")));
        var report = await SyncAsync(workspace, platform, connector);
        Assert.Equal((null, 100m), (Amount(workspace, -4, "Generic BR"), Amount(workspace, -90, "Generic BR")));
        Assert.Equal((1, 1), (report.Generation!.Counts.ByKind[RecordKind.Spend].Removed, report.Generation.Counts.ByKind[RecordKind.AdResult].Removed));
        platform.Time.Advance(TimeSpan.FromDays(8));
        await SyncAsync(workspace, platform, connector);
        Assert.Null(Amount(workspace, -90, "Generic BR"));
    }

    [Fact]
    public async Task What_is_older_than_everything_that_is_read_stays()
    {
        await using var platform = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(platform.Time);
        using var all = platform.Connector();
        await SyncAsync(workspace, platform, all);
        using var less = platform.Connector(platform.Settings with { Days = 31 });
        await SyncAsync(workspace, platform, less, new SyncOptions { Full = true });
        Assert.Equal(150, workspace.All<Spend>().Count);
    }

    [Fact]
    public async Task A_sync_that_is_interrupted_at_any_request_goes_on_to_the_same_end()
    {
        await using var platform = await FilledAsync();
        platform.PageSize = 7;
        using var connector = platform.Connector();
        var whole = await SyncSteps.FreshAsync(connector, platform.Time);
        var calls = platform.Calls.Count;
        Assert.True(calls > 5);
        for (var call = 0; call < calls; call += Math.Max(1, calls / 4))
        {
            using var folder = new TemporaryFolder();
            using var workspace = await folder.WriterAsync(platform.Time);
            var left = call;
            platform.Instead = _ => left-- == 0 ? (418, "{}") : null;
            using var broken = platform.Connector();
            Assert.False((await workspace.SyncAsync(broken, platform.Time)).IsComplete);
            platform.Instead = _ => null;
            await SyncAsync(workspace, platform, broken);
            Assert.Equal(whole, workspace.Everything(broken));
        }
    }

    [Fact]
    public async Task What_passes_is_tried_again()
    {
        await using var platform = await FilledAsync();
        foreach (var passing in platform.Passing)
        {
            using var folder = new TemporaryFolder();
            using var workspace = await folder.WriterAsync(platform.Time);
            using var connector = platform.Connector();
            var calls = 0;
            platform.Instead = _ => ++calls % 3 == 0 ? passing : null;
            var report = await SyncAsync(workspace, platform, connector);
            Assert.Equal(150, workspace.All<Spend>().Count);
            Assert.True(report.Traffic.Repeated > 0);
        }
    }

    [Fact]
    public async Task Whatever_a_reply_holds_the_run_ends_with_a_copy_or_a_sentence_and_the_next_is_right()
    {
        await using var platform = await FilledAsync();
        platform.PageSize = 15;
        var settings = platform.Settings with { Days = 31 };
        using var whole = platform.Connector(settings);
        var expected = await SyncSteps.FreshAsync(whole, platform.Time);
        for (var seed = 0; seed < Spoiled; seed++)
        {
            using var folder = new TemporaryFolder();
            using var workspace = await folder.WriterAsync(platform.Time);
            using var connector = platform.Connector(settings);
            var dice = new Dice(seed);
            platform.Spoil = body => dice.Chance(30) ? SpoiledJson.Of(body, dice) : body;
            var report = await workspace.SyncAsync(connector, platform.Time);
            Assert.All(report.Streams, stream => Assert.DoesNotContain("leak-", stream.Copy.Problem ?? "", StringComparison.Ordinal));
            platform.Spoil = body => body;
            await workspace.SyncAsync(connector, platform.Time); // to the end of what was interrupted
            await SyncAsync(workspace, platform, connector, new SyncOptions { AtOnce = 1, Full = true, Accept = true });
            Assert.Equal(expected, workspace.Everything(connector));
        }
    }

    [Fact]
    public async Task A_token_that_ends_in_the_middle_is_renewed_and_one_that_is_none_is_told()
    {
        await using var platform = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(platform.Time);
        var (token, calls) = (new EndingToken(FakeReportServer.Token, "second"), 0);
        using var connector = platform.Connector(token: token);
        platform.Instead = _ =>
        {
            if (++calls == 3) (platform.Tokens.Remove(FakeReportServer.Token), platform.Tokens.Add("second")).ToString();
            return null;
        };
        await SyncAsync(workspace, platform, connector);
        Assert.Equal((1, 150), (token.Renewals, workspace.All<Spend>().Count));

        using var refused = platform.Connector();
        var report = await workspace.SyncAsync(refused, platform.Time);
        Assert.All(report.Streams, stream => Assert.Equal(SourceFailure.Refused, stream.Failure));
        Assert.StartsWith($"{Said.Name} does not accept the token (HTTP ", report.Streams[0].Copy.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_may_not_be_read_is_told_with_the_scope_that_it_takes()
    {
        await using var platform = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(platform.Time);
        using var connector = platform.Connector();
        platform.Instead = _ => platform.Denial;
        var report = await workspace.SyncAsync(connector, platform.Time);
        Assert.False(report.IsComplete);
        Assert.StartsWith($"{Said.Name} does not let the token read accounts (HTTP ", report.Streams[0].Copy.Problem, StringComparison.Ordinal);
        Assert.Contains($"give it the scope {Said.Scope}", report.Streams[0].Copy.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain("secret detail", report.Streams[0].Copy.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_campaign_that_is_renamed_has_its_new_name_on_every_day_and_the_crms_where_it_has_another()
    {
        await using var platform = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(platform.Time);
        using var connector = platform.Connector(platform.Settings with { Campaigns = new Dictionary<string, string> { ["Generic LATAM"] = "generic-latam" } });
        await SyncAsync(workspace, platform, connector);
        platform.Accounts[FakeAdPlatform.First].Campaigns["12"] = "Generic LATAM";
        await SyncAsync(workspace, platform, connector);
        Assert.Equal((100, 50), (workspace.All<Spend>().Count(spend => spend.Campaign == "brand-br"), workspace.All<Spend>().Count(spend => spend.Campaign == "generic-latam")));
    }

    [Fact]
    public async Task Accounts_are_read_one_after_the_other_each_in_its_own_currency()
    {
        await using var platform = await FilledAsync();
        platform.PageSize = 60;
        platform.Fill(FakeAdPlatform.Second);
        platform.Accounts[FakeAdPlatform.Second] = platform.Accounts[FakeAdPlatform.Second] with { Currency = "USD" };
        for (var day = 1; day <= 100; day++) platform.Accounts[FakeAdPlatform.Second].Days[(Today.PlusDays(-day), "11")] = new(1, 1, 1);
        platform.Accounts[FakeAdPlatform.Second].Campaigns["11"] = "us";
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(platform.Time);
        using var connector = platform.Connector(platform.Settings with { Accounts = [FakeAdPlatform.First, FakeAdPlatform.Second] });
        await SyncAsync(workspace, platform, connector);
        Assert.Equal((100, 100m), (workspace.All<Spend>().Count(spend => spend is { Currency: "USD", Campaign: "us" }), workspace.All<Spend>().Where(spend => spend is { Currency: "USD", Campaign: "us" }).Sum(spend => spend.Amount)!.Value));
        Assert.Equal(150, workspace.All<Spend>().Count(spend => spend.Currency == "BRL"));
    }

    [Fact]
    public async Task The_cost_of_a_lead_is_answered_from_it_by_the_campaign_that_the_crm_names()
    {
        await using var platform = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(platform.Time);
        using var connector = platform.Connector();
        await SyncAsync(workspace, platform, connector);
        await workspace.ImportAsync("crm", Enumerable.Range(0, 10).Select(lead => new Lead { Source = "crm", Id = $"l{lead}", CreatedAt = At(-lead - 1), Channel = Channel, Campaign = "brand-br" }), RecordKind.Lead);
        await workspace.SeedAgreementAsync(new() { Currency = "BRL" }, "test", Cancellation);
        using var source = workspace.OpenSnapshotSource();
        var request = new KpiRequest { Kpi = "cost_per_lead", Period = new Period(new DateOnly(2026, 6, 21), new DateOnly(2026, 6, 30)), Today = new DateOnly(2026, 7, 1), By = Dimensions.Campaign };
        var answer = KpiCalculator.Calculate(Snapshot.Load(source), request);
        Assert.Equal(12.34m, answer.Rows.Single(row => row.Key == "brand-br").Value);
        Assert.Equal((123.4m + 500) / 10, answer.Value);
    }

    [Fact]
    public async Task Only_what_is_promised_is_asked_for_and_nothing_else_is_kept()
    {
        await using var platform = await FilledAsync();
        using var folder = new TemporaryFolder();
        using (var workspace = await folder.WriterAsync(platform.Time))
        {
            using var connector = platform.Connector();
            await SyncAsync(workspace, platform, connector);
        }

        Assert.Equal(Promised.Keys.Order(), platform.Asked.Keys.Order());
        Assert.All(Promised, promise => Assert.Equal(promise.Value.Order(), platform.Asked[promise.Key].Order()));
        Assert.All(Directory.GetFiles(folder.Path), file => Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf("leak-"u8)));
        Assert.All(Directory.GetFiles(folder.Path), file => Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf("canary-"u8)));
        Assert.True(Directory.GetFiles(folder.Path).Any(file => File.ReadAllBytes(file).AsSpan().IndexOf("Generic BR"u8) >= 0), "What is kept must be found by the same look.");
    }

    private protected static async Task<SyncReport> SyncAsync(Workspace workspace, FakeAdPlatform platform, AdConnector connector, SyncOptions? options = null)
    {
        var report = await workspace.SyncAsync(connector, platform.Time, options);
        Assert.All(report.Streams, stream => Assert.Null(stream.Copy.Problem));
        Assert.True(report.IsComplete);
        return report;
    }

    private protected async Task<FakeAdPlatform> FilledAsync()
    {
        var platform = Platform();
        platform.Fill();
        await platform.StartAsync();
        return platform;
    }

    private static Moment At(int day) => Moment.On(Today.PlusDays(day).ToDateOnly());

    private static decimal? Amount(Workspace workspace, int day, string campaign) => workspace.All<Spend>().SingleOrDefault(spend => spend.At == At(day) && spend.Campaign == campaign)?.Amount;
}
