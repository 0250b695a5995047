namespace KpiBot.Kpis.Texts;

/// <summary>The words of the catalogue.</summary>
public static class KpiTexts
{
    private static readonly IReadOnlyDictionary<string, KpiText> InEnglish = Joined(English.All, EnglishAsked.All);
    private static readonly IReadOnlyDictionary<string, KpiText> InPortuguese = Joined(Portuguese.All, PortugueseAsked.All);
    private static readonly IReadOnlyDictionary<string, KpiText> InSpanish = Joined(Spanish.All, SpanishAsked.All);

    /// <summary>The text of a KPI that is known to exist.</summary>
    public static KpiText Of(Language language, string id) => All(language)[id];

    /// <summary>KPI id → text, in one language.</summary>
    public static IReadOnlyDictionary<string, KpiText> All(Language language) => language switch
    {
        Language.English => InEnglish,
        Language.Portuguese => InPortuguese,
        Language.Spanish => InSpanish,
    };

    /// <summary>Names, and beside them how they are asked for in a sentence.</summary>
    private static Dictionary<string, KpiText> Joined(IReadOnlyDictionary<string, KpiText> named, IReadOnlyDictionary<string, string[]> asked) =>
        named.ToDictionary(pair => pair.Key, pair => new KpiText(pair.Value.Name, pair.Value.Definition, [.. pair.Value.Patterns, .. asked.GetValueOrDefault(pair.Key, [])]), StringComparer.Ordinal);
}
