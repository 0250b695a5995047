using System.Net;
using System.Text;
using KpiBot.Host;
using KpiBot.Host.Settings;
using Microsoft.Extensions.Configuration;

namespace KpiBot.Tests.Slack;

/// <summary>Workspaces that install KpiBot by OAuth, through the whole host.</summary>
public sealed class InstallTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kpibot-test-");
    private readonly RunningHost _host = new();

    public async ValueTask InitializeAsync()
    {
        _host.Settings["Slack:BotToken"] = "";
        _host.Settings["Slack:ClientId"] = "123.456";
        _host.Settings["Slack:ClientSecret"] = "client-canary";
        _host.Settings["Slack:Teams"] = "T1, T2";
        _host.Settings["Web:PublicUrl"] = "https://kpi.example.com";
        _host.Settings["Web:Password"] = "a-long-password";
        _host.Settings["Keys:Folder"] = Path.Combine(_folder.FullName, "keys");
        _host.Settings["Keys:Certificate"] = Certificates.Write(_folder.FullName);
        _host.Settings["Keys:Password"] = Certificates.Password;
        await _host.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_workspace_that_was_named_installs_and_asks_and_its_token_is_nowhere_to_be_read()
    {
        var (state, cookie) = await BeginAsync();
        Assert.Equal(HttpStatusCode.OK, (await EndAsync(state, cookie)).Status);
        await _host.Sender.AskAsync("Ev1", "win rate in q2 2026", "1763849300.000100");
        Assert.Contains("50.0%", (await _host.SeeAsync(seen => seen.Thread == "1763849300.000100")).Text, StringComparison.Ordinal);
        Assert.Contains(_host.World.Calls, call => call.Method == "chat.postMessage" && call.Authorization.StartsWith("Bearer xoxe.xoxb-1-canary-", StringComparison.Ordinal));

        await _host.StopAsync();
        var files = Directory.EnumerateFiles(_host.DataFolder, "*", SearchOption.AllDirectories).Concat(_folder.EnumerateFiles("*.xml", SearchOption.AllDirectories).Select(file => file.FullName)).ToList();
        Assert.Contains(files, file => file.EndsWith("delivery.db", StringComparison.Ordinal));
        Assert.All(files, file => Assert.DoesNotContain("canary", Encoding.Latin1.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal));
        Assert.Contains("encryptedSecret", File.ReadAllText(_folder.EnumerateFiles("key-*.xml", SearchOption.AllDirectories).First().FullName), StringComparison.Ordinal);
        await _host.StartAsync();
        await _host.Sender.AskAsync("Ev2", "win rate in q2 2026", "1763849301.000100");
        await _host.SeeAsync(seen => seen.Thread == "1763849301.000100");
    }

    [Fact]
    public async Task A_state_is_good_once_and_in_the_browser_that_began()
    {
        var (state, cookie) = await BeginAsync();
        var (other, _) = await BeginAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await EndAsync(other, cookie)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await EndAsync(state, "")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await EndAsync(state, cookie)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await EndAsync("", cookie)).Status);
        Assert.DoesNotContain(_host.World.Calls, call => call.Method == "oauth.v2.access");
        (state, cookie) = await BeginAsync();
        Assert.Equal(HttpStatusCode.OK, (await EndAsync(state, cookie)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await EndAsync(state, cookie)).Status);
    }

    [Fact]
    public async Task A_workspace_that_was_not_named_gets_nothing()
    {
        _host.World.GrantedTeam = "T9";
        var (state, cookie) = await BeginAsync();
        var (status, said) = await EndAsync(state, cookie);
        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("Slack:Teams", said, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", said, StringComparison.Ordinal);
        Assert.Empty(_host.World.Ledger);
    }

    [Theory]
    [InlineData("Slack:Teams", "", "Slack:Teams")]
    [InlineData("Keys:Certificate", "", "Keys:Certificate")]
    [InlineData("Keys:Certificate", "no-such-file.pfx", "Keys:Certificate")]
    [InlineData("Web:PublicUrl", "", "Web:PublicUrl")]
    [InlineData("Slack:ClientSecret", "", "Slack:ClientSecret")]
    public void Without_what_keeps_it_safe_the_host_does_not_start(string name, string value, string named)
    {
        var settings = new Dictionary<string, string?>(_host.Settings) { ["Slack:SigningSecret"] = Signed.Secret, [name] = value };
        var problem = Assert.Throws<UsageException>(() => AppSettings.Of(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()));
        Assert.Contains(named, problem.Message, StringComparison.Ordinal);
    }

    private async Task<(string State, string Cookie)> BeginAsync()
    {
        using var http = Client();
        using var response = await http.GetAsync(new Uri("/oauth/slack", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var query = response.Headers.Location!.Query;
        Assert.Contains("redirect_uri=https%3A%2F%2Fkpi.example.com%2Foauth%2Fslack%2Fcallback", query, StringComparison.Ordinal);
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"));
        Assert.Matches("secure.*httponly|httponly.*secure", cookie);
        return (query.Split("state=")[1].Split('&')[0], cookie.Split(';')[0]);
    }

    private async Task<(HttpStatusCode Status, string Said)> EndAsync(string state, string cookie)
    {
        using var http = Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/oauth/slack/callback?code=c.1&state={state}");
        if (cookie.Length > 0) request.Headers.Add("Cookie", cookie);
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private HttpClient Client() => new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = _host.Sender.Address };
}
