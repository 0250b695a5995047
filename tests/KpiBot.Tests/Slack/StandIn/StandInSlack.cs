using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace KpiBot.Tests.Slack.StandIn;

/// <summary>Slack's Web API on this machine, over a <see cref="SlackWorld"/>; what becomes of each call is scripted.</summary>
public sealed class StandInSlack : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StandInSlack(WebApplication app, SlackWorld world) => (_app, World) = (app, world);

    public SlackWorld World { get; }

    /// <summary>The setting Slack:ApiUrl.</summary>
    public string ApiUrl => Address + "api/";

    /// <summary>Where answers to commands and clicks go; any name will do.</summary>
    public string ResponseUrl(string name) => $"{Address}respond/{name}";

    private string Address => _app.Urls.Single().TrimEnd('/') + "/";

    public static async Task<StandInSlack> StartAsync(SlackWorld world)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var slack = new StandInSlack(app, world);
        app.UseWebSockets();
        app.Run(slack.AnswerAsync);
        await app.StartAsync();
        return slack;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (context.WebSockets.IsWebSocketRequest)
        {
            await TalkAsync(context);
            return;
        }

        var (path, arguments) = (context.Request.Path.Value!, await ArgumentsAsync(context));
        var method = path.StartsWith("/api/", StringComparison.Ordinal) ? path[5..] : path.Split('/')[1];
        if (method == "respond") arguments["name"] = path.Split('/')[2];
        World.Calls.Enqueue((method, arguments, context.Request.Headers.Authorization.ToString(), TimeProvider.System.GetUtcNow()));
        switch (World.FateOf(method, arguments))
        {
            case Fate.Storm:
                context.Response.Headers.RetryAfter = "1";
                await WriteAsync(context, 429, "{\"ok\":false,\"error\":\"ratelimited\"}");
                break;
            case Fate.FailedBefore:
                await WriteAsync(context, 503, "upstream");
                break;
            case Fate.FailedAfter:
                Do(method, path, arguments);
                await WriteAsync(context, 503, "upstream");
                break;
            case Fate.BrokenAfter:
                Do(method, path, arguments);
                context.Abort();
                break;
            case Fate.Page:
                await WriteAsync(context, 200, "<html><body>Sign in to the network</body></html>", "text/html");
                break;
            case Fate.Unproved:
                Do(method, path, arguments);
                await WriteAsync(context, 200, "{\"ok\":true}");
                break;
            case Fate.Pretended:
                await WriteAsync(context, 200, "{\"ok\":true}");
                break;
            case Fate.BlocksRefused:
                await WriteAsync(context, 200, "{\"ok\":false,\"error\":\"invalid_blocks\"}");
                break;
            case Fate.TokenRevoked:
                await WriteAsync(context, 200, "{\"ok\":false,\"error\":\"token_revoked\"}");
                break;
            default:
                if (method == "auth.test") context.Response.Headers["X-OAuth-Scopes"] = World.Scopes;
                var (body, type) = Do(method, path, arguments);
                await WriteAsync(context, 200, body, type);
                break;
        }
    }

    /// <summary>A socket: what waits is given to one of those that are open, and is acknowledged there.</summary>
    private async Task TalkAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await SendAsync(socket, """{"type":"hello","num_connections":1}""");
        var buffer = new byte[1_024];
        await foreach (var envelope in World.ForSockets.Reader.ReadAllAsync(context.RequestAborted))
        {
            await SendAsync(socket, envelope);
            var heard = await socket.ReceiveAsync(buffer, context.RequestAborted);
            World.Acknowledged.Enqueue(Encoding.UTF8.GetString(buffer, 0, heard.Count));
        }

        Task SendAsync(WebSocket to, string text) => to.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, context.RequestAborted);
    }

    private (string Body, string Type) Do(string method, string path, JsonObject arguments)
    {
        if (method == "upload")
        {
            World.Files[path.Split('/')[2]] = Convert.FromBase64String((string)arguments["bytes"]!);
            return ("OK", "text/plain");
        }

        if (method == "respond")
        {
            World.Say(method, (string)arguments["name"]!, null, (string?)arguments["response_type"] == "in_channel" ? null : "asker", arguments);
            return ("ok", "text/plain");
        }

        var answer = Answer(method, arguments);
        answer["ok"] ??= true;
        return (answer.ToJsonString(), "application/json");
    }

    private JsonObject Answer(string method, JsonObject arguments) => method switch
    {
        "auth.test" => new() { ["team_id"] = SlackWorld.Team, ["user_id"] = SlackWorld.BotUser, ["bot_id"] = SlackWorld.Bot, ["url"] = "https://acme.slack.com/", ["team"] = "Acme" },
        "users.info" => World.FindPerson((string)arguments["user"]!) is { } person ? new() { ["user"] = person } : Error("user_not_found"),
        "conversations.info" => World.Channels.TryGetValue((string)arguments["channel"]!, out var channel) ? new() { ["channel"] = channel.DeepClone() } : Error("channel_not_found"),
        "conversations.open" => new() { ["channel"] = new JsonObject { ["id"] = $"D{(string)arguments["users"]!}" } },
        "conversations.history" or "conversations.replies" => History(arguments),
        "chat.postMessage" => Posted(World.Say(method, (string)arguments["channel"]!, (string?)arguments["thread_ts"], null, arguments)),
        "chat.postEphemeral" => new() { ["message_ts"] = World.Say(method, (string)arguments["channel"]!, (string?)arguments["thread_ts"], (string)arguments["user"]!, arguments).Ts },
        "chat.update" => new() { ["channel"] = (string)arguments["channel"]!, ["ts"] = (string)arguments["ts"]! },
        "files.getUploadURLExternal" => World.NextFile() is var file ? new() { ["upload_url"] = $"{Address}upload/{file}", ["file_id"] = file } : [],
        "files.completeUploadExternal" => Completed(arguments),
        "views.publish" => new() { ["view"] = new JsonObject { ["id"] = "V1", ["hash"] = World.Say(method, "home", null, (string)arguments["user_id"]!, arguments).Ts } },
        "views.open" => new() { ["view"] = new JsonObject { ["id"] = World.Say(method, "form", null, (string)arguments["trigger_id"]!, arguments).Ts } },
        "apps.connections.open" => new() { ["url"] = $"{Address.Replace("http:", "ws:", StringComparison.Ordinal)}link" },
        "blocks.validate" => new() { ["errors"] = new JsonArray([.. World.BlockFaults.Select(fault => (JsonNode)new JsonObject { ["pointer"] = "/blocks/0", ["code"] = fault, ["message"] = "it is so" })]) },
        "oauth.v2.access" => World.Grant(arguments),
        "assistant.threads.setStatus" or "assistant.threads.setSuggestedPrompts" => [],
        _ => Error("unknown_method"),
    };

    private JsonObject Completed(JsonObject arguments)
    {
        if (arguments["channel_id"] is { } channel) World.Say("file", (string)channel!, null, null, new JsonObject { ["text"] = (string?)arguments["initial_comment"], ["blocks"] = arguments["files"]!.DeepClone() });
        return new() { ["files"] = arguments["files"]!.DeepClone() };
    }

    private JsonObject History(JsonObject arguments)
    {
        var (now, channel, thread) = (TimeProvider.System.GetUtcNow(), (string)arguments["channel"]!, (string?)arguments["ts"]);
        var oldest = decimal.Parse((string)arguments["oldest"]!, CultureInfo.InvariantCulture);
        var messages = World.Ledger.Where(seen =>
            seen.Method == "chat.postMessage" && seen.Channel == channel && (thread is null ? seen.Thread is null : seen.Thread == thread) && seen.VisibleAt <= now && decimal.Parse(seen.Ts, CultureInfo.InvariantCulture) >= oldest);
        return new()
        {
            ["messages"] = new JsonArray([.. messages.Select(seen => (JsonNode)new JsonObject
            {
                ["ts"] = seen.Ts, ["bot_id"] = SlackWorld.Bot, ["text"] = seen.Text,
                ["metadata"] = new JsonObject { ["event_type"] = "kpibot_delivery", ["event_payload"] = new JsonObject { ["id"] = seen.Delivery } },
            })]),
            ["has_more"] = false,
        };
    }

    private static JsonObject Posted(Seen seen) => new() { ["channel"] = seen.Channel, ["ts"] = seen.Ts };

    private static JsonObject Error(string code) => new() { ["ok"] = false, ["error"] = code };

    private static async Task<JsonObject> ArgumentsAsync(HttpContext context)
    {
        var type = context.Request.ContentType ?? "";
        if (type.StartsWith("application/json", StringComparison.Ordinal)) return (await JsonNode.ParseAsync(context.Request.Body))!.AsObject();
        if (type.StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal)) return new JsonObject((await context.Request.ReadFormAsync()).Select(field => KeyValuePair.Create(field.Key, (JsonNode?)field.Value.ToString())));
        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes);
        return new JsonObject { ["bytes"] = Convert.ToBase64String(bytes.ToArray()) };
    }

    private static Task WriteAsync(HttpContext context, int status, string body, string type = "application/json")
    {
        (context.Response.StatusCode, context.Response.ContentType) = (status, type);
        return context.Response.WriteAsync(body);
    }
}
