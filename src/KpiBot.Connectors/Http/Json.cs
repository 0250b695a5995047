using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace KpiBot.Connectors.Http;

/// <summary>Looks into replies. What is not there, or is of another type, is nothing.</summary>
internal static class Json
{
    private static readonly InstantPattern Iso = InstantPattern.ExtendedIso;
    private static readonly OffsetDateTimePattern Offset = OffsetDateTimePattern.ExtendedIso;

    /// <summary>A property of an object; undefined where there is none.</summary>
    public static JsonElement Get(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    /// <summary>The elements of an array; none where it is no array.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element) => element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : [];

    /// <summary>A text, number or truth value as text; null for an empty one and for anything else.</summary>
    public static string? Text(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => String(element) is { Length: > 0 } text ? text : null,
        JsonValueKind.Number => element.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    /// <summary>An instant as ISO 8601 or Unix milliseconds.</summary>
    public static Instant? At(this JsonElement element) => AtOf(element.Text());

    /// <summary>An instant as ISO 8601, Unix milliseconds, or Unix seconds; null where it is none of them.</summary>
    public static Instant? AtOf(string? text)
    {
        if (text is null) return null;
        if (Iso.Parse(text) is { Success: true } utc) return utc.Value;
        if (Offset.Parse(text) is { Success: true } offset) return offset.Value.ToInstant();
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } day) return day.Value.AtMidnight().InUtc().ToInstant();
        return decimal.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) && number is > 0 and < 32_503_680_000_000m
            ? Instant.FromUnixTimeMilliseconds((long)(number < 100_000_000_000m ? number * 1_000 : number))
            : null;
    }

    /// <summary>A text; null for one that escapes half a character, which is none.</summary>
    private static string? String(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
