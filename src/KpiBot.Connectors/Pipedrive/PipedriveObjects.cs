using KpiBot.Crm;

namespace KpiBot.Connectors.Pipedrive;

/// <summary>The objects that are read, each with the fields its KPIs need. No title, person, e-mail address, phone number, street, subject, description or note is among them.</summary>
internal static class PipedriveObjects
{
    public const string Deals = "deals", Organizations = "organizations", Activities = "activities", Pipelines = "pipelines", Stages = "stages";

    /// <summary>The lead that a deal was made of.</summary>
    public const string SourceLead = "source_lead_id";

    public static PipedriveObject Deal { get; } = new(Deals, "/api/v2/deals", [RecordKind.Deal, RecordKind.Lead], "deals:read")
    {
        Archive = "/api/v2/deals/archived",
        HasDeleted = true,
        Include = SourceLead,
        Fields =
        [
            "add_time", "stage_change_time", "status", "won_time", "lost_time", "close_time", "expected_close_date", "stage_id", "pipeline_id", "value", "currency", "acv",
            "lost_reason", "channel", "owner_id", "org_id", SourceLead,
        ],
    };

    /// <summary>Every object that has a list of its own.</summary>
    public static IReadOnlyList<PipedriveObject> All { get; } =
    [
        new(Pipelines, "/api/v2/pipelines", [], "deals:read") { IsLookup = true, Fields = ["name"] },
        new(Stages, "/api/v2/stages", [], "deals:read") { IsLookup = true, Fields = ["name", "pipeline_id"] },
        new(Organizations, "/api/v2/organizations", [RecordKind.Account], "contacts:read") { Fields = ["add_time", "name", "owner_id", "address.country", "industry", "employee_count"] },
        Deal,
        new(Activities, "/api/v2/activities", [RecordKind.Activity], "activities:read")
        {
            Fields = ["add_time", "type", "owner_id", "done", "marked_as_done_time", "due_date", "due_time", "deal_id", "lead_id", "org_id"],
        },
    ];
}
