using System.Text.Json;

namespace KpiBot.Teams;

/// <summary>
/// Reads what came over the wire, where any member can be missing or of another kind: whatever is not there as expected is null.
/// A text that is no valid Unicode throws <see cref="InvalidOperationException"/>; whoever parses foreign JSON catches it there.
/// </summary>
internal static class WireJson
{
    private const int LongestId = 512;

    /// <summary>How foreign JSON is parsed.</summary>
    public static JsonDocumentOptions Strict { get; } = new() { MaxDepth = 32 };

    public static JsonElement? Part(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var part) && part.ValueKind != JsonValueKind.Null ? part : null;

    public static JsonElement? Part(this JsonElement? element, string name) => element?.Part(name);

    public static string? Text(this JsonElement element, string name) => element.Part(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public static string? Text(this JsonElement? element, string name) => element?.Text(name);

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.Part(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    /// <summary>An id of Microsoft's; null when there is none or it does not look like one. It goes into addresses, so nothing in it may lead elsewhere.</summary>
    public static string? Id(this JsonElement element, string name) => element.Text(name) is { } text && IsId(text) ? text : null;

    public static string? Id(this JsonElement? element, string name) => element?.Id(name);

    private static bool IsId(string text) => text.Length is > 0 and <= LongestId && text.All(letter => char.IsAsciiLetterOrDigit(letter) || ":;=@._-+|!~$*,'()".Contains(letter, StringComparison.Ordinal));
}
