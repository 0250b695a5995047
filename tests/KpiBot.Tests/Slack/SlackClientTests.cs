using System.Text.Json.Nodes;
using KpiBot.Access;
using KpiBot.Slack;
using KpiBot.Slack.Api;
using Microsoft.AspNetCore.Http;

namespace KpiBot.Tests.Slack;

/// <summary>What the client makes of Slack's answers, of what is no answer, and of none.</summary>
public sealed class SlackClientTests
{
    private static readonly ChannelId Channel = new("C1");
    private static readonly SlackMessage Text = new() { Text = "win rate: 62.5%" };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_is_posted_when_Slack_says_where_it_stands()
    {
        await using var slack = await FakeSlack.SayingAsync(FakeSlack.Posted);
        using var client = slack.Client();
        var outcome = await client.Chat.PostAsync(Channel, Text, new MessageTs("1.2"), "d-1", Cancellation);
        Assert.Equal(new SlackOutcome<Posted>.Done(new Posted(Channel, new("1763848800.000100"))), outcome);
        var (call, json) = (slack.Calls.Single(), slack.Calls.Single().Json);
        Assert.Equal(("/api/chat.postMessage", "Bearer " + FakeSlack.Token), (call.Path, call.Authorization));
        Assert.Equal(("C1", "1.2", "none", "d-1"), (json.GetProperty("channel").GetString(), json.GetProperty("thread_ts").GetString(), json.GetProperty("parse").GetString(), json.GetProperty("metadata").GetProperty("event_payload").GetProperty("id").GetString()));
        foreach (var off in new[] { "link_names", "unfurl_links", "unfurl_media", "mrkdwn" }) Assert.False(json.GetProperty(off).GetBoolean());
    }

    [Theory]
    [InlineData(200, "<html>Sign in to the guest network</html>", "text/html")]
    [InlineData(200, "", "application/json")]
    [InlineData(200, """{"ok":true,"channel":"C1","ts":"17638""", "application/json")]
    [InlineData(200, """{"ok":true}""", "application/json")]
    [InlineData(200, """{"ok":true,"channel":"C1"}""", "application/json")]
    [InlineData(200, """{"ok":true,"ts":"1.2"}""", "application/json")]
    [InlineData(200, """{"ok":true,"channel":"C1","ts":null}""", "application/json")]
    [InlineData(200, """{"ok":true,"channel":"C1","ts":17}""", "application/json")]
    [InlineData(200, """{"ok":"true","channel":"C1","ts":"1.2"}""", "application/json")]
    [InlineData(200, """["ok"]""", "application/json")]
    [InlineData(200, """{"ok":true,"channel":"\ud800","ts":"1.2"}""", "application/json")]
    [InlineData(201, FakeSlack.Posted, "application/json")]
    [InlineData(302, "", "text/plain")]
    [InlineData(403, "<html>Proxy</html>", "text/html")]
    [InlineData(404, "", "text/plain")]
    [InlineData(500, FakeSlack.Posted, "application/json")]
    [InlineData(502, "Bad gateway", "text/plain")]
    [InlineData(503, """{"ok":false,"error":"service_unavailable"}""", "application/json")]
    [InlineData(200, """{"ok":false,"error":"fatal_error"}""", "application/json")]
    [InlineData(200, """{"ok":false,"error":"internal_error"}""", "application/json")]
    [InlineData(200, """{"ok":false,"error":"an_error_of_tomorrow"}""", "application/json")]
    [InlineData(200, """{"ok":false,"error":"<script>"}""", "application/json")]
    [InlineData(200, """{"ok":false}""", "application/json")]
    public async Task What_proves_nothing_is_ambiguous_for_a_message_and_can_be_repeated_for_a_question(int status, string body, string type)
    {
        await using var slack = await FakeSlack.StartAsync((context, _) =>
        {
            if (status == 302) context.Response.Headers.Location = "/elsewhere";
            return FakeSlack.WriteAsync(context, body, status, type);
        });
        using var client = slack.Client();
        var posted = Assert.IsType<SlackOutcome<Posted>.Ambiguous>(await client.Chat.PostAsync(Channel, Text, null, null, Cancellation));
        Assert.Matches("^[a-z0-9_]+$", posted.Error);
        Assert.IsType<SlackOutcome<Conversation>.RetrySafe>(await client.Conversations.InfoAsync(Channel, Cancellation));
        Assert.Equal(2, slack.Calls.Count);
    }

