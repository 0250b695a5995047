using KpiBot.Kpis;

namespace KpiBot.Answers.Wording;

/// <summary>What stands above and below the line of a KPI that is money or a multiple per something.</summary>
public static class PartWords
{
    private static readonly Words Spend = new("cost", "custo", "costo");
    private static readonly Words Deals = new("deals won", "negócios ganhos", "negocios ganados");

    private static readonly Dictionary<string, (Words Upper, Words Lower)> All = new(StringComparer.Ordinal)
    {
        ["cac"] = (Spend, new("new customers", "clientes novos", "clientes nuevos")),
        ["cost_per_lead"] = (Spend, new("leads", "leads", "leads")),
        ["cost_per_mql"] = (Spend, new("MQLs", "MQLs", "MQL")),
        ["roas"] = (new("campaign revenue", "receita das campanhas", "ingresos de campañas"), new("advertising cost", "custo de publicidade", "costo de publicidad")),
        ["average_deal_size"] = (new("revenue won", "receita de vendas", "ingresos por ventas"), Deals),
        ["average_contract_value"] = (new("annual value", "valor anual", "valor anual"), Deals),
        ["pipeline_coverage"] = (new("open pipeline", "pipeline aberto", "pipeline abierto"), new("still missing to the target", "falta para a meta", "falta para la meta")),
    };

    private static readonly (Words Upper, Words Lower) Other = (new("above the line", "numerador", "el numerador"), new("below the line", "denominador", "el denominador"));

    /// <summary>The upper part in words.</summary>
    public static string Upper(string kpi, Language language) => All.GetValueOrDefault(kpi, Other).Upper.In(language);

    /// <summary>The lower part in words.</summary>
    public static string Lower(string kpi, Language language) => All.GetValueOrDefault(kpi, Other).Lower.In(language);
}
