using KpiBot.Host;
using KpiBot.Tests.Connectors.HubSpot;
using KpiBot.Tests.Storage;
using KpiBot.Tests.Web;
using Microsoft.Extensions.Configuration;

namespace KpiBot.Tests.Host;

public sealed class SyncTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string?> _settings = [];

    private string Data => Path.Combine(_folder.Path, "data");

    [Fact]
    public async Task A_question_is_answered_from_what_was_synced_in_the_accounts_currency()
    {
        await using var hubSpot = await FilledAsync();
        var (code, output, error) = await RunAsync(hubSpot, "sync");
        Assert.True(code == 0, error);
        Assert.Contains("hubspot is up to date:", output, StringComparison.Ordinal);
        Assert.Contains("deal                   3 added, 0 changed, 0 unchanged, 0 removed", output, StringComparison.Ordinal);
        (code, output, error) = await RunAsync(hubSpot, "ask", "revenue won in 2026", "--now", "2026-07-01");
        Assert.True(code == 0, error);
        Assert.Contains("11,000", output, StringComparison.Ordinal);
        Assert.Contains("R$", output, StringComparison.Ordinal);

        (code, output, _) = await RunAsync(hubSpot, "sync", "hubspot", "--full");
        Assert.Equal(0, code);
        Assert.Contains("deals                  3 rows read", output, StringComparison.Ordinal);
        Assert.DoesNotContain(" changed, ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_incomplete_is_said_by_the_command_and_by_the_answer_about_freshness()
    {
        await using var hubSpot = await FilledAsync();
        for (var id = 2_000; id < 2_050; id++) hubSpot.Put("0-3", id, FakeCompany.Start, ("pipeline", "default"), ("dealstage", "closedwon"), ("amount", "10"));
        await RunAsync(hubSpot, "sync");
        for (var id = 2_000; id < 2_050; id++) hubSpot.Of("deals")[id].ArchivedAt = hubSpot.Now;
        hubSpot.Instead = call => call.Path.StartsWith("/crm/v3/objects/tickets", StringComparison.Ordinal) ? (403, """{"category":"MISSING_SCOPES"}""") : null;
        var (code, _, error) = await RunAsync(hubSpot, "sync");
        Assert.Equal(0, code);
        Assert.Contains("give it the scope tickets", error, StringComparison.Ordinal);
        Assert.Contains("accept it with kpibot sync hubspot --accept", error, StringComparison.Ordinal);
        var (_, output, _) = await RunAsync(hubSpot, "ask", "how fresh is the data?", "--now", "2026-07-01");
        Assert.Contains("hubspot: data incomplete. Since", output, StringComparison.Ordinal);
        Assert.Contains("hubspot: data incomplete. tickets could not be read since", output, StringComparison.Ordinal);
        Assert.DoesNotContain("accept it", (await RunAsync(hubSpot, "sync", "--accept")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_host_keeps_its_sources_fresh_by_itself_and_tells_how_they_are()
    {
        await using var hubSpot = await FilledAsync();
        (await KpiBot.Storage.Workspace.OpenWriterAsync(Data, TimeProvider.System, WorkspaceSteps.Cancellation)).Dispose();
        var url = $"http://127.0.0.1:{RunningPlayground.FreePort()}";
        (_settings["Web:Url"], _settings["Sync:EveryMinutes"], _settings["HubSpot:Token"], _settings["HubSpot:ApiUrl"]) = (url, "1", FakeHubSpot.Token, hubSpot.Url.ToString());
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(WorkspaceSteps.Cancellation);
        using var lines = new ReadyWriter();
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Data:Folder", Data), .. _settings]).Build();
        var host = CommandLine.RunAsync([], new Terminal(TextReader.Null, TextWriter.Null, TextWriter.Synchronized(lines), false), () => settings, hubSpot.Time, isDevelopment: true, cancellation: stop.Token);
        await Task.WhenAny(lines.Ready, host);
        using var client = new HttpClient { BaseAddress = new Uri(url) };
        var health = "";
        while (!health.Contains("\"source\":\"hubspot\"", StringComparison.Ordinal)) health = await client.GetStringAsync(new Uri("/health/sources", UriKind.Relative), stop.Token);
        Assert.StartsWith("{\"healthy\":true", health, StringComparison.Ordinal);
        await stop.CancelAsync();
        await host;
    }

    [Fact]
    public async Task A_source_that_fails_is_told_in_one_sentence()
    {
        await using var hubSpot = await FilledAsync();
        hubSpot.Tokens.Clear();
        var (code, output, error) = await RunAsync(hubSpot, "sync");
        Assert.Equal((1, "HubSpot does not accept the token (HTTP 401 EXPIRED_AUTHENTICATION): give it a valid one.\n"), (code, error));
        Assert.StartsWith("hubspot is not up to date", output, StringComparison.Ordinal);
        (code, _, error) = await RunAsync(hubSpot, "sync", "salesforce");
        Assert.Equal((2, "There is no source \"salesforce\" that is synced: expected one of hubspot.\n"), (code, error));
    }

    [Theory]
    [InlineData("HubSpot:Token", "xoxb-1", "The setting HubSpot:Token is no access token of a private app: one begins with pat-.")]
    [InlineData("HubSpot:ApiUrl", "https://evil.example", "The setting HubSpot:ApiUrl is \"https://evil.example\": the token is sent to https://api.hubapi.com alone.")]
    [InlineData("HubSpot:Without", "letters", "The setting HubSpot:Without names \"letters\": expected some of marketing_emails, companies, contacts, deals, line_items, calls, emails, meetings, tasks, tickets, feedback_submissions, goals.")]
    [InlineData("HubSpot:Goals", "Revenue=nothing", "The setting HubSpot:Goals holds \"Revenue=nothing\": expected a goal's name and the id of a KPI, such as Revenue 2026=revenue_won.")]
    [InlineData("Sync:EveryMinutes", "-1", "The setting Sync:EveryMinutes is -1: expected 0 to 10080.")]
    public async Task A_setting_that_cannot_be_used_is_named(string name, string value, string sentence)
    {
        _settings[name] = value;
        var (code, _, error) = await RunAsync(null, "sync");
        Assert.Equal((2, sentence + "\n"), (code, error));
    }

    [Fact]
    public async Task Without_a_source_the_command_says_how_to_set_one_up()
    {
        var (code, _, error) = await RunAsync(null, "sync");
        Assert.Equal(2, code);
        Assert.Contains("KPIBOT_HUBSPOT__TOKEN", error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<FakeHubSpot> FilledAsync()
    {
        var hubSpot = await FakeHubSpot.StartAsync();
        hubSpot.Fill();
        return hubSpot;
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(FakeHubSpot? hubSpot, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        if (hubSpot is not null) (_settings["HubSpot:Token"], _settings["HubSpot:ApiUrl"]) = (FakeHubSpot.Token, hubSpot.Url.ToString());
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Data:Folder", Data), .. _settings]).Build();
        var code = await CommandLine.RunAsync(args, new Terminal(TextReader.Null, output, error, false), () => settings, hubSpot?.Time ?? TimeProvider.System, isDevelopment: hubSpot is not null, cancellation: TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
