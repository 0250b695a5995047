using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace KpiBot.Tests.Slack.StandIn;

/// <summary>Sends events, commands and clicks to KpiBot as Slack does, signed.</summary>
public sealed class SlackSender(Uri address, string secret) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = address };

    public Uri Address => address;

    /// <summary>A mention in a channel, or a direct message; <paramref name="thread"/> is the message that begins its thread.</summary>
    public Task<HttpStatusCode> AskAsync(string id, string text, string ts, string channel = "C1", string user = "U1", string? thread = null, string? userTeam = null) =>
        PostAsync("/slack/events", Event(id, text, ts, channel, user, thread, userTeam), "application/json");

    public Task<HttpStatusCode> EventAsync(string id, string json) =>
        PostAsync("/slack/events", $$"""{"team_id":"T1","type":"event_callback","event_id":"{{id}}","event":{{json}}}""", "application/json");

    public Task<HttpStatusCode> CommandAsync(string text, string trigger, string response, string channel = "C1", string user = "U1") => PostAsync(
        "/slack/commands",
        $"team_id=T1&channel_id={channel}&user_id={user}&command=%2Fkpi&text={WebUtility.UrlEncode(text)}&response_url={WebUtility.UrlEncode(response)}&trigger_id={trigger}",
        "application/x-www-form-urlencoded");

    public Task<HttpStatusCode> InteractAsync(string json) => PostAsync("/slack/interactions", "payload=" + Uri.EscapeDataString(json), "application/x-www-form-urlencoded");

    /// <summary>A click on a button.</summary>
    public Task<HttpStatusCode> PressAsync(string action, string value, string trigger, string response, string channel = "C1", string user = "U1", string? thread = null) => InteractAsync(
        $$"""
        {"type":"block_actions","team":{"id":"T1"},"user":{"id":"{{user}}","team_id":"T1"},"trigger_id":"{{trigger}}","response_url":"{{response}}",
         "container":{"type":"message","message_ts":"1763848802.000100","channel_id":"{{channel}}"{{(thread is null ? "" : $",\"thread_ts\":\"{thread}\"")}}},"channel":{"id":"{{channel}}"},
         "actions":[{"type":"button","action_id":"{{action}}","block_id":"b","value":"{{value}}"}]}
        """);

    public static string Event(string id, string text, string ts, string channel = "C1", string user = "U1", string? thread = null, string? userTeam = null)
    {
        var isDirect = channel.StartsWith('D');
        var said = System.Text.Json.JsonSerializer.Serialize(isDirect ? text : $"<@{SlackWorld.BotUser}> {text}");
        return $$"""
            {"team_id":"T1","type":"event_callback","event_id":"{{id}}","is_ext_shared_channel":false,"authorizations":[{"team_id":"T1","user_id":"UBOT","is_bot":true}],
             "event":{"type":"{{(isDirect ? "message" : "app_mention")}}"{{(isDirect ? ",\"channel_type\":\"im\"" : "")}},"user":"{{user}}","text":{{said}},"ts":"{{ts}}","channel":"{{channel}}","team":"{{userTeam ?? SlackWorld.Team}}"{{(thread is null ? "" : $",\"thread_ts\":\"{thread}\"")}} } }
            """;
    }

    /// <summary>Posts a signed body.</summary>
    public async Task<HttpStatusCode> PostAsync(string path, string body, string type)
    {
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}")));
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8) };
        request.Content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", signature);
        using var response = await _http.SendAsync(request);
        return response.StatusCode;
    }

    public void Dispose() => _http.Dispose();
}
