using System.Text.Json;
using System.Text.Json.Nodes;
using KpiBot.Questions.Glosses;

namespace KpiBot.LanguageModel.Prompts;

/// <summary>The JSON schema of a reply: parts of a question, each with one of the terms of its kind.</summary>
internal static class ReplySchema
{
    /// <summary>The schema with the ids offered to this asker.</summary>
    public static JsonElement Of(IReadOnlyList<string> kpis, IReadOnlyList<string> dimensions)
    {
        var parts = new JsonArray();
        foreach (var kind in Enum.GetValues<GlossKind>())
        {
            var terms = kind switch
            {
                GlossKind.Kpi => kpis,
                GlossKind.Dimension => dimensions,
                GlossKind.Value or GlossKind.Nothing => [""],
                _ => GlossTerms.Of(kind),
            };
            if (terms.Count > 0) parts.Add(Part(NameOf(kind), terms));
        }
        var schema = Object(new JsonObject { ["parts"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["anyOf"] = parts } } });
        return JsonSerializer.SerializeToElement(schema);
    }

    /// <summary>A kind as it is written in a reply.</summary>
    public static string NameOf(GlossKind kind) => kind.ToString().ToLowerInvariant();

    private static JsonObject Part(string kind, IReadOnlyList<string> terms) =>
        Object(new JsonObject { ["words"] = new JsonObject { ["type"] = "string" }, ["as"] = OneOf([kind]), ["is"] = OneOf(terms) });

    private static JsonObject OneOf(IReadOnlyList<string> terms) => new() { ["type"] = "string", ["enum"] = new JsonArray([.. terms.Select(term => (JsonNode)term)]) };

    private static JsonObject Object(JsonObject properties) => new()
    {
        ["type"] = "object",
        ["properties"] = properties,
        ["required"] = new JsonArray([.. properties.Select(property => (JsonNode)property.Key)]),
        ["additionalProperties"] = false,
    };
}
