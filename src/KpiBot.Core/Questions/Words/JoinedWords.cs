namespace KpiBot.Questions.Words;

/// <summary>Words that people write as one: <c>mql2sql</c>, <c>lastquarter</c>, <c>top3</c>, <c>followup</c>, <c>oq</c>.</summary>
internal static class JoinedWords
{
    private static readonly string[] Pointers = ["this", "last", "next"];
    private static readonly HashSet<string> Units = new("week month quarter year".Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>Where a 2 stands for "to" between two stages; 0 where none does.</summary>
    public static int Bridge(string word) => word.IndexOf('2', StringComparison.Ordinal) is >= 3 and var at && word.Length - at > 3 && word.Count(char.IsAsciiDigit) == 1 ? at : 0;

    /// <summary>The word of direction with which a unit was joined; null when there is none.</summary>
    public static string? Pointer(string word) => word.Length > 7 ? Array.Find(Pointers, pointer => word.StartsWith(pointer, StringComparison.OrdinalIgnoreCase) && Units.Contains(word[4..])) : null;

    /// <summary>"top3": how many letters come before the number; 0 where the word is another.</summary>
    public static int Top(string word) => word.Length is 4 or 5 && word.StartsWith("top", StringComparison.OrdinalIgnoreCase) && char.IsAsciiDigit(word[3]) ? 3 : 0;

    /// <summary>"followup", "oq": where the second of the two begins; 0 where the word is another.</summary>
    public static int Second(string word) => word.ToLowerInvariant() switch { "followup" or "followups" => 6, "oq" or "oque" => 1, _ => 0 };
}
