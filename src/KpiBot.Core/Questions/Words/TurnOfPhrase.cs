namespace KpiBot.Questions.Words;

/// <summary>
/// A whole turn of phrase, kept as its pattern: <c>(a|b)</c> either, <c>[c]</c> or not, <c>#</c> a number or a time of day,
/// <c>^</c> the beginning of a sentence, <c>,</c> a pause, <c>$</c> the end of a sentence.
/// A vocabulary phrase is kept once for each of its forms; these have too many of them.
/// </summary>
internal sealed class TurnOfPhrase
{
    private const string Figure = "#";
    private const string Marks = "^,$";
    private readonly List<Part> _parts;

    /// <summary>Reads a pattern.</summary>
    public TurnOfPhrase(string pattern, bool isFirm)
    {
        IsFirm = isFirm;
        var at = 0;
        _parts = ReadParts(pattern, ref at);
    }

    /// <summary>Whether it outweighs what its words may mean by themselves.</summary>
    public bool IsFirm { get; }

    /// <summary>Every word of the pattern.</summary>
    public IEnumerable<string> Words => WordsOf(_parts);

    /// <summary>The words that it may begin with.</summary>
    public IEnumerable<string> FirstWords => FirstOf(_parts, 0);

    /// <summary>Where the longest form that begins at the token ends; the token itself where none does.</summary>
    public int End(IReadOnlyList<Token> tokens, int start)
    {
        var longest = start;
        foreach (var end in Ends(_parts, 0, tokens, start, start)) longest = Math.Max(longest, end);
        return longest;
    }

    /// <summary>Whether a token says when: a number, a time, a day of the calendar.</summary>
    public static bool IsFigure(Token token) => token.Kind is TokenKind.Number or TokenKind.Time || (token.Text.Length < 6 && char.IsAsciiDigit(token.Text[0]));

    private static IEnumerable<int> Ends(List<Part> parts, int part, IReadOnlyList<Token> tokens, int start, int at)
    {
        if (part == parts.Count)
        {
            yield return at;
            yield break;
        }
        if (parts[part].Word is { Length: 1 } mark && Marks.Contains(mark[0]))
        {
            if (IsThere(mark[0], tokens, at)) foreach (var end in Ends(parts, part + 1, tokens, start, at)) yield return end;
            yield break;
        }
        if (parts[part].Word is { } word)
        {
            if (at == tokens.Count || (at > start && tokens[at].Before != Break.None) || !(word == Figure ? IsFigure(tokens[at]) : tokens[at].Text == word)) yield break;
            foreach (var end in Ends(parts, part + 1, tokens, start, at + 1)) yield return end;
            yield break;
        }
        if (parts[part].IsOptional) foreach (var end in Ends(parts, part + 1, tokens, start, at)) yield return end;
        foreach (var choice in parts[part].Choices)
            foreach (var inner in Ends(choice, 0, tokens, start, at))
                foreach (var end in Ends(parts, part + 1, tokens, start, inner)) yield return end;
    }

    private static bool IsThere(char mark, IReadOnlyList<Token> tokens, int at) => mark switch
    {
        '^' => at == 0 || tokens[at].Before == Break.Sentence,
        '$' => at == tokens.Count || tokens[at].Before == Break.Sentence,
        _ => at < tokens.Count && tokens[at].Before != Break.None,
    };

    private static IEnumerable<string> WordsOf(List<Part> parts) => parts.SelectMany(part => part.Word is { } word ? [word] : part.Choices.SelectMany(WordsOf));

    private static IEnumerable<string> FirstOf(List<Part> parts, int from)
    {
        for (var at = from; at < parts.Count; at++)
        {
            if (parts[at].Word is { Length: 1 } mark && Marks.Contains(mark[0])) continue;
            if (parts[at].Word is { } word)
            {
                yield return word;
                yield break;
            }
            foreach (var choice in parts[at].Choices) foreach (var first in FirstOf(choice, 0)) yield return first;
            if (!parts[at].IsOptional && !parts[at].Choices.Exists(choice => choice.Count == 0)) yield break;
        }
    }

    /// <summary>The parts up to the next bar or closing bracket.</summary>
    private static List<Part> ReadParts(string pattern, ref int at)
    {
        var parts = new List<Part>();
        while (at < pattern.Length && pattern[at] is not ('|' or ')' or ']'))
        {
            if (pattern[at] == ' ') at++;
            else if (pattern[at] is '(' or '[') parts.Add(ReadChoices(pattern, ref at));
            else parts.Add(ReadWord(pattern, ref at));
        }
        return parts;
    }

    private static Part ReadChoices(string pattern, ref int at)
    {
        var part = new Part { IsOptional = pattern[at] == '[' };
        do
        {
            at++;
            part.Choices.Add(ReadParts(pattern, ref at));
        }
        while (at < pattern.Length && pattern[at] == '|');
        if (at == pattern.Length) throw new FormatException($"The turn of phrase \"{pattern}\" lacks a closing bracket.");
        at++;
        return part;
    }

    private static Part ReadWord(string pattern, ref int at)
    {
        var start = at;
        while (at < pattern.Length && pattern[at] is not (' ' or '|' or '(' or ')' or '[' or ']')) at++;
        return new Part { Word = pattern[start..at] is { Length: 1 } mark ? mark : Folding.Fold(pattern[start..at]) };
    }

    private sealed class Part
    {
        public string? Word { get; init; }

        public bool IsOptional { get; init; }

        public List<List<Part>> Choices { get; } = [];
    }
}
