using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using KpiBot.Host;
using KpiBot.Tests.Host;
using KpiBot.Tests.Web;
using Microsoft.Extensions.Configuration;
using Console = KpiBot.Tests.Host.Console;

namespace KpiBot.Tests.Teams;

/// <summary>The host as `kpibot` starts it, over four imported deals, with a stand-in in Microsoft's place.</summary>
public sealed class RunningTeams : IAsyncLifetime
{
    private readonly Console _console = new();
    private readonly HttpClient _http = new();
    private CancellationTokenSource? _stop;
    private Task<int>? _host;
    private ReadyWriter? _lines;
    private StandInTeams? _teams;
    private string _url = string.Empty;

    /// <summary>Settings beside those that every run has.</summary>
    public Dictionary<string, string?> Settings { get; } = [];

    /// <summary>Settings that name the stand-in, made before the host starts.</summary>
    public Action<StandInTeams> Address { get; set; } = _ => { };

    public StandInTeams Teams => _teams!;

    /// <summary>Where the host listens.</summary>
    public string Url => _url;

    /// <summary>What the host said on standard error.</summary>
    public string Said => _lines!.ToString();

    public async ValueTask InitializeAsync()
    {
        await _console.ImportDealsAsync();
        _teams = await StandInTeams.StartAsync();
        Address(_teams);
        await StartAsync();
    }

    public async Task StartAsync()
    {
        _url = $"http://127.0.0.1:{RunningPlayground.FreePort()}";
        _stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        _lines = new ReadyWriter();
        var settings = SettingsOf();
        _host = CommandLine.RunAsync([], new Terminal(TextReader.Null, TextWriter.Null, TextWriter.Synchronized(_lines), false), () => settings, TimeProvider.System, isDevelopment: true, _stop.Token);
        await Task.WhenAny(_lines.Ready, _host);
        Assert.False(_host.IsCompleted, Said);
    }

    /// <summary>Calls kpibot with the host's settings.</summary>
    public async Task<(int Code, string Said)> CommandAsync(params string[] args)
    {
        using var output = new StringWriter();
        var settings = SettingsOf();
        var code = await CommandLine.RunAsync(args, new Terminal(TextReader.Null, output, output, false), () => settings, TimeProvider.System, isDevelopment: true, TestContext.Current.CancellationToken);
        return (code, output.ToString());
    }

    private IConfigurationRoot SettingsOf() => new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Data:Folder", _console.Data), new("Web:Url", _url), new("Teams:AppId", Minted.AppId), new("Teams:TenantId", Minted.Tenant), new("Teams:ClientSecret", "secret-canary"),
            new("Teams:OpenIdMetadata", Teams.Address + "/openid"), new("Teams:LoginUrl", Teams.Address), new("Teams:Owner", Received.PersonOf("7")),
        ]).AddInMemoryCollection(Settings).Build();

    public async Task StopAsync()
    {
        await _stop!.CancelAsync();
        await _host!;
        _stop.Dispose();
    }

    /// <summary>Sends an activity with a good token, or another one.</summary>
    public async Task<(HttpStatusCode Status, JsonNode? Body)> SendAsync(JsonObject activity, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _url + "/api/messages") { Content = new StringContent(activity.ToJsonString(), System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? TokenOf((string)activity["serviceUrl"]!));
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (response.StatusCode, body.Length == 0 ? null : JsonNode.Parse(body));
    }

    public Task<(HttpStatusCode Status, JsonNode? Body)> AskAsync(string text, string conversation, string kind, string user, string id, string tenant = Minted.Tenant) =>
        SendAsync(Received.Message(text, conversation, kind, user, id, Teams.Service, tenant: tenant, at: $"2026-11-23T09:00:00.{id.GetHashCode(StringComparison.Ordinal) & 0xfff}Z"));

    public Task<(HttpStatusCode Status, JsonNode? Body)> PressAsync(Sent sent, string title, string conversation, string kind, string user, string id, JsonObject? values = null, string? message = null) =>
        SendAsync(Received.Pressed(sent.Token(title), conversation, kind, user, id, message ?? "1001", Teams.Service, values: values));

    /// <summary>Waits until something was sent.</summary>
    public async Task<Sent> SeeAsync(Func<Sent, bool> what)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            if (Teams.Calls.FirstOrDefault(what) is { } sent) return sent;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new InvalidOperationException($"It did not appear. Sent were: {string.Join(" | ", Teams.Calls.Select(sent => $"{sent.Method} {sent.Conversation} {sent.Message}: {sent.Text}"))}. The host said: {Said}");
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _http.Dispose();
        await _teams!.DisposeAsync();
        _console.Dispose();
    }

    private static string TokenOf(string service)
    {
        var payload = Minted.Payload(TimeProvider.System.GetUtcNow());
        payload["serviceurl"] = service;
        return Minted.Signed(Minted.Header(), payload, Minted.Ours);
    }
}
