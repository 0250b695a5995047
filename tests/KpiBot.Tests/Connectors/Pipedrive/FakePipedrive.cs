using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using KpiBot.Connectors.Http;
using KpiBot.Connectors.Pipedrive;
using KpiBot.Tests.Connectors.Http;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;

namespace KpiBot.Tests.Connectors.Pipedrive;

/// <summary>
/// Stands in for Pipedrive on this machine: lists with cursors that hide what was archived and show late what changed, the list of the deleted, changelogs one deal at a time,
/// leads by places, so many calls in two seconds and so many tokens on a day.
/// </summary>
internal sealed class FakePipedrive : FakeSource
{
    private static readonly Dictionary<string, string> Lists = new()
    {
        ["/api/v2/deals"] = "deals", ["/api/v2/deals/archived"] = "deals", ["/api/v2/organizations"] = "organizations", ["/api/v2/activities"] = "activities",
        ["/api/v2/pipelines"] = "pipelines", ["/api/v2/stages"] = "stages", ["/api/v2/deals/products"] = "products", ["/api/v2/dealFields"] = "dealFields", ["/api/v2/organizationFields"] = "organizationFields",
    };

    /// <summary>Objects by list, then by id.</summary>
    public Dictionary<string, SortedDictionary<long, JsonObject>> Objects { get; } = [];

    public Dictionary<long, List<JsonObject>> Changes { get; } = [];

    public List<JsonObject> Leads { get; } = [];

    public List<JsonObject> Users { get; } = [];

    /// <summary>When a list of what changed shows an object; at once where it is not named.</summary>
    public Dictionary<(string List, long Id), Instant> ShownFrom { get; } = [];

    public JsonObject Me { get; } = new() { ["id"] = 1, ["name"] = "leak-me", ["email"] = "leak-me@example.com", ["company_domain"] = "acme", ["default_currency"] = "BRL", ["timezone_name"] = "America/Sao_Paulo" };

    public int MostPerWindow { get; set; } = 40;

    public long Daily { get; set; } = 1_000_000;

    public long Spent { get; set; }

    /// <summary>Whether a changelog's cursor leads to the same page again, as was reported.</summary>
    public bool RepeatsCursors { get; set; }

    protected override (int Most, TimeSpan Window) Limit => (MostPerWindow, TimeSpan.FromSeconds(2));

    public static async Task<FakePipedrive> StartedAsync()
    {
        var pipedrive = new FakePipedrive();
        await pipedrive.StartAsync();
        return pipedrive;
    }

    public PipedriveSettings Settings => new() { ApiUrl = Url, IsDevelopment = true };

    public PipedriveConnector Connector(ISourceToken? token = null, PipedriveSettings? settings = null) => new(settings ?? Settings, token ?? Fixed, Time);

    public SortedDictionary<long, JsonObject> Of(string list) => Objects.TryGetValue(list, out var objects) ? objects : Objects[list] = [];

