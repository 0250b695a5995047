namespace KpiBot.Answers;

/// <summary>
/// A person or a place of a chat platform in a text, by the platform's id. It is written between two letters of private use, which no label from data can hold (<see cref="Label.Plain"/>): a platform shows its own name
/// there, every other renderer the bare id.
/// </summary>
public static class Mention
{
    private const char Begin = '\uE000', End = '\uE001';

    /// <summary>A person.</summary>
    public static string Person(string id) => $"{Begin}@{id}{End}";

    /// <summary>A channel.</summary>
    public static string Channel(string id) => $"{Begin}#{id}{End}";

    /// <summary>Whether a text has one.</summary>
    public static bool IsIn(string text) => text.Contains(Begin, StringComparison.Ordinal);

    /// <summary>The text with bare ids.</summary>
    public static string Plain(string text) => IsIn(text) ? text.Replace($"{Begin}", "", StringComparison.Ordinal).Replace($"{End}", "", StringComparison.Ordinal) : text;

    /// <summary>The parts of a text in their order: words, and mentions with the sign of what they are.</summary>
    public static IEnumerable<(char? Sign, string Text)> Parts(string text)
    {
        for (var rest = text; rest.Length > 0;)
        {
            var (start, end) = (rest.IndexOf(Begin, StringComparison.Ordinal), rest.IndexOf(End, StringComparison.Ordinal));
            if (start < 0 || end < start + 2)
            {
                yield return (null, Plain(rest));
                yield break;
            }

            if (start > 0) yield return (null, rest[..start]);
            yield return (rest[start + 1], rest[(start + 2)..end]);
            rest = rest[(end + 1)..];
        }
    }
}
