using KpiBot.Kpis;

namespace KpiBot.Answers.Wording;

/// <summary>Why records were left out, as it follows their number: "2 without an amount".</summary>
public static class ExcludedWords
{
    private static readonly Dictionary<string, Words> All = new(StringComparer.Ordinal)
    {
        ["no_amount"] = new("without an amount", "sem valor", "sin importe"),
        ["no_exchange_rate"] = new("without an exchange rate", "sem taxa de câmbio", "sin tipo de cambio"),
        ["no_date"] = new("without the date that counts", "sem a data que conta", "sin la fecha que cuenta"),
        ["negative_span"] = new("with an end before its beginning", "com fim antes do início", "con fin antes del inicio"),
        ["skipped_at_import"] = new("that the import could not read", "que a importação não conseguiu ler", "que la importación no pudo leer"),
        ["no_deal_type"] = new("without a deal type", "sem tipo de negócio", "sin tipo de negocio"),
        ["stage_not_recorded"] = new("from a source that does not record the stage", "de uma fonte que não registra a etapa", "de una fuente que no registra la etapa"),
        ["no_figure"] = new("with a figure missing", "com um dos números faltando", "con una cifra faltante"),
        ["no_cost_of_goods"] = new("without cost of goods", "sem custo dos produtos", "sin costo de los productos"),
        ["no_start"] = new("without a start of the sales cycle", "sem início do ciclo de vendas", "sin inicio del ciclo de ventas"),
        ["no_stage_rate"] = new("in a stage without a history of wins", "em uma etapa sem histórico de ganhos", "en una etapa sin historial de ganados"),
        ["no_account"] = new("without an account", "sem conta", "sin cuenta"),
        ["repeated"] = new("replaced by a later answer of the same person", "substituídos por uma resposta posterior da mesma pessoa", "reemplazados por una respuesta posterior de la misma persona"),
        ["out_of_scale"] = new("off the survey's scale", "fora da escala da pesquisa", "fuera de la escala de la encuesta"),
        ["not_agreed_then"] = new("from before a time to follow up was agreed", "de antes de haver um prazo de retorno acordado", "de antes de que hubiera un plazo de seguimiento acordado"),
        ["no_time"] = new("without a time of day", "sem hora", "sin hora"),
    };

    /// <summary>Every reason that has words.</summary>
    public static IReadOnlyCollection<string> Reasons => All.Keys;

    /// <summary>The reason in words; one without words of its own as it is spelt.</summary>
    public static string Of(string reason, Language language) =>
        All.TryGetValue(reason, out var words) ? words.In(language) : Label.Plain(reason).Replace('_', ' ');
}
