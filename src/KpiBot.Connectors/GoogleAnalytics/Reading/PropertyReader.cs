using KpiBot.Connectors.Http;
using KpiBot.Sync;

namespace KpiBot.Connectors.GoogleAnalytics.Reading;

/// <summary>Reads the property itself by the smallest report: its time zone, in which its days are counted, and its currency.</summary>
internal sealed class PropertyReader(GoogleAnalyticsApi api)
{
    public const string Name = "property";
    private static readonly string[] Fields = ["timeZone", "currencyCode"];

    public static StreamSpec Stream { get; } = new(Name) { IsLookup = true, HasDelta = false };

    public async Task<SyncPage> ReadAsync(CancellationToken cancellation)
    {
        var body = new { dateRanges = new[] { new { startDate = "today", endDate = "today" } }, metrics = new[] { new { name = GoogleAnalyticsReport.Sessions } }, limit = "1", returnPropertyQuota = true };
        using var report = await api.ReportAsync(body, cancellation).ConfigureAwait(false);
        var metadata = report.RootElement.Get("metadata");
        var fields = Fields.Select(name => (name, Value: metadata.Get(name).Text())).Where(field => field.Value is not null).ToDictionary(field => field.name, field => field.Value!);
        return new SyncPage([new SyncRow(Name, SyncRow.Unstamped, fields)], [], null);
    }
}
