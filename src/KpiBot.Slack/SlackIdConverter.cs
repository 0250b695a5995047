using System.Text.Json;
using System.Text.Json.Serialization;

namespace KpiBot.Slack;

/// <summary>Writes an id as its plain text.</summary>
internal sealed class SlackIdConverter<TId> : JsonConverter<TId>
    where TId : struct, ISlackId<TId>
{
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TId.Of(reader.GetString() ?? throw new JsonException("An id is a text."));

    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
