using System.Net;

namespace KpiBot.Tests.Slack;

/// <summary>Actions, links and agreements through the whole host: what people in Slack type, press and fill in.</summary>
public sealed class RoutinePathTests(RunningHost host) : IClassFixture<RunningHost>
{
    [Fact]
    public async Task An_action_is_added_in_words_listed_with_a_button_and_done_by_it()
    {
        await host.Sender.AskAsync("Ev1", "action: call Acme by 2027-01-05 <@U2>", "1763848800.000100", "C1");
        var added = await host.SeeAsync(seen => seen.Thread == "1763848800.000100");
        Assert.Contains("1. call Acme (@U2, by Jan 5, 2027): open.", added.Text, StringComparison.Ordinal);
        await host.Sender.AskAsync("Ev2", "actions", "1763848801.000100", "C1");
        var listed = await host.SeeAsync(seen => seen.Thread == "1763848801.000100");
        Assert.Equal(HttpStatusCode.OK, await host.Sender.PressAsync("desk:0", RunningHost.TokenOf(listed, "desk:0"), "9.1", $"{host.Slack.ApiUrl}response", "C1", "U2", "1763848801.000100"));
        Assert.Contains("done on", (await host.SeeAsync(seen => seen.Channel == "C1" && seen.Text.Contains("1. call Acme", StringComparison.Ordinal) && seen.Text.Contains("done on", StringComparison.Ordinal))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_do_not_change_what_is_agreed()
    {
        await host.Sender.AskAsync("Ev20", "sla: follow-up 4 hours", "1763848820.000100", "C2");
        Assert.Contains("Only admins", (await host.SeeAsync(seen => seen.Channel == "C2" && seen.Text.Contains("admins", StringComparison.Ordinal))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_admin_agrees_on_a_target_of_a_segment_and_the_next_question_knows_it()
    {
        await host.Sender.AskAsync("Ev30", "target: win rate in West 80%, baseline 66%, owner Ana, by 2099-12-31", "1763848830.000100", "D1", "UADMIN");
        Assert.Contains("from 66.0% to 80.0%", (await host.SeeAsync(seen => seen.Channel == "D1" && seen.Text.Contains("Win rate · West", StringComparison.Ordinal))).Text, StringComparison.Ordinal);
    }
}
