using System.Text.Json.Nodes;
using KpiBot.Slack;
using KpiBot.Slack.Api;

namespace KpiBot.Tests.Slack;

/// <summary>The calls beside posting: reading back, looking up, uploading, answering.</summary>
public sealed class SlackCallsTests
{
    private static readonly ChannelId Channel = new("C1");
    private static readonly BotId Bot = new("B1");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_delivery_is_found_on_any_page_by_its_metadata_or_its_first_block_among_ones_own_messages()
    {
        await using var slack = await FakeSlack.StartAsync((context, call) => FakeSlack.WriteAsync(context, call.Body.Contains("cursor=p2", StringComparison.Ordinal)
            ? """{"ok":true,"messages":[{"ts":"1.1","bot_id":"B1","blocks":[{"type":"section","block_id":"d-1"}]}],"has_more":false,"response_metadata":{"next_cursor":""}}"""
            : """{"ok":true,"messages":[{"ts":"1.3","bot_id":"B1","metadata":{"event_type":"kpibot_delivery","event_payload":{"id":"d-1"}}},{"ts":"1.2","bot_id":"B2","metadata":{"event_type":"kpibot_delivery","event_payload":{"id":"d-1"}}},{"ts":"1.0","bot_id":"B1","metadata":{"event_type":"kpibot_delivery","event_payload":{"id":"d-2"}}}],"has_more":true,"response_metadata":{"next_cursor":"p2"}}"""));
        using var client = slack.Client();
        var found = Assert.IsType<SlackOutcome<Deliveries>.Done>(await client.Conversations.FindAsync(Channel, null, "d-1", Bot, Signed.Now, Cancellation));
        Assert.Equal(["1.1", "1.3"], found.Value.Found.Select(posted => posted.At.Value));
        Assert.Contains("oldest=1763848800.000000", slack.Calls.First().Body, StringComparison.Ordinal);
        Assert.Contains("include_all_metadata=true", slack.Calls.First().Body, StringComparison.Ordinal);
        Assert.Equal(["/api/conversations.history", "/api/conversations.history"], slack.Calls.Select(call => call.Path));
        await client.Conversations.FindAsync(Channel, new MessageTs("1.0"), "d-1", Bot, Signed.Now, Cancellation);
        Assert.Equal("/api/conversations.replies", slack.Calls.Last().Path);
    }

    [Theory]
    [InlineData("""{"ok":true}""")]
    [InlineData("""{"ok":true,"messages":[],"has_more":true}""")]
    [InlineData("""{"ok":true,"messages":[],"has_more":true,"response_metadata":{"next_cursor":"same"}}""")]
    [InlineData("""{"ok":false,"error":"missing_scope"}""")]
    public async Task What_was_not_read_to_the_end_is_never_called_missing(string page)
    {
        await using var slack = await FakeSlack.SayingAsync(page);
        using var client = slack.Client();
        Assert.IsNotType<SlackOutcome<Deliveries>.Done>(await client.Conversations.FindAsync(Channel, null, "d-1", Bot, Signed.Now, Cancellation));
        Assert.InRange(slack.Calls.Count, 1, 2);
    }

    [Fact]
    public async Task What_Slack_does_not_say_of_a_conversation_or_a_member_stays_unknown()
    {
        await using var slack = await FakeSlack.StartAsync((context, call) => FakeSlack.WriteAsync(context, call.Path.EndsWith("users.info", StringComparison.Ordinal)
            ? """{"ok":true,"user":{"id":"U1","team_id":"T2","is_stranger":true,"locale":"pt-BR","tz":"America/Sao_Paulo"}}"""
            : """{"ok":true,"channel":{"id":"C1","is_ext_shared":true,"is_private":false}}"""));
        using var client = slack.Client();
        var channel = Assert.IsType<SlackOutcome<Conversation>.Done>(await client.Conversations.InfoAsync(Channel, Cancellation)).Value;
        Assert.Equal((true, false, null), (channel.IsExternallyShared, channel.IsPrivate, channel.IsSharePending));
        var member = Assert.IsType<SlackOutcome<Member>.Done>(await client.Users.InfoAsync(new("U1"), Cancellation)).Value;
        Assert.Equal((new TeamId("T2"), null, true, "pt-BR"), (member.Team!.Value, member.IsGuest, member.IsStranger, member.Locale));
        Assert.IsNotType<SlackOutcome<Conversation>.Done>(await client.Conversations.InfoAsync(new("C9"), Cancellation));
    }