    [Fact]
    public async Task Every_documented_error_means_what_the_table_says_and_none_means_done()
    {
        var error = "";
        await using var slack = await FakeSlack.StartAsync((context, _) => FakeSlack.WriteAsync(context, $$"""{"ok":false,"error":"{{error}}","channel":"C1","ts":"1.2"}"""));
        Assert.Equal([], Documented.Errors.Except(Errors.Known));
        var kinds = new Dictionary<ErrorClass, Type>
        {
            [ErrorClass.RetrySafe] = typeof(SlackOutcome<Posted>.RetrySafe),
            [ErrorClass.Ambiguous] = typeof(SlackOutcome<Posted>.Ambiguous),
            [ErrorClass.Permanent] = typeof(SlackOutcome<Posted>.Permanent),
            [ErrorClass.Auth] = typeof(SlackOutcome<Posted>.Auth),
        };
        foreach (var code in Errors.Known)
        {
            error = code;
            using var client = slack.Client();
            Assert.IsType(kinds[Documented.MeaningOf(code)], await client.Chat.PostAsync(Channel, Text, null, null, Cancellation));
        }
    }

    [Theory]
    [InlineData("0", 1)]
    [InlineData("1", 1)]
    [InlineData("1.5", 1.5)]
    [InlineData(" 30 ", 30)]
    [InlineData("3600", 3_600)]
    [InlineData("86400", 3_600)]
    [InlineData("99999999999999999999", 3_600)]
    [InlineData("-1", 1)]
    [InlineData("soon", 10)]
    [InlineData("NaN", 10)]
    [InlineData("1e9", 10)]
    [InlineData(null, 10)]
    [InlineData("Sat, 22 Nov 2025 22:00:45 GMT", 45)]
    [InlineData("Sat, 22 Nov 2025 21:00:00 GMT", 1)]
    [InlineData("Sun, 22 Nov 2099 21:00:00 GMT", 3_600)]
    public async Task A_method_is_left_alone_for_as_long_as_Slack_asks_within_reason(string? header, double seconds)
    {
        await using var slack = await FakeSlack.StartAsync((context, call) =>
        {
            if (header is not null) context.Response.Headers.RetryAfter = header;
            return call.Path.EndsWith("postMessage", StringComparison.Ordinal) ? FakeSlack.WriteAsync(context, "", 429, "text/plain") : FakeSlack.WriteAsync(context, """{"ok":true,"channel":{"id":"C1"}}""");
        });
        using var client = slack.Client();
        var wait = TimeSpan.FromSeconds(seconds);
        Assert.Equal(new SlackOutcome<Posted>.RetrySafe("ratelimited", wait), await client.Chat.PostAsync(Channel, Text, null, null, Cancellation));
        Assert.Equal(new SlackOutcome<Posted>.RetrySafe("ratelimited", wait), await client.Chat.PostAsync(new("C2"), Text, null, null, Cancellation));
        Assert.Single(slack.Calls);
        Assert.IsType<SlackOutcome<Conversation>.Done>(await client.Conversations.InfoAsync(Channel, Cancellation));
        slack.Time.Advance(wait);
        await client.Chat.PostAsync(new("C3"), Text, null, null, Cancellation);
        Assert.Equal(3, slack.Calls.Count);
    }

