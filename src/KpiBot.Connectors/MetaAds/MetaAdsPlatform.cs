using System.Text.Json;
using KpiBot.Connectors.Ads;
using KpiBot.Connectors.Http;
using KpiBot.Connectors.Reports;
using KpiBot.Sync;
using NodaTime;
using NodaTime.Text;

namespace KpiBot.Connectors.MetaAds;

/// <summary>What Meta is asked. Its conversions are not: their kinds overlap, and leads are counted by the CRM.</summary>
internal sealed class MetaAdsPlatform(MetaAdsApi api) : IAdPlatform
{
    public SourceTraffic Traffic => api.Traffic;

    public int DaysAtOnce => 31;

    public async Task<AdAccount> AccountAsync(string account, CancellationToken cancellation)
    {
        using var found = await api.GetAsync($"act_{account}?fields=currency,timezone_name", "accounts", cancellation).ConfigureAwait(false);
        return new AdAccount(found.RootElement.Get("currency").Text(), found.RootElement.Get("timezone_name").Text());
    }

    public async Task<AdPage<AdCampaign>> CampaignsAsync(string account, string? token, CancellationToken cancellation)
    {
        using var page = await api.GetAsync($"act_{account}/campaigns?fields=id,name&limit=500{After(token)}", "campaigns", cancellation).ConfigureAwait(false);
        return PageOf(page, one => one.Get("id").Text() is { } id && one.Get("name").Text() is { } name ? new AdCampaign(id, name) : null);
    }

    /// <summary>A campaign that was deleted is in no list: its name comes with its figures.</summary>
    public async Task<AdPage<AdDay>> DaysAsync(string account, LocalDate from, LocalDate to, string? token, CancellationToken cancellation)
    {
        var range = Uri.EscapeDataString($$"""{"since":"{{LocalDatePattern.Iso.Format(from)}}","until":"{{LocalDatePattern.Iso.Format(to)}}"}""");
        using var page = await api.GetAsync(
            $"act_{account}/insights?level=campaign&time_increment=1&fields=campaign_id,campaign_name,spend,impressions,inline_link_clicks&time_range={range}&limit=500{After(token)}", "daily figures", cancellation).ConfigureAwait(false);
        return PageOf(page, Day);
    }

    public void Dispose() => api.Dispose();

    /// <summary>A count that is zero is left out of an answer.</summary>
    private static AdDay Day(JsonElement row) => new(
        Figures.Day(row.Get("date_start").Text(), LocalDatePattern.Iso), Figures.Text(row.Get("campaign_id")),
        Figures.Money(row.Get("spend")), Figures.Count(row.Get("impressions")) ?? 0, Figures.Count(row.Get("inline_link_clicks")) ?? 0, row.Get("campaign_name").Text());

    private static string After(string? token) => token is null ? "" : $"&after={Uri.EscapeDataString(token)}";

    /// <summary>The cursor goes on only where there is a next page. The address of that page holds the token and is not used.</summary>
    private static AdPage<T> PageOf<T>(JsonDocument page, Func<JsonElement, T?> read)
        where T : class => page.RootElement.Get("data") is { ValueKind: JsonValueKind.Array } data
            ? new AdPage<T>([.. data.Items().Select(read).OfType<T>()], page.RootElement.Get("paging").Get("next").Text() is null ? null : page.RootElement.Get("paging").Get("cursors").Get("after").Text())
            : throw new SourceException(SourceFailure.Wrong, "Meta's answer holds no data: please report this.");
}
