using System.Text.Json;
using System.Text.Json.Serialization;
using KpiBot.Periods;

namespace KpiBot.Storage.Model;

/// <summary>A roll is a JSON array.</summary>
internal sealed class RollConverters : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Roll<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(RollConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class RollConverter<T> : JsonConverter<Roll<T>>
    {
        public override Roll<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(JsonSerializer.Deserialize<T[]>(ref reader, options)!);

        public override void Write(Utf8JsonWriter writer, Roll<T> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize<IEnumerable<T>>(writer, value.ToArray(), options);
    }
}
