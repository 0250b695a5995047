using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KpiBot.Slack.Api;

/// <summary>Answers to a command or click at the address that came with it: up to five, for 30 minutes. No token goes there.</summary>
public sealed class ResponseMethods
{
    private readonly SlackWire _wire;

    internal ResponseMethods(SlackWire wire) => _wire = wire;

    /// <summary>Sends an answer, in the first of its forms that is taken.</summary>
    /// <param name="address">From the command or click.</param>
    /// <param name="message">What.</param>
    /// <param name="audience">Who sees it.</param>
    /// <param name="cancellation">Leaves open whether it was sent.</param>
    public async Task<SlackOutcome<Answered>> PostAsync(Uri address, SlackMessage message, Audience audience, CancellationToken cancellation)
    {
        if (!_wire.Addresses.IsResponse(address)) return new SlackOutcome<Answered>.Permanent("response_address_not_allowed");
        foreach (var form in message.Forms)
        {
            var outcome = await SendAsync(address, BodyOf(message.Text, form, audience), cancellation);
            if (outcome is not SlackOutcome<Answered>.Permanent { Error: "invalid_blocks" or "invalid_blocks_format" }) return outcome;
        }
        return await SendAsync(address, BodyOf(message.Text, null, audience), cancellation);
    }

    private static JsonObject BodyOf(string text, JsonArray? form, Audience audience)
    {
        var body = new JsonObject
        {
            ["text"] = text,
            ["parse"] = "none",
            ["link_names"] = false,
            ["unfurl_links"] = false,
            ["unfurl_media"] = false,
            ["replace_original"] = audience == Audience.InPlace,
            ["response_type"] = audience == Audience.Channel ? "in_channel" : "ephemeral",
        };
        if (form is not null) body["blocks"] = form.DeepClone();
        return body;
    }

    private async Task<SlackOutcome<Answered>> SendAsync(Uri address, JsonObject body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = Json.Of(body) };
        return await _wire.SendAsync(Method.Respond, request, Judge, cancellation);
    }

    /// <summary>Here Slack answers with <c>ok</c> or a code as plain text, or with the JSON of the Web API, or with nothing but the status.</summary>
    private SlackOutcome<Answered> Judge(Reply reply)
    {
        var text = reply.Body is { Length: <= 256 } body ? Encoding.UTF8.GetString(body.Span).Trim() : string.Empty;
        if (reply.Status == HttpStatusCode.OK && text == "ok") return new SlackOutcome<Answered>.Done(new Answered());
        if (text.StartsWith('{') || (int)reply.Status is not (>= 400 and < 500) || reply.Status == HttpStatusCode.TooManyRequests)
            return reply.Judge(Method.Respond, _wire.Time.GetUtcNow(), (JsonElement _) => new Answered());
        return Errors.Known.Contains(text) ? new SlackOutcome<Answered>.Permanent(text) : new SlackOutcome<Answered>.Permanent(FormattableString.Invariant($"http_{(int)reply.Status}"));
    }
}

/// <summary>Who sees an answer to a command or click.</summary>
public enum Audience
{
    /// <summary>Who asked, only.</summary>
    Asker,

    /// <summary>Everybody in the channel.</summary>
    Channel,

    /// <summary>It takes the place of the message that was clicked.</summary>
    InPlace,
}

/// <summary>Slack took the answer; it gives no proof of it that could be looked up.</summary>
public sealed record Answered;
