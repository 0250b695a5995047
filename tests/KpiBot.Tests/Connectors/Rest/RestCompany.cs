using System.Text.Json.Nodes;
using NodaTime;

namespace KpiBot.Tests.Connectors.Rest;

/// <summary>A small company in a CRM that has no connector of its own.</summary>
internal static class RestCompany
{
    public static readonly Instant Start = Instant.FromUtc(2026, 1, 5, 12, 0);

    /// <summary>Two members, two stages, a company, three deals: open, won, lost.</summary>
    public static void Fill(this FakeRest rest)
    {
        rest.Put("usuarios", "11", Start, ("nome", "Ana Silva"), ("email", "leak-ana@example.com"));
        rest.Put("usuarios", "12", Start, ("nome", "Bruno Costa"));
        rest.Put("etapas", "21", Start, ("nome", "Proposta"));
        rest.Put("etapas", "22", Start, ("nome", "Fechamento"));
        rest.Put("empresas", "501", Start, ("nome", "Acme"), ("segmento", "Metalurgia"), ("telefone", "leak-phone"));
        rest.Deal("701", Start, "Em aberto", "R$ 1.000,50", 21, 11, ("previsao", "31/08/2026"), ("origem", "Google Ads"), ("empresa_id", "501"), ("campos", new JsonObject { ["unidade"] = "Joinville", ["cpf"] = "leak-cpf" }));
        rest.Deal("702", Start, "Ganho", 11000.0, 22, 12, ("fechado_em", FakeRest.Written(Start + Duration.FromDays(30))));
        rest.Deal("703", Start, "Perdido", 500, 21, 99, ("fechado_em", "15/02/2026"), ("motivo_perda", "Preço"));
    }

    public static JsonObject Deal(this FakeRest rest, string id, Instant at, string status, JsonNode? value, int stage, int owner, params (string Name, JsonNode? Value)[] fields) =>
        rest.Put("negocios", id, at, [("situacao", status), ("valor", value), ("etapa_id", stage), ("responsavel", new JsonObject { ["id"] = owner, ["email"] = "leak-owner@example.com" }), ("excluido", false), .. fields]);
}