    protected override string? TokenOf(HttpRequest request) => request.Headers["x-api-token"].ToString() is { Length: > 0 } token ? token : request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal);

    protected override (int Status, string Body) Refuse(bool isExcess, HttpResponse response)
    {
        if (isExcess) response.Headers["x-ratelimit-reset"] = "2";
        return isExcess ? (429, """{"success":false,"error":"Rate limit exceeded"}""") : (401, """{"success":false,"error":"unauthorized access","errorCode":401}""");
    }

    protected override void Stamp(Call call, HttpResponse response)
    {
        Spent += call.Path.Contains("/changelog", StringComparison.Ordinal) ? 20 : call.Path.StartsWith("/v1", StringComparison.Ordinal) ? 20 : 10;
        response.Headers["x-ratelimit-limit"] = MostPerWindow.ToString(CultureInfo.InvariantCulture);
        response.Headers["x-daily-ratelimit-token-limit"] = Daily.ToString(CultureInfo.InvariantCulture);
        response.Headers["x-daily-ratelimit-token-remaining"] = Math.Max(0, Daily - Spent).ToString(CultureInfo.InvariantCulture);
    }

    protected override JsonNode? Answer(Call call) => call.Path switch
    {
        "/v1/users/me" => Data(Me.DeepClone()),
        "/v1/users" => Data(new JsonArray([.. Users.Select(Shown)])),
        "/v1/leads" => LeadPage(call, isArchived: false),
        "/v1/leads/archived" => LeadPage(call, isArchived: true),
        _ when call.Path.EndsWith("/changelog", StringComparison.Ordinal) => Changelog(call),
        _ => Lists.TryGetValue(call.Path, out var list) ? Page(call, list) : null,
    };

    private JsonObject? Page(Call call, string list)
    {
        var limit = call.Number("limit", 100);
        if (limit > 500 || !TryCursor(call, out var after)) return null;
        var isArchive = call.Path.EndsWith("/archived", StringComparison.Ordinal);
        var wanted = call.Query.GetValueOrDefault("deal_ids")?.Split(',').ToHashSet();
        if (list == "products" && wanted is not { Count: > 0 and <= 100 }) return null;
        if (call.Query.TryGetValue("updated_since", out var text) && !InstantPattern.General.Parse(text).Success) return null;
        var found = Of(list).Where(entry => entry.Key > after && IsShown(list, entry.Key, entry.Value, isArchive, call.Query.GetValueOrDefault("status") == "deleted", text) && wanted?.Contains((string?)entry.Value["deal_id"]?.ToString() ?? "") != false)
            .Take(limit + 1).ToList();
        return new JsonObject
        {
            ["success"] = true,
            ["data"] = new JsonArray([.. found.Take(limit).Select(entry => Shown(entry.Value))]),
            ["additional_data"] = new JsonObject { ["next_cursor"] = found.Count > limit ? Convert.ToBase64String(Encoding.UTF8.GetBytes($"id:{found[limit - 1].Key}")) : null },
        };
    }

    private bool IsShown(string list, long id, JsonObject item, bool isArchive, bool isDeleted, string? since)
    {
        if ((item["is_deleted"]?.GetValue<bool>() == true) != isDeleted) return false;
        if (item["purged"] is not null) return false;
        if (list == "deals" && !isDeleted && (item["is_archived"]?.GetValue<bool>() == true) != isArchive) return false;
        if (ShownFrom.TryGetValue((list, id), out var from) && Now < from) return false;
        return since is null || string.CompareOrdinal((string)item["update_time"]!, since) >= 0; // both are written in one way
    }

    private JsonObject? LeadPage(Call call, bool isArchived)
    {
        var (start, limit) = (call.Number("start", 0), call.Number("limit", 100));
        if (limit > 500) return null;
        var all = Leads.Where(lead => (lead["is_archived"]?.GetValue<bool>() == true) == isArchived).ToList();
        return new JsonObject
        {
            ["success"] = true,
            ["data"] = new JsonArray([.. all.Skip(start).Take(limit).Select(Shown)]),
            ["additional_data"] = new JsonObject { ["pagination"] = new JsonObject { ["start"] = start, ["limit"] = limit, ["more_items_in_collection"] = all.Count > start + limit } },
        };
    }

    private JsonObject? Changelog(Call call)
    {
        var id = long.Parse(call.Path.Split('/')[3], CultureInfo.InvariantCulture);
        if (!TryCursor(call, out var after)) return null;
        var limit = call.Number("limit", 100);
        var all = Changes.GetValueOrDefault(id) ?? [];
        if (RepeatsCursors) after = 0;
        var page = Data(new JsonArray([.. all.Skip((int)after).Take(limit).Select(Shown)]));
        page["additional_data"] = new JsonObject { ["next_cursor"] = all.Count > after + limit ? Convert.ToBase64String(Encoding.UTF8.GetBytes($"id:{(RepeatsCursors ? limit : after + limit)}")) : null };
        return page;
    }

    private static bool TryCursor(Call call, out long after)
    {
        after = 0;
        return !call.Query.TryGetValue("cursor", out var cursor) || long.TryParse(Encoding.UTF8.GetString(Convert.FromBase64String(cursor)).AsSpan(3), CultureInfo.InvariantCulture, out after);
    }

    private static JsonObject Data(JsonNode data) => new() { ["success"] = true, ["data"] = data };
}
