using System.Collections;
using System.Globalization;
using KpiBot.Access;
using KpiBot.Host;
using KpiBot.Host.Settings;
using KpiBot.Tests.Support;
using Microsoft.Extensions.Configuration;

namespace KpiBot.Tests.Host;

public class SettingsTests
{
    private const string Token = "xoxb-canary", Signing = "canary-canary-canary-canary-canary";

    private static readonly string SampleFile = Path.Combine(Checkout.Root, "appsettings.sample.json");

    [Fact]
    public void The_sample_file_holds_every_setting_with_its_default()
    {
        var sample = Leaves(new ConfigurationBuilder().AddJsonFile(SampleFile).Build());
        var defaults = new AppSettings();
        var expected =
            from section in typeof(AppSettings).GetProperties()
            let isDigests = section.Name == DigestOptions.Section
            let options = isDigests ? new DigestOptions() : section.GetValue(defaults)!
            where options is not IDictionary // of names that are free: of digests the sample has one, of alerts none
            from setting in options.GetType().GetProperties()
            select ($"{section.Name}:{(isDigests ? "monday:" : "")}{setting.Name}", Convert.ToString(setting.GetValue(options), CultureInfo.InvariantCulture));
        Assert.Equal(expected.Order(), sample.Order());
    }

    [Fact]
    public void The_sample_file_can_be_used_as_it_is() =>
        Assert.Equal(new DataOptions().Folder, AppSettings.Of(new ConfigurationBuilder().AddJsonFile(SampleFile).Build()).Data.Folder);

