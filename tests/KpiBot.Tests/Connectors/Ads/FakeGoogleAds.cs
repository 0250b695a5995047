using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KpiBot.Connectors.Ads;
using KpiBot.Connectors.GoogleAds;
using KpiBot.Connectors.Http;
using Microsoft.AspNetCore.Http;
using NodaTime.Text;

namespace KpiBot.Tests.Connectors.Ads;

/// <summary>Stands in for Google Ads: questions in its query language, 64-bit numbers as texts, money in millionths, and zeros left out.</summary>
internal sealed partial class FakeGoogleAds : FakeAdPlatform
{
    public const string DeveloperToken = "canary-developer", Manager = "9999999999";

    /// <summary>What links of a campaign end with.</summary>
    public Dictionary<string, string> Suffixes { get; } = [];

    public override (int Status, string Body) Refusal => (401, Error("UNAUTHENTICATED"));

    public override (int Status, string Body) Denial => (403, Error("PERMISSION_DENIED"));

    public override IReadOnlyList<(int Status, string Body)> Passing =>
    [
        (429, """{"error":{"code":429,"status":"RESOURCE_EXHAUSTED","details":[{"errors":[{"errorCode":{"quotaError":"RESOURCE_TEMPORARILY_EXHAUSTED"}}]}]}}"""),
        (500, Error("INTERNAL")), (503, "<html>"), (200, """{"results":[{"campaign":{"id":"1","""),
    ];

    public override AdSettings Settings => new() { Source = "google-ads", ApiUrl = Url, Version = "v26", Accounts = [First], Channel = "Paid Search", Days = 124, IsDevelopment = true };

    public override AdConnector Connector(AdSettings? settings = null, ISourceToken? token = null) =>
        new GoogleAdsConnector(settings ?? Settings, KpiBot.Access.Secret.Of(DeveloperToken), Manager, token ?? new FixedToken(Secret), Time);

    public override IReadOnlyDictionary<string, IReadOnlySet<string>> Asked => Calls.Select(call => QueryOf(call)).GroupBy(query => query.Kind)
        .ToDictionary(asked => asked.Key, IReadOnlySet<string> (asked) => asked.SelectMany(query => query.Fields).ToHashSet());

    public static string Error(string status) => new JsonObject { ["error"] = new JsonObject { ["code"] = 400, ["status"] = status, ["message"] = "secret detail" } }.ToJsonString();

    protected override string? Answer(Call call, IHeaderDictionary headers)
    {
        if (call.Headers["developer-token"] != DeveloperToken || call.Headers["login-customer-id"] != Manager) return null;
        if (call.Path.Split('/', StringSplitOptions.RemoveEmptyEntries) is not ["v26", "customers", var customer, "googleAds:search"] || !Accounts.TryGetValue(customer, out var account)) return null;
        var query = QueryOf(call);
        var results = query.Kind switch
        {
            "customer" => [new JsonObject { ["customer"] = new JsonObject { ["resourceName"] = "leak-name", ["currencyCode"] = account.Currency, ["timeZone"] = account.Zone } }],
            "campaign" => account.Campaigns.Select(campaign => new JsonObject { ["campaign"] = new JsonObject { ["resourceName"] = "leak-name", ["id"] = campaign.Key, ["name"] = campaign.Value, ["finalUrlSuffix"] = Suffixes.GetValueOrDefault(campaign.Key) } }).ToList(),
            _ => Between(account, query.From, query.To).Select(day => new JsonObject
            {
                ["campaign"] = new JsonObject { ["resourceName"] = "leak-name", ["id"] = day.Key.Campaign },
                ["metrics"] = Metrics(day.Figures),
                ["segments"] = new JsonObject { ["date"] = LocalDatePattern.Iso.Format(day.Key.Day) },
                ["leak-field"] = "leak-value",
            }).ToList(),
        };
        var from = int.Parse((string?)JsonNode.Parse(call.Body)!["pageToken"] ?? "0", CultureInfo.InvariantCulture);
        var page = new JsonObject { ["fieldMask"] = string.Join(',', query.Fields), ["requestId"] = "leak-request" };
        if (results.Count > 0) page["results"] = new JsonArray([.. results.Skip(from).Take(PageSize)]);
        if (results.Count > from + PageSize) page["nextPageToken"] = (from + PageSize).ToString(CultureInfo.InvariantCulture);
        return page.ToJsonString();
    }

    private static JsonObject Metrics(FakeAdDay figures)
    {
        var metrics = new JsonObject();
        if (figures.Cost != 0) metrics["costMicros"] = ((long)(figures.Cost * 1_000_000)).ToString(CultureInfo.InvariantCulture);
        if (figures.Impressions != 0) metrics["impressions"] = figures.Impressions.ToString(CultureInfo.InvariantCulture);
        if (figures.Clicks != 0) metrics["clicks"] = figures.Clicks.ToString(CultureInfo.InvariantCulture);
        return metrics;
    }

    private static (string Kind, string[] Fields, NodaTime.LocalDate From, NodaTime.LocalDate To) QueryOf(Call call)
    {
        var query = Query().Match((string)JsonNode.Parse(call.Body)!["query"]!);
        Assert.True(query.Success, call.Body);
        var days = Days().Match(query.Groups["rest"].Value);
        return (query.Groups["from"].Value + (days.Success ? " by day" : ""), query.Groups["fields"].Value.Split(", "), Day("a"), Day("b"));

        NodaTime.LocalDate Day(string name) => days.Success ? LocalDatePattern.Iso.Parse(days.Groups[name].Value).Value : default;
    }

    [GeneratedRegex("^SELECT (?<fields>[a-z_., ]+) FROM (?<from>[a-z]+)(?<rest>.*)$")]
    private static partial Regex Query();

    [GeneratedRegex("^ WHERE segments.date BETWEEN '(?<a>[0-9-]{10})' AND '(?<b>[0-9-]{10})' ORDER BY segments.date, campaign.id$")]
    private static partial Regex Days();
}
