namespace KpiBot.Kpis.Texts;

/// <summary>The small notation of names and vocabulary files: <c>(a|b)</c> either, <c>[c]</c> or not.</summary>
internal static class PhrasePattern
{
    /// <summary>Every phrase that the pattern stands for.</summary>
    public static IEnumerable<string> Expand(string pattern)
    {
        var open = pattern.AsSpan().IndexOfAny('(', '[');
        if (open < 0) return [pattern];
        var close = Closing(pattern, open);
        var inside = pattern[(open + 1)..close];
        var choices = Choices(inside);
        if (pattern[open] == '[') choices.Add(string.Empty);
        return choices.SelectMany(choice => Expand(pattern[..open] + choice + pattern[(close + 1)..]));
    }

    /// <summary>The pattern from left to right: at each place the words that may stand there, of which one is said; an empty one where there may be none.</summary>
    public static IEnumerable<IEnumerable<string>> Places(string pattern)
    {
        var (depth, from) = (0, 0);
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] is '(' or '[') depth++;
            if (pattern[i] is ')' or ']') depth--;
            if (pattern[i] != ' ' || depth != 0) continue;
            yield return Expand(pattern[from..i]);
            from = i + 1;
        }
        yield return Expand(pattern[from..]);
    }

    private static int Closing(string pattern, int open)
    {
        var depth = 0;
        for (var i = open; i < pattern.Length; i++)
        {
            if (pattern[i] is '(' or '[') depth++;
            if (pattern[i] is ')' or ']' && --depth == 0) return i;
        }
        throw new FormatException($"The phrase \"{pattern}\" lacks a closing bracket.");
    }

    private static List<string> Choices(string inside)
    {
        var (choices, depth, from) = (new List<string>(), 0, 0);
        for (var i = 0; i < inside.Length; i++)
        {
            if (inside[i] is '(' or '[') depth++;
            if (inside[i] is ')' or ']') depth--;
            if (inside[i] != '|' || depth != 0) continue;
            choices.Add(inside[from..i]);
            from = i + 1;
        }
        choices.Add(inside[from..]);
        return choices;
    }
}
