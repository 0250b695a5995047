using System.Text.Json.Nodes;
using KpiBot.Delivery;
using KpiBot.Host;
using KpiBot.Storage;
using KpiBot.Storage.Sqlite;
using KpiBot.Tests.Host;
using KpiBot.Tests.Slack.StandIn;
using KpiBot.Tests.Web;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Console = KpiBot.Tests.Host.Console;

namespace KpiBot.Tests.Slack;

/// <summary>The host as `kpibot` starts it, over four imported deals, with Slack's stand-in in Slack's place.</summary>
public sealed class RunningHost : IAsyncLifetime
{
    private readonly Console _console = new();
    private CancellationTokenSource? _stop;
    private Task<int>? _host;
    private ReadyWriter? _lines;
    private StandInSlack? _slack;
    private SlackSender? _sender;

    public SlackWorld World { get; } = new();

    /// <summary>Settings beside those that every run has.</summary>
    public Dictionary<string, string?> Settings { get; } = new() { ["Slack:SettleSeconds"] = "10", ["Data:LateAfterHours"] = "10000" };

    public StandInSlack Slack => _slack!;

    public SlackSender Sender => _sender!;

    public string DataFolder => _console.Data;

    /// <summary>What the host said on standard error.</summary>
    public string Said => _lines!.ToString();

    public async ValueTask InitializeAsync()
    {
        await _console.ImportDealsAsync();
        _slack = await StandInSlack.StartAsync(World);
        await StartAsync();
    }

    public async Task StartAsync()
    {
        var url = $"http://127.0.0.1:{RunningPlayground.FreePort()}";
        _stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        _lines = new ReadyWriter();
        Settings["Web:Url"] = url;
        _host = CommandLine.RunAsync([], new Terminal(TextReader.Null, TextWriter.Null, TextWriter.Synchronized(_lines), false), SettingsAt, TimeProvider.System, isDevelopment: true, _stop.Token);
        await Task.WhenAny(_lines.Ready, _host);
        Assert.False(_host.IsCompleted, Said);
        _sender = new SlackSender(new Uri(url), Signed.Secret);
    }

    private IConfiguration SettingsAt() => new ConfigurationBuilder().AddInMemoryCollection(
        [new("Data:Folder", _console.Data), new("Slack:ApiUrl", Slack.ApiUrl), new("Slack:SigningSecret", Signed.Secret), new("Slack:BotToken", FakeSlack.Token)]).AddInMemoryCollection(Settings).Build();

    public async Task StopAsync()
    {
        _sender!.Dispose();
        await _stop!.CancelAsync();
        await _host!;
        _stop.Dispose();
    }

    /// <summary>Runs another command with the same settings.</summary>
    public async Task<string> RunAsync(params string[] command)
    {
        using var said = new StringWriter();
        await CommandLine.RunAsync(command, new Terminal(TextReader.Null, said, said, false), SettingsAt, TimeProvider.System, isDevelopment: true, TestContext.Current.CancellationToken);
        return said.ToString();
    }

    /// <summary>Waits until something can be seen.</summary>
    public async Task<Seen> SeeAsync(Func<Seen, bool> what)
    {
        for (var tries = 0; tries < 1_200; tries++)
        {
            if (World.Ledger.FirstOrDefault(what) is { } seen) return seen;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new InvalidOperationException($"It did not appear. The ledger holds: {string.Join(" | ", World.Ledger.Select(seen => $"{seen.Method} {seen.Channel} {seen.Thread} {seen.User}: {seen.Text}"))}. The host said: {Said}");
    }

    /// <summary>Waits until a call of a method was made.</summary>
    public async Task CalledAsync(string method)
    {
        for (var tries = 0; tries < 300 && World.Calls.All(call => call.Method != method); tries++) await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Contains(World.Calls, call => call.Method == method);
    }

    /// <summary>Waits until so many messages have a receipt, after which nothing more follows of them.</summary>
    public async Task DeliveredAsync(int messages)
    {
        for (var tries = 0; tries < 600 && SentCount() < messages; tries++) await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.Equal(messages, SentCount());
    }

    private long SentCount()
    {
        using var connection = WorkspaceFiles.Connect(Path.Combine(_console.Data, "delivery.db"), SqliteOpenMode.ReadOnly);
        return (long)connection.Scalar($"SELECT count(*) FROM \"Deliveries\" WHERE \"Status\" = {(int)DeliveryStatus.Sent}")!;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _slack!.DisposeAsync();
        _console.Dispose();
    }

    /// <summary>What a message's button carries.</summary>
    public static string TokenOf(Seen seen, string action) => ButtonsOf(seen).First(button => (string?)button["action_id"] == action)["value"]!.GetValue<string>();

    public static IEnumerable<JsonNode> ButtonsOf(Seen seen) => seen.Blocks!.AsArray().Where(block => (string?)block!["type"] == "actions").SelectMany(block => block!["elements"]!.AsArray()).Select(button => button!);
}