    [Fact]
    public async Task A_connection_that_breaks_after_the_request_is_ambiguous_and_not_repeated()
    {
        await using var slack = await FakeSlack.StartAsync(async (context, call) =>
        {
            if (call.Body.Contains("break", StringComparison.Ordinal)) context.Abort();
            else await FakeSlack.WriteAsync(context, FakeSlack.Posted);
        });
        using var client = slack.Client();
        Assert.IsType<SlackOutcome<Posted>.Done>(await client.Chat.PostAsync(Channel, Text, null, null, Cancellation));
        Assert.IsType<SlackOutcome<Posted>.Ambiguous>(await client.Chat.PostAsync(new("C2"), new() { Text = "break" }, null, null, Cancellation));
        Assert.Equal(2, slack.Calls.Count);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_ambiguous()
    {
        await using var slack = await FakeSlack.StartAsync(async (context, _) =>
        {
            context.Response.ContentLength = 1_000;
            await context.Response.WriteAsync("""{"ok":true,"channel":"C1",""");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        using var client = slack.Client();
        Assert.IsType<SlackOutcome<Posted>.Ambiguous>(await client.Chat.PostAsync(Channel, Text, null, null, Cancellation));
    }

    [Fact]
    public async Task An_answer_without_an_end_is_not_read_to_it()
    {
        await using var slack = await FakeSlack.StartAsync(async (context, _) =>
        {
            var spaces = new byte[64 * 1024];
            Array.Fill(spaces, (byte)' ');
            for (var part = 0; part < 100; part++) await context.Response.Body.WriteAsync(spaces, context.RequestAborted);
        });
        using var client = slack.Client();
        Assert.IsType<SlackOutcome<Posted>.Ambiguous>(await client.Chat.PostAsync(Channel, Text, null, null, Cancellation));
    }

    [Fact]
    public async Task No_connection_means_that_nothing_was_sent()
    {
        Uri gone;
        await using (var slack = await FakeSlack.SayingAsync("{}")) gone = slack.Url;
        using var client = new SlackClient(new SlackAddresses(gone.ToString(), isDevelopment: true), _ => ValueTask.FromResult(Secret.Of("x")), TimeSpan.FromSeconds(9), TimeProvider.System);
        Assert.Equal("not_connected", Assert.IsType<SlackOutcome<Posted>.RetrySafe>(await client.Chat.PostAsync(Channel, Text, null, null, Cancellation)).Error);
    }

    [Fact]
    public async Task Silence_is_ambiguous_after_the_limit()
    {
        var asked = new TaskCompletionSource();
        await using var slack = await FakeSlack.StartAsync(async (context, _) =>
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
        });
        using var client = slack.Client(TimeSpan.FromSeconds(10));
        var post = client.Chat.PostAsync(Channel, Text, null, null, Cancellation);
        await asked.Task;
        slack.Time.Advance(TimeSpan.FromSeconds(9));
        Assert.False(post.IsCompleted);
        slack.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(new SlackOutcome<Posted>.Ambiguous("timeout"), await post);
    }

    [Fact]
    public async Task Who_cancels_is_told_so()
    {
        await using var slack = await FakeSlack.StartAsync((context, _) => Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted));
        using var client = slack.Client();
        using var cancel = new CancellationTokenSource();
        var post = client.Chat.PostAsync(Channel, Text, null, null, cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => post);
    }

    [Fact]
    public async Task A_channel_gets_one_message_at_a_time_and_one_a_second_and_others_do_not_wait_for_it()
    {
        await using var slack = await FakeSlack.StartAsync(async (context, call) =>
        {
            await Task.Yield();
            await FakeSlack.WriteAsync(context, $$"""{"ok":true,"channel":"{{call.Json.GetProperty("channel").GetString()}}","ts":"1.2"}""");
        });
        using var client = slack.Client();
        var busy = Enumerable.Range(0, 6).Select(number => client.Chat.PostAsync(Channel, new() { Text = $"{number}" }, null, null, Cancellation)).ToList();
        var others = await Task.WhenAll(Enumerable.Range(2, 20).Select(number => client.Chat.PostAsync(new($"C{number}"), Text, null, null, Cancellation)));
        Assert.All(others, outcome => Assert.IsType<SlackOutcome<Posted>.Done>(outcome));
        while (busy.Any(post => !post.IsCompleted))
        {
            slack.Time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }
        var calls = slack.Calls.Where(call => call.Json.GetProperty("channel").GetString() == "C1").ToList();
        Assert.Equal(["0", "1", "2", "3", "4", "5"], calls.Select(call => call.Json.GetProperty("text").GetString()));
        Assert.All(calls.Zip(calls.Skip(1)), pair => Assert.True(pair.Second.At - pair.First.At >= TimeSpan.FromSeconds(1), $"{pair.First.At:O} {pair.Second.At:O}"));
        Assert.InRange(slack.Calls.Max(call => call.InFlight), 1, 10);
    }

    [Fact]
    public async Task Forms_that_a_workspace_refuses_are_left_for_the_next_and_at_last_for_the_text()
    {
        await using var slack = await FakeSlack.StartAsync((context, call) => FakeSlack.WriteAsync(context, call.Json.TryGetProperty("blocks", out _) ? """{"ok":false,"error":"invalid_blocks"}""" : FakeSlack.Posted));
        using var client = slack.Client();
        var message = new SlackMessage { Text = "text", Forms = [new JsonArray(new JsonObject { ["type"] = "data_table" }), new JsonArray(new JsonObject { ["type"] = "table" })] };
        var post = client.Chat.PostAsync(Channel, message, null, "d-1", Cancellation);
        while (!post.IsCompleted)
        {
            slack.Time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }
        Assert.IsType<SlackOutcome<Posted>.Done>(await post);
        Assert.Equal(["data_table", "table", null], slack.Calls.Select(call => call.Json.TryGetProperty("blocks", out var blocks) ? blocks[0].GetProperty("type").GetString() : null));
        Assert.Equal("d-1", slack.Calls.First().Json.GetProperty("blocks")[0].GetProperty("block_id").GetString());
    }

    [Fact]
    public async Task Nothing_that_is_written_out_shows_a_token()
    {
        await using var slack = await FakeSlack.SayingAsync("""{"ok":true,"access_token":"xoxe.xoxb-canary","refresh_token":"xoxe-canary","expires_in":43200,"team":{"id":"T1"},"bot_user_id":"U2","scope":"chat:write,commands"}""");
        using var client = slack.Client();
        var settings = new SlackSettings { ClientId = "1.2", ClientSecret = Secret.Of("canary-secret"), BotToken = Secret.Of("xoxb-canary") };
        var outcome = Assert.IsType<SlackOutcome<Installation>.Done>(await client.Installing.ExchangeAsync(settings, "code", new Uri("https://kpi.example/oauth/slack/callback"), Cancellation));
        Assert.Equal(("xoxe.xoxb-canary", TimeSpan.FromHours(12)), (outcome.Value.BotToken.Reveal(), outcome.Value.Lifetime));
        Assert.Equal(["chat:write", "commands"], outcome.Value.Scopes);
        Assert.DoesNotContain("canary", outcome + " " + settings, StringComparison.Ordinal);
        Assert.Equal("Basic " + Convert.ToBase64String("1.2:canary-secret"u8), slack.Calls.Single().Authorization);
        Assert.IsType<SlackOutcome<Installation>.Done>(await client.Installing.RefreshAsync(settings, outcome.Value.RefreshToken, Cancellation));
        Assert.Contains("grant_type=refresh_token&refresh_token=xoxe-canary", slack.Calls.Last().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_called()
    {
        await using var slack = await FakeSlack.SayingAsync(FakeSlack.Posted);
        using var client = new SlackClient(new SlackAddresses(slack.Url.ToString(), isDevelopment: true), _ => ValueTask.FromResult(Secret.None), TimeSpan.FromSeconds(1), slack.Time);
        Assert.IsType<SlackOutcome<Posted>.Auth>(await client.Chat.PostAsync(Channel, Text, null, null, Cancellation));
        Assert.Empty(slack.Calls);
    }
}
