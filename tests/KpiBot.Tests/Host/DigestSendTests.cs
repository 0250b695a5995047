using KpiBot.Host;
using KpiBot.Storage;
using KpiBot.Tests.Slack;
using KpiBot.Tests.Slack.StandIn;
using Microsoft.Extensions.Configuration;

namespace KpiBot.Tests.Host;

/// <summary><c>kpibot digest send</c> over four imported deals, with Slack's stand-in in Slack's place.</summary>
public sealed class DigestSendTests : IAsyncLifetime
{
    private readonly Console _console = new();
    private readonly SlackWorld _world = new();
    private StandInSlack _slack = null!;

    public async ValueTask InitializeAsync()
    {
        await _console.ImportDealsAsync();
        _slack = await StandInSlack.StartAsync(_world);
    }

    [Fact]
    public async Task A_digest_is_sent_head_first_and_its_detail_in_the_thread_once_a_day()
    {
        Assert.StartsWith("The digest \"monday\" of 2026-06-29 was posted.", await SendAsync("2026-06-29"), StringComparison.Ordinal);
        var seen = _world.Ledger.ToList();
        Assert.Equal(("C1", null), (seen[0].Channel, seen[0].Thread));
        Assert.StartsWith("Marketing and sales", seen[0].Text, StringComparison.Ordinal);
        Assert.All(seen.Skip(1), detail => Assert.Equal(seen[0].Ts, detail.Thread));
        Assert.NotEmpty(seen.Skip(1));

        Assert.StartsWith("The digest \"monday\" of 2026-06-29 was posted.", await SendAsync("2026-06-29"), StringComparison.Ordinal);
        Assert.Equal(seen.Count, _world.Ledger.Count);
        Assert.StartsWith("The digest \"monday\" of 2026-06-22 was posted.", await SendAsync("2026-06-22"), StringComparison.Ordinal);
        Assert.Equal(2, _world.Ledger.Count(one => one.Thread is null));
    }

    [Fact]
    public async Task A_folder_restored_from_before_it_was_sent_finds_it_and_sends_it_once()
    {
        var (backup, restored) = (_console.File("backup.db"), _console.File("restored"));
        Assert.StartsWith("The digest", await SendAsync("2026-06-22"), StringComparison.Ordinal);
        using (var workspace = Workspace.OpenReader(_console.Data)) await workspace.BackupAsync(backup, TestContext.Current.CancellationToken);
        Assert.StartsWith("The digest", await SendAsync("2026-06-29"), StringComparison.Ordinal);
        var sent = _world.Ledger.Count;
        await Workspace.RestoreAsync(backup, restored, replace: false, TestContext.Current.CancellationToken);
        Assert.StartsWith("The digest \"monday\" of 2026-06-22 was posted.", await SendAsync("2026-06-22", restored), StringComparison.Ordinal);
        Assert.StartsWith("The digest \"monday\" of 2026-06-29 was posted.", await SendAsync("2026-06-29", restored), StringComparison.Ordinal);
        Assert.Equal(sent, _world.Ledger.Count);
    }

    [Fact]
    public async Task A_channel_of_other_organisations_gets_nothing_and_the_owner_is_told()
    {
        Assert.StartsWith("The digest \"monday\" of 2026-06-29 was skipped: its place is gone or may not read it", await SendAsync("2026-06-29", channel: "CSHARED"), StringComparison.Ordinal);
        Assert.DoesNotContain(_world.Ledger, seen => seen.Channel == "CSHARED");
    }

    public async ValueTask DisposeAsync()
    {
        await _slack.DisposeAsync();
        _console.Dispose();
    }

    private async Task<string> SendAsync(string day, string? folder = null, string channel = "C1")
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Data:Folder", folder ?? _console.Data), new("Slack:ApiUrl", _slack.ApiUrl), new("Slack:SigningSecret", Signed.Secret), new("Slack:BotToken", FakeSlack.Token), new("Slack:SettleSeconds", "1"),
            new("Digests:monday:Team", SlackWorld.Team), new("Digests:monday:Channel", channel), new("Digests:monday:Owner", "U1"),
        ]).Build();
        using var output = new StringWriter();
        using var error = new StringWriter();
        await CommandLine.RunAsync(["digest", "send", "monday", "--now", day], new Terminal(TextReader.Null, output, error, false), () => settings, TimeProvider.System, isDevelopment: true, TestContext.Current.CancellationToken);
        return output.ToString() + error;
    }
}
