using System.Text.Json;

namespace KpiBot.Connectors.Http;

/// <summary>Takes of an object of a reply what was asked for, by name, and nothing else.</summary>
internal static class Kept
{
    /// <summary>The fields that have a value. A name with dots leads into objects: <c>address.country</c>.</summary>
    public static Dictionary<string, string> Of(JsonElement row, IEnumerable<string> names)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var value = row;
            foreach (var step in name.Split('.')) value = value.Get(step);
            if (value.Text() is { } text) fields[name] = text;
        }

        return fields;
    }
}
