namespace KpiBot.Questions.Words;

/// <summary>What a sign says: a break, that money follows, that figures without a nought follow, or a joint between words.</summary>
internal readonly record struct Sign(Break Break = Break.None, bool Money = false, bool Fraction = false, string? Joint = null);

/// <summary>Reads signs by what stands around them.</summary>
internal static class Signs
{
    /// <summary>After these a dot ends no sentence.</summary>
    private static readonly HashSet<string> Abbreviations = new("excl incl vs avg approx aprox nr num dept depto sr sra dr mr mrs ms jr inc corp ltd cia esp prom med max min ult prox trim sem ee u".Split(' '), StringComparer.Ordinal);

    /// <summary>The sign at a place; <paramref name="word"/> is the folded word that ends right before it, if one does.</summary>
    public static Sign Read(string text, int at, string? word) => text[at] switch
    {
        '.' when word is not null && Abbreviations.Contains(word) => default,
        '.' when at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && (at < 1 || char.IsWhiteSpace(text[at - 1])) => new Sign(Fraction: true),
        ',' when word is "sim" or "si" => default,
        '.' or '?' or '!' or ';' or '\n' or '¿' or '¡' or '…' => new Sign(Break.Sentence),
        ':' when JoinsLetters(text, at) => new Sign(Joint: "/"),
        ',' or ':' or '(' or ')' or '[' or ']' or '|' => new Sign(Break.Comma),
        '$' when !StandsWithFigures(text, at) => new Sign(Joint: "$"),
        '$' or '€' or '£' => new Sign(Money: true),
        '÷' or '×' or '−' => new Sign(Joint: text[at].ToString()),
        '→' or '➡' or '⇒' => new Sign(Joint: ">"),
        '-' or '=' when at + 1 < text.Length && text[at + 1] is '>' or '-' => default,
        '/' or '>' or '<' or '+' or '&' or '=' or '%' => new Sign(Joint: text[at].ToString()),
        '-' or '–' or '—' when IsLoose(text, at) => new Sign(Joint: "-"),
        _ => default,
    };

    /// <summary>A dash joins two parts only where it stands free or between figures; inside a word it is a space.</summary>
    private static bool IsLoose(string text, int at)
    {
        var before = at >= 1 ? text[at - 1] : ' ';
        var after = at + 1 < text.Length ? text[at + 1] : ' ';
        return char.IsWhiteSpace(before) || char.IsWhiteSpace(after) || (char.IsAsciiDigit(before) && char.IsAsciiDigit(after));
    }

    /// <summary>"$ 5", "5 $"; in "how much $" it stands for money itself.</summary>
    private static bool StandsWithFigures(string text, int at) => text.AsSpan(at + 1).TrimStart() is [>= '0' and <= '9' or '.', ..] || text.AsSpan(0, at).TrimEnd() is [.., (>= '0' and <= '9') or 'k' or 'K' or 'm' or 'M'];

    private static bool JoinsLetters(string text, int at) => at >= 1 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]);
}
