using KpiBot.Crm;
using KpiBot.Tests.Storage;

namespace KpiBot.Tests.Connectors.Ads;

public sealed class MetaAdsSyncTests : AdSyncTests
{
    private protected override (string Name, string Scope) Said => ("Meta", "ads_read");

    private protected override string Channel => "Paid Social";

    private protected override IReadOnlyDictionary<string, string[]> Promised { get; } = new Dictionary<string, string[]>
    {
        ["account"] = ["currency", "timezone_name"],
        ["campaigns"] = ["id", "name"],
        ["insights"] = ["campaign_id", "campaign_name", "spend", "impressions", "inline_link_clicks"],
    };

    [Theory]
    [InlineData("""{"1":[{"type":"ads_insights","call_count":80,"total_cputime":3,"total_time":2,"estimated_time_to_regain_access":0}]}""", 30)]
    [InlineData("""{"1":[{"type":"ads_insights","call_count":100,"total_cputime":3,"total_time":2,"estimated_time_to_regain_access":7}]}""", 420)]
    [InlineData("""{"1":[{"type":"ads_insights","call_count":20,"total_cputime":3,"total_time":2,"estimated_time_to_regain_access":0}]}""", 0)]
    [InlineData("""{"1":7}""", 0)]
    [InlineData("limits", 0)]
    public async Task It_goes_as_slowly_as_the_limits_ask_for(string usage, int seconds)
    {
        await using var platform = (FakeMeta)await FilledAsync();
        platform.Usage = usage;
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(platform.Time);
        using var connector = platform.Connector(platform.Settings with { Days = 62 });
        var began = platform.Time.GetUtcNow();
        var report = await SyncAsync(workspace, platform, connector);
        var waits = (report.Traffic.Calls - 1) * seconds;
        Assert.InRange((platform.Time.GetUtcNow() - began).TotalSeconds, waits, waits + 10);
    }

    [Fact]
    public async Task A_campaign_that_was_deleted_is_named_by_its_figures()
    {
        await using var platform = await FilledAsync();
        platform.Accounts[FakeAdPlatform.First].Campaigns.Remove("12");
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(platform.Time);
        using var connector = platform.Connector();
        await SyncAsync(workspace, platform, connector);
        Assert.Equal(50, workspace.All<Spend>().Count(spend => spend.Campaign == "gone"));
    }

    private protected override FakeAdPlatform Platform() => new FakeMeta();
}
