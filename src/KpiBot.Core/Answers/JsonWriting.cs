using System.Globalization;
using System.Text.Json;
using KpiBot.Periods;
using NodaTime.Text;
using Instant = NodaTime.Instant;

namespace KpiBot.Answers;

/// <summary>How we write single values: plain decimals, ISO days and instants, members left out when they do not apply.</summary>
internal static class JsonWriting
{
    private const int Decimals = 12;

    /// <summary>A decimal without exponent and trailing zeros, at most 12 decimals.</summary>
    public static void Decimal(this Utf8JsonWriter json, string name, decimal value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(Plain(value), skipInputValidation: true);
    }

    /// <summary>The same outside of JSON.</summary>
    public static string Plain(decimal value) => decimal.Round(value, Decimals).ToString("0.############", CultureInfo.InvariantCulture);

    /// <summary>The decimal or null.</summary>
    public static void DecimalOrNull(this Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number) json.Decimal(name, number);
        else json.WriteNull(name);
    }

    /// <summary>The decimal; nothing when there is none.</summary>
    public static void Optional(this Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number) json.Decimal(name, number);
    }

    /// <summary>The text; nothing when there is none.</summary>
    public static void Optional(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    /// <summary>Both ends as members of the object that is open.</summary>
    public static void Days(this Utf8JsonWriter json, Period period)
    {
        json.WriteString("from", Iso(period.From));
        json.WriteString("to", Iso(period.To));
    }

    /// <summary>A list of texts.</summary>
    public static void Strings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    /// <summary>A day.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An instant in UTC.</summary>
    public static string Iso(Instant instant) => InstantPattern.ExtendedIso.Format(instant);
}
