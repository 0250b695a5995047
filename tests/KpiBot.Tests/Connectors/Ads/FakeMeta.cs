using System.Globalization;
using System.Text.Json.Nodes;
using KpiBot.Connectors.Ads;
using KpiBot.Connectors.Http;
using KpiBot.Connectors.MetaAds;
using Microsoft.AspNetCore.Http;
using NodaTime.Text;

namespace KpiBot.Tests.Connectors.Ads;

/// <summary>Stands in for Meta: everything is a text, errors are told apart by codes of its own under one status, cursors, and limits that every reply shows.</summary>
internal sealed class FakeMeta : FakeAdPlatform
{
    public override (int Status, string Body) Refusal => (400, Error(190));

    public override (int Status, string Body) Denial => (403, Error(200));

    public override IReadOnlyList<(int Status, string Body)> Passing => [(400, Error(80000)), (400, Error(17)), (500, Error(1)), (500, Error(2)), (200, """{"data":[{"campaign_id":"1""")];

    public override AdSettings Settings => new() { Source = "meta-ads", ApiUrl = Url, Version = "v25.0", Accounts = [First], Channel = "Paid Social", Days = 124, IsDevelopment = true };

    /// <summary>What replies say of the limits.</summary>
    public string? Usage { get; set; }

    public override AdConnector Connector(AdSettings? settings = null, ISourceToken? token = null) => new MetaAdsConnector(settings ?? Settings, token ?? new FixedToken(Secret), Time);

    public override IReadOnlyDictionary<string, IReadOnlySet<string>> Asked => Calls.GroupBy(call => call.Path.Split('/')[^1] is var last && last.StartsWith("act_", StringComparison.Ordinal) ? "account" : last)
        .ToDictionary(asked => asked.Key, IReadOnlySet<string> (asked) => asked.SelectMany(call => call.Query["fields"].Split(',')).ToHashSet());

    public static string Error(int code) => new JsonObject { ["error"] = new JsonObject { ["message"] = "secret detail", ["type"] = "OAuthException", ["code"] = code, ["fbtrace_id"] = "x" } }.ToJsonString();

    protected override string? Answer(Call call, IHeaderDictionary headers)
    {
        if (Usage is not null) headers["X-Business-Use-Case-Usage"] = Usage;
        return call.Path.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
        {
            ["v25.0", var id] => new JsonObject { ["currency"] = Of(id).Currency, ["timezone_name"] = Of(id).Zone, ["id"] = id, ["leak-field"] = "leak-value" }.ToJsonString(),
            ["v25.0", var id, "campaigns"] => Page(call, Of(id).Campaigns.Select(campaign => new JsonObject { ["id"] = campaign.Key, ["name"] = campaign.Value, ["leak-field"] = "leak-value" })),
            ["v25.0", var id, "insights"] when call.Query["level"] == "campaign" && call.Query["time_increment"] == "1" => Report(call, Of(id)),
            _ => null,
        };
    }

    private string? Report(Call call, FakeAdAccount account)
    {
        var range = JsonNode.Parse(call.Query["time_range"])!;
        return Page(call, Between(account, LocalDatePattern.Iso.Parse((string)range["since"]!).Value, LocalDatePattern.Iso.Parse((string)range["until"]!).Value).Select(day => new JsonObject
        {
            ["campaign_id"] = day.Key.Campaign, ["campaign_name"] = account.Campaigns.GetValueOrDefault(day.Key.Campaign, "gone"), ["spend"] = day.Figures.Cost.ToString(CultureInfo.InvariantCulture),
            ["impressions"] = day.Figures.Impressions.ToString(CultureInfo.InvariantCulture), ["inline_link_clicks"] = day.Figures.Clicks.ToString(CultureInfo.InvariantCulture),
            ["date_start"] = LocalDatePattern.Iso.Format(day.Key.Day), ["date_stop"] = LocalDatePattern.Iso.Format(day.Key.Day), ["leak-field"] = "leak-value",
        }));
    }

    private FakeAdAccount Of(string id) => Accounts[id["act_".Length..]];

    private string? Page(Call call, IEnumerable<JsonObject> all)
    {
        if (!int.TryParse(call.Query.GetValueOrDefault("after", "0"), NumberStyles.None, CultureInfo.InvariantCulture, out var from)) return null;
        var (size, rest) = (Math.Min(PageSize, int.Parse(call.Query["limit"], CultureInfo.InvariantCulture)), all.Skip(from).ToList());
        var paging = new JsonObject { ["cursors"] = new JsonObject { ["before"] = "x", ["after"] = (from + size).ToString(CultureInfo.InvariantCulture) } };
        if (rest.Count > size) paging["next"] = "https://graph.facebook.com/next?access_token=leak-token";
        return new JsonObject { ["data"] = new JsonArray([.. rest.Take(size)]), ["paging"] = paging }.ToJsonString();
    }
}
