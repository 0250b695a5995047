using KpiBot.Crm;

namespace KpiBot.Connectors.RdStation;

/// <summary>The objects that are read, each with the fields its KPIs need. No deal's or person's name, e-mail address, phone number, address, text or note is among them.</summary>
internal static class RdStationObjects
{
    public const string Users = "users", Sources = "sources", Campaigns = "campaigns", LostReasons = "lost_reasons", Segments = "segments";
    public const string Organizations = "organizations", Contacts = "contacts", Deals = "deals", Tasks = "tasks";

    /// <summary>Former values of a deal.</summary>
    public const string Stage = "stage_id", Amount = "total_price";

    public static RdStationObject Deal { get; } = new(
        Deals,
        [RecordKind.Deal, RecordKind.StageChange],
        [
            "created_at", "status", "closed_at", "expected_close_date", Stage, "pipeline_id", "owner_id", "organization_id", "contact_ids", "source_id", "campaign_id", "lost_reason_id", Amount, "recurrence_price",
        ])
    {
        Tracked = [Stage, Amount],
    };

    /// <summary>Lists that others are translated with.</summary>
    public static IReadOnlyList<RdStationObject> Named { get; } = [.. ((string[])[Users, Sources, Campaigns, LostReasons, Segments]).Select(name => new RdStationObject(name, [], ["name"]))];

    /// <summary>Lists that become records.</summary>
    public static IReadOnlyList<RdStationObject> All { get; } =
    [
        new(Organizations, [RecordKind.Account], ["created_at", "name", "owner_id", "segment_ids"]),
        new(Contacts, [RecordKind.Lead], ["created_at", "organization_id", "deal_ids"]),
        Deal,
        new(Tasks, [RecordKind.Activity], ["created_at", "type", "status", "due_date", "completed_at", "owner_ids", "deal_id"]),
    ];
}
