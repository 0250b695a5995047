using KpiBot.Kpis;

namespace KpiBot.Questions.Vocabulary;

/// <summary>The vocabulary files of every language, read line by line.</summary>
internal static class VocabularyFiles
{
    /// <summary>Every line of a language: sense, argument, and its phrases.</summary>
    public static IEnumerable<(string Sense, string Arg, IEnumerable<string> Phrases)> Of(Language language) =>
        Files(language).SelectMany(file => file.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Select(Line);

    private static string[] Files(Language language) => language switch
    {
        Language.English => [English.Time, English.Data, English.Asking, WatchingWords.English, Harmless.English, CourtesyWords.English, HarmlessVerbs.English],
        Language.Portuguese => [Portuguese.Time, Portuguese.Data, Portuguese.Asking, WatchingWords.Portuguese, Harmless.Portuguese, CourtesyWords.Portuguese, HarmlessVerbs.Portuguese],
        Language.Spanish => [Spanish.Time, Spanish.Data, Spanish.Asking, WatchingWords.Spanish, Harmless.Spanish, CourtesyWords.Spanish, HarmlessVerbs.Spanish],
    };

    private static (string Sense, string Arg, IEnumerable<string> Phrases) Line(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        var head = line[..colon].Split(' ', 2);
        return (head[0], head.Length > 1 ? head[1] : string.Empty, line[(colon + 2)..].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
