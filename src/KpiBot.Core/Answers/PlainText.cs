using System.Globalization;
using System.Text;

namespace KpiBot.Answers;

/// <summary>Texts for places that show them as they are: without what cannot be seen or turns a line around, at most so long, and never empty, which no platform takes. Letters are UTF-16 code units.</summary>
public static class PlainText
{
    /// <summary>The text; its lines stay lines.</summary>
    public static string Of(string text, int longest) => Piece(text, int.MaxValue).Trim() is { Length: > 0 } left ? Cut(left, longest) : "–";

    /// <summary>A piece of a text, whose blanks at its ends stay; it may be empty.</summary>
    public static string Piece(string text, int longest)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\n') plain.Append('\n');
            else if (Shown(rune) is { } shown) plain.Append(shown);
        }
        return Cut(plain.ToString(), longest);
    }

    /// <summary>The same on one line.</summary>
    public static string Line(string text, int longest) => Of(text.Replace('\n', ' '), longest);

    /// <summary>At most so many letters, the last of them saying that some are missing; no letter is cut in half.</summary>
    public static string Cut(string text, int longest)
    {
        if (text.Length <= longest) return text;
        var end = longest - 1;
        return (char.IsHighSurrogate(text[end - 1]) ? text[..(end - 1)] : text[..end]) + "…";
    }

    /// <summary>The text in parts of at most so many letters: cut between lines, else between words, else where it must.</summary>
    public static IEnumerable<string> Parts(string text, int longest)
    {
        while (text.Length > longest)
        {
            var end = text.LastIndexOf('\n', longest - 1);
            if (end <= 0) end = text.LastIndexOf(' ', longest - 1);
            if (end <= 0) end = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
            yield return text[..end];
            text = text[end..].TrimStart();
        }
        yield return text;
    }

    private static string? Shown(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => " ",
        UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate => null,
        _ => rune.ToString(),
    };
}
