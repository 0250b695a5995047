using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using KpiBot.Access;

namespace KpiBot.Teams.Posting;

/// <summary>What an outbox message holds for Teams: the words as they were rendered.</summary>
/// <param name="Message">What.</param>
/// <param name="Where">The kind of place it was decided for: it is not posted where that has changed. Null for what tells nothing of the data, or only one person reads.</param>
internal sealed record TeamsPost(TeamsMessage Message, Place? Where)
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>The stream that it ends; null for none.</summary>
    public string? Stream { get; init; }

    /// <summary>What is shown of a file in place of the card; null for none.</summary>
    public JsonObject? File { get; init; }

    public static TeamsPost Of(ReadOnlyMemory<byte> payload) => JsonSerializer.Deserialize<TeamsPost>(payload.Span, Options)!;

    public byte[] Written() => JsonSerializer.SerializeToUtf8Bytes(this, Options);

    /// <summary>As an activity; its card carries the delivery's id.</summary>
    public JsonObject ActivityOf(string delivery)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["summary"] = Message.Summary,
            ["speak"] = Message.Speak,
            ["attachments"] = new JsonArray(File?.DeepClone() ?? CardOf(delivery)),
        };
        if (Stream is null) return activity;
        // All that is said stands in the card.
        activity["text"] = string.Empty;
        activity["entities"] = new JsonArray(new JsonObject { ["type"] = "streaminfo", ["streamId"] = Stream, ["streamType"] = "final" });
        return activity;
    }

    private JsonObject CardOf(string delivery)
    {
        var card = (JsonObject)Message.Card.DeepClone();
        if (card["body"] is JsonArray and [JsonObject first, ..]) first["id"] = delivery;
        return new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = card };
    }
}
