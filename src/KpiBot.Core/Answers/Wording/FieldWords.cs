using KpiBot.Kpis;

namespace KpiBot.Answers.Wording;

/// <summary>The fields of records as a table's columns name them.</summary>
public static class FieldWords
{
    private static readonly Dictionary<string, Words> All = new(StringComparer.Ordinal)
    {
        ["id"] = new("id", "id", "id"),
        ["status"] = new("status", "situação", "estado"),
        ["closedAt"] = new("closed", "fechado em", "cerrado"),
        ["createdAt"] = new("created", "criado em", "creado"),
        ["mqlAt"] = new("MQL since", "MQL desde", "MQL desde"),
        ["customerAt"] = new("customer since", "cliente desde", "cliente desde"),
        ["startAt"] = new("starts", "início", "inicio"),
        ["endAt"] = new("ends", "fim", "fin"),
        ["firstReplyAt"] = new("first reply", "primeira resposta", "primera respuesta"),
        ["at"] = new("date", "data", "fecha"),
        ["amount"] = new("amount", "valor", "importe"),
        ["owner"] = new("rep", "vendedor", "vendedor"),
        ["stage"] = new("stage", "etapa", "etapa"),
        ["product"] = new("product", "produto", "producto"),
        ["lossReason"] = new("loss reason", "motivo de perda", "motivo de pérdida"),
        ["channel"] = new("channel", "canal", "canal"),
        ["campaign"] = new("campaign", "campanha", "campaña"),
        ["name"] = new("name", "nome", "nombre"),
        ["industry"] = new("industry", "setor", "sector"),
        ["region"] = new("region", "região", "región"),
        ["country"] = new("country", "país", "país"),
        ["accountId"] = new("account", "conta", "cuenta"),
        ["dealId"] = new("deal", "negócio", "negocio"),
        ["leadId"] = new("lead", "lead", "lead"),
        ["class"] = new("cost class", "classe de custo", "clase de costo"),
        ["type"] = new("type", "tipo", "tipo"),
        ["kind"] = new("kind", "tipo", "tipo"),
        ["score"] = new("score", "nota", "puntuación"),
        ["quantity"] = new("quantity", "quantidade", "cantidad"),
        ["delivered"] = new("delivered", "entregues", "entregados"),
        ["opens"] = new("opens", "aberturas", "aperturas"),
        ["clicks"] = new("clicks", "cliques", "clics"),
        ["impressions"] = new("impressions", "impressões", "impresiones"),
        ["sessions"] = new("sessions", "sessões", "sesiones"),
        ["source"] = new("source", "fonte", "fuente"),
    };

    /// <summary>Every field that has words.</summary>
    public static IReadOnlyCollection<string> Names => All.Keys;

    /// <summary>The field in words; one without words of its own as it is spelt.</summary>
    public static string Of(string field, Language language) => All.TryGetValue(field, out var words) ? words.In(language) : field;
}
