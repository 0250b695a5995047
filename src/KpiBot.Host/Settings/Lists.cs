namespace KpiBot.Host.Settings;

/// <summary>Settings that hold several values in one text.</summary>
internal static class Lists
{
    /// <summary>Values separated by commas.</summary>
    public static string[] Of(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Pairs such as <c>Direct=Direct Traffic</c>, separated by commas; what is no pair is left out.</summary>
    public static Dictionary<string, string> Pairs(string text) =>
        Of(text).Select(pair => pair.Split('=', 2, StringSplitOptions.TrimEntries)).Where(pair => pair is [{ Length: > 0 }, { Length: > 0 }]).DistinctBy(pair => pair[0]).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>The first value that is no pair; null where all are.</summary>
    public static string? NoPair(string text) => Of(text).FirstOrDefault(pair => pair.Split('=', 2, StringSplitOptions.TrimEntries) is not [{ Length: > 0 }, { Length: > 0 }]);
}
