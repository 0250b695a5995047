using System.Globalization;
using KpiBot.Connectors.Http;
using KpiBot.Periods;
using KpiBot.Sync;

namespace KpiBot.Connectors.HubSpot.Translation;

/// <summary>Reads HubSpot's values, all of which are texts. What cannot be read is no value: missing is not 0.</summary>
internal static class FieldValues
{
    public static string? Text(this LandedRow row, string field) => row.Fields.GetValueOrDefault(field);

    public static decimal? Number(this LandedRow row, string field) => NumberOf(row.Text(field));

    public static bool Flag(this LandedRow row, string field) => string.Equals(row.Text(field), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>An instant, from milliseconds, seconds or ISO 8601.</summary>
    public static Moment? At(this LandedRow row, string field) => Json.AtOf(row.Text(field)) is { } at ? Moment.At(at) : null;

    /// <summary>The first of some instants that is there.</summary>
    public static Moment? At(this LandedRow row, IEnumerable<string> fields) => fields.Select(field => row.At(field)).FirstOrDefault(at => at is not null);

    /// <summary>A number with or without thousands commas; several with semicolons between are none.</summary>
    public static decimal? NumberOf(string? text) =>
        decimal.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1_000_000_000_000m ? number : null;
}
