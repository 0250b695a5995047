using System.Text.Json.Nodes;
using NodaTime;

namespace KpiBot.Tests.Connectors.HubSpot;

/// <summary>A small company in a HubSpot account, and what happens in it.</summary>
internal static class FakeCompany
{
    public static readonly Instant Start = Instant.FromUtc(2026, 1, 5, 12, 0);

    /// <summary>A pipeline, two owners, an account, a lead and three deals: one open, one won, one lost.</summary>
    public static void Fill(this FakeHubSpot hubSpot)
    {
        hubSpot.Pipelines.Add(Pipeline("default", "Sales", ("appointmentscheduled", "Appointment", "false", "0.2"), ("closedwon", "Closed won", "true", "1.0"), ("closedlost", "Closed lost", "true", "0.0")));
        hubSpot.Owners.Add(Owner("11", "Ana", "Silva", "LATAM", archived: false));
        hubSpot.Owners.Add(Owner("12", "Bruno", "Costa", null, archived: true));
        hubSpot.Put("companies", 501, Start, ("name", "Acme"), ("numberofemployees", "1,250"), ("country", "Brazil"));
        hubSpot.Put("contacts", 601, Start, ("lifecyclestage", "customer"), ("hs_analytics_source", "PAID_SEARCH"), ("hs_analytics_source_data_1", "brand-br"), ("hs_v2_date_entered_marketingqualifiedlead", Ms(Start + Duration.FromDays(1))), ("hs_lifecyclestage_salesqualifiedlead_date", Ms(Start + Duration.FromDays(2))))
            .To("companies", 501, isPrimary: true);
        hubSpot.Put("0-3", 701, Start, ("pipeline", "default"), ("dealstage", "appointmentscheduled"), ("amount", "1000"), ("closedate", Ms(Start + Duration.FromDays(90))), ("hubspot_owner_id", "11")).To("companies", 501, isPrimary: true).To("contacts", 601);
        hubSpot.Put("0-3", 702, Start, ("pipeline", "default"), ("dealstage", "closedwon"), ("amount", "2000"), ("deal_currency_code", "USD"), ("amount_in_home_currency", "11000"), ("closedate", Ms(Start + Duration.FromDays(30))), ("hubspot_owner_id", "12"));
        hubSpot.Put("0-3", 703, Start, ("pipeline", "default"), ("dealstage", "closedlost"), ("amount", "500"), ("closed_lost_reason", "Price"), ("closedate", Ms(Start + Duration.FromDays(40))));
        hubSpot.Put("line_items", 801, Start, ("name", "Press line 4"), ("amount", "900"), ("quantity", "3")).To("deals", 701);
        hubSpot.Put("calls", 901, Start, ("hs_timestamp", Ms(Start)), ("hs_call_disposition", "f240bbac-87c9-4f6e-bf70-924b57d47db7"), ("hubspot_owner_id", "11")).To("deals", 701).To("contacts", 601);
        hubSpot.Put("meetings", 902, Start, ("hs_timestamp", Ms(Start)), ("hs_meeting_outcome", "NO_SHOW"));
        hubSpot.Put("emails", 903, Start, ("hs_timestamp", Ms(Start)), ("hs_email_direction", "INCOMING_EMAIL"));
        hubSpot.Put("tasks", 904, Start, ("hs_timestamp", Ms(Start)), ("hs_task_status", "COMPLETED"));
        hubSpot.Put("tickets", 905, Start, ("closed_date", Ms(Start + Duration.FromHours(5)))).To("companies", 501);
        hubSpot.Put("feedback_submissions", 906, Start, ("hs_survey_type", "NPS"), ("hs_value", "9"), ("hs_submission_timestamp", Ms(Start))).To("companies", 501);
        hubSpot.Put("goal_targets", 907, Start, ("hs_goal_name", "Revenue 2026"), ("hs_target_amount", "500000"), ("hs_start_datetime", Ms(Start)), ("hs_end_datetime", Ms(Start + Duration.FromDays(360))));
        hubSpot.Mailings.Add(new JsonObject { ["id"] = "31", ["updatedAt"] = Start.ToString(), ["publishDate"] = Start.ToString(), ["campaignName"] = "Fair", ["stats"] = new JsonObject { ["counters"] = new JsonObject { ["delivered"] = 100, ["open"] = 40, ["click"] = 7 }, ["deviceBreakdown"] = new JsonObject(), ["qualifierStats"] = new JsonObject(), ["ratios"] = new JsonObject() }, ["isAb"] = false });
    }

    public static FakeObject Put(this FakeHubSpot hubSpot, string path, long id, Instant at, params (string Name, string Value)[] properties)
    {
        var objects = hubSpot.Of(path == "0-3" ? "deals" : path);
        if (!objects.TryGetValue(id, out var item)) objects[id] = item = new FakeObject(id) { CreatedAt = at };
        (item.ModifiedAt, item.IndexedAt) = (at, at);
        foreach (var (name, value) in properties)
        {
            item.Properties[name] = value;
            if (name is not ("dealstage" or "amount" or "closedate" or "hubspot_owner_id")) continue;
            if (!item.History.TryGetValue(name, out var history)) item.History[name] = history = [];
            history.Add((value, at));
        }

        return item;
    }

    public static FakeObject To(this FakeObject item, string type, long id, bool isPrimary = false)
    {
        if (!item.Associations.TryGetValue(type, out var others)) item.Associations[type] = others = [];
        others.Add((id, isPrimary));
        return item;
    }

    public static string Ms(Instant at) => at.ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static JsonObject Pipeline(string id, string label, params (string Id, string Label, string IsClosed, string Probability)[] stages) => new()
    {
        ["id"] = id, ["label"] = label, ["displayOrder"] = 0, ["archived"] = false, ["createdAt"] = Start.ToString(), ["updatedAt"] = Start.ToString(),
        ["stages"] = new JsonArray([.. stages.Select(stage => new JsonObject { ["id"] = stage.Id, ["label"] = stage.Label, ["displayOrder"] = 0, ["archived"] = false, ["createdAt"] = Start.ToString(), ["updatedAt"] = Start.ToString(), ["writePermissions"] = "CRM_PERMISSIONS_ENFORCEMENT", ["metadata"] = new JsonObject { ["isClosed"] = stage.IsClosed, ["probability"] = stage.Probability } })]),
    };

    public static JsonObject Owner(string id, string first, string last, string? team, bool archived) => new()
    {
        ["id"] = id, ["firstName"] = first, ["lastName"] = last, ["email"] = "leak-owner@example.com", ["archived"] = archived, ["updatedAt"] = Start.ToString(),
        ["teams"] = team is null ? new JsonArray() : new JsonArray(new JsonObject { ["id"] = "1", ["name"] = team, ["primary"] = true }),
    };
}
