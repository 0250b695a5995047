using System.Text.Json;
using KpiBot.Connectors.Ads;
using KpiBot.Connectors.Http;
using KpiBot.Connectors.Reports;
using KpiBot.Sync;
using NodaTime;
using NodaTime.Text;

namespace KpiBot.Connectors.GoogleAds;

/// <summary>What Google Ads is asked. Campaigns are not asked for by their state: one that was removed has cost all the same.</summary>
internal sealed class GoogleAdsPlatform(GoogleAdsApi api) : IAdPlatform
{
    private const decimal Micros = 1_000_000m;

    public SourceTraffic Traffic => api.Traffic;

    public int DaysAtOnce => 90;

    public async Task<AdAccount> AccountAsync(string account, CancellationToken cancellation)
    {
        using var found = await api.SearchAsync(account, "SELECT customer.currency_code, customer.time_zone FROM customer", null, "accounts", cancellation).ConfigureAwait(false);
        var customer = found.RootElement.Get("results").Items().FirstOrDefault().Get("customer");
        return new AdAccount(customer.Get("currencyCode").Text(), customer.Get("timeZone").Text());
    }

    public async Task<AdPage<AdCampaign>> CampaignsAsync(string account, string? token, CancellationToken cancellation)
    {
        using var found = await api.SearchAsync(account, "SELECT campaign.id, campaign.name, campaign.final_url_suffix, campaign.tracking_url_template FROM campaign", token, "campaigns", cancellation).ConfigureAwait(false);
        return PageOf(found, row => Campaign(row.Get("campaign")));
    }

    public async Task<AdPage<AdDay>> DaysAsync(string account, LocalDate from, LocalDate to, string? token, CancellationToken cancellation)
    {
        var query = "SELECT campaign.id, segments.date, metrics.cost_micros, metrics.impressions, metrics.clicks FROM campaign "
            + $"WHERE segments.date BETWEEN '{LocalDatePattern.Iso.Format(from)}' AND '{LocalDatePattern.Iso.Format(to)}' ORDER BY segments.date, campaign.id";
        using var found = await api.SearchAsync(account, query, token, "daily figures", cancellation).ConfigureAwait(false);
        return PageOf(found, Day);
    }

    public void Dispose() => api.Dispose();

    private static AdCampaign? Campaign(JsonElement campaign) => campaign.Get("id").Text() is { } id && campaign.Get("name").Text() is { } name
        ? new AdCampaign(id, name, LinkTags.Campaign(campaign.Get("finalUrlSuffix").Text()) ?? LinkTags.Campaign(campaign.Get("trackingUrlTemplate").Text()))
        : null;

    /// <summary>What is zero may be left out of an answer.</summary>
    private static AdDay Day(JsonElement row)
    {
        var metrics = row.Get("metrics");
        return new AdDay(
            Figures.Day(row.Get("segments").Get("date").Text(), LocalDatePattern.Iso), Figures.Text(row.Get("campaign").Get("id")),
            (Figures.Count(metrics.Get("costMicros")) ?? 0) / Micros, Figures.Count(metrics.Get("impressions")) ?? 0, Figures.Count(metrics.Get("clicks")) ?? 0);
    }

    /// <summary>A page without results is an empty one; a reply that is no page is not taken for one.</summary>
    private static AdPage<T> PageOf<T>(JsonDocument page, Func<JsonElement, T?> read)
        where T : class
    {
        var (root, results) = (page.RootElement, page.RootElement.Get("results"));
        if (root.ValueKind != JsonValueKind.Object || results.ValueKind is not (JsonValueKind.Array or JsonValueKind.Undefined) || (results.ValueKind == JsonValueKind.Undefined && root.Get("fieldMask").Text() is null && root.EnumerateObject().Any()))
            throw new SourceException(SourceFailure.Wrong, "Google Ads' answer holds no results: please report this.");
        return new AdPage<T>([.. results.Items().Select(read).OfType<T>()], root.Get("nextPageToken").Text());
    }
}
