using System.Text.Json;

namespace KpiBot.Answers;

/// <summary>A figure beside another system's in JSON: every other way to count, and records in which the first one differs.</summary>
internal static class ReconciliationJson
{
    public static void Write(Utf8JsonWriter json, Reconciled reconciled, Finding finding)
    {
        var found = reconciled.Found;
        json.WriteStartObject("reconciliation");
        json.WriteString("system", found.Other.Name);
        json.Decimal("value", found.Other.Value);
        json.WriteBoolean("same", found.IsSame);
        json.WriteStartArray("ways");
        foreach (var way in found.Ways)
        {
            json.WriteStartObject();
            json.WriteStartArray("by");
            foreach (var difference in way.Differences) json.WriteStringValue(difference.Subject.Length == 0 ? JsonNames.Snake(difference.Kind) : $"{JsonNames.Snake(difference.Kind)}: {difference.Subject}");
            json.WriteEndArray();
            json.Decimal("value", way.Value);
            json.Optional("adds", way.Adds);
            json.Optional("leavesOut", way.LeavesOut);
            json.WriteBoolean("reaches", way.Reaches);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (reconciled.Added is { } added) ResultJson.WriteRecords(json, "added", added, finding);
        if (reconciled.LeftOut is { } leftOut) ResultJson.WriteRecords(json, "leftOut", leftOut, finding);
        json.WriteEndObject();
    }
}
