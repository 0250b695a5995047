using System.Net;
using System.Text.Json.Nodes;

namespace KpiBot.Tests.Teams;

/// <summary>From what Teams sends to what people in Teams see, through the whole host.</summary>
public sealed class WholePathTests(RunningTeams host) : IClassFixture<RunningTeams>
{
    private const string Question = "win rate by region in q2 2026";

    [Fact]
    public async Task A_question_is_answered_once_in_its_own_chat_whatever_repeats()
    {
        var message = Received.Message("win rate in q2 2026", "a:once", id: "10", service: host.Teams.Service);
        foreach (var id in (string[])["10", "10", "10b"])
        {
            message["id"] = id;
            Assert.Equal(HttpStatusCode.OK, (await host.SendAsync(message)).Status);
        }

        var seen = await host.SeeAsync(sent => sent is { Conversation: "a:once", Method: "POST activities" });
        Assert.Contains("50.0%", seen.Text, StringComparison.Ordinal);
        Assert.Equal("Bearer " + StandInTeams.AppToken, seen.Authorization);
        await host.AskAsync("win rate in q2 2026", "a:next", "personal", "1", "11");
        await host.SeeAsync(sent => sent.Conversation == "a:next" && sent.Method == "POST activities");
        Assert.Single(host.Teams.Calls, sent => sent is { Conversation: "a:once", Method: "POST activities" });
        Assert.InRange(host.Teams.SignIns, 1, 4); // kept, not had again for each message
    }

