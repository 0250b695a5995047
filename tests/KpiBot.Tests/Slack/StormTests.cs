using KpiBot.Tests.Slack.StandIn;

namespace KpiBot.Tests.Slack;

/// <summary>The whole path while Slack misbehaves, judged by the ledger of what people could see.</summary>
public sealed class StormTests
{
    private static readonly Fate[] Script = [Fate.Storm, Fate.Done, Fate.FailedBefore, Fate.FailedAfter, Fate.BrokenAfter, Fate.Page, Fate.Unproved, Fate.Pretended, Fate.Storm];

    [Fact]
    public async Task Nothing_is_lost_and_nothing_doubled_whatever_becomes_of_the_calls()
    {
        await using var host = new RunningHost { World = { Hidden = TimeSpan.FromMilliseconds(300) } };
        host.Settings["Slack:SettleSeconds"] = "4";
        var (posts, others) = (0, 0);
        host.World.FateOf = (method, _) => method switch
        {
            "chat.postMessage" => Interlocked.Increment(ref posts) is var post && post <= Script.Length ? Script[post % Script.Length] : Fate.Done,
            "conversations.replies" or "conversations.history" or "users.info" or "conversations.info" => Interlocked.Increment(ref others) % 3 == 1 ? Fate.Storm : Fate.Done,
            _ => Fate.Done,
        };
        await host.InitializeAsync();
        var threads = Enumerable.Range(0, 9).Select(number => $"17638490{number:00}.000100").ToList();
        foreach (var thread in threads)
        {
            var channel = $"CS{threads.IndexOf(thread) % 6}";
            host.World.Channels.TryAdd(channel, SlackWorld.Channel(channel));
            for (var times = 0; times < 2; times++) await host.Sender.AskAsync($"Ev{thread}", "win rate in q2 2026", thread, channel);
        }

        foreach (var thread in threads) await host.SeeAsync(seen => seen.Thread == thread);
        await host.DeliveredAsync(threads.Count);
        Assert.All(threads, thread => Assert.Single(host.World.Ledger, seen => seen.Thread == thread));
        Assert.Equal(threads.Count, host.World.Ledger.Select(seen => seen.Delivery).Distinct().Count());
        Assert.All(host.World.Calls.Where(call => call.Method != "upload" && call.Method != "respond"), call => Assert.Equal($"Bearer {FakeSlack.Token}", call.Authorization));
    }

    [Fact]
    public async Task What_the_workspace_does_not_draw_by_itself_is_drawn_as_a_picture()
    {
        await using var host = new RunningHost();
        host.World.FateOf = (method, arguments) => method == "chat.postMessage" && arguments["blocks"] is { } blocks && blocks.ToJsonString().Contains("data_", StringComparison.Ordinal) ? Fate.BlocksRefused : Fate.Done;
        await host.InitializeAsync();
        await host.Sender.AskAsync("Ev1", "revenue won by month in 2026", "1763849100.000100");
        var first = await host.SeeAsync(seen => seen.Thread == "1763849100.000100");
        var picture = first.Blocks!.AsArray().Single(block => (string?)block!["type"] == "image")!;
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], host.World.Files[(string)picture["slack_file"]!["id"]!].Take(4));
        Assert.NotEqual("", (string?)picture["alt_text"]);
        await host.Sender.AskAsync("Ev2", "revenue won by month in 2026", "1763849101.000100");
        await host.SeeAsync(seen => seen.Thread == "1763849101.000100");
        Assert.Single(host.World.Calls, call => call.Method == "chat.postMessage" && call.Arguments["blocks"]!.ToJsonString().Contains("data_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_that_was_revoked_is_told_once_and_what_waits_is_posted_when_the_host_has_another()
    {
        await using var host = new RunningHost();
        var isRevoked = true;
        host.World.FateOf = (method, _) => isRevoked && method == "chat.postMessage" ? Fate.TokenRevoked : Fate.Done;
        await host.InitializeAsync();
        foreach (var number in (int[])[1, 2]) await host.Sender.AskAsync($"Ev{number}", "win rate in q2 2026", $"17638492{number:00}.000100", "C1");
        for (var tries = 0; tries < 200 && !host.Said.Contains("is no longer accepted", StringComparison.Ordinal); tries++) await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Single(host.Said.Split('\n'), line => line.Contains("The token of slack T1 is no longer accepted (token_revoked)", StringComparison.Ordinal));
        Assert.Empty(host.World.Ledger);
        await host.StopAsync();
        isRevoked = false;
        await host.StartAsync();
        foreach (var number in (int[])[1, 2]) await host.SeeAsync(seen => seen.Thread == $"17638492{number:00}.000100");
    }

    [Fact]
    public async Task Behind_a_firewall_a_question_comes_over_a_socket_and_nothing_is_open_to_others()
    {
        await using var host = new RunningHost();
        (host.Settings["Slack:AppToken"], host.Settings["Slack:SigningSecret"]) = ("xapp-canary", "");
        await host.InitializeAsync();
        for (var times = 0; times < 3; times++)
            await host.World.ForSockets.Writer.WriteAsync($$"""{"type":"events_api","envelope_id":"e-{{times}}","payload":{{SlackSender.Event("Ev1", "win rate in q2 2026", "1763849400.000100")}},"accepts_response_payload":false}""", TestContext.Current.CancellationToken);
        Assert.Contains("50.0%", (await host.SeeAsync(seen => seen.Thread == "1763849400.000100")).Text, StringComparison.Ordinal);
        for (var tries = 0; tries < 100 && host.World.Acknowledged.Count < 3; tries++) await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Equal(["""{"envelope_id":"e-0"}""", """{"envelope_id":"e-1"}""", """{"envelope_id":"e-2"}"""], host.World.Acknowledged.Order(StringComparer.Ordinal));
        Assert.Single(host.World.Ledger);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, await host.Sender.AskAsync("Ev2", "win rate in q2 2026", "1763849401.000100"));
    }

    [Fact]
    public async Task Who_asks_too_much_is_told_so_once()
    {
        await using var host = new RunningHost();
        await host.InitializeAsync();
        for (var number = 0; number < 20; number++) await host.Sender.CommandAsync("help", $"many.{number}", host.Slack.ResponseUrl($"many{number}"), $"CM{number}");
        await host.SeeAsync(seen => seen.Text.StartsWith("These are many questions", StringComparison.Ordinal));
        for (var tries = 0; tries < 400 && host.World.Ledger.Count < 16; tries++) await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.InRange(host.World.Ledger.Count, 16, 19); // meanwhile a few more may be asked
        Assert.Single(host.World.Ledger, seen => seen.Text.StartsWith("These are many questions", StringComparison.Ordinal));
    }
}
