using System.Text.Json.Nodes;
using NodaTime;

namespace KpiBot.Tests.Connectors.Pipedrive;

/// <summary>A small company in Pipedrive, and what happens in it.</summary>
internal static class PipedriveCompany
{
    public static readonly Instant Start = Instant.FromUtc(2026, 1, 5, 12, 0);

    /// <summary>A pipeline of two stages, two members, an organization, three deals (open, won, lost), a lead and one that became a deal, activities and a product.</summary>
    public static void Fill(this FakePipedrive pipedrive)
    {
        pipedrive.Users.Add(new JsonObject { ["id"] = 11, ["name"] = "Ana Silva", ["email"] = "leak-ana@example.com", ["active_flag"] = true });
        pipedrive.Users.Add(new JsonObject { ["id"] = 12, ["name"] = "Bruno Costa", ["phone"] = "leak-phone", ["active_flag"] = false });
        pipedrive.Put("pipelines", 1, Start, ("name", "Sales"));
        pipedrive.Put("stages", 21, Start, ("name", "Proposal"), ("pipeline_id", 1));
        pipedrive.Put("stages", 22, Start, ("name", "Negotiation"), ("pipeline_id", 1));
        pipedrive.Put("dealFields", 1, Start, ("field_code", "channel"), ("options", new JsonArray(new JsonObject { ["id"] = 5, ["label"] = "Paid Search" })));
        pipedrive.Put("dealFields", 2, Start, ("field_code", "abcdef"), ("field_name", "leak-custom"));
        pipedrive.Put("organizationFields", 1, Start, ("field_code", "industry"), ("options", new JsonArray(new JsonObject { ["id"] = 7, ["label"] = "Machinery" })));
        pipedrive.Put("organizations", 501, Start, ("name", "Acme"), ("owner_id", 11), ("industry", 7), ("employee_count", 1250), ("address", new JsonObject { ["value"] = "leak-street 1", ["country"] = "Brazil" }));
        pipedrive.Put("deals", 701, Start, ("status", "open"), ("stage_id", 21), ("value", 1000.5m), ("owner_id", 11), ("org_id", 501), ("person_id", 901), ("expected_close_date", "2026-08-31"), ("channel", 5), ("products_count", 1));
        pipedrive.Put("deals", 702, Start, ("status", "won"), ("stage_id", 22), ("value", 11000), ("owner_id", 12), ("won_time", Iso(Start + Duration.FromDays(30))), ("source_lead_id", "lead-2"), ("products_count", 0));
        pipedrive.Put("deals", 703, Start, ("status", "lost"), ("stage_id", 21), ("value", 500), ("currency", "USD"), ("lost_reason", "Price"), ("lost_time", Iso(Start + Duration.FromDays(40))));
        pipedrive.Put("products", 801, Start, ("deal_id", 701), ("name", "Press line 4"), ("sum", 900), ("quantity", 3), ("comments", "leak-comment"));
        pipedrive.Put("activities", 901, Start, ("type", "call"), ("done", true), ("marked_as_done_time", Iso(Start)), ("deal_id", 701), ("owner_id", 11));
        pipedrive.Put("activities", 902, Start, ("type", "meeting"), ("done", false), ("due_date", "2026-01-09"), ("due_time", "14:30:00"), ("org_id", 501));
        pipedrive.Leads.Add(Lead("lead-1", Start, 5));
        pipedrive.Moved(702, Start + Duration.FromDays(10), "stage_id", "21", "22");
        pipedrive.Moved(702, Start + Duration.FromDays(20), "value", "9000", "11000");
        pipedrive.Moved(702, Start + Duration.FromDays(21), "title", "leak-old", "leak-new");
    }

    public static JsonObject Put(this FakePipedrive pipedrive, string list, long id, Instant at, params (string Name, JsonNode? Value)[] fields)
    {
        var objects = pipedrive.Of(list);
        if (!objects.TryGetValue(id, out var item)) objects[id] = item = new JsonObject { ["id"] = id, ["add_time"] = Iso(at), ["is_deleted"] = false };
        if (list == "deals" && item["currency"] is null) (item["currency"], item["pipeline_id"], item["is_archived"]) = ("BRL", 1, false);
        item["update_time"] = Iso(at);
        foreach (var (name, value) in fields) item[name] = value;
        return item;
    }

    /// <summary>A change in the log, its time written as the older addresses do.</summary>
    public static void Moved(this FakePipedrive pipedrive, long deal, Instant at, string field, string from, string to)
    {
        if (!pipedrive.Changes.TryGetValue(deal, out var changes)) pipedrive.Changes[deal] = changes = [];
        changes.Insert(0, new JsonObject { ["field_key"] = field, ["old_value"] = from, ["new_value"] = to, ["actor_user_id"] = 11, ["time"] = Iso(at).Replace('T', ' ').TrimEnd('Z') });
    }

    public static JsonObject Lead(string id, Instant at, int channel) => new()
    {
        ["id"] = id, ["title"] = "leak-title", ["owner_id"] = 11, ["organization_id"] = 501, ["person_id"] = 901, ["channel"] = channel, ["is_archived"] = false, ["add_time"] = Iso(at), ["update_time"] = Iso(at),
    };

    public static string Iso(Instant at) => FakePipedrive.Iso(at);
}
