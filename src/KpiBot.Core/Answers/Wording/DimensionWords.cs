using KpiBot.Crm;
using KpiBot.Kpis;

namespace KpiBot.Answers.Wording;

/// <summary>What dimensions are called.</summary>
public static class DimensionWords
{
    private static readonly Dictionary<string, Words> All = new(StringComparer.Ordinal)
    {
        [Dimensions.Channel] = new("channel", "canal", "canal"),
        [Dimensions.Campaign] = new("campaign", "campanha", "campaña"),
        [Dimensions.Owner] = new("rep", "vendedor", "vendedor"),
        [Dimensions.Team] = new("team", "equipe", "equipo"),
        [Dimensions.Region] = new("region", "região", "región"),
        [Dimensions.Country] = new("country", "país", "país"),
        [Dimensions.Industry] = new("industry", "setor", "sector"),
        [Dimensions.CompanySize] = new("company size", "porte da empresa", "tamaño de empresa"),
        [Dimensions.Product] = new("product", "produto", "producto"),
        [Dimensions.Pipeline] = new("pipeline", "pipeline", "pipeline"),
        [Dimensions.Stage] = new("stage", "etapa", "etapa"),
        [Dimensions.DealType] = new("deal type", "tipo de negócio", "tipo de negocio"),
        [Dimensions.LossReason] = new("loss reason", "motivo de perda", "motivo de pérdida"),
        [Dimensions.ActivityType] = new("activity type", "tipo de atividade", "tipo de actividad"),
        [Dimensions.Account] = new("account", "conta", "cuenta"),
        [Dimensions.Fit] = new("ideal-customer fit", "aderência ao cliente ideal", "ajuste al cliente ideal"),
    };

    /// <summary>The dimension in words; one that an import declared by its own id.</summary>
    public static string Of(string dimension, Language language) =>
        All.TryGetValue(dimension, out var words) ? words.In(language) : Label.Plain(dimension).Replace('_', ' ');

    /// <summary>A value in words: the data's own spelling, beside what stands for "none".</summary>
    public static string Value(string value, Language language) => value switch
    {
        Dimensions.None => NoneWords.In(language),
        Dimensions.Unallocated => UnallocatedWords.In(language),
        _ => Label.Plain(value),
    };

    private static readonly Words NoneWords = new("(not recorded)", "(não informado)", "(sin registrar)");
    private static readonly Words UnallocatedWords = new("(unallocated)", "(não alocado)", "(sin asignar)");
}
