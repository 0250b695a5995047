using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KpiBot.Storage.Sync;

/// <summary>A row's fields as a JSON object in the order of their names, so that equal fields are equal text.</summary>
internal static class FieldsJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static string Write(IReadOnlyDictionary<string, string> fields)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            foreach (var (name, value) in fields.OrderBy(field => field.Key, StringComparer.Ordinal)) json.WriteString(name, value);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static Dictionary<string, string> Read(ReadOnlySpan<byte> text)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var json = new Utf8JsonReader(text);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = string.Intern(json.GetString()!); // a handful of names on every row
            json.Read();
            fields[name] = json.GetString()!;
        }

        return fields;
    }
}
