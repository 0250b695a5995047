namespace KpiBot.Questions.Words;

/// <summary>What chat platforms write into a text: mentions, which are left out, and channels. Slack writes <c>&lt;@U1&gt;</c> and <c>&lt;#C1|sales&gt;</c>, Teams <c>&lt;at&gt;Bot&lt;/at&gt;</c>, people <c>@bot</c> and <c>#sales</c>.</summary>
internal static class ChatMarks
{
    private const int LongestMark = 80;

    /// <summary>Where the mark at a place ends, and the channel that it names (null for a mention); null where there is no mark.</summary>
    public static (int End, string? Channel)? Read(string text, int at) => text[at] switch
    {
        '@' => (Name(text, at + 1, dots: true), null),
        '#' when at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]) => Name(text, at + 1, dots: false) is var end ? (end, text[at..end].ToLowerInvariant()) : null,
        '<' => Bracketed(text, at),
        _ => null,
    };

    private static int Name(string text, int at, bool dots)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-' || (dots && text[at] == '.'))) at++;
        return at;
    }

    private static (int, string?)? Bracketed(string text, int at)
    {
        var end = text.IndexOf('>', at);
        if (end < 0 || end - at > LongestMark) return null;
        var inside = text.AsSpan(at + 1, end - at - 1);
        if (inside.StartsWith("#")) return (end + 1, "#" + inside[(inside.IndexOf('|') + 1)..].TrimStart('#').ToString());
        if (inside.StartsWith("at", StringComparison.OrdinalIgnoreCase)) return (text.IndexOf("</at>", end, StringComparison.OrdinalIgnoreCase) is >= 0 and var close ? close + 5 : end + 1, null);
        return inside.StartsWith("@") || inside.StartsWith("!") || inside.StartsWith("/") ? (end + 1, null) : null;
    }
}
