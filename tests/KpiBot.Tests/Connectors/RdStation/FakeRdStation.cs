using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KpiBot.Connectors.Http;
using KpiBot.Connectors.RdStation;
using KpiBot.Tests.Connectors.Http;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace KpiBot.Tests.Connectors.RdStation;

/// <summary>Stands in for RD Station CRM on this machine: lists that end after 10,000 rows, filters in its query language, 120 calls in a minute.</summary>
internal sealed partial class FakeRdStation : FakeSource
{
    private const int Cap = 10_000;

    public Dictionary<string, List<JsonObject>> Lists { get; } = [];

    private readonly Dictionary<(string List, string Id), JsonObject> _known = [];

    /// <summary>Rows that a list does not show before an instant.</summary>
    public Dictionary<string, Instant> ShownFrom { get; } = [];

    /// <summary>Whether replies count all rows.</summary>
    public bool Counts { get; set; } = true;

    /// <summary>Whether the order that is asked for is heeded.</summary>
    public bool Sorts { get; set; } = true;

    protected override (int Most, TimeSpan Window) Limit => (120, TimeSpan.FromMinutes(1));

    public static async Task<FakeRdStation> StartedAsync()
    {
        var station = new FakeRdStation();
        await station.StartAsync();
        return station;
    }

    public RdStationSettings Settings => new() { ApiUrl = Url, IsDevelopment = true, Without = new HashSet<string> { "deal_products" } };

    public RdStationConnector Connector(ISourceToken? token = null, RdStationSettings? settings = null) => new(settings ?? Settings, token ?? Fixed, Time);

    public List<JsonObject> Of(string list) => Lists.TryGetValue(list, out var rows) ? rows : Lists[list] = [];

    public JsonObject Put(string list, string id, Instant at, params (string Name, JsonNode? Value)[] fields)
    {
        if (!_known.TryGetValue((list, id), out var item)) Of(list).Add(_known[(list, id)] = item = new JsonObject { ["id"] = id, ["created_at"] = Iso(at) });
        item["updated_at"] = Iso(at);
        foreach (var (name, value) in fields) item[name] = value;
        return item;
    }

    protected override string? TokenOf(HttpRequest request) => request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal);

    protected override (int Status, string Body) Refuse(bool isExcess, HttpResponse response)
    {
        if (isExcess) response.Headers.RetryAfter = "17";
        return isExcess ? (429, """{"errors":[{"code":"too_many_requests"}]}""") : (401, """{"errors":[{"code":"unauthorized","detail":"secret detail"}]}""");
    }

    protected override JsonNode? Answer(Call call)
    {
        if (!call.Path.StartsWith("/crm/v2/", StringComparison.Ordinal)) return null;
        var (number, size) = (call.Number("page[number]", 1), call.Number("page[size]", 25));
        if (size > 100 || number * size > Cap) return null;
        if (FiltersOf(call.Query.GetValueOrDefault("filter")) is not { } filters) return null;
        var all = Of(call.Path["/crm/v2/".Length..])
            .Where(item => filters.TrueForAll(filter => string.CompareOrdinal(Written(item, filter.Field), filter.From) >= 0))
            .Where(item => !ShownFrom.TryGetValue((string)item["id"]!, out var from) || Now >= from).ToList();
        if (Sorts && call.Query.GetValueOrDefault("sort[created_at]") == "asc") all = [.. all.OrderBy(item => Written(item, "created_at"), StringComparer.Ordinal)];
        return new JsonObject
        {
            ["data"] = new JsonArray([.. all.Skip((number - 1) * size).Take(size).Select(Shown)]),
            ["links"] = new JsonObject { ["first"] = "https://api.rd.services/api/v2/first", ["last"] = "https://api.rd.services/api/v2/last" },
            ["meta"] = Counts ? new JsonObject { ["total"] = Math.Min(all.Count, Cap) } : new JsonObject(),
        };
    }

    /// <summary>Fields and times that rows must not be before; null for a filter that is none. Times are compared as they are written, all of them in UTC.</summary>
    private static List<(string Field, string From)>? FiltersOf(string? text)
    {
        if (text is null) return [];
        var filters = Filters().Matches(text).ToList();
        return filters.Sum(filter => filter.Length) + filters.Count - 1 == text.Length ? filters.ConvertAll(filter => (filter.Groups[1].Value, $"{filter.Groups[2].Value}T{filter.Groups[3].Value}Z")) : null;
    }

    private static string Written(JsonObject item, string field) => (string)item[field]!;

    [GeneratedRegex("(created_at|updated_at):>=\"(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d)\"")]
    private static partial Regex Filters();
}
