using KpiBot.Connectors.Http;
using KpiBot.Periods;
using KpiBot.Sync;
using NodaTime.Text;

namespace KpiBot.Connectors.RdStation.Translation;

/// <summary>Reads values that may be written as in Brazil: <c>R$ 1.234,56</c>, <c>31/03/2026</c>.</summary>
internal static class BrazilianValues
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("dd/MM/yyyy");

    /// <summary>An amount; null where it cannot be read.</summary>
    public static decimal? Amount(this LandedRow row, string field) => AmountOf(row.Text(field));

    /// <summary>An amount; a comma marks decimals where one stands behind the last point, as no number of JSON has one.</summary>
    public static decimal? AmountOf(string? text)
    {
        if (text is null) return null;
        text = text.Replace("R$", "", StringComparison.Ordinal).Trim();
        return FieldValues.NumberOf(text.Contains(',') ? text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.') : text);
    }

    /// <summary>A business day where the text is one, in either way of writing; else an instant.</summary>
    public static Moment? DayOrTime(this LandedRow row, string field) =>
        row.Text(field) is { } text && Day.Parse(text) is { Success: true } day ? Moment.On(day.Value.ToDateOnly()) : row.Day(field);
}
