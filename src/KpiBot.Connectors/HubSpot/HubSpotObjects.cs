using KpiBot.Crm;

namespace KpiBot.Connectors.HubSpot;

/// <summary>The objects that are read, each with the properties its KPIs need. No name of a person, no e-mail address, phone number, street, subject, body or note is among them.</summary>
internal static class HubSpotObjects
{
    public const string Contacts = "contacts", Companies = "companies", Deals = "deals";

    /// <summary>Stages of the life cycle whose dates become dates of a lead.</summary>
    public static readonly IReadOnlyList<string> LifecycleStages = ["marketingqualifiedlead", "salesqualifiedlead", "opportunity", "customer"];

    /// <summary>Ids of merged objects, on the one that is left.</summary>
    public const string Merged = "hs_merged_object_ids";

    /// <summary>Every object, in the order in which they are read.</summary>
    public static IReadOnlyList<HubSpotObject> All { get; } =
    [
        new(Companies, "companies", [RecordKind.Account], "crm.objects.companies.read")
        {
            Properties = ["createdate", "hs_lastmodifieddate", "name", "industry", "country", "numberofemployees", "hubspot_owner_id", "hs_analytics_source", Merged, .. DatesOf("customer")],
        },
        new(Contacts, "contacts", [RecordKind.Lead], "crm.objects.contacts.read")
        {
            ModifiedAt = "lastmodifieddate",
            Properties =
            [
                "createdate", "lastmodifieddate", "lifecyclestage", "hs_lead_status", "hs_analytics_source", "hs_analytics_source_data_1", "hs_analytics_source_data_2",
                "hubspot_owner_id", "country", "industry", "hs_seniority", "hs_sa_first_engagement_date", Merged, .. LifecycleStages.SelectMany(DatesOf),
            ],
            Associations = [Companies],
        },
        new(Deals, "0-3", [RecordKind.Deal, RecordKind.StageChange], "crm.objects.deals.read")
        {
            Properties =
            [
                "createdate", "hs_lastmodifieddate", "closedate", "dealstage", "pipeline", "amount", "deal_currency_code", "amount_in_home_currency", "hs_is_closed", "hs_is_closed_won",
                "closed_lost_reason", "dealtype", "hs_analytics_source", "hs_analytics_source_data_1", "hs_analytics_source_data_2", "hubspot_owner_id", "hs_acv", "notes_last_updated", Merged,
            ],
            Tracked = ["dealstage", "amount", "closedate", "hubspot_owner_id"],
            Associations = [Companies, Contacts],
        },
        new("line_items", "line_items", [RecordKind.LineItem], "crm.objects.line_items.read")
        {
            Properties = ["createdate", "hs_lastmodifieddate", "name", "quantity", "amount", "hs_line_item_currency_code"],
            Associations = [Deals],
        },
        Activity("calls", "hs_call_direction", "hs_call_disposition", "hs_call_status"),
        Activity("emails", "hs_email_direction", "hs_email_status") with { Scope = "sales-email-read" },
        Activity("meetings", "hs_meeting_outcome", "hs_meeting_start_time"),
        Activity("tasks", "hs_task_status", "hs_task_completion_date"),
        new("tickets", "tickets", [RecordKind.Ticket], "tickets")
        {
            Properties = ["createdate", "hs_lastmodifieddate", "closed_date", "first_agent_reply_date", "hubspot_owner_id", Merged],
            Associations = [Companies],
        },
        new("feedback_submissions", "feedback_submissions", [RecordKind.Survey], "crm.objects.feedback_submissions.read")
        {
            Properties = ["hs_createdate", "hs_lastmodifieddate", "hs_survey_type", "hs_value", "hs_submission_timestamp"],
            Associations = [Companies, Contacts],
        },
        new("goals", "goal_targets", [RecordKind.Target], "crm.objects.goals.read")
        {
            Properties = ["hs_lastmodifieddate", "hs_goal_name", "hs_target_amount", "hs_start_datetime", "hs_end_datetime"],
        },
    ];

    /// <summary>When it entered a stage of its life cycle: the newer property of it, and the one that older accounts have.</summary>
    public static string[] DatesOf(string stage) => [$"hs_v2_date_entered_{stage}", $"hs_lifecyclestage_{stage}_date"];

    private static HubSpotObject Activity(string name, params string[] properties) => new(name, name, [RecordKind.Activity], "crm.objects.contacts.read")
    {
        Properties = ["hs_timestamp", "hs_lastmodifieddate", "hubspot_owner_id", .. properties],
        Associations = [Deals, Contacts, Companies],
    };
}
