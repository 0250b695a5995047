using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace KpiBot.Tests.Teams;

/// <summary>A call that KpiBot made, and the message that came of it.</summary>
public sealed record Sent(string Method, string Conversation, string? Message, JsonObject Body, string Authorization)
{
    /// <summary>The card, where it is a message with one.</summary>
    public JsonObject Card => (JsonObject)Body["attachments"]![0]!["content"]!;

    /// <summary>What kind of stream it begins or ends; null for none.</summary>
    public string? StreamType => (string?)Body["entities"]?.AsArray().FirstOrDefault(entity => (string?)entity!["type"] == "streaminfo")?["streamType"];

    /// <summary>What is shown of a file, where it is about one.</summary>
    public JsonNode? File => Body["attachments"]?[0] is { } shown && ((string)shown["contentType"]!).Contains(".card.file.", StringComparison.Ordinal) ? shown : null;

    /// <summary>Everything that is shown.</summary>
    public string Text => Body["attachments"] is null || File is not null ? string.Empty : string.Join('\n', CardReader.Texts(Card["body"]));

    /// <summary>What a button of these words carries.</summary>
    public string Token(string title) => CardReader.Buttons(Card).First(button => button.Title == title).Token;
}

/// <summary>Microsoft's side on this machine: the published keys, sign-in, and the connector; what the connector answers can be scripted.</summary>
public sealed class StandInTeams : IAsyncDisposable
{
    public const string AppToken = "app-token-canary";

    private const int Before = 1_000;

    private readonly WebApplication _app;
    private int _messages = Before;

    private StandInTeams(WebApplication app) => _app = app;

    public ConcurrentQueue<Sent> Calls { get; } = new();

    /// <summary>Answers a call in the connector's place; null lets it do what it does.</summary>
    public Func<Sent, (int Status, string Body, string? RetryAfter)?> Script { get; set; } = _ => null;

    /// <summary>Members by conversation: user, role, tenant.</summary>
    public ConcurrentDictionary<string, (string User, string? Role, string Tenant)[]> Members { get; } = new();

    /// <summary>Messages as Graph shows them, by the path of their list.</summary>
    public ConcurrentDictionary<string, string> Graph { get; } = new();

    /// <summary>Files that were put into somebody's storage: where, and what.</summary>
    public ConcurrentQueue<(string Path, string Range, string Authorization, string Content)> Files { get; } = new();

    /// <summary>The id of the first message that was posted.</summary>
    public string FirstMessage { get; } = (Before + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    public int SignIns { get; private set; }

    public string Address => _app.Urls.Single().TrimEnd('/');

    public string Service => Address + "/svc/";

    public static async Task<StandInTeams> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var teams = new StandInTeams(app);
        app.Run(teams.AnswerAsync);
        await app.StartAsync();
        return teams;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        if (path == "/openid") await WriteAsync(context, 200, new JsonObject { ["issuer"] = Minted.Issuer, ["jwks_uri"] = Address + "/keys" }.ToJsonString());
        else if (path == "/keys") await WriteAsync(context, 200, Minted.KeysJson());
        else if (path.EndsWith("/oauth2/v2.0/token", StringComparison.Ordinal)) await SignInAsync(context, body);
        else if (path.StartsWith("/drive/", StringComparison.Ordinal)) await StoreAsync(context, body);
        else if (path.StartsWith("/v1.0/", StringComparison.Ordinal)) await GraphAsync(context);
        else if (path.StartsWith("/svc/v3/teams/", StringComparison.Ordinal)) await WriteAsync(context, 200, path.EndsWith("/conversations", StringComparison.Ordinal) ? TeamChannels : """{"id":"19:general@thread.tacv2","name":"Revenue","aadGroupId":"77777777-0000-0000-0000-000000000001"}""");
        else await ConnectAsync(context, path["/svc/v3/conversations".Length..].Split('/', StringSplitOptions.RemoveEmptyEntries), body);
    }

    private const string TeamChannels = """{"conversations":[{"id":"19:general@thread.tacv2"},{"id":"19:sales@thread.tacv2","name":"Weekly Sales"},{"id":"19:secret@thread.tacv2","name":"Secret","type":"private"}]}""";

    private Task StoreAsync(HttpContext context, string body)
    {
        Files.Enqueue((context.Request.Path + context.Request.QueryString.Value, context.Request.Headers.ContentRange.ToString(), context.Request.Headers.Authorization.ToString(), body));
        return WriteAsync(context, 201, "{}");
    }

