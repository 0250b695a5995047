using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KpiBot.Connectors.Ads;
using KpiBot.Connectors.Http;
using KpiBot.Connectors.LinkedInAds;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace KpiBot.Tests.Connectors.Ads;

/// <summary>Stands in for LinkedIn: a version in a header, money as texts, days of UTC, and a report without pages that is cut at 15,000 lines.</summary>
internal sealed partial class FakeLinkedIn : FakeAdPlatform
{
    public const string Version = "202606";

    /// <summary>Lines at which a report is cut.</summary>
    public int Cap { get; set; } = 15_000;

    public override (int Status, string Body) Refusal => (401, """{"status":401,"serviceErrorCode":65601,"code":"REVOKED_ACCESS_TOKEN","message":"secret detail"}""");

    public override (int Status, string Body) Denial => (403, """{"status":403,"serviceErrorCode":100,"code":"ACCESS_DENIED","message":"secret detail"}""");

    public override IReadOnlyList<(int Status, string Body)> Passing => [(429, """{"status":429,"message":"Resource level throttle"}"""), (500, "{}"), (504, "<html>"), (200, """{"elements":[{"id":1""")];

    public override AdSettings Settings => new() { Source = "linkedin-ads", ApiUrl = Url, Version = Version, Accounts = [First], Channel = "Paid Social", Days = 124, IsDevelopment = true };

    public override AdConnector Connector(AdSettings? settings = null, ISourceToken? token = null) => new LinkedInAdsConnector(settings ?? Settings, token ?? new FixedToken(Secret), Time);

    public override IReadOnlyDictionary<string, IReadOnlySet<string>> Asked => Calls.GroupBy(call => call.Path.Split('/')[^1] is var last && last.All(char.IsAsciiDigit) ? "adAccounts" : last)
        .ToDictionary(asked => asked.Key, IReadOnlySet<string> (asked) => asked.SelectMany(call => call.Query["fields"].Split(',')).ToHashSet());

    protected override string Zone => "Etc/UTC";

    protected override string? Answer(Call call, IHeaderDictionary headers)
    {
        if (call.Headers["LinkedIn-Version"] != Version || call.Headers["X-Restli-Protocol-Version"] != "2.0.0") return null;
        return call.Path.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
        {
            ["rest", "adAccounts", var id] => new JsonObject { ["currency"] = Accounts[id].Currency, ["name"] = "leak-name" }.ToJsonString(),
            ["rest", "adAccounts", var id, "adCampaigns"] when call.Query["q"] == "search" => Campaigns(Accounts[id], call),
            ["rest", "adAnalytics"] => Report(call),
            _ => null,
        };
    }

    private string Campaigns(FakeAdAccount account, Call call)
    {
        var from = int.Parse(call.Query.GetValueOrDefault("pageToken", "0"), CultureInfo.InvariantCulture);
        var size = Math.Min(PageSize, int.Parse(call.Query["pageSize"], CultureInfo.InvariantCulture));
        var page = new JsonObject
        {
            ["elements"] = new JsonArray([.. account.Campaigns.Skip(from).Take(size).Select(campaign => new JsonObject { ["id"] = long.Parse(campaign.Key, CultureInfo.InvariantCulture), ["name"] = campaign.Value, ["leak-field"] = "leak-value" })]),
            ["metadata"] = new JsonObject(),
        };
        if (account.Campaigns.Count > from + size) page["metadata"]!["nextPageToken"] = (from + size).ToString(CultureInfo.InvariantCulture);
        return page.ToJsonString();
    }

    private string? Report(Call call)
    {
        if (call.Query["q"] != "analytics" || call.Query["pivot"] != "CAMPAIGN" || call.Query["timeGranularity"] != "DAILY") return null;
        var (range, account) = (Range().Match(call.Query["dateRange"]), AccountList().Match(call.Query["accounts"]));
        if (!range.Success || !account.Success || !Accounts.TryGetValue(account.Groups[1].Value, out var known)) return null;
        var elements = Between(known, Day(range, 1), Day(range, 4)).Take(Cap).Select(day => new JsonObject
        {
            ["costInLocalCurrency"] = day.Figures.Cost.ToString(CultureInfo.InvariantCulture), ["impressions"] = day.Figures.Impressions, ["clicks"] = day.Figures.Clicks,
            ["dateRange"] = new JsonObject { ["start"] = Said(day.Key.Day), ["end"] = Said(day.Key.Day) }, ["pivotValues"] = new JsonArray($"urn:li:sponsoredCampaign:{day.Key.Campaign}"), ["leak-field"] = "leak-value",
        });
        return new JsonObject { ["elements"] = new JsonArray([.. elements]), ["paging"] = new JsonObject { ["count"] = 10, ["start"] = 0, ["links"] = new JsonArray() } }.ToJsonString();
    }

    private static JsonObject Said(LocalDate day) => new() { ["year"] = day.Year, ["month"] = day.Month, ["day"] = day.Day };

    private static LocalDate Day(Match range, int group) =>
        new(int.Parse(range.Groups[group].Value, CultureInfo.InvariantCulture), int.Parse(range.Groups[group + 1].Value, CultureInfo.InvariantCulture), int.Parse(range.Groups[group + 2].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^\(start:\(year:(\d+),month:(\d+),day:(\d+)\),end:\(year:(\d+),month:(\d+),day:(\d+)\)\)$")]
    private static partial Regex Range();

    [GeneratedRegex(@"^List\(urn:li:sponsoredAccount:(\d+)\)$")]
    private static partial Regex AccountList();
}
