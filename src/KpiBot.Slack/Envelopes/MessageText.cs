using System.Text;
using KpiBot.Chat;

namespace KpiBot.Slack.Envelopes;

/// <summary>The words of a message as they were typed: Slack writes mentions and links in angle brackets and escapes three characters.</summary>
internal static class MessageText
{
    private static readonly System.Buffers.SearchValues<char> Ids = System.Buffers.SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>
    /// Mentions of people before the first word fall away (the bot's own among them), those further on stay as the id they stand for; links become their label; channels become their id (<c>#C012ABC</c>), for a name can
    /// be changed and be another's. What looks like a secret is taken out here, before anything is kept.
    /// </summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        while (rest.IndexOf('<') is >= 0 and var start && rest[start..].IndexOf('>') is > 0 and var length)
        {
            plain.Append(rest[..start]);
            plain.Append(LabelOf(rest.Slice(start + 1, length - 1).ToString(), isFirst: string.IsNullOrWhiteSpace(plain.ToString())));
            rest = rest[(start + length + 1)..];
        }
        plain.Append(rest);
        return SecretMarks.Without(Unescaped(plain.ToString()).Trim());
    }

    private static string LabelOf(string reference, bool isFirst)
    {
        if (reference.StartsWith('!') || (isFirst && reference.StartsWith('@'))) return " ";
        if (reference.StartsWith('@') || reference.StartsWith('#')) return reference.Split('|')[0];
        var bar = reference.IndexOf('|', StringComparison.Ordinal);
        return bar >= 0 ? reference[(bar + 1)..] : reference;
    }

    /// <summary>The channel's id in a word such as <c>#c012abc</c>; null where the word cannot be one.</summary>
    public static string? ChannelOf(string word) => word is ['#', 'c' or 'C' or 'g' or 'G', ..] && word.AsSpan(1).IndexOfAnyExcept(Ids) < 0 ? word[1..].ToUpperInvariant() : null;

    private static string Unescaped(string text) =>
        text.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
}
