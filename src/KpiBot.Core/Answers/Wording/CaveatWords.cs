using KpiBot.Kpis;

namespace KpiBot.Answers.Wording;

/// <summary>Sentences that a reader of a number must know.</summary>
public static class CaveatWords
{
    private static readonly Dictionary<string, Words> All = new(StringComparer.Ordinal)
    {
        ["media_only"] = new(
            "Only advertising costs are connected, so the full cost is higher.",
            "Só os custos de publicidade estão conectados; o custo total é maior.",
            "Solo están conectados los costos de publicidad; el costo total es mayor."),
        ["no_sales_cost"] = new(
            "No sales costs are connected, so the full cost is higher.",
            "Nenhum custo de vendas está conectado; o custo total é maior.",
            "No hay costos de ventas conectados; el costo total es mayor."),
        ["censored"] = new(
            "The data begins shortly before this period: customers from before it may look new.",
            "Os dados começam pouco antes deste período: clientes antigos podem parecer novos.",
            "Los datos empiezan poco antes de este período: clientes antiguos pueden parecer nuevos."),
        ["lifetime_capped"] = new(
            "The lifetime is cut at the agreed cap.",
            "O tempo de vida está limitado ao teto combinado.",
            "El tiempo de vida está limitado al tope acordado."),
        ["no_history"] = new(
            "There is no history of stages and amounts: today's are used for that day.",
            "Não há histórico de etapas e valores: foram usados os de hoje para aquele dia.",
            "No hay historial de etapas e importes: se usaron los de hoy para ese día."),
        ["parts_exceed_total"] = new(
            "A deal with several products counts in each, so the parts may exceed the total.",
            "Um negócio com vários produtos conta em cada um; as partes podem superar o total.",
            "Un negocio con varios productos cuenta en cada uno; las partes pueden superar el total."),
        ["immature"] = new(
            "Part of this group is too young to have converted: the rate can still rise.",
            "Parte deste grupo é recente demais para ter convertido: a taxa ainda pode subir.",
            "Parte de este grupo es demasiado reciente para haber convertido: la tasa aún puede subir."),
        ["projection"] = new(
            "This is a projection, not a result.",
            "É uma projeção, não um resultado.",
            "Es una proyección, no un resultado."),
        ["partial_target"] = new(
            "Some days of the period have no target.",
            "Alguns dias do período não têm meta.",
            "Algunos días del período no tienen meta."),
        ["active_by_contract"] = new(
            "A customer is active while a contract runs.",
            "Um cliente é ativo enquanto houver contrato em vigor.",
            "Un cliente está activo mientras tenga un contrato vigente."),
        ["active_by_order"] = new(
            "A customer is active for 12 months after an order.",
            "Um cliente é ativo por 12 meses após um pedido.",
            "Un cliente está activo durante 12 meses después de un pedido."),
        ["active_by_won_deal"] = new(
            "A customer is active for 12 months after a deal won.",
            "Um cliente é ativo por 12 meses após um negócio ganho.",
            "Un cliente está activo durante 12 meses después de un negocio ganado."),
        ["unmatched_campaigns"] = new(
            "Some cost is on campaigns that no lead or deal names: ads and CRM may spell them differently.",
            "Parte do custo está em campanhas que nenhum lead ou negócio cita: anúncios e CRM podem escrevê-las de forma diferente.",
            "Parte del costo está en campañas que ningún lead ni negocio nombra: los anuncios y el CRM pueden escribirlas de forma distinta."),
        ["withheld"] = new(
            "Small groups of visitors were withheld by web analytics in these days: parts can be too low.",
            "A análise do site omitiu grupos pequenos de visitantes nestes dias: as partes podem estar abaixo do real.",
            "La analítica del sitio omitió grupos pequeños de visitantes en estos días: las partes pueden quedar por debajo de lo real."),
        ["grouped"] = new(
            "Web analytics put rare combinations of these days together: they belong to no channel or campaign here.",
            "A análise do site juntou combinações raras destes dias: aqui elas não pertencem a nenhum canal ou campanha.",
            "La analítica del sitio agrupó combinaciones poco frecuentes de estos días: aquí no pertenecen a ningún canal ni campaña."),
        ["sampled"] = new(
            "Web analytics estimated figures of these days from a sample.",
            "A análise do site estimou números destes dias a partir de uma amostra.",
            "La analítica del sitio estimó cifras de estos días a partir de una muestra."),
    };

    /// <summary>Every caveat that has a sentence.</summary>
    public static IReadOnlyCollection<string> Ids => All.Keys;

    /// <summary>The sentence; null for a caveat that has none.</summary>
    public static string? Of(string caveat, Language language) => All.GetValueOrDefault(caveat)?.In(language);
}
