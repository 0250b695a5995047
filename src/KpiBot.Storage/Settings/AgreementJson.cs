using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KpiBot.Agreements;
using KpiBot.Storage.Model;

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
}
