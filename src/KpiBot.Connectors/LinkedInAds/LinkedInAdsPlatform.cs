using System.Text.Json;
using KpiBot.Connectors.Ads;
using KpiBot.Connectors.Http;
using KpiBot.Connectors.Reports;
using KpiBot.Sync;
using NodaTime;
using NodaTime.Text;

namespace KpiBot.Connectors.LinkedInAds;

/// <summary>What LinkedIn is asked. Its reports have no pages: one that is as long as a report can be was cut, and is asked for in halves.</summary>
internal sealed class LinkedInAdsPlatform(AdSettings settings, LinkedInAdsApi api) : IAdPlatform
{
    private const string Urn = "urn:li:sponsoredCampaign:";
    private static readonly LocalDatePattern DayPattern = LocalDatePattern.CreateWithInvariantCulture("uuuu-M-d");

    public SourceTraffic Traffic => api.Traffic;

    public int DaysAtOnce => 31;

    /// <summary>Its days are those of UTC, wherever the account is.</summary>
    public async Task<AdAccount> AccountAsync(string account, CancellationToken cancellation)
    {
        using var found = await api.GetAsync($"/rest/adAccounts/{account}?fields=currency", "accounts", cancellation).ConfigureAwait(false);
        return new AdAccount(found.RootElement.Get("currency").Text(), "Etc/UTC");
    }

    public async Task<AdPage<AdCampaign>> CampaignsAsync(string account, string? token, CancellationToken cancellation)
    {
        var path = $"/rest/adAccounts/{account}/adCampaigns?q=search&pageSize=500&fields=id,name{(token is null ? "" : $"&pageToken={Uri.EscapeDataString(token)}")}";
        using var page = await api.GetAsync(path, "campaigns", cancellation).ConfigureAwait(false);
        return new AdPage<AdCampaign>(
            [.. Elements(page).Where(one => one.Get("id").Text() is not null && one.Get("name").Text() is not null).Select(one => new AdCampaign(one.Get("id").Text()!, one.Get("name").Text()!))],
            page.RootElement.Get("metadata").Get("nextPageToken").Text());
    }

    public async Task<AdPage<AdDay>> DaysAsync(string account, LocalDate from, LocalDate to, string? token, CancellationToken cancellation) =>
        new(await DaysAsync(account, from, to, cancellation).ConfigureAwait(false), null);

    public void Dispose() => api.Dispose();

    private async Task<IReadOnlyList<AdDay>> DaysAsync(string account, LocalDate from, LocalDate to, CancellationToken cancellation)
    {
        var path = $"/rest/adAnalytics?q=analytics&pivot=CAMPAIGN&timeGranularity=DAILY&dateRange=(start:{Of(from)},end:{Of(to)})&accounts=List({Uri.EscapeDataString($"urn:li:sponsoredAccount:{account}")})"
            + "&fields=costInLocalCurrency,impressions,clicks,dateRange,pivotValues";
        using var report = await api.GetAsync(path, "daily figures", cancellation).ConfigureAwait(false);
        var elements = Elements(report).ToList();
        if (elements.Count < settings.LongestReport) return [.. elements.Select(Day)];
        if (from == to) throw new SourceException(SourceFailure.Wrong, FormattableString.Invariant($"LinkedIn's report of a single day has {settings.LongestReport} campaigns, which is as many as it shows: what is cut off cannot be read."));
        var middle = from.PlusDays(Period.Between(from, to, PeriodUnits.Days).Days / 2);
        return [.. await DaysAsync(account, from, middle, cancellation).ConfigureAwait(false), .. await DaysAsync(account, middle.PlusDays(1), to, cancellation).ConfigureAwait(false)];
    }

    private static AdDay Day(JsonElement figures)
    {
        var start = figures.Get("dateRange").Get("start");
        var campaign = figures.Get("pivotValues").Items().FirstOrDefault().Text();
        if (campaign?.StartsWith(Urn, StringComparison.Ordinal) != true) throw new FormatException();
        return new AdDay(
            Figures.Day($"{start.Get("year").Text()}-{start.Get("month").Text()}-{start.Get("day").Text()}", DayPattern), campaign[Urn.Length..],
            Figures.Money(figures.Get("costInLocalCurrency")), Figures.Count(figures.Get("impressions")), Figures.Count(figures.Get("clicks")));
    }

    private static string Of(LocalDate day) => FormattableString.Invariant($"(year:{day.Year},month:{day.Month},day:{day.Day})");

    /// <summary>A reply without a list is none that can be taken for an empty one.</summary>
    private static IEnumerable<JsonElement> Elements(JsonDocument page) => page.RootElement.Get("elements") is { ValueKind: JsonValueKind.Array } elements
        ? elements.Items()
        : throw new SourceException(SourceFailure.Wrong, "LinkedIn's answer holds no elements: please report this.");
}
