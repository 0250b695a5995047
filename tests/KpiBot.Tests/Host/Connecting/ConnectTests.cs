using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using KpiBot.Connectors.HubSpot;
using KpiBot.Tests.Connectors.Http;
using KpiBot.Tests.Connectors.HubSpot;
using KpiBot.Tests.Connectors.OAuth;
using KpiBot.Tests.Slack;
using KpiBot.Tests.Slack.StandIn;

namespace KpiBot.Tests.Host.Connecting;

/// <summary>A source that is connected by a link from the chat and a browser, through the whole host.</summary>
public sealed partial class ConnectTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kpibot-test-");
    private readonly RunningHost _host = new();
    private FakeHubSpot? _hubSpot;
    private int _asked;

    private FakeAuthority Authority => _hubSpot!.Authority!;

    public async ValueTask InitializeAsync()
    {
        _hubSpot = await FakeHubSpot.StartAsync(new MachineTime());
        _hubSpot.Fill();
        _hubSpot.Authority = new FakeAuthority(TimeProvider.System);
        _host.Settings["HubSpot:ClientId"] = FakeAuthority.ClientId;
        _host.Settings["HubSpot:ClientSecret"] = FakeAuthority.ClientSecret;
        _host.Settings["HubSpot:ApiUrl"] = _hubSpot.Url.ToString();
        // One stream is enough here, and others cost seconds of the account's limits.
        _host.Settings["HubSpot:Without"] = string.Join(',', HubSpotConnector.Optional.Where(stream => stream != "deals"));
        _host.Settings["Slack:Owner"] = "U9";
        _host.Settings["Keys:Folder"] = Path.Combine(_folder.FullName, "keys");
        _host.Settings["Keys:Certificate"] = Certificates.Write(_folder.FullName);
        _host.Settings["Keys:Password"] = Certificates.Password;
        await _host.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _hubSpot!.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task An_admin_connects_a_source_in_a_browser_and_a_kpi_is_answered_from_it()
    {
        var (seen, link) = await LinkAsync("connect hubspot");
        Assert.Equal("asker", seen.User);
        Assert.Contains("HubSpot: not connected.", TextOf(seen), StringComparison.Ordinal);
        var (back, cookie) = await ThroughAuthorityAsync(link);
        var (status, page) = await GetAsync(back.PathAndQuery, cookie);
        Assert.True(status == HttpStatusCode.OK, page);
        Assert.Contains("HubSpot is connected as acme.example", page, StringComparison.Ordinal);

        await _host.SeeAsync(said => said.Text.Contains("The first reading has begun", StringComparison.Ordinal) && said.Channel == "UADMIN");
        await _host.SeeAsync(said => said.Text.Contains("HubSpot has been read:", StringComparison.Ordinal));
        var answer = await AskAsync("revenue won in 2026", "UADMIN");
        Assert.Contains("12,500.5", TextOf(answer), StringComparison.Ordinal);

        var state = TextOf(await AskAsync("connect", "UADMIN"));
        Assert.Contains("HubSpot: connected as acme.example (1234567).", state, StringComparison.Ordinal);
        Assert.Contains("Not granted, so left out: crm.objects.line_items.read", state, StringComparison.Ordinal);
        Assert.Contains("Newest change seen:", state, StringComparison.Ordinal);
        Assert.Contains("Calls left today:", state, StringComparison.Ordinal);
        Assert.DoesNotMatch(LinkPattern(), state);

        // Neither a token nor the link, nor what proves it, can be read anywhere.
        await _host.StopAsync();
        foreach (var file in Directory.EnumerateFiles(_host.DataFolder, "*", SearchOption.AllDirectories).Concat(_folder.EnumerateFiles("*.xml", SearchOption.AllDirectories).Select(file => file.FullName)))
        {
            var content = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
            Assert.DoesNotContain("canary", content, StringComparison.Ordinal);
            Assert.DoesNotContain(link.Split('/')[^1], content, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("canary", _host.Said, StringComparison.Ordinal);
        await _host.StartAsync();
        Assert.Contains("connected as acme.example", TextOf(await AskAsync("connect hubspot", "UADMIN")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_is_good_once_and_a_page_that_is_looked_at_spends_nothing()
    {
        var (_, link) = await LinkAsync("connect");
        for (var looks = 0; looks < 3; looks++)
        {
            var (shown, page) = await GetAsync(link);
            Assert.Equal(HttpStatusCode.OK, shown);
            Assert.Contains("crm.objects.deals.read", page, StringComparison.Ordinal);
            Assert.Contains("Continue to HubSpot", page, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(link[..^1] + (link[^1] == 'A' ? 'B' : 'A'))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(link, origin: "https://evil.example")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(link, origin: null)).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await PostAsync(link)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(link)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(link)).Status);
    }

    [Fact]
    public async Task What_comes_back_counts_once_in_its_browser_and_for_its_source()
    {
        var (back, cookie) = await ThroughAuthorityAsync((await LinkAsync("connect hubspot")).Link);
        var (other, otherCookie) = await ThroughAuthorityAsync((await LinkAsync("connect hubspot")).Link);
        Assert.Equal(HttpStatusCode.BadRequest, (await GetAsync(back.PathAndQuery, otherCookie)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await GetAsync(back.PathAndQuery, cookie)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await GetAsync(other.PathAndQuery.Replace("hubspot", "salesforce", StringComparison.Ordinal), otherCookie)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await GetAsync("/oauth/hubspot/callback?code=c&state=s", cookie)).Status);
        Assert.DoesNotContain(Authority.Calls, call => call.Form.ContainsKey("code"));
        (back, cookie) = await ThroughAuthorityAsync((await LinkAsync("connect hubspot")).Link);
        Assert.Equal(HttpStatusCode.Forbidden, (await GetAsync($"/oauth/hubspot/callback?error=access_denied&{back.Query.Split('&')[1]}", cookie)).Status);
        (back, cookie) = await ThroughAuthorityAsync((await LinkAsync("connect hubspot")).Link);
        Authority.FateOf = _ => GrantFate.GarbledAfter;
        var (status, page) = await GetAsync(back.PathAndQuery, cookie);
        Assert.Equal(HttpStatusCode.BadGateway, status);
        Assert.DoesNotContain("canary", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_admins_connect_and_nobody_writes_a_secret_here()
    {
        Assert.Contains("Only admins connect sources", TextOf(await AskAsync("connect hubspot", "U1")), StringComparison.Ordinal);
        Assert.Contains("revoke it at once", TextOf(await AskAsync("connect hubspot with pat-na1-0a1b2c3d-leaked-here", "UADMIN")), StringComparison.Ordinal);
        await _host.Sender.AskAsync("EvSecret", "our token is xoxb-123456789012-leaked", "1763849900.000100", user: "U2");
        Assert.Contains("revoke it at once", TextOf(await _host.SeeAsync(seen => seen.User == "U2")), StringComparison.Ordinal);
        await _host.StopAsync();
        Assert.All(Directory.EnumerateFiles(_host.DataFolder, "*", SearchOption.AllDirectories), file => Assert.DoesNotContain("leaked", Encoding.Latin1.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal));
        await _host.StartAsync();
    }

    [Fact]
    public async Task A_connection_that_was_taken_back_is_told_once_and_health_says_so_until_it_is_connected_anew()
    {
        await ConnectAsync();
        Authority.Access.Clear();
        Authority.Refresh = null;
        await _host.StopAsync();
        await _host.StartAsync();
        await _host.SeeAsync(seen => seen.Channel == "U9" && seen.Text.Contains("HubSpot does not accept the connection any more", StringComparison.Ordinal));
        await _host.SeeAsync(seen => seen.Channel == "UADMIN" && seen.Text.Contains("no longer accepted", StringComparison.Ordinal));
        var (status, health) = await GetAsync("/health/sources");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("\"connections\":[{\"source\":\"hubspot\",\"state\":\"lost\"}]", health, StringComparison.Ordinal);
        await _host.StopAsync();
        await _host.StartAsync();
        var (_, link) = await LinkAsync("conectar hubspot");
        Assert.Single(_host.World.Ledger, seen => seen.Channel == "U9");
        var (back, cookie) = await ThroughAuthorityAsync(link);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(back.PathAndQuery, cookie)).Status);
        while ((await GetAsync("/health/sources")).Status != HttpStatusCode.OK) await Task.Delay(50, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_source_is_given_back_after_a_question_and_another_account_is_not_mixed_in()
    {
        await ConnectAsync();
        var ask = await AskAsync("disconnect hubspot", "UADMIN");
        Assert.Contains("Disconnect HubSpot?", TextOf(ask), StringComparison.Ordinal);
        var button = RunningHost.ButtonsOf(ask).First();
        await _host.Sender.PressAsync(button["action_id"]!.GetValue<string>(), button["value"]!.GetValue<string>(), "p1", _host.Slack.ResponseUrl("p1"), user: "UADMIN");
        await _host.SeeAsync(seen => TextOf(seen).Contains("HubSpot is disconnected.", StringComparison.Ordinal));
        Assert.Null(Authority.Refresh);
        Assert.Contains(Authority.Calls, call => call.Path.EndsWith("/revoke", StringComparison.Ordinal));

        Authority.Account = "7654321";
        var (back, cookie) = await ThroughAuthorityAsync((await LinkAsync("connect hubspot")).Link);
        var (status, page) = await GetAsync(back.PathAndQuery, cookie);
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("holds the data of the account 1234567", page, StringComparison.Ordinal);
        Assert.Null(Authority.Refresh);
    }

    private static string TextOf(Seen seen) => $"{seen.Text} {seen.Blocks?.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })}";

    private async Task ConnectAsync()
    {
        var (back, cookie) = await ThroughAuthorityAsync((await LinkAsync("connect hubspot")).Link);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(back.PathAndQuery, cookie)).Status);
        await _host.SeeAsync(said => said.Text.Contains("HubSpot has been read:", StringComparison.Ordinal));
    }

    private async Task<Seen> AskAsync(string words, string user)
    {
        var id = $"r{Interlocked.Increment(ref _asked)}";
        await _host.Sender.CommandAsync(words, id, _host.Slack.ResponseUrl(id), user: user);
        return await _host.SeeAsync(seen => seen.Channel == id);
    }

    private async Task<(Seen Seen, string Link)> LinkAsync(string words)
    {
        var seen = await AskAsync(words, "UADMIN");
        return (seen, LinkPattern().Match(TextOf(seen)).Value is { Length: > 0 } link ? new Uri(link).AbsolutePath : throw new InvalidOperationException($"There is no link: {TextOf(seen)}"));
    }

    /// <summary>Presses the button and agrees: where the browser is sent back to, and what it keeps.</summary>
    private async Task<(Uri Back, string Cookie)> ThroughAuthorityAsync(string link)
    {
        using var response = await PostAsync(link);
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        return (Authority.Agree(response.Headers.Location!), Assert.Single(response.Headers.GetValues("Set-Cookie")).Split(';')[0]);
    }

    private async Task<(HttpStatusCode Status, string Page)> GetAsync(string path, string? cookie = null)
    {
        using var http = Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        if (path.StartsWith("/connect/", StringComparison.Ordinal) && response.IsSuccessStatusCode) Assert.Contains($"form-action 'self' {_hubSpot!.Url.GetLeftPart(UriPartial.Authority)};", string.Join(' ', response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private Task<HttpResponseMessage> PostAsync(string path) => PostAsync(path, _host.Sender.Address.GetLeftPart(UriPartial.Authority));

    private async Task<HttpResponseMessage> PostAsync(string path, string? origin)
    {
        using var http = Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        if (origin is not null) request.Headers.Add("Origin", origin);
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private HttpClient Client() => new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = _host.Sender.Address };

    [GeneratedRegex("http://127[^ \"|>\\\\]*/connect/[A-Za-z0-9_-]+")]
    private static partial Regex LinkPattern();
}
