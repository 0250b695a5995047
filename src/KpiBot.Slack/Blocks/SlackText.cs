using System.Text;
using KpiBot.Answers;

namespace KpiBot.Slack.Blocks;

/// <summary>Texts in which Slack looks for its own marks. What comes from data shows as it is and does nothing: it pings nobody, links nowhere and hides nothing.</summary>
internal static class SlackText
{
    /// <summary>For a text in which Slack looks for its own marks, even though it is asked not to parse: the three letters that begin them are escaped.</summary>
    public static string Escaped(string text, int longest)
    {
        var (escaped, cut) = (new StringBuilder(), false);
        foreach (var rune in PlainText.Of(text, longest).EnumerateRunes())
        {
            var written = rune.Value switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => rune.ToString() };
            if (cut = escaped.Length + written.Length > longest) break;
            escaped.Append(written);
        }
        return cut && escaped.Length < longest ? escaped.Append('…').ToString() : escaped.ToString();
    }
}
