using System.Globalization;
using KpiBot.Periods;
using KpiBot.Sync;
using NodaTime.Text;

namespace KpiBot.Connectors.Http;

/// <summary>Reads values that have landed, all of which are texts. What cannot be read is no value: missing is not 0.</summary>
internal static class FieldValues
{
    public static string? Text(this LandedRow row, string field) => row.Fields.GetValueOrDefault(field);

    public static decimal? Number(this LandedRow row, string field) => NumberOf(row.Text(field));

    public static bool Flag(this LandedRow row, string field) => string.Equals(row.Text(field), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>An instant, from milliseconds, seconds or ISO 8601.</summary>
    public static Moment? At(this LandedRow row, string field) => Json.AtOf(row.Text(field)) is { } at ? Moment.At(at) : null;

    /// <summary>A business day where the text is one, else an instant.</summary>
    public static Moment? Day(this LandedRow row, string field) =>
        row.Text(field) is { } text && LocalDatePattern.Iso.Parse(text) is { Success: true } day ? Moment.On(day.Value.ToDateOnly()) : row.At(field);

    /// <summary>The first of some instants that is there.</summary>
    public static Moment? At(this LandedRow row, IEnumerable<string> fields) => fields.Select(field => row.At(field)).FirstOrDefault(at => at is not null);

    /// <summary>A number with or without thousands commas; several with semicolons between are none.</summary>
    public static decimal? NumberOf(string? text) =>
        decimal.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1_000_000_000_000m ? number : null;
}