    [Fact]
    public async Task A_file_is_announced_sent_without_a_token_and_completed_without_a_channel()
    {
        await using var slack = await FakeSlack.StartAsync((context, call) => FakeSlack.WriteAsync(context, call.Path switch
        {
            "/api/files.getUploadURLExternal" => $$"""{"ok":true,"upload_url":"http://{{context.Request.Host}}/put/1","file_id":"F1"}""",
            "/put/1" => "OK - 3",
            _ => """{"ok":true,"files":[{"id":"F1"}]}""",
        }));
        using var client = slack.Client();
        Assert.Equal(new SlackOutcome<Uploaded>.Done(new Uploaded(new("F1"))), await client.Files.UploadAsync("chart.png", "abc"u8.ToArray(), "Win rate rose.", Cancellation));
        Assert.Equal(["/api/files.getUploadURLExternal", "/put/1", "/api/files.completeUploadExternal"], slack.Calls.Select(call => call.Path));
        Assert.Equal(["Bearer " + FakeSlack.Token, "", "Bearer " + FakeSlack.Token], slack.Calls.Select(call => call.Authorization));
        Assert.Equal("""{"files":[{"id":"F1","title":"chart.png"}]}""", slack.Calls.Last().Body);
    }

    [Fact]
    public async Task A_file_goes_to_no_other_address()
    {
        await using var slack = await FakeSlack.SayingAsync("""{"ok":true,"upload_url":"https://files.slack.com.evil.example/1","file_id":"F1"}""");
        using var client = slack.Client();
        Assert.IsType<SlackOutcome<Uploaded>.Permanent>(await client.Files.UploadAsync("chart.png", "abc"u8.ToArray(), "x", Cancellation));
        Assert.Single(slack.Calls);
    }

    [Theory]
    [InlineData(200, "ok", "Done")]
    [InlineData(200, """{"ok":true}""", "Done")]
    [InlineData(200, "<html>", "Ambiguous")]
    [InlineData(404, "used_url", "Permanent")]
    [InlineData(404, "expired_url", "Permanent")]
    [InlineData(500, "ok", "Ambiguous")]
    [InlineData(429, "", "RetrySafe")]
    [InlineData(302, "", "Ambiguous")]
    public async Task An_answer_to_a_command_goes_without_a_token(int status, string body, string kind)
    {
        await using var slack = await FakeSlack.StartAsync((context, _) => FakeSlack.WriteAsync(context, body, status, "text/plain"));
        using var client = slack.Client();
        var outcome = await client.Responses.PostAsync(new Uri(slack.Url, "/commands/1"), new SlackMessage { Text = "x" }, Audience.Asker, Cancellation);
        Assert.Equal(kind, outcome.GetType().Name);
        Assert.Equal(("", "ephemeral"), (slack.Calls.Single().Authorization, slack.Calls.Single().Json.GetProperty("response_type").GetString()));
    }

    [Fact]
    public async Task An_answer_goes_to_no_other_address()
    {
        await using var slack = await FakeSlack.SayingAsync("ok");
        using var client = slack.Client();
        Assert.IsType<SlackOutcome<Answered>.Permanent>(await client.Responses.PostAsync(new Uri("https://hooks.slack.com.evil.example/1"), new SlackMessage { Text = "x" }, Audience.Asker, Cancellation));
        Assert.Empty(slack.Calls);
    }

    [Fact]
    public async Task The_bot_knows_itself_shows_a_page_changes_a_message_and_whispers()
    {
        await using var slack = await FakeSlack.StartAsync((context, call) => FakeSlack.WriteAsync(context, call.Path.Split('/')[^1] switch
        {
            "auth.test" => """{"ok":true,"team_id":"T1","user_id":"U2","bot_id":"B1"}""",
            "views.publish" => """{"ok":true,"view":{"id":"V1","hash":"1.b"}}""",
            "chat.postEphemeral" => """{"ok":true,"message_ts":"1.5"}""",
            _ => FakeSlack.Posted,
        }));
        using var client = slack.Client();
        Assert.Equal(new SlackOutcome<Identity>.Done(new Identity(new("T1"), new("U2"), Bot)), await client.Users.WhoAmIAsync(Cancellation));
        Assert.Equal(new SlackOutcome<HomePage>.Done(new HomePage("1.b")), await client.Users.PublishHomeAsync(new("U1"), new JsonArray(), "1.a", Cancellation));
        Assert.Equal(new SlackOutcome<Posted>.Done(new Posted(Channel, new("1.5"))), await client.Chat.PostEphemeralAsync(Channel, new("U1"), new SlackMessage { Text = "x" }, null, Cancellation));
        var update = client.Chat.UpdateAsync(new Posted(Channel, new("1.2")), new SlackMessage { Text = "y" }, Cancellation);
        slack.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.IsType<SlackOutcome<Posted>.Done>(await update);
        Assert.Equal(0, slack.Calls.Last().Json.GetProperty("blocks").GetArrayLength());
    }
}