    /// <summary>What is listed under a path; of a channel or chat that did not consent, nothing.</summary>
    private Task GraphAsync(HttpContext context)
    {
        var listed = Graph.FirstOrDefault(one => context.Request.Path.Value!.EndsWith(one.Key, StringComparison.Ordinal));
        Calls.Enqueue(new Sent("GET graph", Uri.UnescapeDataString(context.Request.Path.Value!), context.Request.QueryString.Value, [], context.Request.Headers.Authorization.ToString()));
        return listed.Key is null ? WriteAsync(context, 403, """{"error":{"code":"Forbidden","message":"Missing role permissions"}}""") : WriteAsync(context, 200, listed.Value);
    }

    private async Task SignInAsync(HttpContext context, string body)
    {
        SignIns++;
        var isRight = body.Contains("client_secret=secret-canary", StringComparison.Ordinal) && (body.Contains("api.botframework.com%2F.default", StringComparison.Ordinal) || body.Contains(Uri.EscapeDataString(Address + "/.default"), StringComparison.Ordinal));
        await WriteAsync(context, isRight ? 200 : 401, isRight ? $$"""{"token_type":"Bearer","expires_in":3600,"access_token":"{{AppToken}}"}""" : """{"error":"invalid_client","error_description":"AADSTS7000215"}""");
    }

    private async Task ConnectAsync(HttpContext context, string[] parts, string body)
    {
        var conversation = parts.Length == 0 ? string.Empty : Uri.UnescapeDataString(parts[0]);
        var sent = new Sent($"{context.Request.Method} {(parts.Length > 1 ? parts[1] : "")}".TrimEnd(), conversation, parts.Length > 2 ? Uri.UnescapeDataString(parts[2]) : null, body.Length == 0 ? [] : (JsonObject)JsonNode.Parse(body)!, context.Request.Headers.Authorization.ToString());
        var scripted = Script(sent);
        Calls.Enqueue(sent);
        if (scripted is { } answer)
        {
            if (answer.RetryAfter is { } wait) context.Response.Headers.RetryAfter = wait;
            await WriteAsync(context, answer.Status, answer.Body);
            return;
        }

        await (sent.Method switch
        {
            "POST" => WriteAsync(context, 201, new JsonObject { ["id"] = "a:opened-" + (string?)sent.Body["members"]![0]!["id"] }.ToJsonString()),
            "POST activities" => WriteAsync(context, 201, $$"""{"id":"{{Interlocked.Increment(ref _messages)}}"}"""),
            "PUT activities" => WriteAsync(context, 200, $$"""{"id":"{{sent.Message}}"}"""),
            "GET members" => MemberAsync(context, conversation, sent.Message!),
            "GET pagedmembers" => WriteAsync(context, 200, new JsonObject { ["members"] = new JsonArray([.. MembersOf(conversation).Select(member => (JsonNode)JsonOf(member))]) }.ToJsonString()),
            _ => WriteAsync(context, 405, "{}"),
        });
    }

    private Task MemberAsync(HttpContext context, string conversation, string id) =>
        (Members.ContainsKey(conversation) ? MembersOf(conversation) : [(id.StartsWith("29:", StringComparison.Ordinal) ? id[3..] : id.TrimStart('0', '-'), "user", Minted.Tenant)]).Cast<(string User, string? Role, string Tenant)?>().FirstOrDefault(member => "29:" + member!.Value.User == id || Received.PersonOf(member.Value.User) == id) is { } member ? WriteAsync(context, 200, JsonOf(member).ToJsonString()) : WriteAsync(context, 404, """{"error":{"code":"MemberNotFoundInConversation"}}""");

    private (string User, string? Role, string Tenant)[] MembersOf(string conversation) => Members.GetValueOrDefault(conversation) ?? [("1", "user", Minted.Tenant), ("2", "user", Minted.Tenant), ("7", "user", Minted.Tenant)];

    private static JsonObject JsonOf((string User, string? Role, string Tenant) member) => new() { ["id"] = "29:" + member.User, ["aadObjectId"] = Received.PersonOf(member.User), ["tenantId"] = member.Tenant, ["userRole"] = member.Role, ["name"] = "Ana of " + member.User, ["email"] = member.User + "@example.com" };

    private static Task WriteAsync(HttpContext context, int status, string json)
    {
        (context.Response.StatusCode, context.Response.ContentType) = (status, "application/json");
        return context.Response.WriteAsync(json);
    }
}
