using System.Text.Json.Nodes;

namespace KpiBot.Tests.Teams;

/// <summary>Digests, forms and alerts through the whole host: made, posted unasked, filled in, and their owners told when they can be no more.</summary>
public sealed class DeskPathTests : IAsyncLifetime
{
    private readonly RunningTeams _host = new();

    public ValueTask InitializeAsync()
    {
        foreach (var (name, value) in new Dictionary<string, string> { ["Platform"] = "teams", ["Team"] = Minted.Tenant, ["Channel"] = Received.Channel, ["Owner"] = Received.PersonOf("1") }) _host.Settings["Digests:monday:" + name] = value;
        return _host.InitializeAsync();
    }

    [Fact]
    public async Task A_digest_is_posted_unasked_and_its_form_makes_an_action_in_its_own_place()
    {
        await _host.SendAsync(Received.InTeam(Received.Mentioning(Received.Message("help", Received.Channel, "channel", "1", "d1", _host.Teams.Service))));
        await _host.SeeAsync(sent => sent.Conversation == Received.Channel + ";messageid=d1");
        await _host.StopAsync();
        Assert.StartsWith("The digest \"monday\" of 2026-06-29 was posted.", (await _host.CommandAsync("digest", "send", "monday", "--now", "2026-06-29")).Said, StringComparison.Ordinal);
        var digest = await _host.SeeAsync(sent => sent.Conversation == Received.Channel && sent.Text.Contains("Marketing and sales", StringComparison.Ordinal));
        await _host.StartAsync();

        const string Under = Received.Channel + ";messageid=2001";
        await _host.PressAsync(digest, "Add action", Under, "channel", "2", "f:d1", message: "2001");
        var form = await _host.SeeAsync(sent => sent.Conversation == Under && sent.Card.ToJsonString().Contains("Input.Date", StringComparison.Ordinal));
        // Only who pressed may send it.
        Assert.Contains("somebody else's", (string?)(await _host.PressAsync(form, "Send", Under, "channel", "1", "f:d2", new JsonObject { ["text"] = "call Acme" }, "2002")).Body!["value"], StringComparison.Ordinal);
        await _host.PressAsync(form, "Send", Under, "channel", "2", "f:d3", new JsonObject { ["text"] = "call Acme", ["owner"] = Received.PersonOf("7"), ["due"] = "2027-01-05" }, "2002");
        var noted = await _host.SeeAsync(sent => sent is { Method: "PUT activities", Message: "2002" });
        Assert.Contains("1. call Acme (@Ana of 7, by Jan 5, 2027): open.", noted.Text, StringComparison.Ordinal);
        Assert.Equal(Under, noted.Conversation);
    }

    [Fact]
    public async Task A_guest_fills_in_nothing()
    {
        await _host.SendAsync(Received.Mentioning(Received.Message("action: call Acme", Received.Channel, "channel", "1", "g1", _host.Teams.Service)));
        await _host.SeeAsync(sent => sent.Text.Contains("1. call Acme", StringComparison.Ordinal));
        await _host.SendAsync(Received.Mentioning(Received.Message("actions", Received.Channel, "channel", "1", "g2", _host.Teams.Service, at: "b")));
        var listed = await _host.SeeAsync(sent => sent.Conversation == Received.Channel + ";messageid=g2");
        _host.Teams.Members[Received.Channel] = [("9", "guest", Minted.Tenant), ("1", "user", Minted.Tenant)];
        await _host.PressAsync(listed, "Done 1", Received.Channel + ";messageid=g2", "channel", "9", "f:g3");
        await _host.AskAsync("win rate in q2 2026", "a:meanwhile", "personal", "411", "g4");
        await _host.SeeAsync(sent => sent.Conversation == "a:meanwhile" && sent.Text.Length > 0);
        Assert.DoesNotContain(_host.Teams.Calls, sent => sent.Text.Contains("done on", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_alert_for_a_channel_that_is_named_is_confirmed_and_its_owner_told_when_the_team_lets_KpiBot_go()
    {
        await _host.AskAsync("help", "a:owner", "personal", "7", "n0");
        await _host.SendAsync(Received.InTeam(Received.Mentioning(Received.Message("help", Received.Channel, "channel", "2", "n1", _host.Teams.Service))));
        await _host.SeeAsync(sent => sent.Conversation == Received.Channel + ";messageid=n1");
        await _host.AskAsync("alert #weekly-sales when win rate this year goes below 1%", "a:maker", "personal", "2", "n2");
        var preview = await _host.SeeAsync(sent => sent.Conversation == "a:maker" && sent.Text.Contains("A new alert", StringComparison.Ordinal));
        Assert.Contains("Posted to Weekly Sales. Every member of the workspace can read it.", preview.Text, StringComparison.Ordinal);
        await _host.PressAsync(preview, "Confirm", "a:maker", "personal", "2", "f:n2");
        await _host.SeeAsync(sent => sent.Conversation == "a:maker" && sent.Text.Contains("Done: the alert", StringComparison.Ordinal));
        await _host.AskAsync("alert #secret when win rate this year goes below 1%", "a:maker", "personal", "2", "n3");
        Assert.Contains("I do not know #secret", (await _host.SeeAsync(sent => sent.Conversation == "a:maker" && sent.Text.Contains("#secret", StringComparison.Ordinal))).Text, StringComparison.Ordinal);

        await _host.SendAsync(Received.InTeam(Received.Installation("remove", Received.Channel, "channel", "1", "n4", _host.Teams.Service)));
        Assert.Contains("These alerts were posted there: Win rate", (await _host.SeeAsync(sent => sent.Conversation == "a:maker" && sent.Text.Contains("removed", StringComparison.Ordinal))).Text, StringComparison.Ordinal);
        Assert.Contains("These alerts were posted there: Win rate", (await _host.SeeAsync(sent => sent.Conversation == "a:owner" && sent.Text.Contains("removed", StringComparison.Ordinal))).Text, StringComparison.Ordinal);
        await _host.AskAsync("alert #weekly-sales when win rate this year goes below 2%", "a:maker", "personal", "2", "n5");
        await _host.SeeAsync(sent => sent.Conversation == "a:maker" && sent.Text.Contains("#weekly-sales", StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
