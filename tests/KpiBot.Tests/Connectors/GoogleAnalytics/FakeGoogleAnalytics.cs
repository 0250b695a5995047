using System.Globalization;
using System.Text.Json.Nodes;
using KpiBot.Access;
using KpiBot.Connectors.GoogleAnalytics;
using KpiBot.Connectors.Http;
using KpiBot.Tests.Connectors.Reports;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;

namespace KpiBot.Tests.Connectors.GoogleAnalytics;

/// <summary>
/// Stands in for the Data API of Google Analytics: reports cut into pages by place in an order that is asked for, values as texts, days of the property's own zone, tokens that are used up,
/// and what it says against its figures.
/// </summary>
internal sealed class FakeGoogleAnalytics : FakeReportServer
{
    public const string Property = "123456789";

    /// <summary>Its clock begins on July 1, 2026.</summary>
    public static readonly LocalDate Today = new(2026, 7, 1);

    private static readonly LocalDatePattern Compact = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    /// <summary>Visits by day, channel, source and medium, and campaign.</summary>
    public Dictionary<(LocalDate Day, string Channel, string Source, string Campaign), long> Visits { get; } = [];

    /// <summary>The most rows of a page, whatever is asked for.</summary>
    public int MostRows { get; set; } = 100_000;

    public string Zone { get; set; } = "America/Sao_Paulo";

    /// <summary>What it says against figures whose report holds the day.</summary>
    public (LocalDate Day, JsonObject Said)? Against { get; set; }

    public long TokensToday { get; set; } = 200_000;

    public long TokensThisHour { get; set; } = 40_000;

    public override (int Status, string Body) Refusal => (401, Error("UNAUTHENTICATED"));

    public GoogleAnalyticsSettings Settings => new() { ApiUrl = Url, Property = Property, Days = 124, IsDevelopment = true };

    public GoogleAnalyticsConnector Connector(GoogleAnalyticsSettings? settings = null, ISourceToken? token = null) => new(settings ?? Settings, token ?? new FixedToken(Secret.Of(Token)), Time);

    /// <summary>The names that requests asked for.</summary>
    public IReadOnlySet<string> Asked(string kind) => Calls.SelectMany(call => JsonNode.Parse(call.Body)![kind]?.AsArray().Select(one => (string)one!["name"]!) ?? []).ToHashSet();

    public static string Error(string status, string message = "secret detail") => new JsonObject { ["error"] = new JsonObject { ["code"] = 400, ["status"] = status, ["message"] = message } }.ToJsonString();

    /// <summary>Visits of 100 days, the last of them yesterday: some from a campaign, some from nowhere.</summary>
    public void Fill()
    {
        for (var day = 1; day <= 100; day++)
        {
            Visits[(Today.PlusDays(-day), "Paid Search", "google / cpc", "brand-br")] = 100 + day;
            Visits[(Today.PlusDays(-day), "Direct", "(direct) / (none)", "(direct)")] = 50;
            if (day % 10 == 0) Visits[(Today.PlusDays(-day), "(other)", "(other)", "(other)")] = 5;
        }
    }

    protected override string? Answer(Call call, IHeaderDictionary headers)
    {
        if (call.Method != "POST" || call.Path != $"/v1beta/properties/{Property}:runReport") return null;
        var body = JsonNode.Parse(call.Body)!;
        var today = Instant.FromDateTimeOffset(Time.GetUtcNow()).InZone(DateTimeZoneProviders.Tzdb[Zone]).Date;
        var (from, to) = (DayOf(body["dateRanges"]![0]!["startDate"], today), DayOf(body["dateRanges"]![0]!["endDate"], today));
        if (to > today || from > to) return null;
        string[] dimensions = [.. body["dimensions"]?.AsArray().Select(one => (string)one!["name"]!) ?? []], metrics = [.. body["metrics"]!.AsArray().Select(one => (string)one!["name"]!)];
        if (dimensions.Length > 9 || metrics.Length > 10) return null;
        var found = dimensions.Length == 0 ? [] : Visits.Where(visit => visit.Key.Day >= from && visit.Key.Day <= to)
            .Select(visit => (Values: dimensions.Select(name => Value(visit.Key, name)).ToArray(), visit.Value)).OrderBy(row => string.Join('\n', row.Values), StringComparer.Ordinal).ToList();
        var (offset, limit) = (int.Parse((string?)body["offset"] ?? "0", CultureInfo.InvariantCulture), Math.Min(MostRows, int.Parse((string)body["limit"]!, CultureInfo.InvariantCulture)));
        (TokensToday, TokensThisHour) = (TokensToday - 10, TokensThisHour - 10);
        var metadata = Against is { } against && against.Day >= from && against.Day <= to ? against.Said.DeepClone().AsObject() : [];
        (metadata["currencyCode"], metadata["timeZone"]) = ("BRL", Zone);
        var report = new JsonObject { ["metadata"] = metadata, ["kind"] = "analyticsData#runReport", ["leak-field"] = "leak-value" };
        if ((bool?)body["returnPropertyQuota"] == true) report["propertyQuota"] = new JsonObject { ["tokensPerDay"] = Left(TokensToday), ["tokensPerHour"] = Left(TokensThisHour), ["concurrentRequests"] = new JsonObject { ["remaining"] = 10 } };
        if (found.Count == 0) return report.ToJsonString();
        report["rowCount"] = found.Count;
        report["rows"] = new JsonArray([.. found.Skip(offset).Take(limit).Select(row => new JsonObject
        {
            ["dimensionValues"] = Listed(row.Values),
            ["metricValues"] = Listed(metrics.Select(metric => (metric == "sessions" ? row.Value : row.Value / 2).ToString(CultureInfo.InvariantCulture))),
            ["leak-field"] = "leak-value",
        })]);
        return report.ToJsonString();
    }

    private static JsonObject Left(long tokens) => new() { ["consumed"] = 10, ["remaining"] = tokens };

    private static JsonArray Listed(IEnumerable<string> values) => new([.. values.Select(value => new JsonObject { ["value"] = value })]);

    private static LocalDate DayOf(JsonNode? said, LocalDate today) => (string)said! is "today" ? today : LocalDatePattern.Iso.Parse((string)said!).Value;

    private static string Value((LocalDate Day, string Channel, string Source, string Campaign) key, string dimension) => dimension switch
    {
        "date" => Compact.Format(key.Day),
        "sessionDefaultChannelGroup" => key.Channel,
        "sessionSourceMedium" => key.Source,
        "sessionCampaignName" => key.Campaign,
        _ => "leak-dimension",
    };
}
