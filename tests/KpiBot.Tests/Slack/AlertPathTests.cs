using System.Net;
using KpiBot.Tests.Slack.StandIn;

namespace KpiBot.Tests.Slack;

/// <summary>An alert from the words that ask for it to the message that says it is over, through the whole host.</summary>
public sealed class AlertPathTests(RunningHost host) : IClassFixture<RunningHost>
{
    [Fact]
    public async Task It_is_made_in_a_thread_fires_within_a_minute_and_is_taken_on_by_name()
    {
        Assert.Equal(HttpStatusCode.OK, await host.Sender.AskAsync("EvA1", "alert <#C2|sales> when deals won this year go above 1", "1763848900.000100"));
        var preview = await host.SeeAsync(seen => seen.Thread == "1763848900.000100");
        Assert.Contains("A new alert, as I understood it", preview.Text, StringComparison.Ordinal);
        Assert.Contains("Posted to #C2. Every member of the workspace can read it.", preview.Text, StringComparison.Ordinal);
        Assert.Contains(preview.Blocks!.AsArray(), block => (string?)block!["type"] == "rich_text" && block.ToJsonString().Contains("\"channel_id\":\"C2\"", StringComparison.Ordinal));

        // Only who asked may confirm.
        await PressAsync(preview, "Confirm", "tr-a1", "C1", "U2", "1763848900.000100");
        await PressAsync(preview, "Confirm", "tr-a2", "C1", "U1", "1763848900.000100");
        await host.SeeAsync(seen => seen.Thread == "1763848900.000100" && seen.Text.StartsWith("Done: the alert", StringComparison.Ordinal));
        var alert = await host.SeeAsync(seen => seen.Channel == "C2" && seen.Text.StartsWith("Alert “Deals won”: above 1", StringComparison.Ordinal));
        Assert.Equal("chat.postMessage", alert.Method);
        Assert.Single(host.World.Ledger, seen => seen.Channel == "C2" && seen.Method == "chat.postMessage");

        await PressAsync(alert, "I take it on", "tr-a3", "C2", "U2", null);
        await host.CalledAsync("chat.update");
        var (_, update, _, _) = host.World.Calls.First(call => call.Method == "chat.update");
        Assert.Equal(("C2", alert.Ts), ((string?)update["channel"], (string?)update["ts"]));
        Assert.Contains("@U2 has taken it on.", (string?)update["text"], StringComparison.Ordinal);
        Assert.Contains("\"user_id\":\"U2\"", update["blocks"]!.ToJsonString(), StringComparison.Ordinal);
    }

    private Task<HttpStatusCode> PressAsync(Seen under, string text, string trigger, string channel, string user, string? thread)
    {
        var button = RunningHost.ButtonsOf(under).Single(one => (string?)one["text"]!["text"] == text);
        return host.Sender.PressAsync((string)button["action_id"]!, (string)button["value"]!, trigger, host.Slack.ResponseUrl(trigger).ToString(), channel, user, thread);
    }
}
