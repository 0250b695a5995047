using KpiBot.Connectors.HubSpot;
using KpiBot.Connectors.Salesforce;
using KpiBot.Host;
using KpiBot.Host.Settings;
using KpiBot.Tests.Slack;
using KpiBot.Tests.Storage;
using KpiBot.Tests.Support;
using Microsoft.Extensions.Configuration;
using HostConsole = KpiBot.Tests.Host.Console;

namespace KpiBot.Tests.Host.Connecting;

public sealed class ConnectSettingsTests
{
    [Theory]
    [InlineData("HubSpot:ClientSecret", "", "HubSpot:ClientSecret")]
    [InlineData("HubSpot:ClientId", "", "HubSpot:ClientId")]
    [InlineData("Keys:Certificate", "", "Keys:Certificate")]
    [InlineData("Web:PublicUrl", "http://kpi.example.com", "Web:PublicUrl")]
    public void Without_what_keeps_it_safe_the_host_does_not_start(string name, string value, string named)
    {
        using var folder = new TemporaryFolder();
        var settings = new Dictionary<string, string?>
        {
            ["HubSpot:ClientId"] = "app", ["HubSpot:ClientSecret"] = "client-canary", ["Keys:Certificate"] = Certificates.Write(folder.Path), ["Web:Password"] = "a-long-password", ["Web:PublicUrl"] = "https://kpi.example.com", [name] = value,
        };
        var problem = Assert.Throws<UsageException>(() => AppSettings.Of(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()));
        Assert.Contains(named, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_anybody_has_connected_it_sync_and_doctor_say_what_to_do()
    {
        using var console = new HostConsole();
        console.Settings["HubSpot:ClientId"] = "app";
        console.Settings["HubSpot:ClientSecret"] = "client-canary";
        console.Settings["Keys:Folder"] = console.File("keys");
        console.Settings["Keys:Certificate"] = Certificates.Write(console.Folder);
        console.Settings["Keys:Password"] = Certificates.Password;
        Assert.Equal(1, await console.RunAsync("sync"));
        Assert.Equal("HubSpot is not connected: an admin connects it in chat with \"connect hubspot\".\n", console.Error);
        Assert.Equal(1, await console.RunAsync("doctor"));
        Assert.Contains("FAIL  HubSpot       not connected", console.Out, StringComparison.Ordinal);
        Assert.Contains("http://localhost:5080/oauth/hubspot/callback", console.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organisation_of_Salesforce_is_connected_in_a_browser_where_it_has_no_key()
    {
        using var console = new HostConsole();
        foreach (var (name, value) in ((string, string)[])[("InstanceUrl", "https://acme.my.salesforce.com"), ("ClientId", "app"), ("ClientSecret", "client-canary")]) console.Settings[$"Salesforce:{name}"] = value;
        console.Settings["Keys:Folder"] = console.File("keys");
        console.Settings["Keys:Certificate"] = Certificates.Write(console.Folder);
        console.Settings["Keys:Password"] = Certificates.Password;
        Assert.Equal(1, await console.RunAsync("sync"));
        Assert.Equal("Salesforce is not connected: an admin connects it in chat with \"connect salesforce\".\n", console.Error);
        console.Settings["Salesforce:InstanceUrl"] = "";
        Assert.Equal(2, await console.RunAsync("sync"));
        Assert.Equal("The setting Salesforce:InstanceUrl is empty: InstanceUrl, ClientId and ClientSecret belong together.\n", console.Error);
    }

    [Fact]
    public void The_permissions_that_are_asked_for_stand_in_the_README()
    {
        var readme = File.ReadAllText(Path.Combine(Checkout.Root, "README.md"));
        Assert.All(HubSpotAccess.Scopes.Concat(SalesforceAccess.Scopes), scope => Assert.Contains($"| `{scope.Name}` | {scope.For} |", readme, StringComparison.Ordinal));
    }
}
