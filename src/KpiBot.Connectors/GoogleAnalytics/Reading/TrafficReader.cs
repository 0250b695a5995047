using System.Globalization;
using System.Text.Json;
using KpiBot.Connectors.Http;
using KpiBot.Connectors.Reports;
using KpiBot.Crm;
using KpiBot.Sync;
using NodaTime;
using NodaTime.Text;

namespace KpiBot.Connectors.GoogleAnalytics.Reading;

/// <summary>
/// Reads visits, a month after the other: the more days a report spans, the sooner it is sampled or cut. Within a month pages are cut by place in one order; a count that changed while they
/// were read moved those places, and the month is read anew.
/// </summary>
internal sealed class TrafficReader(GoogleAnalyticsApi api, GoogleAnalyticsSettings settings, TimeProvider time)
{
    private const int DaysAtOnce = 31;

    // A visit is processed for two days, and what it is credited to can change for twelve.
    private static readonly Duration Restated = Duration.FromDays(12);

    public StreamSpec Stream { get; } = new("web_traffic") { Kinds = [RecordKind.WebTraffic], LookBack = Restated, Reach = Duration.FromDays(settings.Days) };

    public async Task<SyncPage> ReadAsync(PageRequest request, CancellationToken cancellation)
    {
        var place = ReportPlace.Of(request);
        var today = Zones.Today(null, time);
        var to = place.To(DaysAtOnce, today);
        var (offset, counted) = Within(place.Within);
        // Where the property is, it may be another day than in UTC: its own today is the last.
        var until = to == today ? "today" : LocalDatePattern.Iso.Format(to);
        using var report = await api.ReportAsync(Body(place.From, until, offset), cancellation).ConfigureAwait(false);
        var count = Number(report.RootElement.Get("rowCount"));
        if (offset > 0 && count != counted) return new SyncPage([], [], place.Next(request, FormattableString.Invariant($"0:{count}"), to, today, 1));
        var next = offset + settings.PageSize < count ? FormattableString.Invariant($"{offset + settings.PageSize}:{count}") : null;
        var rows = Rows(report);
        if (rows.Count == 0 && offset < count) throw Unreadable();
        return new SyncPage(rows, [], place.Next(request, next, to, today, 1));
    }

    private static IReadOnlyList<SyncRow> Rows(JsonDocument report)
    {
        try
        {
            return ReportRow.Of(report);
        }
        catch (FormatException exception)
        {
            throw Unreadable(exception);
        }
    }

    private static SourceException Unreadable(Exception? inner = null) => new(SourceFailure.Wrong, "Google Analytics gives figures that cannot be read: please report this.", inner);

    private object Body(LocalDate from, string until, long offset) => new
    {
        dateRanges = new[] { new { startDate = LocalDatePattern.Iso.Format(from), endDate = until } },
        dimensions = GoogleAnalyticsReport.Dimensions.Select(name => new { name }),
        metrics = GoogleAnalyticsReport.Metrics.Select(name => new { name }),
        orderBys = GoogleAnalyticsReport.Dimensions.Select(name => new { dimension = new { dimensionName = name } }),
        limit = settings.PageSize.ToString(CultureInfo.InvariantCulture),
        offset = offset.ToString(CultureInfo.InvariantCulture),
        returnPropertyQuota = true,
    };

    private static (long Offset, long Count) Within(string? within) =>
        within?.Split(':') is [var offset, var count] && long.TryParse(offset, NumberStyles.None, CultureInfo.InvariantCulture, out var from) && long.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var counted) ? (from, counted) : (0, 0);

    private static long Number(JsonElement number) => long.TryParse(number.Text(), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
