using System.Globalization;
using System.Text.Json;

namespace KpiBot.Connectors.Rest;

/// <summary>A place in JSON (RFC 6901): <c>/customer/name</c>; empty for the whole.</summary>
public sealed class JsonPointer
{
    private readonly string[] _steps;

    private JsonPointer(string text, string[] steps) => (Text, _steps) = (text, steps);

    /// <summary>The place as it was written.</summary>
    public string Text { get; }

    /// <summary>The last step; empty for the whole.</summary>
    public string Last => _steps.Length == 0 ? "" : _steps[^1];

    /// <summary>The place; null for a text that is none.</summary>
    public static JsonPointer? Parse(string text)
    {
        if (text.Length == 0) return new JsonPointer(text, []);
        if (text[0] != '/' || text.Length > 500) return null;
        var steps = text[1..].Split('/');
        // "~" begins one of two escapes and nothing else.
        if (Array.Exists(steps, step => step.Replace("~0", "", StringComparison.Ordinal).Replace("~1", "", StringComparison.Ordinal).Contains('~'))) return null;
        return new JsonPointer(text, Array.ConvertAll(steps, step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)));
    }

    /// <summary>What is there; undefined where nothing is.</summary>
    public JsonElement In(JsonElement element)
    {
        foreach (var step in _steps)
        {
            if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty(step, out var value)) element = value;
            else if (element.ValueKind == JsonValueKind.Array && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < element.GetArrayLength()) element = element[index];
            else return default;
        }

        return element;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
