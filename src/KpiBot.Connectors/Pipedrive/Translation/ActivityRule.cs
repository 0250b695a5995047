using KpiBot.Connectors.Http;
using KpiBot.Crm;
using KpiBot.Periods;
using KpiBot.Sync;

namespace KpiBot.Connectors.Pipedrive.Translation;

/// <summary>An activity, of one of the types that every company has, else a task. It took place when it is marked as done.</summary>
internal static class ActivityRule
{
    private static readonly Dictionary<string, ActivityType> Types = new(StringComparer.Ordinal)
    {
        ["call"] = ActivityType.Call, ["meeting"] = ActivityType.Meeting, ["lunch"] = ActivityType.Meeting, ["email"] = ActivityType.Email,
    };

    public static Activity Translate(string source, Lookups lookups, LandedRow row)
    {
        var type = row.Text("type") is { } own ? Types.GetValueOrDefault(own, ActivityType.Task) : ActivityType.Task;
        return new Activity
        {
            Source = source,
            Id = row.Id,
            Type = type,
            // A meeting is held when it was due, however late somebody ticks it off.
            At = type == ActivityType.Meeting ? Due(row) ?? row.At("marked_as_done_time") : row.At(["marked_as_done_time"]) ?? Due(row) ?? row.At("add_time"),
            Held = row.Flag("done"),
            Owner = lookups.OwnerOf(row),
            DealId = row.Text("deal_id"),
            LeadId = row.Text("lead_id"),
            AccountId = row.Text("org_id"),
        };
    }

    /// <summary>Date and time are apart, both UTC; the time may be missing.</summary>
    private static Moment? Due(LandedRow row) => row.Text("due_date") is not { } day ? null
        : row.Text("due_time") is { Length: >= 5 } time && Json.AtOf($"{day}T{time[..5]}:00Z") is { } at ? Moment.At(at)
        : row.Day("due_date");
}
