using System.Text.Json;
using KpiBot.Connectors.Csv.Text;

namespace KpiBot.Connectors.Csv.Mappings;

/// <summary>An object of the mapping's JSON that knows its path, collects mistakes, and notices properties that nobody asked for.</summary>
internal sealed class MappingNode(JsonElement element, string path, List<MappingIssue> issues)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>Path of the object itself.</summary>
    public string Path => path;

    /// <summary>Whether the property is there, and not null.</summary>
    public bool Has(string name) => Find(name) is not null;

    /// <summary>The names of all properties, for an object that is a table.</summary>
    public IReadOnlyList<string> Names => [.. element.EnumerateObject().Select(property => property.Name)];

    public void Report(string? name, string sentence) => issues.Add(new MappingIssue(name is null ? path : PathOf(name), sentence));

    /// <summary>The raw property; null when it is absent or null.</summary>
    public JsonElement? Find(string name)
    {
        _asked.Add(name);
        return element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    /// <summary>A text that is not empty; null when absent or (reported) something else.</summary>
    public string? Text(string name, bool required = false)
    {
        if (Find(name) is not { } value)
        {
            if (required) Report(name, "is missing; a text is expected.");
            return null;
        }

        if (value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text) return text;
        Report(name, "must be a text that is not empty.");
        return null;
    }

    /// <summary>True or false; the fallback when absent or (reported) something else.</summary>
    public bool Flag(string name, bool fallback = false)
    {
        if (Find(name) is not { } value) return fallback;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False) return value.GetBoolean();
        Report(name, "must be true or false.");
        return fallback;
    }

    /// <summary>A number within bounds (both included); null when absent or (reported) something else.</summary>
    public decimal? Number(string name, decimal least, decimal most, bool whole = true)
    {
        if (Find(name) is not { } value) return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && number >= least && number <= most && (!whole || decimal.IsInteger(number))) return number;
        Report(name, FormattableString.Invariant($"must be a {(whole ? "whole " : "")}number from {least} to {most}."));
        return null;
    }

    /// <summary>One of the names; null when absent or (reported) something else.</summary>
    public string? OneOf(string name, IReadOnlyCollection<string> names, bool required = false)
    {
        var text = Text(name, required);
        if (text is null || names.Contains(text)) return text;
        Report(name, $"{Excerpt.Of(text)} is not known{Spelling.Hint(text, names)}; expected {string.Join(", ", names.Select(Excerpt.OfName))}.");
        return null;
    }

    /// <summary>A list of texts; null when absent or (reported) something else.</summary>
    public IReadOnlyList<string>? Texts(string name)
    {
        if (Find(name) is not { } value) return null;
        if (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String))
            return [.. value.EnumerateArray().Select(item => item.GetString()!)];
        Report(name, "must be a list of texts.");
        return null;
    }

    /// <summary>An object inside; null when absent or (reported) something else.</summary>
    public MappingNode? Child(string name)
    {
        if (Find(name) is not { } value) return null;
        if (value.ValueKind == JsonValueKind.Object) return new MappingNode(value, PathOf(name), issues);
        Report(name, "must be an object.");
        return null;
    }

    /// <summary>The objects of a list inside; what is none is reported and left out.</summary>
    public IReadOnlyList<MappingNode> Children(string name)
    {
        if (Find(name) is not { } value) return [];
        if (value.ValueKind != JsonValueKind.Array)
        {
            Report(name, "must be a list of objects.");
            return [];
        }

        var nodes = new List<MappingNode>();
        foreach (var (index, item) in value.EnumerateArray().Index())
        {
            var place = $"{PathOf(name)}[{index}]";
            if (item.ValueKind == JsonValueKind.Object) nodes.Add(new MappingNode(item, place, issues));
            else issues.Add(new MappingIssue(place, "must be an object."));
        }

        return nodes;
    }

    /// <summary>Reports every property that was not asked for.</summary>
    public void Close()
    {
        foreach (var name in Names.Where(name => !_asked.Contains(name)))
            Report(name, $"is not a property here{Spelling.Hint(name, _asked)}; known are {string.Join(", ", _asked.Order(StringComparer.Ordinal))}.");
    }

    private string PathOf(string name)
    {
        var step = name.Length is > 0 and <= 60 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') ? name : $"[{Excerpt.Of(name)}]";
        return path.Length == 0 || step[0] == '[' ? path + step : $"{path}.{step}";
    }
}
