using System.Globalization;
using System.Text.Json;
using KpiBot.Connectors.Http;
using NodaTime;
using NodaTime.Text;

namespace KpiBot.Connectors.Reports;

/// <summary>
/// Reads the figures of a report. What is not there is nothing, but what is there and cannot be read is a <see cref="FormatException"/>: a line that is left out is taken for gone, so that it
/// must not be left out for being unreadable.
/// </summary>
internal static class Figures
{
    private const decimal Unbelievable = 1_000_000_000_000m;

    /// <summary>A count; null where there is none.</summary>
    public static long? Count(JsonElement count) =>
        IsAbsent(count) ? null : long.TryParse(count.Text(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException();

    /// <summary>An amount of money, which a credit makes negative; null where there is none.</summary>
    public static decimal? Money(JsonElement amount) =>
        IsAbsent(amount) ? null : decimal.TryParse(amount.Text(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < Unbelievable ? number : throw new FormatException();

    /// <summary>A text that must be there.</summary>
    public static string Text(JsonElement text) => text.Text() ?? throw new FormatException();

    /// <summary>A day that must be there.</summary>
    public static LocalDate Day(string? day, LocalDatePattern pattern) => pattern.Parse(day ?? "") is { Success: true } read ? read.Value : throw new FormatException();

    private static bool IsAbsent(JsonElement value) => value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;
}
