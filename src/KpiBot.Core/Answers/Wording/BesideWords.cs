using KpiBot.Kpis;

namespace KpiBot.Answers.Wording;

/// <summary>What figures beside a value are called and counted in.</summary>
public static class BesideWords
{
    private static readonly Dictionary<string, (Words Name, KpiUnit? Unit)> All = new(StringComparer.Ordinal)
    {
        // In the KPI's own unit.
        ["median"] = (new("median", "mediana", "mediana"), null),
        ["mean"] = (new("mean", "média", "media"), null),
        ["p90"] = (new("90% are below", "90% ficam abaixo de", "el 90 % está por debajo de"), null),
        ["open_age"] = (new("median age of those still open", "idade mediana dos ainda abertos", "antigüedad mediana de los aún abiertos"), null),
        ["new_business"] = (new("new business", "novos negócios", "negocios nuevos"), null),
        ["existing"] = (new("existing customers", "clientes da base", "clientes existentes"), null),

        // Shares and rates.
        ["by_value"] = (new("by value", "por valor", "por importe"), KpiUnit.Ratio),
        ["share"] = (new("share of all", "participação no total", "participación en el total"), KpiUnit.Ratio),
        ["returning_share"] = (new("share from returning customers", "participação de clientes recorrentes", "participación de clientes recurrentes"), KpiUnit.Ratio),
        ["mature_share"] = (new("share old enough to judge", "parcela madura o suficiente", "parte con antigüedad suficiente"), KpiUnit.Ratio),
        ["window_rate"] = (new("rate within the window", "taxa dentro da janela", "tasa dentro de la ventana"), KpiUnit.Ratio),
        ["leads"] = (new("the same for leads", "o mesmo para leads", "lo mismo para leads"), KpiUnit.Ratio),
        ["overdue_share"] = (new("share overdue", "parcela atrasada", "parte atrasada"), KpiUnit.Ratio),
        ["pacing"] = (new("pace against working days", "ritmo em relação aos dias úteis", "ritmo frente a los días hábiles"), KpiUnit.Ratio),
        ["margin"] = (new("gross margin", "margem bruta", "margen bruto"), KpiUnit.Ratio),
        ["win_rate"] = (new("win rate", "taxa de ganho", "tasa de éxito"), KpiUnit.Ratio),
        ["promoters"] = (new("promoters", "promotores", "promotores"), KpiUnit.Ratio),
        ["passives"] = (new("passives", "neutros", "pasivos"), KpiUnit.Ratio),
        ["detractors"] = (new("detractors", "detratores", "detractores"), KpiUnit.Ratio),

        // Money.
        ["revenue"] = (new("revenue", "receita", "ingresos"), KpiUnit.Money),
        ["cost"] = (new("cost", "custo", "costo"), KpiUnit.Money),
        ["target"] = (new("target", "meta", "meta"), KpiUnit.Money),
        ["won"] = (new("won so far", "ganho até agora", "ganado hasta ahora"), KpiUnit.Money),
        ["cac"] = (new("CAC", "CAC", "CAC"), KpiUnit.Money),
        ["ltv"] = (new("LTV", "LTV", "LTV"), KpiUnit.Money),
        ["monthly_revenue"] = (new("monthly revenue per new customer", "receita mensal por cliente novo", "ingresos mensuales por cliente nuevo"), KpiUnit.Money),
        ["open"] = (new("from open deals", "de negócios abertos", "de negocios abiertos"), KpiUnit.Money),
        ["new"] = (new("from deals not yet created", "de negócios ainda não criados", "de negocios aún no creados"), KpiUnit.Money),
        ["needed_per_day"] = (new("needed per working day", "necessário por dia útil", "necesario por día hábil"), KpiUnit.Money),
        ["margin_per_sale"] = (new("margin per sale", "margem por venda", "margen por venta"), KpiUnit.Money),
        ["average_deal_size"] = (new("average deal size", "ticket médio", "ticket promedio"), KpiUnit.Money),
        ["order_value"] = (new("average order value", "valor médio do pedido", "valor promedio del pedido"), KpiUnit.Money),
        ["revenue_per_customer_month"] = (new("revenue per customer and month", "receita por cliente e mês", "ingresos por cliente y mes"), KpiUnit.Money),

        // Time.
        ["window_days"] = (new("window", "janela", "ventana"), KpiUnit.Days),
        ["cycle_days"] = (new("mean sales cycle", "ciclo médio de vendas", "ciclo medio de ventas"), KpiUnit.Days),
        ["lag_days"] = (new("costs moved back by", "custos recuados em", "costos retrocedidos en"), KpiUnit.Days),
        ["payback_months"] = (new("time to recover the cost", "tempo para recuperar o custo", "tiempo para recuperar el costo"), KpiUnit.Months),
        ["lifetime_months"] = (new("lifetime", "tempo de vida", "tiempo de vida"), KpiUnit.Months),

        // Numbers of things.
        ["open_deals"] = (new("open deals", "negócios abertos", "negocios abiertos"), KpiUnit.Count),
        ["unanswered"] = (new("without a reply", "sem resposta", "sin respuesta"), KpiUnit.Count),
        ["never_contacted"] = (new("never contacted", "nunca contatados", "nunca contactados"), KpiUnit.Count),
        ["untouched"] = (new("not yet contacted", "ainda sem contato", "aún sin contacto"), KpiUnit.Count),
        ["pending"] = (new("pending", "pendentes", "pendientes"), KpiUnit.Count),
        ["overdue"] = (new("overdue", "atrasados", "atrasados"), KpiUnit.Count),
        ["meetings"] = (new("meetings per customer", "reuniões por cliente", "reuniones por cliente"), KpiUnit.Count),
        ["calls"] = (new("calls per customer", "ligações por cliente", "llamadas por cliente"), KpiUnit.Count),
        ["replies"] = (new("replies per customer", "respostas por cliente", "respuestas por cliente"), KpiUnit.Count),
        ["tickets"] = (new("tickets", "chamados", "tickets"), KpiUnit.Count),
        ["usage_days"] = (new("days of use per customer", "dias de uso por cliente", "días de uso por cliente"), KpiUnit.Count),
        ["detractor"] = (new("dissatisfied", "insatisfeitos", "insatisfechos"), KpiUnit.Count),
        ["contract_ending"] = (new("contract ending", "contrato terminando", "contrato por terminar"), KpiUnit.Count),
        ["silent"] = (new("silent", "sem interação", "sin interacción"), KpiUnit.Count),
        ["falling"] = (new("buying or using less", "comprando ou usando menos", "comprando o usando menos"), KpiUnit.Count),
    };

    /// <summary>Every figure that has a name.</summary>
    public static IReadOnlyCollection<string> Names => All.Keys;

    /// <summary>The figure's name; one without words of its own as it is spelt.</summary>
    public static string Of(string figure, Language language) =>
        All.TryGetValue(figure, out var known) ? known.Name.In(language) : Label.Plain(figure).Replace('_', ' ');

    /// <summary>The unit of the figure beside a result. A target of MQLs is a number of them.</summary>
    public static KpiUnit Unit(string figure, KpiResult beside) =>
        figure == "target" && beside.Kpi == "sla_mql_attainment" ? KpiUnit.Count : All.TryGetValue(figure, out var known) ? known.Unit ?? beside.Unit : beside.Unit;
}
