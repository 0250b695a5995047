using KpiBot.Kpis;

namespace KpiBot.Answers.Wording;

/// <summary>Our own codes in a record: what became of a deal, kinds of activities, costs and surveys.</summary>
public static class CodeWords
{
    private static readonly Dictionary<string, Words> All = new(StringComparer.Ordinal)
    {
        ["open"] = new("open", "aberto", "abierto"),
        ["won"] = new("won", "ganho", "ganado"),
        ["lost"] = new("lost", "perdido", "perdido"),
        ["meeting"] = new("meeting", "reunião", "reunión"),
        ["call"] = new("call", "ligação", "llamada"),
        ["email"] = new("e-mail", "e-mail", "correo"),
        ["task"] = new("task", "tarefa", "tarea"),
        ["note"] = new("note", "nota", "nota"),
        ["nps"] = new("NPS", "NPS", "NPS"),
        ["csat"] = new("CSAT", "CSAT", "CSAT"),
        ["advertising"] = new("advertising", "publicidade", "publicidad"),
        ["events"] = new("events", "eventos", "eventos"),
        ["agencies"] = new("agencies", "agências", "agencias"),
        ["marketingtools"] = new("marketing tools", "ferramentas de marketing", "herramientas de marketing"),
        ["content"] = new("content", "conteúdo", "contenido"),
        ["marketingsalaries"] = new("marketing salaries", "salários de marketing", "salarios de marketing"),
        ["othermarketing"] = new("other marketing", "outros de marketing", "otros de marketing"),
        ["salessalaries"] = new("sales salaries", "salários de vendas", "salarios de ventas"),
        ["commissions"] = new("commissions", "comissões", "comisiones"),
        ["salestools"] = new("sales tools", "ferramentas de vendas", "herramientas de ventas"),
        ["othersales"] = new("other sales", "outros de vendas", "otros de ventas"),
    };

    /// <summary>The code in words; one without words of its own as it is spelt.</summary>
    public static string Of(string code, Language language) => All.TryGetValue(code, out var words) ? words.In(language) : Label.Plain(code);
}
