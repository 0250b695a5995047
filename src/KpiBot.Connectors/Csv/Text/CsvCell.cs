using System.Buffers;
using System.Globalization;

namespace KpiBot.Connectors.Csv.Text;

/// <summary>Cells of an export, safe to open in a spreadsheet.</summary>
public static class CsvCell
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(',', ';', '\t', '"', '\r', '\n');

    /// <summary>
    /// Text from data: quoted where CSV needs it, and with <c>'</c> in front where a spreadsheet would take it for a formula
    /// (it begins with = + - @, their full-width forms, a tab or a line break). Null is an empty cell.
    /// </summary>
    public static string Escape(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        if (text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠') text = "'" + text;
        return text.AsSpan().ContainsAny(NeedsQuotes) || text[0] == ' ' || text[^1] == ' ' ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    /// <summary>A number of our own, which is never a formula: invariant, without thousands marks. Null is an empty cell.</summary>
    public static string Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
