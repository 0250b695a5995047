using System.Net.WebSockets;
using System.Text;
using KpiBot.Access;
using KpiBot.Slack.Envelopes;
using KpiBot.Slack.Sockets;

namespace KpiBot.Tests.Slack;

public sealed class SocketModeTests
{
    private static readonly string Mention = $$"""{"type":"events_api","envelope_id":"e-1","payload":{{Sent.Mention}},"accepts_response_payload":false}""";
    private static readonly string Click = $$"""{"type":"interactive","envelope_id":"e-2","payload":{{Sent.Click}}}""";
    private const string Command = """{"type":"slash_commands","envelope_id":"e-3","payload":{"command":"/kpi","text":"CAC","team_id":"T1","user_id":"U1","channel_id":"C1","trigger_id":"1.2.9","response_url":"https://hooks.slack.com/commands/1"}}""";

    [Fact]
    public async Task What_is_kept_is_acknowledged_and_a_connection_that_Slack_ends_is_renewed()
    {
        var (kept, acknowledged, connections) = (new List<Envelope>(), new List<string>(), 0);
        using var done = new CancellationTokenSource();
        await using var slack = await StartAsync(async (socket, cancellation) =>
        {
            await SayAsync(socket, """{"type":"hello","num_connections":1}""", cancellation);
            if (++connections == 1)
            {
                foreach (var said in new[] { Mention, "no json", """{"type":"events_api"}""", """{"type":"x","envelope_id":"\ud800","payload":{}}""" }) await SayAsync(socket, said, cancellation);
                acknowledged.Add(await HearAsync(socket, cancellation));
                await SayAsync(socket, """{"type":"disconnect","reason":"refresh_requested"}""", cancellation);
                return;
            }
            await SayAsync(socket, Click, cancellation);
            acknowledged.Add(await HearAsync(socket, cancellation));
            await SayAsync(socket, Command, cancellation);
            acknowledged.Add(await HearAsync(socket, cancellation));
            await done.CancelAsync();
        });
        using var client = slack.Client();
        var sockets = new SocketMode(client, Secret.Of("xapp-canary"), Keep, _ => { }, slack.Time);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sockets.RunAsync(1, done.Token));
        Assert.Equal([typeof(Envelope.Event), typeof(Envelope.Interaction), typeof(Envelope.Command)], kept.Select(envelope => envelope.GetType()));
        Assert.Equal(["""{"envelope_id":"e-1"}""", """{"envelope_id":"e-2"}""", """{"envelope_id":"e-3"}"""], acknowledged);
        Assert.All(slack.Calls.Where(call => call.Path.StartsWith("/api/", StringComparison.Ordinal)), call => Assert.Equal("Bearer xapp-canary", call.Authorization));
        Assert.All(slack.Calls.Where(call => call.Path == "/link"), call => Assert.Equal("", call.Authorization));

        ValueTask Keep(Envelope envelope, CancellationToken cancellation)
        {
            kept.Add(envelope);
            return ValueTask.CompletedTask;
        }
    }

    [Fact]
    public async Task What_could_not_be_kept_is_not_acknowledged_and_the_next_still_is()
    {
        var (failures, acknowledged) = (new List<Exception>(), "");
        using var done = new CancellationTokenSource();
        await using var slack = await StartAsync(async (socket, cancellation) =>
        {
            await SayAsync(socket, Mention, cancellation);
            await SayAsync(socket, Command, cancellation);
            acknowledged = await HearAsync(socket, cancellation);
            await done.CancelAsync();
        });
        using var client = slack.Client();
        var sockets = new SocketMode(client, Secret.Of("xapp-1"), (envelope, _) => envelope is Envelope.Event ? throw new IOException("disk full") : ValueTask.CompletedTask, failures.Add, slack.Time);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sockets.RunAsync(1, done.Token));
        Assert.Equal("""{"envelope_id":"e-3"}""", acknowledged);
        Assert.IsType<IOException>(Assert.Single(failures));
    }

    [Fact]
    public async Task A_token_that_Slack_refuses_ends_it_with_the_reason()
    {
        await using var slack = await FakeSlack.SayingAsync("""{"ok":false,"error":"not_allowed_token_type"}""");
        using var client = slack.Client();
        var sockets = new SocketMode(client, Secret.Of("xapp-1"), (_, _) => ValueTask.CompletedTask, _ => { }, slack.Time);
        Assert.Equal("not_allowed_token_type", await sockets.RunAsync(3, TestContext.Current.CancellationToken));
        Assert.Equal(3, slack.Calls.Count);
    }

    [Fact]
    public async Task No_socket_is_opened_to_another_address()
    {
        await using var slack = await FakeSlack.SayingAsync("""{"ok":true,"url":"wss://slack.com.evil.example/link"}""");
        using var client = slack.Client();
        Assert.IsType<KpiBot.Slack.Api.SlackOutcome<Uri>.RetrySafe>(await client.Installing.OpenSocketAsync(Secret.Of("xapp-1"), TestContext.Current.CancellationToken));
    }

    private static Task<FakeSlack> StartAsync(Func<WebSocket, CancellationToken, Task> talk) => FakeSlack.StartAsync(async (context, call) =>
    {
        if (call.Path != "/link")
        {
            await FakeSlack.WriteAsync(context, $$"""{"ok":true,"url":"ws://{{context.Request.Host}}/link"}""");
            return;
        }
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await talk(socket, context.RequestAborted);
    });

    private static Task SayAsync(WebSocket socket, string text, CancellationToken cancellation) => socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, cancellation);

    private static async Task<string> HearAsync(WebSocket socket, CancellationToken cancellation)
    {
        var buffer = new byte[1_024];
        var heard = await socket.ReceiveAsync(buffer, cancellation);
        return Encoding.UTF8.GetString(buffer, 0, heard.Count);
    }
}
