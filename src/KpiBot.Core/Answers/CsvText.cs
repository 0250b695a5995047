namespace KpiBot.Answers;

/// <summary>Texts in CSV (RFC 4180). What a spreadsheet would run as a formula stays text.</summary>
internal static class CsvText
{
    private const string Formula = "=+-@\t\r";

    public static string Of(string text)
    {
        var safe = text.Length > 0 && Formula.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny("\",\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
