namespace KpiBot.Kpis.Texts;

/// <summary>Words that fit several KPIs alike, in any language, with the KPIs to offer. They belong to none of them.</summary>
public static class AmbiguousTexts
{
    /// <summary>Phrases → the ids of the candidates, the likeliest first.</summary>
    public static IReadOnlyList<(string[] Phrases, string[] Kpis)> All { get; } =
    [
        (["conversion rate", "conversion", "conversions", "converted", "convert", "converting", "converts", "cvr", "conversion ratio", "taxa de conversão", "conversão", "conversões", "índice de conversão", "convertemos", "tasa de conversión", "conversión", "conversiones", "ratio de conversión", "porcentaje de conversión", "convertimos", "converte", "convertem", "convierte", "convierten"],
            ["lead_conversion_rate", "win_rate", "lead_to_mql_rate", "visitor_to_lead_rate"]),
        (["performance", "efectividad de ventas", "efectividad comercial", "efetividade de vendas", "efetividade comercial", "sales effectiveness", "desempenho", "performance de vendas", "desempeño", "rendimiento", "sales performance", "performance comercial", "desempenho comercial", "desempeño comercial", "effectiveness", "efetividade", "efectividad", "aproveitamento", "eficácia", "eficacia"],
            ["revenue_won", "win_rate", "quota_attainment", "deals_won"]),
        (["engagement", "engagement rate", "engajamento", "taxa de engajamento", "interacción", "tasa de interacción", "tasa de engagement", "interacciones", "interações"],
            ["social_engagement_rate", "customer_engagement_rate"]),
        (["ctr", "click through rate", "clickthrough rate", "click through", "taxa de clique", "taxa de cliques", "tasa de clic", "tasa de clics", "click rate", "clickthrough", "clicks", "clics", "cliques"],
            ["ad_click_through_rate", "email_click_rate"]),
        (["response time", "time to respond", "reply time", "average response time", "tempo de resposta", "tempo médio de resposta", "tiempo de respuesta", "tiempo promedio de respuesta", "tiempo medio de respuesta"],
            ["lead_response_hours", "ticket_response_hours"]),
        (["cpa", "cost per acquisition", "cost per action", "custo por aquisição", "costo por adquisición", "coste por adquisición", "custo por ação", "costo por acción"],
            ["cac", "cost_per_lead"]),
        (["recurring revenue", "receita recorrente", "ingresos recurrentes", "ingreso recurrente", "faturamento recorrente", "facturación recurrente"],
            ["mrr", "arr", "recurring_revenue_share"]),
        (["rejection rate", "taxa de rejeição", "tasa de rechazo", "rejeição", "rechazo", "rejections", "rechazos", "rejeições"],
            ["mql_rejection_rate", "lost_opportunity_rate"]),
        (["lead to sql", "leads to sqls", "lead to sql rate", "lead to sql conversion", "lead to sql conversion rate", "lead para sql", "lead pra sql", "conversão de lead em sql", "conversão de lead para sql", "conversión de lead a sql", "tasa de lead a sql", "conversión de leads a sqls"],
            ["lead_to_mql_rate", "mql_to_sql_rate"]),
        (["qualified leads", "qualified lead", "leads qualificados", "lead qualificado", "leads calificados", "lead calificado", "leads cualificados", "lead cualificado"],
            ["mqls", "sqls"]),
        (["leads [did] [(marketing|we|mkt|mktg|the team)] (hand|handed|pass|passed|send|sent|deliver|delivered|give|gave) [(over|off|along)] to sales", "leads (handed|passed|sent|delivered|given) [(over|off|along)] to sales", "leads did sales [team] (get|got|receive|received|take|work|have)",
          "leads [que] [(marketing|time|equipe|gente|pessoal)] (passou|passaram|passamos|mandou|mandaram|mandamos|entregou|entregaram|entregamos|enviou|enviaram|enviamos|repassou|repassaram|repassamos) (para|pra|pro) (vendas|comercial|time vendas|equipe vendas)", "leads (time|equipe) vendas (recebeu|recebem|recebe|pegou|teve|tem|ganhou)", "leads (passados|mandados|entregues|enviados|repassados) [por marketing] (para|pra|pro) (vendas|comercial|time vendas)",
          "leads [que] [le] [(marketing|equipo)] (pasó|pasaron|pasamos|mandó|mandaron|mandamos|entregó|entregaron|entregamos|envió|enviaron|enviamos) [marketing] a (ventas|comercial|equipo ventas)", "leads [que] (recibió|recibieron|tuvo|tiene) [(el equipo de)] ventas", "leads (pasados|mandados|entregados|enviados) [por marketing] a (ventas|comercial)"],
            ["mqls", "sqls"]),
        (["(ad|ads|advertising) (spend|spending|investment) (yield|yielded)",
          "(rendeu|rende|retornou|retorna) (investimento|gasto|verba) (ads|anúncios|mídia|mídia paga|publicidade)", "(investimento|gasto|verba) (ads|anúncios|mídia|mídia paga|publicidade) (rendeu|rende|retornou|retorna)",
          "(rindió|rinde|retornó|devolvió) (inversión|gasto) en (ads|anuncios|publicidad|pauta)", "(inversión|gasto) en (ads|anuncios|publicidad|pauta) (rindió|rinde|retornó|devolvió)"],
            ["roas", "campaign_roi"]),
        (["lead time"],
            ["sales_cycle_days", "lead_response_hours"]),
        (["permanência", "permanência média", "tempo de permanência", "permanencia", "permanencia media", "permanencia promedio"],
            ["time_in_stage_days", "customer_lifetime_months"]),
        (["sla", "slas", "sla attainment", "sla compliance", "cumprimento do sla", "cumprimento de sla", "atingimento do sla", "atingimento de sla", "cumplimiento del sla", "cumplimiento de sla"],
            ["sla_followup_rate", "sla_mql_attainment"]),
    ];
}
