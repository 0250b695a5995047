using KpiBot.Connectors.Http;
using KpiBot.Crm;
using KpiBot.Sync;

namespace KpiBot.Connectors.Salesforce.Translation;

/// <summary>Tasks, among which calls and e-mails are, and events.</summary>
internal sealed class ActivityRule(string source, Lookups lookups)
{
    private const string DealIds = "006";

    private static readonly Dictionary<string, ActivityType> Types = new(StringComparer.Ordinal) { ["Call"] = ActivityType.Call, ["Email"] = ActivityType.Email, ["ListEmail"] = ActivityType.Email };

    /// <summary>Open ones are planned.</summary>
    public Activity Task(LandedRow row) => Of(row, row.Text("TaskSubtype") is { } subtype ? Types.GetValueOrDefault(subtype, ActivityType.Task) : ActivityType.Task) with
    {
        At = row.At("CompletedDateTime") ?? row.Day("ActivityDate") ?? row.At("CreatedDate"),
        Held = row.Flag("IsClosed"),
        Outbound = row.Text("CallType") != "Inbound",
        Automated = row.Text("TaskSubtype") == "ListEmail",
    };

    public Activity Event(LandedRow row) => Of(row, ActivityType.Meeting) with
    {
        // The time of a meeting of a whole day is midnight somewhere else.
        At = row.Flag("IsAllDayEvent") ? row.Day("ActivityDate") ?? row.At("StartDateTime") : row.At("StartDateTime") ?? row.Day("ActivityDate"),
    };

    private Activity Of(LandedRow row, ActivityType type)
    {
        var (owner, team) = lookups.OwnerOf(row);
        return new Activity
        {
            Source = source,
            Id = row.Id,
            Type = type,
            Owner = owner,
            Team = team,
            LeadId = lookups.LeadOf(row.Text("WhoId")),
            DealId = row.Text("WhatId") is { } what && what.StartsWith(DealIds, StringComparison.Ordinal) ? what : null,
            AccountId = lookups.Accounts.Of(row.Text("AccountId")),
        };
    }
}
