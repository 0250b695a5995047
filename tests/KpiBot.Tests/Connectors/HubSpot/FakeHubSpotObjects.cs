using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace KpiBot.Tests.Connectors.HubSpot;

/// <summary>What HubSpot answers about objects; null for a request that it does not accept.</summary>
internal sealed class FakeHubSpotObjects(FakeHubSpot hubSpot)
{
    private const int Cap = 10_000;
    private static readonly Dictionary<string, string> Names = new() { ["0-3"] = "deals" };

    public JsonObject? Answer(FakeHubSpot.Call call)
    {
        var parts = call.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            ["crm", "v3", "objects", var type] when call.Method == "GET" => List(call, Name(type)),
            ["crm", "v3", "objects", var type, "search"] => Search(JsonNode.Parse(call.Body)!.AsObject(), Name(type)),
            ["crm", "v3", "objects", var type, "batch", "read"] => Read(JsonNode.Parse(call.Body)!.AsObject(), Name(type)),
            ["crm", "v4", "associations", var from, var to, "batch", "read"] => Associated(JsonNode.Parse(call.Body)!.AsObject(), Name(from), Name(to)),
            _ => null,
        };
    }

    public static JsonObject Page(IEnumerable<JsonNode> results, string? next)
    {
        var page = new JsonObject { ["results"] = new JsonArray([.. results]) };
        if (next is not null) page["paging"] = new JsonObject { ["next"] = new JsonObject { ["after"] = next, ["link"] = "https://api.hubapi.com/next" } };
        return page;
    }

    /// <summary>The reply to a request for many at once.</summary>
    private JsonObject Complete(IEnumerable<JsonNode> results)
    {
        var page = Page(results, null);
        (page["status"], page["startedAt"], page["completedAt"]) = ("COMPLETE", Iso(hubSpot.Now), Iso(hubSpot.Now));
        return page;
    }

    private static string Name(string type) => Names.GetValueOrDefault(type, type);

    private static string Iso(Instant at) => InstantPattern.ExtendedIso.Format(at);

    private JsonObject? List(FakeHubSpot.Call call, string type)
    {
        var (limit, isArchived, histories) = (int.Parse(call.Query["limit"], CultureInfo.InvariantCulture), call.Query["archived"] == "true", Split(call.Query.GetValueOrDefault("propertiesWithHistory")));
        if (limit > (histories.Length > 0 ? 50 : 100)) return null;
        if (!long.TryParse(call.Query.GetValueOrDefault("after", "0"), NumberStyles.None, CultureInfo.InvariantCulture, out var after)) return null;
        var found = hubSpot.Of(type).Values.Where(item => item.Id >= after && !item.IsPurged && item.ArchivedAt is not null == isArchived).Take(limit + 1).ToList();
        return Page(
            found.Take(limit).Select(item => Shown(item, Split(call.Query["properties"]), histories, Split(call.Query.GetValueOrDefault("associations")), type)),
            found.Count > limit ? found[limit].Id.ToString(CultureInfo.InvariantCulture) : null);
    }

    private JsonObject? Search(JsonObject body, string type)
    {
        var (limit, after) = ((int)body["limit"]!, int.Parse((string)body["after"]!, CultureInfo.InvariantCulture));
        if (limit > 200 || after + limit > Cap) return null;
        var filters = body["filterGroups"]!.AsArray().SelectMany(group => group!["filters"]!.AsArray()).ToList();
        var found = hubSpot.Of(type).Values.Where(item => item.ArchivedAt is null && !item.IsPurged && item.IndexedAt <= hubSpot.Now && filters.All(filter => Meets(item, filter!.AsObject()))).ToList();
        var page = Page(found.Skip(after).Take(limit).Select(item => Shown(item, Texts(body["properties"]), [], [], type)), found.Count > after + limit ? $"{after + limit}" : null);
        page["total"] = found.Count;
        return page;
    }

    private JsonObject? Read(JsonObject body, string type)
    {
        var ids = body["inputs"]!.AsArray().Select(input => long.Parse((string)input!["id"]!, CultureInfo.InvariantCulture)).ToList();
        var histories = Texts(body["propertiesWithHistory"]);
        if (ids.Count > (histories.Length > 0 ? 50 : 100)) return null;
        var objects = hubSpot.Of(type);
        return Complete(ids.Where(id => objects.TryGetValue(id, out var item) && item.ArchivedAt is null && !item.IsPurged).Select(id => Shown(objects[id], Texts(body["properties"]), histories, [], type)));
    }

    private JsonObject? Associated(JsonObject body, string from, string to)
    {
        var ids = body["inputs"]!.AsArray().Select(input => long.Parse((string)input!["id"]!, CultureInfo.InvariantCulture)).ToList();
        if (ids.Count > 1_000) return null;
        return Complete(
            ids.Where(id => hubSpot.Of(from).TryGetValue(id, out var item) && item.Associations.GetValueOrDefault(to) is { Count: > 0 }).Select(id => (JsonNode)new JsonObject
            {
                ["from"] = new JsonObject { ["id"] = $"{id}" },
                ["to"] = new JsonArray([.. hubSpot.Of(from)[id].Associations[to].Select(other => new JsonObject
                {
                    ["toObjectId"] = other.Id,
                    ["associationTypes"] = new JsonArray([new JsonObject { ["category"] = "HUBSPOT_DEFINED", ["typeId"] = 341, ["label"] = null }, .. other.IsPrimary ? [new JsonObject { ["category"] = "HUBSPOT_DEFINED", ["typeId"] = 5, ["label"] = "Primary" }] : Array.Empty<JsonNode>()]),
                })]),
            }));
    }

    private bool Meets(FakeObject item, JsonObject filter)
    {
        var value = long.Parse((string)filter["value"]!, CultureInfo.InvariantCulture);
        var known = (string)filter["propertyName"]! == "hs_object_id" ? item.Id : item.ModifiedAt.ToUnixTimeMilliseconds();
        return (string)filter["operator"]! switch { "GTE" => known >= value, "GT" => known > value, _ => throw new InvalidOperationException() };
    }

    private JsonNode Shown(FakeObject item, string[] properties, string[] histories, string[] associations, string type)
    {
        var shown = new JsonObject { ["hs_object_id"] = $"{item.Id}" };
        foreach (var name in properties.Where(name => name != "hs_object_id")) shown[name] = Value(item, name);
        foreach (var (name, value) in hubSpot.Extras) shown[name] = value;
        var answer = new JsonObject { ["id"] = $"{item.Id}", ["properties"] = shown, ["createdAt"] = Iso(item.CreatedAt), ["updatedAt"] = Iso(item.ModifiedAt), ["archived"] = item.ArchivedAt is not null };
        if (histories.Length > 0) answer["propertiesWithHistory"] = new JsonObject([.. histories.Where(item.History.ContainsKey).Select(name => KeyValuePair.Create(name, (JsonNode?)Versions(item, name)))]);
        if (associations.Length > 0)
        {
            answer["associations"] = new JsonObject([.. associations.Where(to => item.Associations.GetValueOrDefault(to) is { Count: > 0 }).Select(to => KeyValuePair.Create(to, (JsonNode?)Page(
                item.Associations[to].SelectMany(other => new[] { $"{type}_to_{to}_unlabeled" }.Concat(other.IsPrimary ? [$"{type}_to_{to}"] : []).Select(kind => (JsonNode)new JsonObject { ["id"] = $"{other.Id}", ["type"] = kind })), null)))]);
        }

        return answer;
    }

    private static string? Value(FakeObject item, string name) => name switch
    {
        "hs_lastmodifieddate" or "lastmodifieddate" => Iso(item.ModifiedAt),
        "createdate" or "hs_createdate" => Iso(item.CreatedAt),
        _ => item.Properties.GetValueOrDefault(name, ""),
    };

    /// <summary>The newest first, as HubSpot gives them.</summary>
    private static JsonArray Versions(FakeObject item, string name) =>
        new([.. item.History[name].AsEnumerable().Reverse().Select(version => new JsonObject { ["value"] = version.Value, ["timestamp"] = Iso(version.At), ["sourceType"] = "CRM_UI", ["updatedByUserId"] = 42 })]);

    private static string[] Split(string? listed) => listed?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static string[] Texts(JsonNode? list) => [.. list?.AsArray().Select(item => (string)item!) ?? []];
}
