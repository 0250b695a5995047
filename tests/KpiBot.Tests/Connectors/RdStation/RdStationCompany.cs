using System.Text.Json.Nodes;
using NodaTime;

namespace KpiBot.Tests.Connectors.RdStation;

/// <summary>A small company in RD Station CRM.</summary>
internal static class RdStationCompany
{
    public static readonly Instant Start = Instant.FromUtc(2026, 1, 5, 12, 0);

    /// <summary>A pipeline of two stages, a member, a company, a contact, four deals (open, won, lost, paused), a task and a product.</summary>
    public static void Fill(this FakeRdStation station)
    {
        station.Put("users", "u1", Start, ("name", "Ana Silva"), ("email", "leak-ana@example.com"));
        station.Put("sources", "s1", Start, ("name", "Busca Paga | Google"));
        station.Put("campaigns", "c1", Start, ("name", "Feira 2026"));
        station.Put("lost_reasons", "l1", Start, ("name", "Preço"));
        station.Put("segments", "g1", Start, ("name", "Metalurgia"));
        station.Put("pipelines", "p1", Start, ("name", "Vendas"));
        station.Put("pipelines/p1/stages", "e1", Start, ("name", "Proposta"));
        station.Put("pipelines/p1/stages", "e2", Start, ("name", "Fechamento"));
        station.Put("organizations", "o1", Start, ("name", "Acme"), ("owner_id", "u1"), ("segment_ids", new JsonArray("g1")), ("address", "leak-street"));
        station.Put("contacts", "k1", Start, ("name", "leak-person"), ("emails", new JsonArray(new JsonObject { ["email"] = "leak@example.com" })), ("organization_id", "o1"), ("deal_ids", new JsonArray("d1")));
        station.Deal("d1", Start, "ongoing", "e1", 1000.5m, ("expected_close_date", "2026-08-31"), ("organization_id", "o1"), ("contact_ids", new JsonArray("k1", "k2")), ("source_id", "s1"), ("campaign_id", "c1"), ("recurrence_price", 100));
        station.Deal("d2", Start, "won", "e2", 11000, ("closed_at", FakeRdStation.Iso(Start + Duration.FromDays(30))));
        station.Deal("d3", Start, "lost", "e1", "R$ 1.500,25", ("closed_at", "2026-02-14T10:00:00-03:00"), ("lost_reason_id", "l1"));
        station.Deal("d4", Start, "paused", "e1", null);
        station.Put("tasks", "t1", Start, ("type", "call"), ("status", "completed"), ("completed_at", FakeRdStation.Iso(Start)), ("deal_id", "d1"), ("owner_ids", new JsonArray("u1")), ("name", "leak-task"));
        station.Put("deals/d1/products", "i1", Start, ("name", "Prensa 4"), ("price", 450), ("quantity", 2), ("description", "leak-text"));
    }

    public static JsonObject Deal(this FakeRdStation station, string id, Instant at, string status, string stage, JsonNode? total, params (string Name, JsonNode? Value)[] fields) =>
        station.Put("deals", id, at, [("name", "leak-deal"), ("status", status), ("stage_id", stage), ("pipeline_id", "p1"), ("owner_id", "u1"), ("total_price", total), .. fields]);
}