    [Fact]
    public async Task Two_people_in_a_thread_share_what_was_asked_before_them()
    {
        await host.SendAsync(Received.Mentioning(Received.Message("win rate in q2 2026", Received.Channel, "channel", "1", "20", host.Teams.Service, at: "a")));
        await host.SeeAsync(sent => sent.Conversation == Received.Channel + ";messageid=20");
        await host.SendAsync(Received.Mentioning(Received.Message("by region", Received.Channel + ";messageid=20", "channel", "2", "21", host.Teams.Service, at: "b")));
        Assert.Contains("West", (await host.SeeAsync(sent => sent.Conversation == Received.Channel + ";messageid=20" && sent.Text.Contains("region", StringComparison.Ordinal))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("guest", "5", Minted.Tenant)]
    [InlineData("user", "5", "12121212-8888-7777-6666-555555555555")]
    [InlineData("anonymous", "5", Minted.Tenant)]
    [InlineData(null, "5", Minted.Tenant)]
    public async Task Guests_and_strangers_are_told_nothing(string? role, string user, string tenant)
    {
        var conversation = $"a:{role}{tenant[..2]}";
        host.Teams.Members[conversation] = [(user, role, tenant)];
        Assert.Equal(HttpStatusCode.OK, (await host.AskAsync(Question, conversation, "personal", user, "30" + role)).Status);
        await host.SeeAsync(sent => sent.Method == "GET members" && sent.Conversation == conversation);
        await SettledAsync("31" + role + tenant[0]);
        Assert.DoesNotContain(host.Teams.Calls, sent => sent.Conversation == conversation && sent.Method.EndsWith(" activities", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_group_in_which_a_guest_reads_is_told_nothing()
    {
        host.Teams.Members["19:mixed@thread.v2"] = [("1", "user", Minted.Tenant), ("5", "guest", Minted.Tenant)];
        await host.AskAsync(Question, "19:mixed@thread.v2", "groupChat", "1", "35");
        await host.SeeAsync(sent => sent.Method == "GET pagedmembers" && sent.Conversation == "19:mixed@thread.v2");
        await SettledAsync("36");
        Assert.DoesNotContain(host.Teams.Calls, sent => sent.Conversation == "19:mixed@thread.v2" && sent.Method == "POST activities");
    }

    [Fact]
    public async Task Another_tenant_is_not_even_looked_at()
    {
        await host.AskAsync(Question, "a:foreign", "personal", "1", "40", tenant: "12121212-8888-7777-6666-555555555555");
        await SettledAsync("41");
        Assert.DoesNotContain(host.Teams.Calls, sent => sent.Conversation == "a:foreign");
    }

    [Fact]
    public async Task Records_asked_for_in_a_channel_are_shown_to_the_asker_alone_and_the_channel_is_told_so()
    {
        await host.SendAsync(Received.Mentioning(Received.Message("list the deals won in q2 2026", Received.Channel, "channel", "250", "50", host.Teams.Service, at: "c")));
        var seen = await host.SeeAsync(sent => sent.Method == "POST activities" && sent.Text.Contains("d1", StringComparison.Ordinal));
        Assert.Equal("a:opened-29:250", seen.Conversation);
        Assert.Contains("our own chat", (await host.SeeAsync(sent => sent.Conversation == Received.Channel + ";messageid=50")).Text, StringComparison.Ordinal);
        // Shared, it would be told to all: which it may not.
        await host.PressAsync(seen, "Share in channel", seen.Conversation, "personal", "250", "f:50");
        Assert.Contains("Only you", (await host.SeeAsync(sent => sent.Conversation == seen.Conversation && sent.Text.Contains("Only you", StringComparison.Ordinal))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_period_takes_the_place_of_the_card()
    {
        await host.AskAsync("win rate in q2 2026", "a:place", "personal", "160", "60");
        var seen = await host.SeeAsync(sent => sent.Conversation == "a:place" && sent.Text.Contains("50.0%", StringComparison.Ordinal));
        var (status, body) = await host.PressAsync(seen, "this year", "a:place", "personal", "160", "f:60", message: "4711");
        Assert.Equal((HttpStatusCode.OK, 200, "application/vnd.microsoft.activity.message"), (status, (int)body!["statusCode"]!, (string)body["type"]!));
        var updated = await host.SeeAsync(sent => sent.Method == "PUT activities" && sent.Conversation == "a:place");
        Assert.Equal("4711", updated.Message);
        Assert.Contains("2026", updated.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_does_nothing_for_others_elsewhere_or_when_it_was_changed()
    {
        await host.AskAsync("win rate in q2 2026", "a:mine", "personal", "170", "70");
        var seen = await host.SeeAsync(sent => sent.Conversation == "a:mine" && sent.Text.Contains("50.0%", StringComparison.Ordinal));
        Assert.Contains("too old", (string)(await host.PressAsync(seen, "this year", "a:other", "personal", "170", "f:70")).Body!["value"]!, StringComparison.Ordinal);
        var forged = Received.Pressed(seen.Token("this year")[..^2] + "AA", "a:mine", "personal", "170", "f:71", "1001", host.Teams.Service);
        Assert.Contains("too old", (string)(await host.SendAsync(forged)).Body!["value"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_is_shown_again_brings_its_newest_figures()
    {
        await host.AskAsync("win rate in q2 2026", "a:fresh", "personal", "180", "80");
        var seen = await host.SeeAsync(sent => sent.Conversation == "a:fresh" && sent.Text.Contains("50.0%", StringComparison.Ordinal));
        var token = (string)seen.Card["refresh"]!["action"]!["data"]!["kpibot"]!;
        var (_, body) = await host.SendAsync(Received.Pressed(token, "a:fresh", "personal", "180", "f:80", "1001", host.Teams.Service, "refresh"));
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string)body!["type"]!);
        Assert.Contains("50.0%", string.Join('\n', CardReader.Texts(body["value"]!["body"])), StringComparison.Ordinal);
        Assert.Equal(["29:180"], seen.Card["refresh"]!["userIds"]!.AsArray().Select(id => (string)id!));
    }

    [Fact]
    public async Task What_was_not_helpful_is_asked_about()
    {
        await host.AskAsync("win rate in q2 2026", "a:reason", "personal", "190", "90");
        var seen = await host.SeeAsync(sent => sent.Conversation == "a:reason" && sent.Text.Contains("50.0%", StringComparison.Ordinal));
        await host.PressAsync(seen, "Not helpful", "a:reason", "personal", "190", "f:90");
        var form = await host.SeeAsync(sent => sent.Conversation == "a:reason" && sent.Method == "POST activities" && sent.Body.ToJsonString().Contains("Input.Text", StringComparison.Ordinal));
        var (_, body) = await host.PressAsync(form, "Send", "a:reason", "personal", "190", "f:91", new JsonObject { ["reason"] = "too low" });
        Assert.Contains("Thank you", (string)body!["value"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_shows_the_headline_figures_in_the_readers_language()
    {
        await host.SendAsync(Received.Message("início", "a:home", id: "100", service: host.Teams.Service, locale: "pt-BR"));
        var seen = await host.SeeAsync(sent => sent.Conversation == "a:home" && sent.Method == "POST activities");
        Assert.Contains("Como estamos", seen.Text, StringComparison.Ordinal);
        Assert.Contains("Taxa de ganho", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_lets_it_in_is_greeted_and_whoever_removes_it_hears_nothing_more()
    {
        await host.AskAsync("help", "a:owner", "personal", "7", "109");
        await host.SeeAsync(sent => sent.Conversation == "a:owner");
        await host.SendAsync(Received.Installation("add", "a:guesthouse", "personal", "1", "110", host.Teams.Service));
        Assert.Contains("For example", (await host.SeeAsync(sent => sent.Conversation == "a:guesthouse" && sent.Method == "POST activities")).Text, StringComparison.Ordinal);
        await host.SendAsync(Received.Installation("remove", "19:left@thread.v2", "groupChat", "1", "111", host.Teams.Service));
        Assert.Contains("removed from teams 19:left@thread.v2", (await host.SeeAsync(sent => sent.Text.Contains("removed", StringComparison.Ordinal))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_blocked_bot_marks_the_place_dead_and_tells_the_owner()
    {
        await host.AskAsync("help", "a:owner", "personal", "7", "120");
        await host.SeeAsync(sent => sent.Conversation == "a:owner");
        host.Teams.Script = sent => sent is { Conversation: "a:blocked", Method: "POST activities" } ? (403, """{"subCode":"MessageWritesBlocked","errorCode":209}""", null) : null;
        await host.AskAsync("win rate in q2 2026", "a:blocked", "personal", "220", "121");
        var told = await host.SeeAsync(sent => sent.Conversation == "a:owner" && sent.Text.Contains("MessageWritesBlocked", StringComparison.Ordinal));
        Assert.Contains("not delivered", told.Text, StringComparison.Ordinal);
        Assert.Contains("MessageWritesBlocked", host.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_for_now_is_posted_later_and_what_is_unclear_is_never_posted_twice()
    {
        var tries = 0;
        host.Teams.Script = sent => sent switch
        {
            { Conversation: "a:busy", Method: "POST activities" } => Interlocked.Increment(ref tries) < 3 ? (tries == 1 ? 429 : 412, "{}", "1") : null,
            { Conversation: "a:unclear", Method: "POST activities" } => (502, "", null),
            _ => null,
        };
        await host.AskAsync("win rate in q2 2026", "a:busy", "personal", "230", "130");
        await host.AskAsync("win rate in q2 2026", "a:unclear", "personal", "231", "131");
        for (var waits = 0; waits < 400 && host.Teams.Calls.Count(sent => sent is { Conversation: "a:busy", Method: "POST activities" }) < 3; waits++) await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Equal(3, host.Teams.Calls.Count(sent => sent is { Conversation: "a:busy", Method: "POST activities" }));
        await SettledAsync("132");
        Assert.Single(host.Teams.Calls, sent => sent is { Conversation: "a:unclear", Method: "POST activities" });
        Assert.Contains("a:unclear was not delivered, or it cannot be found out whether it was", host.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x.y.z")]
    [InlineData("other")]
    public async Task Nobody_without_a_good_token_is_answered(string token)
    {
        var (status, body) = await host.SendAsync(Received.Message(Question, "a:stranger", id: "140", service: host.Teams.Service), token == "other" ? Minted.Token(TimeProvider.System.GetUtcNow()) : token);
        Assert.Equal((HttpStatusCode.Unauthorized, null), (status, body));
    }

    /// <summary>Something else was answered meanwhile.</summary>
    private async Task SettledAsync(string id)
    {
        await host.AskAsync("win rate in q2 2026", "a:settled" + id, "personal", "s" + id, id);
        await host.SeeAsync(sent => sent.Conversation == "a:settled" + id && sent.Method == "POST activities");
    }
}
