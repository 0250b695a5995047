using KpiBot.Connectors.Csv.Text;
using KpiBot.Connectors.Csv.Values;
using KpiBot.Periods;
using NodaTime;

namespace KpiBot.Connectors.Csv.Mappings;

/// <summary>Reads how cells are written: the block <c>defaults</c>, and the same settings on a file.</summary>
internal static class FormatReader
{
    /// <summary>The settings of the node; what it does not say is as in the fallback.</summary>
    public static ValueFormat Read(MappingNode node, ValueFormat fallback) => ReadValues(node, fallback) with { Csv = ReadCsv(node, fallback.Csv) };

    /// <summary>The same without how files are written.</summary>
    public static ValueFormat ReadValues(MappingNode node, ValueFormat fallback) => fallback with
    {
        Zone = ReadZone(node) ?? fallback.Zone,
        Dates = ReadDates(node, "dateFormats") ?? fallback.Dates,
        Numbers = ReadNumbers(node, "numberFormat") ?? fallback.Numbers,
        Currency = ReadCurrency(node) ?? fallback.Currency,
        Missing = node.Texts("missing") ?? fallback.Missing,
    };

    public static CsvFormat ReadCsv(MappingNode node, CsvFormat fallback)
    {
        var format = new CsvFormat(
            node.OneOf("encoding", CsvFormat.Encodings) ?? fallback.Encoding,
            node.Has("separator") ? ReadMark(node, "separator") ?? fallback.Separator : fallback.Separator,
            node.Has("quote") ? ReadQuote(node) : fallback.Quote);
        if (format.Quote == format.Separator) node.Report("quote", "must differ from the separator.");
        return format;
    }

    public static string? ReadZone(MappingNode node)
    {
        var zone = node.Text("zone");
        if (zone is null || BusinessCalendar.KnowsZone(zone)) return zone;
        node.Report("zone", $"{Excerpt.Of(zone)} is not an IANA time zone{Spelling.Hint(zone, DateTimeZoneProviders.Tzdb.Ids)}; expected one such as America/Sao_Paulo.");
        return null;
    }

    public static string? ReadCurrency(MappingNode node)
    {
        var code = node.Text("currency");
        if (code is null || (code.Length == 3 && code.All(char.IsAsciiLetterUpper))) return code;
        node.Report("currency", $"{Excerpt.Of(code)} is not an ISO 4217 code; expected three capital letters such as BRL.");
        return null;
    }

    public static NumberMarks? ReadNumbers(MappingNode node, string name) =>
        node.OneOf(name, [.. NumberMarks.ByName.Keys]) is { } format ? NumberMarks.ByName[format] : null;

    public static IReadOnlyList<MomentFormat>? ReadDates(MappingNode node, string name)
    {
        if (node.Texts(name) is not { } patterns) return null;
        var formats = new List<MomentFormat>();
        foreach (var pattern in patterns)
        {
            if (MomentFormat.Parse(pattern) is { } format) formats.Add(format);
            else node.Report(name, $"{Excerpt.Of(pattern)} is not a date format with day, month and year; expected one such as dd/MM/yyyy or dd MMM, yyyy HH:mm:ss.");
        }

        // Dates in ISO 8601 are read anyway, and faster.
        return [.. formats.Where(format => format.Pattern != "yyyy-MM-dd")];
    }

    private static char? ReadQuote(MappingNode node) =>
        node.Find("quote") is { ValueKind: System.Text.Json.JsonValueKind.String } value && value.GetString() == "" ? null : ReadMark(node, "quote");

    private static char? ReadMark(MappingNode node, string name)
    {
        var text = node.Text(name);
        if (text is [not ('\r' or '\n' or '\0') and var mark]) return mark;
        if (text is not null) node.Report(name, $"{Excerpt.Of(text)} is not a mark; expected a single character{(name == "quote" ? ", or \"\" for a file without quotes" : " such as , or ; or \\t")}.");
        return null;
    }
}
