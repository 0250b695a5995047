using KpiBot.Crm;
using KpiBot.Sync;
using KpiBot.Tests.Storage;
using KpiBot.Tests.Sync;

namespace KpiBot.Tests.Connectors.Ads;

public sealed class GoogleAdsSyncTests : AdSyncTests
{
    private protected override (string Name, string Scope) Said => ("Google Ads", "https://www.googleapis.com/auth/adwords");

    private protected override string Channel => "Paid Search";

    private protected override IReadOnlyDictionary<string, string[]> Promised { get; } = new Dictionary<string, string[]>
    {
        ["customer"] = ["customer.currency_code", "customer.time_zone"],
        ["campaign"] = ["campaign.id", "campaign.name", "campaign.final_url_suffix", "campaign.tracking_url_template"],
        ["campaign by day"] = ["campaign.id", "segments.date", "metrics.cost_micros", "metrics.impressions", "metrics.clicks"],
    };

    [Fact]
    public async Task Millionths_of_the_accounts_currency_become_units_and_what_is_left_out_is_zero()
    {
        await using var platform = await FilledAsync();
        var days = platform.Accounts[FakeAdPlatform.First].Days;
        (days[(FakeAdPlatform.Today, "11")], days[(FakeAdPlatform.Today, "12")]) = (new(12.34m, 0, 0), new(0, 7, 0));
        days[(FakeAdPlatform.Today.PlusDays(-1), "13")] = new(15_000_000m, 1, 1); // a day in rupiah
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(platform.Time);
        using var connector = platform.Connector();
        await SyncAsync(workspace, platform, connector);
        var today = KpiBot.Periods.Moment.On(FakeAdPlatform.Today.ToDateOnly());
        Assert.Equal(15_000_000m, workspace.All<Spend>().Single(spend => spend.Campaign == "13").Amount);
        Assert.Equal([12.34m, 0m], workspace.All<Spend>().Where(spend => spend.At == today).OrderBy(spend => spend.Id, StringComparer.Ordinal).Select(spend => spend.Amount!.Value));
        Assert.Equal([(0L, 0L), (7L, 0L)], workspace.All<AdResult>().Where(result => result.At == today).OrderBy(result => result.Id, StringComparer.Ordinal).Select(result => (result.Impressions!.Value, result.Clicks!.Value)));
    }

    [Theory]
    [InlineData("utm_source=google&utm_campaign=Brand+Brazil%202026&gclid=leak-id", "Brand Brazil 2026")]
    [InlineData("utm_campaign={_campaign}&utm_source=leak-source", "brand-br")]
    [InlineData("utm_source=leak-source", "brand-br")]
    public async Task A_campaign_is_called_what_its_links_tell_the_crm(string suffix, string name)
    {
        await using var platform = (FakeGoogleAds)await FilledAsync();
        platform.Suffixes["11"] = suffix;
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(platform.Time);
        using var connector = platform.Connector();
        await SyncAsync(workspace, platform, connector);
        Assert.Equal(100, workspace.All<Spend>().Count(spend => spend.Campaign == name));
        Assert.All(Directory.GetFiles(folder.Path, "*.db*"), file => Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf("leak-"u8)));
    }

    [Fact]
    public async Task A_day_whose_operations_are_spent_ends_the_run_and_a_page_that_is_forgotten_begins_it_anew()
    {
        await using var platform = await FilledAsync();
        platform.PageSize = 20;
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(platform.Time);
        using var connector = platform.Connector();
        platform.Instead = call => call.Body.Contains("segments.date", StringComparison.Ordinal) ? (429, FakeGoogleAds.Error("RESOURCE_EXHAUSTED")) : null;
        var report = await workspace.SyncAsync(connector, platform.Time);
        Assert.Equal((SourceFailure.Spent, "Google Ads allows no more calls today: it goes on where it stopped with the next run."), (report.Streams[2].Failure, report.Streams[2].Copy.Problem));

        var isForgotten = false;
        platform.Instead = call =>
        {
            if (isForgotten || !call.Body.Contains("pageToken", StringComparison.Ordinal)) return null;
            isForgotten = true;
            return (400, """{"error":{"code":400,"status":"INVALID_ARGUMENT","details":[{"errors":[{"errorCode":{"requestError":"EXPIRED_PAGE_TOKEN"}}]}]}}""");
        };
        await SyncAsync(workspace, platform, connector);
        Assert.True(isForgotten);
        Assert.Equal(150, workspace.All<Spend>().Count);
    }

    private protected override FakeAdPlatform Platform() => new FakeGoogleAds();
}
