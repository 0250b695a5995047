namespace KpiBot.Kpis.Texts;

/// <summary>The words of the catalogue.</summary>
public static class KpiTexts
{
    /// <summary>The text of a KPI that is known to exist.</summary>
    public static KpiText Of(Language language, string id) => All(language)[id];

    /// <summary>KPI id → text, in one language.</summary>
    public static IReadOnlyDictionary<string, KpiText> All(Language language) => language switch
    {
        Language.English => English.All,
        Language.Portuguese => Portuguese.All,
        Language.Spanish => Spanish.All,
    };
}
