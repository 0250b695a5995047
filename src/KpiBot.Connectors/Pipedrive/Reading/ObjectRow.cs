using System.Globalization;
using System.Text.Json;
using KpiBot.Connectors.Http;
using KpiBot.Sync;
using NodaTime;

namespace KpiBot.Connectors.Pipedrive.Reading;

/// <summary>Makes a row of an object: of all that Pipedrive sends, the fields that are kept and no others.</summary>
internal static class ObjectRow
{
    public static SyncRow Of(JsonElement found, string id, IEnumerable<string> names)
    {
        var fields = Kept.Of(found, names);
        foreach (var (name, text) in fields.Where(field => field.Key.EndsWith("_time", StringComparison.Ordinal)).ToList()) fields[name] = PipedriveTimes.Iso(text)!;
        return new SyncRow(id, ModifiedAt(found), fields);
    }

    /// <summary>When it was changed, else made.</summary>
    public static Instant ModifiedAt(JsonElement found) =>
        PipedriveTimes.AtOf(found.Get("update_time").Text()) ?? PipedriveTimes.AtOf(found.Get("add_time").Text()) ?? Instant.FromUnixTimeTicks(0);

    public static string Stamp(Instant at) => at.ToDateTimeUtc().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
