using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using KpiBot.Connectors.Http;
using KpiBot.Connectors.Rest;
using KpiBot.Connectors.Rest.Mappings;
using KpiBot.Tests.Connectors.Http;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace KpiBot.Tests.Connectors.Rest;

/// <summary>Stands in for a small CRM on this machine: lists by name, in every way that lists go on, with a filter by day and a limit of calls in a minute.</summary>
internal sealed class FakeRest : FakeSource
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/Sao_Paulo"];

    public Dictionary<string, List<JsonObject>> Lists { get; } = new() { ["usuarios"] = [], ["etapas"] = [], ["empresas"] = [], ["negocios"] = [], ["excluidos"] = [] };

    public int MostPerMinute { get; set; } = 60;

    /// <summary>The address that replies name as that of the next page; the own one where it is null.</summary>
    public string? NextHost { get; set; }

    /// <summary>Whether a page behind the last is the last again.</summary>
    public bool RepeatsTheLast { get; set; }

    public int? TotalSaid { get; set; }

    private readonly Dictionary<(string List, string Id), JsonObject> _known = [];
    private readonly Dictionary<JsonObject, Instant> _changed = [];

    /// <summary>Rows that the filter does not show before an instant.</summary>
    public Dictionary<string, Instant> ShownFrom { get; } = [];

    protected override (int Most, TimeSpan Window) Limit => (MostPerMinute, TimeSpan.FromMinutes(1));

    public static async Task<FakeRest> StartedAsync()
    {
        var rest = new FakeRest();
        await rest.StartAsync();
        return rest;
    }

    /// <summary>The sample in the repository, at this address; what is to be changed in it is replaced.</summary>
    public RestSource Described(params (string From, string To)[] changes) => ((RestResult.Read)RestSourceReader.Read(Encoding.UTF8.GetBytes(Text(changes)), isDevelopment: true)).Source;

    public string Text(params (string From, string To)[] changes)
    {
        var text = File.ReadAllText(Path.Combine(KpiBot.Tests.Support.Checkout.Root, "samples", "sources", "impulsa.json")).Replace("https://api.impulsa.example/", Url + "/", StringComparison.Ordinal).Replace("\"requestsPerMinute\": 30", "\"requestsPerMinute\": 60", StringComparison.Ordinal);
        foreach (var (from, to) in changes)
        {
            Assert.Contains(from, text, StringComparison.Ordinal);
            text = text.Replace(from, to, StringComparison.Ordinal);
        }

        return text;
    }

    public RestConnector Connector(RestSource? source = null, ISourceToken? token = null) => new(source ?? Described(), token ?? Fixed, isDevelopment: true, Time);

    public JsonObject Put(string list, string id, Instant at, params (string Name, JsonNode? Value)[] fields)
    {
        if (!_known.TryGetValue((list, id), out var item)) Lists[list].Add(_known[(list, id)] = item = new JsonObject { ["id"] = id, ["criado_em"] = Written(at) });
        item["atualizado_em"] = Written(at);
        _changed[item] = at;
        foreach (var (name, value) in fields) item[name] = value;
        return item;
    }

    public static string Written(Instant at) => at.InZone(Zone).ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture);

    protected override string? TokenOf(HttpRequest request)
    {
        if (request.Headers["X-Api-Key"].ToString() is { Length: > 0 } key) return key;
        var authorization = request.Headers.Authorization.ToString();
        if (authorization.StartsWith("Basic ", StringComparison.Ordinal)) return Encoding.UTF8.GetString(Convert.FromBase64String(authorization[6..])).Replace("kpibot:", "", StringComparison.Ordinal);
        return authorization.Replace("Bearer ", "", StringComparison.Ordinal);
    }

    protected override (int Status, string Body) Refuse(bool isExcess, HttpResponse response)
    {
        if (isExcess) response.Headers.RetryAfter = "60";
        return isExcess ? (429, "{}") : (401, """{"error":"secret detail"}""");
    }

    protected override void Stamp(Call call, HttpResponse response)
    {
        if (Lists.TryGetValue(call.Path.Split('/')[^1], out _) && Page(call) is var (rows, from, all) && from + rows.Count < all)
            response.Headers.Link = $"<{NextHost ?? Url}/v1/first>; rel=\"first\", <{Address(call, from + rows.Count)}>; rel=\"next\"";
    }

    protected override JsonNode? Answer(Call call)
    {
        if (!Lists.ContainsKey(call.Path.Split('/')[^1])) return null;
        var (rows, from, all) = Page(call);
        var more = from + rows.Count < all;
        return new JsonObject
        {
            ["data"] = new JsonArray([.. rows.Select(Shown)]),
            ["meta"] = new JsonObject { ["total"] = TotalSaid ?? all, ["cursor"] = more ? $"c{from + rows.Count}" : null },
            ["links"] = new JsonObject { ["next"] = more ? Address(call, from + rows.Count) : null },
        };
    }

    private string Address(Call call, int from) => $"{NextHost ?? Url}{call.Path}?cursor=c{from}&por_pagina={call.Number("por_pagina", 100)}";

    private (List<JsonObject> Rows, int From, int All) Page(Call call)
    {
        var size = call.Number("por_pagina", 100);
        var since = call.Query.TryGetValue("atualizado_desde", out var day) ? Zone.AtStartOfDay(LocalDate.FromDateOnly(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture))).ToInstant() : (Instant?)null;
        var all = Lists[call.Path.Split('/')[^1]].Where(item => since is null || _changed[item] >= since)
            .Where(item => !ShownFrom.TryGetValue((string)item["id"]!, out var from) || Now >= from).ToList();
        var from = call.Query.TryGetValue("cursor", out var cursor) ? int.Parse(cursor.AsSpan(1), CultureInfo.InvariantCulture) : call.Query.ContainsKey("inicio") ? call.Number("inicio", 0) : (call.Number("pagina", 1) - 1) * size;
        if (RepeatsTheLast && from >= all.Count && all.Count > 0) from = (all.Count - 1) / size * size;
        return ([.. all.Skip(from).Take(size)], from, all.Count);
    }
}
