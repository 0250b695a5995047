using System.Text.Json.Nodes;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Connectors.Reports;

/// <summary>JSON of which one value is gone, of another type, or one that nobody expects.</summary>
internal static class SpoiledJson
{
    private static readonly string[] Others =
    [
        "null", "true", "0", "-1", "1e28", "9999999999999999999", "12.5", "\"\"", "\"n/a\"", "\"2026-02-30\"", "\"20269999\"", "\"1e28\"", "\"99999999999999999999999\"", "\"-7\"", "[]", "[[]]", "{}", "{\"value\":7}", "\"\\u0000(\"",
    ];

    public static string Of(string body, Dice dice)
    {
        var root = JsonNode.Parse(body)!;
        var places = Places(root).ToList();
        if (places.Count == 0) return body;
        var (parent, key) = dice.Of(places);
        var isGone = dice.Chance(20);
        var other = JsonNode.Parse(dice.Of(Others));
        if (parent is JsonObject named && isGone) named.Remove((string)key);
        else if (parent is JsonObject set) set[(string)key] = other;
        else if (parent is JsonArray list && isGone) list.RemoveAt((int)key);
        else parent.AsArray()[(int)key] = other;
        return root.ToJsonString();
    }

    private static IEnumerable<(JsonNode Parent, object Key)> Places(JsonNode? node) => node switch
    {
        JsonObject named => named.SelectMany(property => Places(property.Value).Prepend((named, (object)property.Key))),
        JsonArray list => list.SelectMany((item, place) => Places(item).Prepend((list, (object)place))),
        _ => [],
    };
}
