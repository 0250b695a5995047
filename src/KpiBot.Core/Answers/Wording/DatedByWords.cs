using KpiBot.Kpis;

namespace KpiBot.Answers.Wording;

/// <summary>Which date records are counted by.</summary>
public static class DatedByWords
{
    private static readonly Dictionary<string, Words> All = new(StringComparer.Ordinal)
    {
        ["created"] = new("creation date", "data de criação", "fecha de creación"),
        ["mql"] = new("MQL date", "data em que virou MQL", "fecha en que pasó a MQL"),
        ["sql"] = new("SQL date", "data em que virou SQL", "fecha en que pasó a SQL"),
        ["mql_or_created"] = new("hand-over date (MQL, else creation)", "data de repasse (MQL, senão criação)", "fecha de entrega (MQL o, si no, creación)"),
        ["closed"] = new("closing date", "data de fechamento", "fecha de cierre"),
        ["expected_close"] = new("expected closing date", "data prevista de fechamento", "fecha prevista de cierre"),
        ["left_stage"] = new("the day the stage was left", "dia de saída da etapa", "día de salida de la etapa"),
        ["open"] = new("state on the day", "situação no dia", "situación en el día"),
        ["active"] = new("customers active on the day", "clientes ativos no dia", "clientes activos en el día"),
        ["active_at_start"] = new("customers active at the start", "clientes ativos no início", "clientes activos al inicio"),
        ["running"] = new("contracts running on the day", "contratos em vigor no dia", "contratos vigentes en el día"),
        ["customer_since"] = new("first day as a customer", "primeiro dia como cliente", "primer día como cliente"),
        ["spent"] = new("cost date", "data do custo", "fecha del costo"),
        ["sent"] = new("sending date", "data de envio", "fecha de envío"),
        ["shown"] = new("the day it was shown", "dia de exibição", "día de exhibición"),
        ["visited"] = new("visit date", "data da visita", "fecha de la visita"),
        ["held"] = new("the day it took place", "dia em que ocorreu", "día en que ocurrió"),
        ["ordered"] = new("order date", "data do pedido", "fecha del pedido"),
        ["answered"] = new("answer date", "data da resposta", "fecha de la respuesta"),
        ["opened"] = new("opening date", "data de abertura", "fecha de apertura"),
        ["used"] = new("day of use", "dia de uso", "día de uso"),
    };

    /// <summary>The date in words; null for one without.</summary>
    public static string? Of(string datedBy, Language language) => All.GetValueOrDefault(datedBy)?.In(language);
}
