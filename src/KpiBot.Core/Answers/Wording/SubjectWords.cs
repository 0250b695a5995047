using KpiBot.Kpis;

namespace KpiBot.Answers.Wording;

/// <summary>What a missing thing is called: a record kind, a stage, a setting, or what there was nothing of.</summary>
public static class SubjectWords
{
    private static readonly Dictionary<string, Words> All = new(StringComparer.Ordinal)
    {
        // Record kinds, and columns without which their records say nothing.
        ["lead"] = new("leads", "leads", "leads"),
        ["deal"] = new("deals", "negócios", "negocios"),
        ["stage_change"] = new("the history of deal stages", "o histórico de etapas dos negócios", "el historial de etapas de los negocios"),
        ["line_item"] = new("deal line items", "itens dos negócios", "líneas de los negocios"),
        ["account"] = new("accounts", "contas", "cuentas"),
        ["product"] = new("products", "produtos", "productos"),
        ["activity"] = new("activities (calls, meetings, e-mails)", "atividades (ligações, reuniões, e-mails)", "actividades (llamadas, reuniones, correos)"),
        ["touch"] = new("marketing touches", "interações de marketing", "interacciones de marketing"),
        ["spend"] = new("marketing and sales costs", "custos de marketing e vendas", "costos de marketing y ventas"),
        ["ad_result"] = new("ad figures", "resultados de anúncios", "resultados de anuncios"),
        ["email_result"] = new("e-mail sending figures", "resultados de envios de e-mail", "resultados de envíos de correo"),
        ["web_traffic"] = new("website traffic", "tráfego do site", "tráfico del sitio web"),
        ["contract"] = new("contracts", "contratos", "contratos"),
        ["order"] = new("orders", "pedidos", "pedidos"),
        ["ticket"] = new("support tickets", "chamados de suporte", "tickets de soporte"),
        ["survey"] = new("customer surveys", "pesquisas com clientes", "encuestas a clientes"),
        ["usage"] = new("product usage", "uso do produto", "uso del producto"),
        ["target"] = new("a target for these days", "uma meta para esses dias", "una meta para esos días"),
        ["exchange_rate"] = new("exchange rates", "taxas de câmbio", "tipos de cambio"),
        ["channel"] = new("the channel of leads or deals", "o canal dos leads ou negócios", "el canal de los leads o negocios"),
        ["campaign"] = new("the campaign of leads or deals", "a campanha dos leads ou negócios", "la campaña de los leads o negocios"),

        // Stages of the funnel.
        ["mql"] = new("marketing-qualified (MQL)", "qualificado por marketing (MQL)", "calificado por marketing (MQL)"),
        ["accepted"] = new("accepted by sales", "aceito por vendas", "aceptado por ventas"),
        ["sql"] = new("sales-qualified (SQL)", "qualificado por vendas (SQL)", "calificado por ventas (SQL)"),
        ["opportunity"] = new("opportunity", "oportunidade", "oportunidad"),
        ["won"] = new("won", "ganho", "ganado"),
        ["lost"] = new("lost", "perdido", "perdido"),
        ["customer"] = new("customer", "cliente", "cliente"),
        ["rejected"] = new("rejected by sales", "rejeitado por vendas", "rechazado por ventas"),

        // Settings.
        ["idealCustomer"] = new("the ideal customer profile", "o perfil de cliente ideal", "el perfil de cliente ideal"),
        ["followUpHours"] = new("the hours within which sales follows up a lead", "o prazo em horas para vendas contatar um lead", "el plazo en horas para que ventas contacte a un lead"),
        ["grossMarginRate"] = new("the gross margin", "a margem bruta", "el margen bruto"),
        ["stages"] = new("what the CRM's stages mean", "o que as etapas do CRM significam", "qué significan las etapas del CRM"),

        // What there was nothing of.
        ["leads"] = new("leads created", "leads criados", "leads creados"),
        ["mqls"] = new("MQLs", "MQLs", "MQL"),
        ["sqls"] = new("SQLs", "SQLs", "SQL"),
        ["sessions"] = new("website sessions", "sessões no site", "sesiones en el sitio web"),
        ["customers"] = new("customers", "clientes", "clientes"),
        ["new_customers"] = new("new customers", "clientes novos", "clientes nuevos"),
        ["active_customers"] = new("active customers", "clientes ativos", "clientes activos"),
        ["deals_won"] = new("deals won", "negócios ganhos", "negocios ganados"),
        ["lost_deals"] = new("deals lost", "negócios perdidos", "negocios perdidos"),
        ["closed_deals"] = new("deals closed", "negócios fechados", "negocios cerrados"),
        ["deals_created"] = new("deals created", "negócios criados", "negocios creados"),
        ["deals"] = new("deals", "negócios", "negocios"),
        ["sales_cycle"] = new("deals won with a known sales cycle", "negócios ganhos com ciclo de vendas conhecido", "negocios ganados con ciclo de ventas conocido"),
        ["cycles"] = new("deals won with a known sales cycle", "negócios ganhos com ciclo de vendas conhecido", "negocios ganados con ciclo de ventas conocido"),
        ["stage_visits"] = new("stays in a stage that ended", "passagens por etapas já encerradas", "pasos por etapas ya terminados"),
        ["active_at_start"] = new("customers active at the start", "clientes ativos no início", "clientes activos al inicio"),
        ["recurring_at_start"] = new("recurring revenue at the start", "receita recorrente no início", "ingresos recurrentes al inicio"),
        ["customers_with_purchases"] = new("customers who bought", "clientes que compraram", "clientes que compraron"),
        ["answers"] = new("survey answers", "respostas de pesquisa", "respuestas de encuesta"),
        ["responses"] = new("first responses", "primeiras respostas", "primeras respuestas"),
        ["decided"] = new("MQLs that sales has decided on", "MQLs já decididos por vendas", "MQL ya decididos por ventas"),
        ["delivered"] = new("e-mails delivered", "e-mails entregues", "correos entregados"),
        ["impressions"] = new("impressions", "impressões", "impresiones"),
        ["campaign_cost"] = new("cost of campaigns", "custo de campanhas", "costo de campañas"),
        ["ad_spend"] = new("advertising cost", "custo de publicidade", "costo de publicidad"),
        ["monthly_revenue"] = new("monthly revenue of new customers", "receita mensal de clientes novos", "ingresos mensuales de clientes nuevos"),
        ["revenue"] = new("revenue", "receita", "ingresos"),
        ["margin"] = new("the gross margin", "a margem bruta", "el margen bruto"),
        ["cost_of_goods"] = new("cost of goods", "custo dos produtos", "costo de los productos"),
        ["annual_value"] = new("annual contract values", "valores anuais de contrato", "valores anuales de contrato"),
        ["contracts"] = new("contracts", "contratos", "contratos"),
        ["cac"] = new("CAC", "CAC", "CAC"),
        ["ltv"] = new("LTV", "LTV", "LTV"),
        ["records"] = new("records", "registros", "registros"),
    };

    /// <summary>The subject in words; one without words of its own as it is spelt.</summary>
    public static string Of(string subject, Language language) =>
        All.TryGetValue(subject, out var words) ? words.In(language) : Label.Plain(subject).Replace('_', ' ');

    /// <summary>Whether the subject has words of its own.</summary>
    public static bool Knows(string subject) => All.ContainsKey(subject);
}
