using KpiBot.Connectors.Http;
using KpiBot.Crm;
using KpiBot.Sync;

namespace KpiBot.Connectors.HubSpot.Translation;

/// <summary>Calls, e-mails, meetings and tasks. HubSpot numbers them in one row, so that an id means one of them.</summary>
internal sealed class ActivityRule(string source, Lookups lookups)
{
    // The outcome "Connected", the same in every account.
    private const string Connected = "f240bbac-87c9-4f6e-bf70-924b57d47db7";

    public Activity Call(LandedRow row) => Of(row, ActivityType.Call) with
    {
        Held = row.Text("hs_call_disposition") is { } outcome ? outcome == Connected : row.Text("hs_call_status") is null or "COMPLETED",
        Outbound = row.Text("hs_call_direction") != "INBOUND",
    };

    public Activity Email(LandedRow row) => Of(row, ActivityType.Email) with
    {
        Held = row.Text("hs_email_status") is null or "SENT",
        Outbound = row.Text("hs_email_direction") != "INCOMING_EMAIL",
    };

    public Activity Meeting(LandedRow row) => Of(row, ActivityType.Meeting) with
    {
        At = row.At(["hs_meeting_start_time", "hs_timestamp"]),
        Held = row.Text("hs_meeting_outcome") is null or "COMPLETED",
    };

    public Activity Task(LandedRow row) => Of(row, ActivityType.Task) with
    {
        At = row.At(["hs_task_completion_date", "hs_timestamp"]),
        Held = row.Text("hs_task_status") == "COMPLETED",
    };

    private Activity Of(LandedRow row, ActivityType type)
    {
        var (owner, team) = lookups.OwnerOf(row);
        return new Activity
        {
            Source = source,
            Id = row.Id,
            Type = type,
            At = row.At("hs_timestamp"),
            Owner = owner,
            Team = team,
            LeadId = lookups.Contacts.Of(row.Text(HubSpotObjects.Contacts)),
            DealId = lookups.Deals.Of(row.Text(HubSpotObjects.Deals)),
            AccountId = lookups.Companies.Of(row.Text(HubSpotObjects.Companies)),
        };
    }
}
