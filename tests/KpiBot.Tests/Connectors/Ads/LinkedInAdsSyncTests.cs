using System.Globalization;
using KpiBot.Crm;
using KpiBot.Sync;
using KpiBot.Tests.Storage;
using KpiBot.Tests.Sync;

namespace KpiBot.Tests.Connectors.Ads;

public sealed class LinkedInAdsSyncTests : AdSyncTests
{
    private protected override (string Name, string Scope) Said => ("LinkedIn", "r_ads and r_ads_reporting");

    private protected override string Channel => "Paid Social";

    private protected override IReadOnlyDictionary<string, string[]> Promised { get; } = new Dictionary<string, string[]>
    {
        ["adAccounts"] = ["currency"],
        ["adCampaigns"] = ["id", "name"],
        ["adAnalytics"] = ["costInLocalCurrency", "impressions", "clicks", "dateRange", "pivotValues"],
    };

    [Fact]
    public async Task A_report_that_is_cut_is_asked_for_in_halves()
    {
        await using var platform = new FakeLinkedIn { Cap = 100 };
        platform.Accounts[FakeAdPlatform.First] = new FakeAdAccount("BRL", "Etc/UTC");
        for (var campaign = 0; campaign < 30; campaign++)
            for (var day = 0; day < 20; day++) platform.Accounts[FakeAdPlatform.First].Days[(FakeAdPlatform.Today.PlusDays(-day), campaign.ToString(CultureInfo.InvariantCulture))] = new(1, 1, 1);
        await platform.StartAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(platform.Time);
        using var connector = platform.Connector(platform.Settings with { Days = 31, LongestReport = 100 });
        await SyncAsync(workspace, platform, connector);
        Assert.Equal((600, 600m), (workspace.All<Spend>().Count, workspace.All<Spend>().Sum(spend => spend.Amount)!.Value));
    }

    [Fact]
    public async Task A_day_whose_calls_are_spent_ends_the_run()
    {
        await using var platform = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(platform.Time);
        using var connector = platform.Connector();
        platform.Instead = _ => (429, """{"status":429,"message":"Resource level throttle APPLICATION DAY limit for calls to this resource is reached."}""");
        Assert.All((await workspace.SyncAsync(connector, platform.Time)).Streams, stream => Assert.Equal(SourceFailure.Spent, stream.Failure));
    }

    private protected override FakeAdPlatform Platform() => new FakeLinkedIn();
}
