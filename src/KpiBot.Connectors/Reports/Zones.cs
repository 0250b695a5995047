using NodaTime;

namespace KpiBot.Connectors.Reports;

/// <summary>Which day it is where a report counts its days.</summary>
internal static class Zones
{
    /// <summary>The day in a zone, IANA; in UTC where the zone is not known.</summary>
    public static LocalDate Today(string? zone, TimeProvider time) =>
        Instant.FromDateTimeOffset(time.GetUtcNow()).InZone((zone is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone)) ?? DateTimeZone.Utc).Date;
}
