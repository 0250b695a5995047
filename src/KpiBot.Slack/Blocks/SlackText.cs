using System.Globalization;
using System.Text;

namespace KpiBot.Slack.Blocks;

/// <summary>Texts as Slack may show them. What comes from data shows as it is and does nothing: it pings nobody, links nowhere and hides nothing.</summary>
internal static class SlackText
{
    /// <summary>For a text that Slack reads as plain: without what cannot be seen or turns a line around, and never empty, which Slack would not take.</summary>
    public static string Plain(string text, int longest)
    {
        var plain = new StringBuilder(Math.Min(text.Length, longest));
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\n') plain.Append('\n');
            else if (Shown(rune) is { } shown) plain.Append(shown);
        }
        return plain.ToString().Trim() is { Length: > 0 } left ? Cut(left, longest) : "–";
    }

    /// <summary>The same on one line.</summary>
    public static string Line(string text, int longest) => Plain(text.Replace('\n', ' '), longest);

    /// <summary>For a text in which Slack looks for its own marks, even though it is asked not to parse: the three letters that begin them are escaped.</summary>
    public static string Escaped(string text, int longest)
    {
        var (escaped, cut) = (new StringBuilder(), false);
        foreach (var rune in Plain(text, longest).EnumerateRunes())
        {
            var written = rune.Value switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => rune.ToString() };
            if (cut = escaped.Length + written.Length > longest) break;
            escaped.Append(written);
        }
        return cut && escaped.Length < longest ? escaped.Append('…').ToString() : escaped.ToString();
    }

    /// <summary>At most so many letters, the last of them saying that some are missing; no letter is cut in half.</summary>
    public static string Cut(string text, int longest)
    {
        if (text.Length <= longest) return text;
        var end = longest - 1;
        return (char.IsHighSurrogate(text[end - 1]) ? text[..(end - 1)] : text[..end]) + "…";
    }

    private static string? Shown(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => " ",
        UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate => null,
        _ => rune.ToString(),
    };
}
