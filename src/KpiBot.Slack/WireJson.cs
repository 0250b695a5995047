using System.Text.Json;

namespace KpiBot.Slack;

/// <summary>
/// Reads what came over the wire, where any member can be missing or of another kind: whatever is not there as expected is null.
/// A text that is no valid Unicode throws <see cref="InvalidOperationException"/>; whoever parses foreign JSON catches it there.
/// </summary>
internal static class WireJson
{
    private const int LongestId = 64;

    /// <summary>How foreign JSON is parsed: nothing of Slack's is nested deeper.</summary>
    public static JsonDocumentOptions Strict { get; } = new() { MaxDepth = 32 };

    public static JsonElement? Part(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var part) && part.ValueKind != JsonValueKind.Null ? part : null;

    public static JsonElement? Part(this JsonElement? element, string name) => element?.Part(name);

    public static string? Text(this JsonElement element, string name) =>
        element.Part(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public static string? Text(this JsonElement? element, string name) => element?.Text(name);

    /// <summary>True or false as it was said; null when it was not.</summary>
    public static bool? Flag(this JsonElement element, string name) => element.Part(name)?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.Part(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    /// <summary>An id of Slack's; null when there is none or it does not look like one.</summary>
    public static TId? Id<TId>(this JsonElement element, string name)
        where TId : struct, ISlackId<TId> => IdOf<TId>(element.Text(name));

    public static TId? Id<TId>(this JsonElement? element, string name)
        where TId : struct, ISlackId<TId> => element?.Id<TId>(name);

    public static TId? IdOf<TId>(string? text)
        where TId : struct, ISlackId<TId> =>
        text is { Length: > 1 and <= LongestId } && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_') ? TId.Of(text) : null;
}
