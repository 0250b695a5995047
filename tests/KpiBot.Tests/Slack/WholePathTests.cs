using System.Net;
using System.Text;
using KpiBot.Tests.Slack.StandIn;

namespace KpiBot.Tests.Slack;

/// <summary>From what Slack sends to what people in Slack see, through the whole host.</summary>
public sealed class WholePathTests(RunningHost host) : IClassFixture<RunningHost>
{
    private const string Question = "win rate by region in q2 2026";

    [Fact]
    public async Task A_mention_is_answered_once_in_its_thread_whatever_repeats()
    {
        foreach (var id in (string[])["Ev1", "Ev1", "Ev1b"]) Assert.Equal(HttpStatusCode.OK, await host.Sender.AskAsync(id, "win rate in q2 2026", "1763848800.000100"));
        var seen = await host.SeeAsync(seen => seen.Thread == "1763848800.000100");
        Assert.Equal(("chat.postMessage", "C1"), (seen.Method, seen.Channel));
        Assert.Contains("50.0%", seen.Text, StringComparison.Ordinal);
        Assert.Single(host.World.Ledger, other => other.Thread == "1763848800.000100");
        Assert.NotNull(seen.Delivery);
    }

    [Fact]
    public async Task Two_people_in_a_thread_share_what_was_asked_before_them()
    {
        await host.Sender.AskAsync("Ev10", "win rate in q2 2026", "1763848810.000100", "C2");
        await host.SeeAsync(seen => seen.Thread == "1763848810.000100");
        await host.Sender.AskAsync("Ev11", "by region", "1763848811.000100", "C2", "U2", "1763848810.000100");
        Assert.Contains("West", (await host.SeeAsync(seen => seen.Thread == "1763848810.000100" && seen.Text.Contains("region", StringComparison.Ordinal))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_was_started_again_goes_on_in_the_thread()
    {
        await host.Sender.AskAsync("Ev20", "win rate in q2 2026", "1763848820.000100", "C2");
        await host.SeeAsync(seen => seen.Thread == "1763848820.000100");
        await host.StopAsync();
        await host.StartAsync();
        await host.Sender.AskAsync("Ev21", "by region", "1763848821.000100", "C2", "U2", "1763848820.000100");
        Assert.Contains("West", (await host.SeeAsync(seen => seen.Thread == "1763848820.000100" && seen.Text.Contains("region", StringComparison.Ordinal))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_direct_message_is_answered_there()
    {
        await host.Sender.AskAsync("Ev30", Question, "1763848830.000100", "D1");
        var seen = await host.SeeAsync(seen => seen.Channel == "D1" && seen.Method == "chat.postMessage");
        Assert.Null(seen.Thread);
        Assert.Contains("66.7%", seen.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UGUEST", "C1", null)]
    [InlineData("U1", "CSHARED", null)]
    [InlineData("UPARTNER", "C1", "T9")]
    [InlineData("UNOBODY", "C1", null)]
    [InlineData("U1", "CNOWHERE", null)]
    public async Task Outsiders_and_shared_channels_are_told_nothing_and_only_they_see_it(string user, string channel, string? team)
    {
        var ts = $"17638489{Math.Abs(HashCode.Combine(user.Length, channel.Length, team)) % 100:00}.000200";
        await host.Sender.AskAsync($"Ev40 {user}{channel}".Replace(' ', '-'), Question, ts, channel, user, userTeam: team);
        var seen = await host.SeeAsync(seen => seen.User == user && seen.Channel == channel);
        Assert.Equal("chat.postEphemeral", seen.Method);
        Assert.Equal("I answer members of this workspace only, in its own channels and in direct messages.", seen.Text);
        Assert.DoesNotContain(host.World.Ledger, other => other.Thread == ts);
    }

    [Fact]
    public async Task Records_asked_for_in_a_public_channel_are_shown_to_the_asker_alone()
    {
        await host.Sender.AskAsync("Ev50", "list the deals won in q2 2026", "1763848850.000100");
        var seen = await host.SeeAsync(seen => seen.Method == "chat.postEphemeral" && seen.Text.Contains("d1", StringComparison.Ordinal));
        Assert.Equal("U1", seen.User);
        Assert.DoesNotContain(host.World.Ledger, other => other.Thread == "1763848850.000100");
    }

    [Fact]
    public async Task A_command_is_answered_to_the_asker_and_shared_when_the_button_says_so()
    {
        Assert.Equal(HttpStatusCode.OK, await host.Sender.CommandAsync(Question, "cmd.1", host.Slack.ResponseUrl("cmd1"), user: "U35"));
        var seen = await host.SeeAsync(seen => seen.Channel == "cmd1");
        Assert.Equal("asker", seen.User);
        Assert.Contains("66.7%", seen.Text, StringComparison.Ordinal);
        await host.Sender.PressAsync("do:Share", RunningHost.TokenOf(seen, "do:Share"), "press.1", host.Slack.ResponseUrl("cmd1share"), user: "U35");
        Assert.Null((await host.SeeAsync(other => other.Method == "chat.postMessage" && other.Text == seen.Text && other.Channel == "C1" && other.Thread is null)).User);
    }

    [Fact]
    public async Task A_button_asks_on_from_its_own_answer_and_not_for_everybody()
    {
        await host.Sender.CommandAsync("win rate in q2 2026", "cmd.2", host.Slack.ResponseUrl("cmd2"), user: "U36");
        var seen = await host.SeeAsync(seen => seen.Channel == "cmd2");
        await host.Sender.CommandAsync("revenue won in q2 2026", "cmd.3", host.Slack.ResponseUrl("cmd3"), user: "U36");
        await host.SeeAsync(seen => seen.Channel == "cmd3");
        var byOther = RunningHost.ButtonsOf(seen).First(button => ((string?)button["text"]!["text"])!.StartsWith("by ", StringComparison.Ordinal));
        var (action, token) = ((string)byOther["action_id"]!, (string)byOther["value"]!);
        Assert.DoesNotContain("by ", Encoding.UTF8.GetString(Convert.FromBase64String(token.Replace('-', '+').Replace('_', '/').PadRight((token.Length + 3) / 4 * 4, '='))), StringComparison.Ordinal);

        await host.Sender.PressAsync(action, token, "press.2", host.Slack.ResponseUrl("press2"), user: "U36");
        Assert.StartsWith("Win rate by ", (await host.SeeAsync(seen => seen.Channel == "press2")).Text, StringComparison.Ordinal);
        await host.Sender.PressAsync(action, token, "press.3", host.Slack.ResponseUrl("press3"), user: "U2");
        Assert.Contains("somebody else", (await host.SeeAsync(seen => seen.Channel == "press3")).Text, StringComparison.Ordinal);
        await host.Sender.PressAsync(action, token, "press.4", host.Slack.ResponseUrl("press4"), channel: "C2", user: "U36");
        Assert.Contains("too old", (await host.SeeAsync(seen => seen.Channel == "press4")).Text, StringComparison.Ordinal);
        await host.Sender.PressAsync(action, token[..^2] + "AA", "press.5", host.Slack.ResponseUrl("press5"), user: "U36");
        Assert.Contains("too old", (await host.SeeAsync(seen => seen.Channel == "press5")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_records_come_as_a_file_to_the_asker()
    {
        await host.Sender.CommandAsync("list the deals won in q2 2026", "cmd.4", host.Slack.ResponseUrl("cmd4"), user: "U37");
        var seen = await host.SeeAsync(seen => seen.Channel == "cmd4");
        await host.Sender.PressAsync("do:Export", RunningHost.TokenOf(seen, "do:Export"), "press.6", host.Slack.ResponseUrl("press6"), user: "U37");
        var file = await host.SeeAsync(seen => seen.Method == "file" && seen.Channel == "DU37");
        var lines = Encoding.UTF8.GetString(host.World.Files[(string)file.Blocks![0]!["id"]!]).Split("\r\n");
        Assert.StartsWith("id,status,", lines[0], StringComparison.Ordinal);
        Assert.Equal(4, lines.Length);
    }

    [Fact]
    public async Task A_shortcut_answers_whoever_used_it()
    {
        var response = host.Slack.ResponseUrl("short1");
        await host.Sender.InteractAsync($$"""
            {"type":"message_action","callback_id":"ask_about","trigger_id":"short.1","team":{"id":"T1"},"user":{"id":"U1","team_id":"T1"},"channel":{"id":"C2"},"message_ts":"1763848803.000100",
             "message":{"type":"message","user":"U9","ts":"1763848803.000100","text":"{{Question}}"},"response_url":"{{response}}"}
            """);
        Assert.Contains("66.7%", (await host.SeeAsync(seen => seen.Channel == "short1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_helpful_is_asked_about()
    {
        await host.Sender.CommandAsync("win rate in q2 2026", "cmd.5", host.Slack.ResponseUrl("cmd5"), user: "U39");
        var seen = await host.SeeAsync(seen => seen.Channel == "cmd5");
        await host.Sender.PressAsync("do:Helpful", RunningHost.TokenOf(seen, "do:Helpful"), "press.7", host.Slack.ResponseUrl("press7"), user: "U39");
        Assert.Contains("Thank you", (await host.SeeAsync(seen => seen.Channel == "press7")).Text, StringComparison.Ordinal);
        await host.Sender.PressAsync("do:NotHelpful", RunningHost.TokenOf(seen, "do:NotHelpful"), "press.8", host.Slack.ResponseUrl("press8"), user: "U39");
        await host.SeeAsync(seen => seen.Method == "views.open" && seen.User == "press.8");
    }

    [Fact]
    public async Task The_Home_page_shows_the_headline_figures_in_the_viewers_language()
    {
        await host.Sender.EventAsync("Ev60", """{"type":"app_home_opened","user":"UBR","tab":"home","channel":"D9"}""");
        await host.SeeAsync(seen => seen.Method == "views.publish" && seen.User == "UBR");
        var page = host.World.Calls.Last(call => call.Method == "views.publish").Arguments.ToJsonString(new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        Assert.Contains("Como estamos", page, StringComparison.Ordinal);
        Assert.Contains("Taxa de ganho", page, StringComparison.Ordinal);
        await host.Sender.EventAsync("Ev61", """{"type":"app_home_opened","user":"UBR","tab":"messages","channel":"D9"}""");
        await host.CalledAsync("assistant.threads.setSuggestedPrompts");
    }

    [Fact]
    public async Task A_channel_that_was_shared_meanwhile_is_asked_about_again()
    {
        host.World.Channels["C9"] = SlackWorld.Channel("C9");
        await host.Sender.AskAsync("Ev70", "win rate in q2 2026", "1763848870.000100", "C9");
        await host.SeeAsync(seen => seen.Thread == "1763848870.000100");
        host.World.Channels["C9"] = SlackWorld.Channel("C9", isShared: true);
        await host.Sender.EventAsync("Ev71", """{"type":"channel_shared","channel":"C9","connected_team_id":"T9"}""");
        await host.Sender.AskAsync("Ev72", "win rate in q2 2026", "1763848871.000100", "C9");
        Assert.Contains("members of this workspace only", (await host.SeeAsync(seen => seen.Channel == "C9" && seen.User == "U1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_who_did_not_sign_is_answered()
    {
        using var stranger = new SlackSender(host.Sender.Address, Signed.NextSecret);
        Assert.Equal(HttpStatusCode.Unauthorized, await stranger.AskAsync("Ev80", "win rate in q2 2026", "1763848880.000100"));
    }
}
