namespace KpiBot.Kpis;

/// <summary>The languages KpiBot speaks, all equally well.</summary>
public enum Language
{
    /// <summary>English.</summary>
    English,

    /// <summary>Brazilian Portuguese.</summary>
    Portuguese,

    /// <summary>Spanish.</summary>
    Spanish,
}

/// <summary>Language tags, as in <c>--lang pt</c> and in JSON.</summary>
public static class LanguageTag
{
    /// <summary><c>en</c>, <c>pt</c> or <c>es</c>.</summary>
    public static string Tag(this Language language) => language switch
    {
        Language.English => "en",
        Language.Portuguese => "pt",
        Language.Spanish => "es",
    };

    /// <summary>The language of a tag such as <c>pt</c>, <c>pt-BR</c> or <c>es_MX</c>; null when it is none of ours.</summary>
    public static Language? Parse(string? tag) => tag?.Split('-', '_')[0].ToLowerInvariant() switch
    {
        "en" => Language.English,
        "pt" => Language.Portuguese,
        "es" => Language.Spanish,
        _ => null,
    };
}
