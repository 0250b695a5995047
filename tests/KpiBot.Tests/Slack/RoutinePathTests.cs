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

    /// <summary>A digest's buttons, the forms that they open, and what was filled in, in the next digest.</summary>
    [Fact]
    public async Task The_forms_under_a_digest_are_filled_in_and_what_was_said_stands_in_the_next_one()
    {
        await using var own = new RunningHost();
        foreach (var (setting, value) in (ReadOnlySpan<(string, string)>)[("Team", StandIn.SlackWorld.Team), ("Channel", "C1"), ("Owner", "U1")]) own.Settings[$"Digests:monday:{setting}"] = value;
        await own.InitializeAsync();
        var head = await DigestAsync(own, "2026-06-22");
        await FillAsync(own, head, "Add action", """{"b1":{"text":{"type":"plain_text_input","value":"call Acme"}},"b2":{"owner":{"type":"users_select","selected_user":"U2"}},"b3":{"due":{"type":"datepicker","selected_date":"2026-07-31"}}}""");
        await own.SeeAsync(seen => seen.Channel == "C1" && seen.Text.Contains("call Acme (@U2, by Jul 31, 2026)", StringComparison.Ordinal));
        await FillAsync(own, head, "Give feedback", """{"b1":{"on":{"type":"static_select","selected_option":{"value":"Campaign"}}},"b2":{"subject":{"type":"plain_text_input","value":"Fair"}},"b3":{"text":{"type":"plain_text_input","value":"good ones"}}}""");
        await own.SeeAsync(seen => seen.Channel == "C1" && seen.Text.Contains("Kept", StringComparison.OrdinalIgnoreCase));
        await DigestAsync(own, "2026-06-29");
        var detail = own.World.Ledger.Last(seen => seen.Thread is not null && seen.Text.Contains("call Acme", StringComparison.Ordinal) && seen.Text.Contains("Campaign Fair: good ones", StringComparison.Ordinal));
        Assert.Contains("by Jul 31, 2026", detail.Text, StringComparison.Ordinal);
    }

    /// <summary>The head of a digest that is posted while the host is down.</summary>
    private static async Task<StandIn.Seen> DigestAsync(RunningHost host, string day)
    {
        var before = host.World.Ledger.Count;
        await host.StopAsync();
        await host.RunAsync("digest", "send", "monday", "--now", day);
        await host.StartAsync();
        return host.World.Ledger.Skip(before).First(seen => seen.Thread is null);
    }

    /// <summary>Presses a button, fills in the form that it opens, and sends it.</summary>
    private static async Task FillAsync(RunningHost host, StandIn.Seen head, string button, string values)
    {
        var pressed = RunningHost.ButtonsOf(head).Single(one => (string?)one["text"]!["text"] == button);
        var trigger = $"{button}.1".Replace(' ', '.');
        await host.Sender.PressAsync((string)pressed["action_id"]!, (string)pressed["value"]!, trigger, host.Slack.ResponseUrl(trigger).ToString(), "C1", "U1");
        await host.SeeAsync(seen => seen.Method == "views.open" && seen.User == trigger);
        var view = host.World.Calls.Last(call => call.Method == "views.open").Arguments["view"]!;
        var token = System.Text.Json.JsonSerializer.Serialize((string)view["private_metadata"]!);
        await host.Sender.InteractAsync($$"""
            {"type":"view_submission","team":{"id":"T1"},"user":{"id":"U1","team_id":"T1"},"trigger_id":"{{trigger}}.2","view":{"id":"V{{trigger}}","hash":"h","callback_id":"{{(string)view["callback_id"]!}}","private_metadata":{{token}},"state":{"values":{{values}} } } }
            """);
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
