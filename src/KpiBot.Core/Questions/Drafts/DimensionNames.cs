using KpiBot.Kpis;
using KpiBot.Questions.Vocabulary;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>What a dimension is called, in words that are understood again.</summary>
public static class DimensionNames
{
    private static readonly Dictionary<(Language, string), string> Names = Lexicon.Languages
        .SelectMany(language => VocabularyFiles.Of(language).Where(line => line.Sense == nameof(Sense.Dimension)).Select(line => (Key: (language, line.Arg), Name: line.Phrases.First())))
        .ToDictionary(pair => pair.Key, pair => pair.Name);

    /// <summary>The word for a dimension; an import's own is called by its id.</summary>
    public static string Of(Language language, string dimension) => Names.GetValueOrDefault((language, dimension)) ?? dimension.Replace('_', ' ');

    /// <summary>"by region".</summary>
    public static string By(Language language, string dimension) => (language == Language.English ? "by " : "por ") + Of(language, dimension);
}
