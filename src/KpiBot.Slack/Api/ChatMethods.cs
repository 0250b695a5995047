using System.Text.Json;
using System.Text.Json.Nodes;

namespace KpiBot.Slack.Api;

/// <summary>Posting and changing messages, each in its channel's turn.</summary>
public sealed class ChatMethods
{
    /// <summary>The metadata's type, by which a delivery is found again.</summary>
    public const string DeliveryEvent = "kpibot_delivery";

    private const int LongestDelivery = 255;
    private readonly SlackClient _client;
    private readonly ChannelLanes _lanes;
    private readonly FormMemory _forms;

    internal ChatMethods(SlackClient client, ChannelLanes lanes, FormMemory forms) => (_client, _lanes, _forms) = (client, lanes, forms);

    /// <summary>Whether the workspace takes the richest form of messages, Slack's own charts and tables; null while nobody knows.</summary>
    public bool? TakesRichest => _forms.TakesRichest;

    /// <summary>Posts a message.</summary>
    /// <param name="channel">Where.</param>
    /// <param name="message">What.</param>
    /// <param name="thread">The message it answers; null at the top.</param>
    /// <param name="delivery">An opaque id that says nothing: every app and member of the workspace can read it. Null when it need not be found again.</param>
    /// <param name="cancellation">Leaves open whether it was posted.</param>
    public Task<SlackOutcome<Posted>> PostAsync(ChannelId channel, SlackMessage message, MessageTs? thread, string? delivery, CancellationToken cancellation)
    {
        JsonObject Arguments() => new() { ["channel"] = channel.Value, ["unfurl_links"] = false, ["unfurl_media"] = false, ["mrkdwn"] = false };
        return DescendAsync(Method.PostMessage, channel, message, () => Answering(Arguments(), thread), delivery, root => Proved(root, "ts"), cancellation);
    }

    /// <summary>Shows a message to one member of a channel only. It cannot be found again, and Slack does not promise that it was seen.</summary>
    public Task<SlackOutcome<Posted>> PostEphemeralAsync(ChannelId channel, UserId user, SlackMessage message, MessageTs? thread, CancellationToken cancellation)
    {
        JsonObject Arguments() => new() { ["channel"] = channel.Value, ["user"] = user.Value };
        return DescendAsync(Method.PostEphemeral, channel, message, () => Answering(Arguments(), thread), null, root => root.Id<MessageTs>("message_ts") is { } at ? new Posted(channel, at) : null, cancellation);
    }

    /// <summary>Puts another message in a message's place; the same twice leaves the same.</summary>
    public Task<SlackOutcome<Posted>> UpdateAsync(Posted posted, SlackMessage message, CancellationToken cancellation)
    {
        // Without blocks an update would keep those of before.
        JsonObject Arguments() => new() { ["channel"] = posted.Channel.Value, ["ts"] = posted.At.Value, ["blocks"] = new JsonArray() };
        return DescendAsync(Method.Update, posted.Channel, message, Arguments, null, root => Proved(root, "ts"), cancellation);
    }

    /// <summary>Goes down the forms of a message until the workspace takes one. Slack posts nothing of what it calls invalid, so the next may follow at once, in its turn.</summary>
    private async Task<SlackOutcome<Posted>> DescendAsync(
        Method method, ChannelId channel, SlackMessage message, Func<JsonObject> arguments, string? delivery, Func<JsonElement, Posted?> read, CancellationToken cancellation)
    {
        foreach (var form in message.Forms)
        {
            var outcome = await SendAsync(form);
            var isRefused = outcome is SlackOutcome<Posted>.Permanent { Error: "invalid_blocks" or "invalid_blocks_format" or "msg_blocks_too_long" };
            if (isRefused || outcome is SlackOutcome<Posted>.Done) _forms.Learn(form, !isRefused);
            if (!isRefused) return outcome;
        }
        return await SendAsync(null);

        Task<SlackOutcome<Posted>> SendAsync(JsonArray? form) =>
            _lanes.TakeTurnAsync(channel, () => _client.CallAsync(method, Json.Of(Whole(arguments(), message.Text, form, delivery)), read, cancellation), cancellation);
    }

    /// <summary>No text is parsed for names or links, whatever it holds.</summary>
    private static JsonObject Whole(JsonObject arguments, string text, JsonArray? form, string? delivery)
    {
        (arguments["text"], arguments["parse"], arguments["link_names"]) = (text, "none", false);
        if (form is not null) arguments["blocks"] = form.DeepClone();
        if (delivery is null) return arguments;
        if (delivery.Length is 0 or > LongestDelivery) throw new ArgumentException("A delivery's id has 1 to 255 letters.", nameof(delivery));
        arguments["metadata"] = new JsonObject { ["event_type"] = DeliveryEvent, ["event_payload"] = new JsonObject { ["id"] = delivery } };
        if (arguments["blocks"] is JsonArray and [JsonObject first, ..]) first["block_id"] = delivery;
        return arguments;
    }

    private static JsonObject Answering(JsonObject arguments, MessageTs? thread)
    {
        if (thread is { } root) arguments["thread_ts"] = root.Value;
        return arguments;
    }

    private static Posted? Proved(JsonElement root, string name) =>
        root.Id<ChannelId>("channel") is { } channel && root.Id<MessageTs>(name) is { } at ? new Posted(channel, at) : null;
}

/// <summary>A message that Slack says is there.</summary>
public sealed record Posted(ChannelId Channel, MessageTs At);
