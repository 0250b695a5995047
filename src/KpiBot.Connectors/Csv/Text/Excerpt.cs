using System.Globalization;
using System.Text;

namespace KpiBot.Connectors.Csv.Text;

/// <summary>Data as it is shown in a message: in quotes, cut, and without any character that could disturb a terminal or a log.</summary>
internal static class Excerpt
{
    private const int Longest = 60;

    public static string Of(ReadOnlySpan<char> text)
    {
        var shown = new StringBuilder("\"");
        var cut = text.Length <= Longest ? text.Length : char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        foreach (var c in text[..cut]) Append(shown, c);
        return shown.Append(cut < text.Length ? "…\"" : "\"").ToString();
    }

    /// <summary>A name as it is where nothing in it could disturb, otherwise as an excerpt.</summary>
    public static string OfName(string name)
    {
        var isPlain = name.Length is > 0 and <= Longest;
        foreach (var c in name) isPlain &= IsVisible(c);
        return isPlain ? name : Of(name);
    }

    private static void Append(StringBuilder shown, char c)
    {
        if (c == '\n') shown.Append("\\n");
        else if (c == '\r') shown.Append("\\r");
        else if (c == '\t') shown.Append("\\t");
        else if (IsVisible(c)) shown.Append(c);
        else shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
    }

    private static bool IsVisible(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned);
}
