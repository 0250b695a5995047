using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KpiBot.Agreements;
using KpiBot.Periods;

namespace KpiBot.Storage.Settings;

/// <summary>An agreement as JSON. A setting that an old version did not know yet reads as its default.</summary>
internal static class AgreementJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new RollConverters() },
    };

    public static string Write(Agreement agreement) => JsonSerializer.Serialize(agreement, Options);

    public static Agreement Read(string json) => JsonSerializer.Deserialize<Agreement>(json, Options)!;

    /// <summary>A roll is a JSON array.</summary>
    private sealed class RollConverters : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Roll<>);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(RollConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;
    }

    private sealed class RollConverter<T> : JsonConverter<Roll<T>>
    {
        public override Roll<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(JsonSerializer.Deserialize<T[]>(ref reader, options)!);

        public override void Write(Utf8JsonWriter writer, Roll<T> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize<IEnumerable<T>>(writer, value.ToArray(), options);
    }
}
