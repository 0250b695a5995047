using KpiBot.Access;
using KpiBot.Teams;

namespace KpiBot.Tests.Teams;

public sealed class TeamsSettingsTests
{
    private static readonly TeamsSettings Good = new() { AppId = Minted.AppId, TenantId = Minted.Tenant, ClientSecret = Secret.Of("canary") };

    [Fact]
    public void A_whole_setting_has_no_problem_and_asks_for_the_clouds_own_tokens()
    {
        Assert.Null(Good.Problem());
        Assert.Equal("https://api.botframework.com/.default", Good.Scope);
        Assert.Equal("https://api.botframework.us/.default", (Good with { TokenIssuer = "https://api.botframework.us/" }).Scope);
    }

    [Fact]
    public void What_cannot_be_used_is_named_and_no_secret_is_said()
    {
        (TeamsSettings Settings, string Named)[] wrong =
        [
            (Good with { AppId = "" }, "Teams:AppId"),
            (Good with { AppId = "kpibot" }, "Teams:AppId"),
            (Good with { TenantId = "common" }, "Teams:TenantId"),
            (Good with { ClientSecret = Secret.None }, "Teams:ClientSecret"),
            (Good with { UsesIdentity = true }, "Teams:UsesIdentity"),
            (Good with { ClientSecret = Secret.None, Certificate = "/nowhere/x.pfx" }, "Teams:Certificate"),
            (Good with { ServiceHosts = ["https://smba.trafficmanager.net/"] }, "Teams:AllowedServiceHosts"),
            (Good with { OpenIdMetadata = "http://login.botframework.com/x" }, "Teams:OpenIdMetadata"),
            (Good with { LoginUrl = "http://127.0.0.1:5000" }, "Teams:LoginUrl"),
            (Good with { GraphUrl = "http://graph.microsoft.com" }, "Teams:GraphUrl"),
            (Good with { FileHosts = ["https://contoso.sharepoint.com/"] }, "Teams:AllowedFileHosts"),
            (Good with { IsAnonymous = true }, "Teams:Anonymous"),
            (Good with { IsAnonymous = true, IsDevelopment = true }, "Teams:Anonymous"),
        ];
        Assert.All(wrong, one =>
        {
            Assert.Contains(one.Named, one.Settings.Problem(), StringComparison.Ordinal);
            Assert.DoesNotContain("canary", one.Settings.Problem(), StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("https://login.botframework.azure.us/v1/.well-known/openidconfiguration", "https://api.botframework.us", "https://login.microsoftonline.us", "smba.infra.gov.teams.microsoft.us", "https://graph.microsoft.us")]
    [InlineData("https://login.botframework.azure.us/v1/.well-known/openidconfiguration", "https://api.botframework.us", "https://login.microsoftonline.us", "smba.infra.dod.teams.microsoft.us", "https://dod-graph.microsoft.us")]
    [InlineData("https://login.botframework.com/v1/.well-known/openidconfiguration", "https://api.botframework.com", "https://login.microsoftonline.com", "smba.infra.gcc.teams.microsoft.com", "https://graph.microsoft.com")]
    [InlineData("https://login.botframework.azure.cn/v1/.well-known/openidconfiguration", "https://api.botframework.azure.cn", "https://login.partner.microsoftonline.cn", null, "https://microsoftgraph.chinacloudapi.cn")]
    public void The_clouds_of_governments_are_named_in_the_sample_and_can_be_set(string metadata, string issuer, string login, string? host, string graph)
    {
        var cloud = Good with { OpenIdMetadata = metadata, TokenIssuer = issuer, LoginUrl = login, ServiceHosts = [host ?? TeamsSettings.PublicServiceHost], GraphUrl = graph, FileHosts = [] };
        Assert.Null(cloud.Problem());
        Assert.Equal((issuer + "/.default", graph + "/.default"), (cloud.Scope, cloud.GraphScope));
        var sample = File.ReadAllText(Path.Combine(KpiBot.Tests.Support.Checkout.Root, "appsettings.sample.json"));
        Assert.All(new[] { metadata, issuer, login, host ?? issuer, graph }, address => Assert.Contains(address, sample, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_token_only_in_Development_and_without_a_credential() =>
        Assert.Null(new TeamsSettings { IsAnonymous = true, IsDevelopment = true }.Problem());
}
