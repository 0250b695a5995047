namespace KpiBot.Questions.Words;

/// <summary>"sem. passada", "esta sem": a week written short, where "sem" is no "without".</summary>
internal static class ShortWeeks
{
    private static readonly string[] Behind = "passada pasada anterior retrasada antepasada".Split(' ');
    private static readonly HashSet<string> Front = new("esta essa desta dessa nesta nessa ultima ult proxima prox".Split(' '), StringComparer.Ordinal);

    /// <summary>Whether the "sem" that ends at a place is one; <paramref name="before"/> is the folded word before it, if there is one.</summary>
    public static bool IsWeek(string word, string text, int end, string? before)
    {
        if (!word.Equals("sem", StringComparison.OrdinalIgnoreCase)) return false;
        var rest = text.AsSpan(end).TrimStart(". ");
        if (before is not null && Front.Contains(before)) return true;
        foreach (var direction in Behind) if (rest.StartsWith(direction, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