    [Fact]
    public void Every_setting_in_the_sample_file_has_a_line_on_it()
    {
        var lines = File.ReadAllLines(SampleFile);
        var settings = Enumerable.Range(0, lines.Length).Where(i => lines[i].StartsWith("    \"", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(settings);
        Assert.All(settings, i => Assert.StartsWith("    // ", lines[i - 1], StringComparison.Ordinal));
    }

    [Fact]
    public void Sections_are_named_as_the_options_say() =>
        Assert.Equal([DataOptions.Section, WebOptions.Section, SampleDataOptions.Section, LanguageOptions.Section, SlackOptions.Section, TeamsOptions.Section, SyncSettings.Section, HubSpotOptions.Section, SalesforceOptions.Section, PipedriveOptions.Section, RdStationOptions.Section, GoogleAnalyticsOptions.Section, GoogleAdsOptions.Section, LinkedInAdsOptions.Section, MetaAdsOptions.Section, RestOptions.Section, IntakeOptions.Section, WatchOptions.Section, KeyOptions.Section, AccessOptions.Section, DigestOptions.Section, AlertOptions.Section], typeof(AppSettings).GetProperties().Select(section => section.Name));

    [Theory]
    [InlineData("Data:Folde", "x", "Folde")]
    [InlineData("Webb:Url", "http://localhost", "Webb")]
    [InlineData("Web:Url", "localhost", "Web:Url")]
    [InlineData("Web:PublicUrl", "kpi.example.com", "Web:PublicUrl")]
    [InlineData("Web:Password", "short", "Web:Password")]
    [InlineData("Web:Url", "http://0.0.0.0:5080", "Web:Password")]
    [InlineData("Web:Url", "http://192.168.0.7:5080", "Web:Password")]
    [InlineData("Web:PublicUrl", "https://kpi.example.com", "Web:Password")]
    [InlineData("Sample:Deals", "7", "Sample:Deals")]
    [InlineData("Sample:Deals", "many", "Sample:Deals")]
    [InlineData("Data:Folder", "", "Data:Folder")]
    [InlineData("Language:Provider", "gpt", "Language:Provider")]
    [InlineData("Language:Provider", "openai", "Language:Model")]
    [InlineData("Language:Seconds", "0", "Language:Seconds")]
    [InlineData("Language:Seconds", "NaN", "Language:Seconds")]
    [InlineData("Language:CallsPerDay", "-1", "Language:CallsPerDay")]
    [InlineData("Language:TokensPerDay", "-1", "Language:TokensPerDay")]
    [InlineData("Slack:SettleSeconds", "NaN", "Slack:SettleSeconds")]
    [InlineData("Access:Restricted", "cac, marge", "Access:Restricted names \"marge\"")]
    [InlineData("Access:Channels", "C1=everything", "Access:Channels")]
    [InlineData("Access:People", "U1", "Access:People")]
    [InlineData("Digests:monday:Channel", "C1", "Digests:monday:Team")]
    [InlineData("Digests:Monday!:Channel", "C1", "Digests:Monday!")]
    public void A_setting_that_cannot_be_used_is_named(string name, string value, string named)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build();
        Assert.Contains(named, Assert.Throws<UsageException>(() => AppSettings.Of(configuration)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("openai", "", "sk-canary", null)]
    [InlineData("OpenAI", "", "sk-canary", null)]
    [InlineData("ollama", "", "", null)]
    [InlineData("azure", "https://acme.openai.azure.com", "sk-canary", null)]
    [InlineData("openai", "", "", "Language:Key")]
    [InlineData("azure", "", "sk-canary", "Language:Endpoint")]
    [InlineData("openai", "http://api.openai.com/v1", "sk-canary", "Language:Endpoint")]
    [InlineData("openai", "https://evil.example/v1", "sk-canary", "Language:Hosts")]
    [InlineData("ollama", "http://10.0.0.7:11434", "", "Language:Endpoint")]
    public void A_language_model_needs_a_key_and_a_host_it_may_be_sent_to(string provider, string endpoint, string key, string? named)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Language:Provider", provider), new("Language:Model", "m"), new("Language:Endpoint", endpoint), new("Language:Key", key)]).Build();
        var problem = Record.Exception(() => AppSettings.Of(configuration));
        if (named is null) Assert.Null(problem);
        else Assert.Contains(named, Assert.IsType<UsageException>(problem).Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", problem?.Message ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Token, Signing, "", "", "https://slack.com/api/", false, null)]
    [InlineData(Token, "", "xapp-canary", "", "https://slack.com/api/", false, null)]
    [InlineData(Token, Signing, "", "U012", "http://127.0.0.1:4003/api/", true, null)]
    [InlineData(Token, "", "", "", "https://slack.com/api/", false, "Slack:SigningSecret")]
    [InlineData(Token, "canary", "", "", "https://slack.com/api/", false, "Slack:SigningSecret")]
    [InlineData("", Signing, "", "", "https://slack.com/api/", false, "Slack:BotToken")]
    [InlineData("canary", Signing, "", "", "https://slack.com/api/", false, "Slack:BotToken")]
    [InlineData(Token, Signing, "canary", "", "https://slack.com/api/", false, "Slack:AppToken")]
    [InlineData(Token, Signing, "", "@ana", "https://slack.com/api/", false, "Slack:Owner")]
    [InlineData(Token, Signing, "", "", "http://127.0.0.1:4003/api/", false, "Development")]
    [InlineData(Token, Signing, "", "", "https://slack.com.evil.example/api/", true, "Slack:ApiUrl")]
    public void Slack_needs_whole_secrets_and_its_own_address(string token, string signing, string app, string owner, string api, bool isDevelopment, string? named)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Slack:BotToken", token), new("Slack:SigningSecret", signing), new("Slack:AppToken", app), new("Slack:Owner", owner), new("Slack:ApiUrl", api)]).Build();
        var problem = Record.Exception(() => AppSettings.Of(configuration, isDevelopment));
        if (named is null) Assert.Null(problem);
        else Assert.Contains(named, Assert.IsType<UsageException>(problem).Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", problem?.Message ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Grants_and_classes_are_read_from_their_lists()
    {
        var access = AppSettings.Of(new ConfigurationBuilder().AddInMemoryCollection([new("Access:Restricted", "cac"), new("Access:Open", "leads , mqls"), new("Access:People", "U1=Restricted"), new("Access:Channels", "C1=open, C2=nothing")]).Build()).Access;
        Assert.Equal((KpiClass.Restricted, KpiClass.Open, KpiClass.Internal), (access.Classes.Of(["cac", "leads"]), access.Classes.Of(["mqls"]), access.Classes.Of(["win_rate"])));
        Assert.Equal((Grant.Restricted, Grant.Internal, Grant.Nothing), (access.Grants.To("U1", Who.Member), access.Grants.To("U2", Who.Member), access.Grants.To("U3", Who.Guest)));
        Assert.Equal((Grant.Open, Grant.Nothing, Grant.Internal), (access.Grants.In("C1", Place.Shared), access.Grants.In("C2", Place.Public), access.Grants.In("C3", Place.Public)));
    }

    [Fact]
    public void A_secret_is_shown_nowhere()
    {
        var settings = AppSettings.Of(new ConfigurationBuilder().AddInMemoryCollection([new("Language:Key", " sk-canary ")]).Build());
        Assert.Equal("sk-canary", settings.Language.Key.Reveal());
        Assert.Equal("***", $"{settings.Language.Key}");
        Assert.DoesNotContain("canary", System.Text.Json.JsonSerializer.Serialize(settings.Language), StringComparison.Ordinal);
        Assert.Equal("", Secret.None.ToString());
    }

    private static List<(string Name, string? Value)> Leaves(IConfiguration configuration) =>
        [.. configuration.AsEnumerable().Where(entry => entry.Value is not null).Select(entry => (entry.Key, entry.Value))];
}
