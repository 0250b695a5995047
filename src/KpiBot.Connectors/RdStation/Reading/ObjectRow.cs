using System.Text.Json;
using KpiBot.Connectors.Http;
using KpiBot.Sync;
using NodaTime;

namespace KpiBot.Connectors.RdStation.Reading;

/// <summary>Makes a row of an object: of all that RD Station sends, the fields that are kept and no others.</summary>
internal static class ObjectRow
{
    public static SyncRow Of(RdStationObject type, JsonElement found)
    {
        var fields = Kept.Of(found, type.Fields.Where(name => !IsList(name)));
        foreach (var name in type.Fields.Where(IsList)) if (found.Get(name).Items().Select(item => item.Text()).FirstOrDefault(text => text is not null) is { } first) fields[name] = first;
        var at = Json.AtOf(found.Get("updated_at").Text()) ?? CreatedAt(found) ?? Instant.FromUnixTimeTicks(0);
        // RD Station remembers no former value: what a deal is seen with is kept, with when it was so.
        return new SyncRow(found.Get("id").Text()!, at, fields) { History = [.. type.Tracked.Select(field => new FieldChange(field, at, fields.GetValueOrDefault(field)))] };
    }

    public static Instant? CreatedAt(JsonElement found) => Json.AtOf(found.Get("created_at").Text());

    private static bool IsList(string name) => name.EndsWith("_ids", StringComparison.Ordinal);
}
