using KpiBot.Delivery;
using KpiBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace KpiBot.Storage.Delivery;

/// <summary>How inbox and outbox stand; for health and metrics.</summary>
/// <param name="Arrivals">Arrivals that wait or are being handled.</param>
/// <param name="SetAside">Arrivals that could not be handled.</param>
/// <param name="Waiting">Messages to be posted.</param>
/// <param name="Unclear">Messages that may have been posted.</param>
/// <param name="Failed">Messages that were not posted.</param>
/// <param name="Unknown">Messages of which it cannot be found out.</param>
/// <param name="LockedInstallations">Installations whose credentials failed.</param>
public sealed record DeliveryCounts(long Arrivals, long SetAside, long Waiting, long Unclear, long Failed, long Unknown, long LockedInstallations)
{
    internal static DeliveryCounts Of(SqliteConnection connection)
    {
        long Count(string from) => (long)connection.Scalar($"SELECT count(*) FROM {from}")!;
        long Deliveries(DeliveryStatus status) => Count($"\"Deliveries\" WHERE \"Status\" = {(int)status}");
        return new(
            Count("\"Arrivals\" WHERE \"Reason\" IS NULL"),
            Count("\"Arrivals\" WHERE \"Reason\" IS NOT NULL"),
            Deliveries(DeliveryStatus.Waiting),
            Deliveries(DeliveryStatus.Sending) + Deliveries(DeliveryStatus.Unclear),
            Deliveries(DeliveryStatus.Failed),
            Deliveries(DeliveryStatus.Unknown),
            Count("\"LockedInstallations\""));
    }
}
