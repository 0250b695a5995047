using System.Text.Json.Nodes;
using KpiBot.Host;
using KpiBot.Tests.Connectors.Ads;
using KpiBot.Tests.Connectors.GoogleAnalytics;
using KpiBot.Tests.Connectors.OAuth;
using KpiBot.Tests.Connectors.Reports;
using KpiBot.Tests.Storage;
using Microsoft.Extensions.Configuration;

namespace KpiBot.Tests.Host;

public sealed class ReportSyncTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string?> _settings = [];

    [Fact]
    public async Task Visits_are_synced_by_a_service_account_and_answered_with_what_google_says_against_them()
    {
        await using var tokens = await FakeTokenEndpoint.StartAsync();
        await using var analytics = new FakeGoogleAnalytics { Against = (FakeGoogleAnalytics.Today.PlusDays(-3), new JsonObject { ["subjectToThresholding"] = true }) };
        analytics.Fill();
        analytics.Tokens.Add("token-1");
        await analytics.StartAsync();
        (_settings["GoogleAnalytics:Property"], _settings["GoogleAnalytics:KeyFile"], _settings["GoogleAnalytics:ApiUrl"]) = (FakeGoogleAnalytics.Property, KeyFile(tokens.Settings.TokenUrl), analytics.Url);
        var (code, output, error) = await RunAsync(analytics, "sync");
        Assert.True(code == 0, error);
        Assert.Contains("google-analytics is up to date:", output, StringComparison.Ordinal);
        Assert.Contains("web_traffic            210 added", output, StringComparison.Ordinal);
        Assert.Contains(" tokens left today.", output, StringComparison.Ordinal);
        var (_, claims) = Assert.Single(tokens.Statements);
        Assert.Equal(("https://www.googleapis.com/auth/analytics.readonly", "kpibot@example.iam.gserviceaccount.com", "https://oauth2.googleapis.com/token"), ((string)claims["scope"]!, (string)claims["iss"]!, (string)claims["aud"]!));

        (code, output, error) = await RunAsync(analytics, "ask", "website sessions by channel from June 21 to June 30, 2026", "--now", "2026-07-01");
        Assert.True(code == 0, error);
        Assert.Contains("1,560", output, StringComparison.Ordinal);
        Assert.Contains("Small groups of visitors were withheld by web analytics in these days", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ad_cost_of_three_platforms_is_synced_and_answered_in_the_accounts_currency()
    {
        await using var tokens = await FakeTokenEndpoint.StartAsync();
        await using var google = new FakeGoogleAds();
        await using var linkedIn = new FakeLinkedIn();
        await using var meta = new FakeMeta();
        foreach (var platform in (FakeAdPlatform[])[google, linkedIn, meta])
        {
            platform.Fill();
            platform.Tokens.Add("token-1");
            await platform.StartAsync();
        }

        foreach (var (section, platform) in ((string, FakeAdPlatform)[])[("GoogleAds", google), ("LinkedInAds", linkedIn), ("MetaAds", meta)])
            (_settings[$"{section}:Accounts"], _settings[$"{section}:ApiUrl"]) = (FakeAdPlatform.First, platform.Url);
        (_settings["GoogleAds:KeyFile"], _settings["GoogleAds:DeveloperToken"], _settings["GoogleAds:LoginCustomer"]) = (KeyFile(tokens.Settings.TokenUrl), FakeGoogleAds.DeveloperToken, "999-999-9999");
        (_settings["LinkedInAds:Token"], _settings["MetaAds:Token"]) = (FakeReportServer.Token, FakeReportServer.Token);
        var (code, output, error) = await RunAsync(google, "sync");
        Assert.True(code == 0, error);
        Assert.Equal(3, output.Split("  spend                  150 added, 0 changed, 0 unchanged, 0 removed").Length - 1);
        (code, output, error) = await RunAsync(google, "ask", "ad spend by channel from June 21 to June 30, 2026", "--now", "2026-07-01");
        Assert.True(code == 0, error);
        Assert.Contains("R$", output, StringComparison.Ordinal);
        Assert.Contains("1,870.20", output, StringComparison.Ordinal); // three times 10 × 12.34 + 5 × 100
        (code, _, error) = await RunAsync(google, "sync", "adwords");
        Assert.Equal((2, "There is no source \"adwords\" that is synced: expected one of google-ads, linkedin-ads, meta-ads.\n"), (code, error));
    }

    [Theory]
    [InlineData("GoogleAnalytics:Property", "G-ABC123", "The setting GoogleAnalytics:Property is \"G-ABC123\": expected the number of a property (Admin, Property details), not a measurement id.")]
    [InlineData("GoogleAnalytics:Channels", "Direct", "The setting GoogleAnalytics:Channels holds \"Direct\": expected a channel's name and what the CRM calls it, such as Direct=Direct Traffic.")]
    [InlineData("GoogleAnalytics:ApiUrl", "https://evil.example", "The setting GoogleAnalytics:ApiUrl is \"https://evil.example\": the token is sent to https://analyticsdata.googleapis.com alone.")]
    [InlineData("GoogleAds:ApiUrl", "https://evil.example", "The setting GoogleAds:ApiUrl is \"https://evil.example\": the token is sent to https://googleads.googleapis.com alone.")]
    [InlineData("GoogleAds:Accounts", "12a", "The setting GoogleAds:Accounts holds \"12a\": expected the numbers of accounts.")]
    [InlineData("GoogleAds:Accounts", "123-456-7890", "The setting GoogleAds:DeveloperToken is empty: the API centre of the manager account shows it.")]
    [InlineData("LinkedInAds:Accounts", "12", "The setting LinkedInAds:Token is empty: LinkedInAds:Accounts cannot be read without one.")]
    [InlineData("MetaAds:Days", "7", "The setting MetaAds:Days is 7: expected 31 to 1100.")]
    [InlineData("MetaAds:Version", "v25/../..", "The setting MetaAds:Version is \"v25/../..\": expected the version of an API.")]
    public async Task A_setting_that_cannot_be_used_is_named(string name, string value, string sentence)
    {
        _settings[name] = value;
        var (code, _, error) = await RunAsync(null, "sync");
        Assert.Equal((2, sentence + "\n"), (code, error));
    }

    [Theory]
    [InlineData("""{"type":"authorized_user"}""", ": expected the JSON key file of a service account.")]
    [InlineData("{", ", which cannot be read as the JSON key file of a service account.")]
    [InlineData("""{"type":"service_account","client_email":"a@b","private_key":"secret-canary"}""", ", whose private_key is no private RSA key: expected PEM that begins with -----BEGIN PRIVATE KEY-----, without a password.")]
    [InlineData("""{"type":"service_account","client_email":"a@b","private_key":"secret-canary","token_uri":"https://evil.example/token"}""", ", whose token_uri is not https://oauth2.googleapis.com/token.")]
    public async Task A_key_file_that_is_none_is_told_without_a_word_of_it(string content, string sentence)
    {
        var file = Path.Combine(_folder.Path, "key.json");
        await File.WriteAllTextAsync(file, content, WorkspaceSteps.Cancellation);
        (_settings["GoogleAnalytics:Property"], _settings["GoogleAnalytics:KeyFile"]) = ("1", file);
        var (code, _, error) = await RunAsync(null, "sync");
        Assert.Equal((2, $"The setting GoogleAnalytics:KeyFile is \"{file}\"{sentence}\n"), (code, error));
    }

    public void Dispose() => _folder.Dispose();

    private string KeyFile(Uri tokenUrl)
    {
        var file = Path.Combine(_folder.Path, "key.json");
        File.WriteAllText(file, new JsonObject { ["type"] = "service_account", ["client_email"] = "kpibot@example.iam.gserviceaccount.com", ["private_key_id"] = "k1", ["private_key"] = FakeTokenEndpoint.Pem, ["token_uri"] = tokenUrl.ToString() }.ToJsonString());
        return file;
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(FakeReportServer? server, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Data:Folder", Path.Combine(_folder.Path, "data")), .. _settings]).Build();
        var code = await CommandLine.RunAsync(args, new Terminal(TextReader.Null, output, error, false), () => settings, server?.Time ?? TimeProvider.System, isDevelopment: server is not null, cancellation: TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
