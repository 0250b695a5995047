using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace KpiBot.Connectors.Http;

/// <summary>A reply as it came in, the body whole.</summary>
internal sealed record SourceReply(HttpStatusCode Status, HttpResponseHeaders Headers, ReadOnlyMemory<byte> Body)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <summary>A header; null when there is none.</summary>
    public string? Header(string header) => Headers.NonValidated.TryGetValues(header, out var values) ? values.ToString() : null;

    /// <summary>The number in a header; null when there is none.</summary>
    public int? Number(string header) =>
        int.TryParse(Header(header), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>How long the source asks to be left alone; null when it does not say.</summary>
    public TimeSpan? RetryAfter(DateTimeOffset now)
    {
        TimeSpan? wait = Number("Retry-After") is { } seconds ? TimeSpan.FromSeconds(seconds) : Headers.RetryAfter?.Date - now;
        return wait is not { } given ? null : given < TimeSpan.Zero ? TimeSpan.Zero : given > Longest ? Longest : given;
    }

    /// <summary>A word of the source's own about an error, such as MISSING_SCOPES, or about the first of some, or nothing: capitals and underscores alone, since a reply can hold anything.</summary>
    /// <param name="path">Where it stands: a property, and where that is an object, one of its.</param>
    public string Word(params string[] path) => Value(path) is { Length: <= 60 } word && word.All(c => char.IsAsciiLetterUpper(c) || c == '_') ? word : "";

    /// <summary>A number of the source's own about an error; null where there is none.</summary>
    public int? Code(params string[] path) =>
        int.TryParse(Value(path), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var code) ? code : null;

    /// <summary>Whether a text stands anywhere in it.</summary>
    public bool Says(ReadOnlySpan<byte> text) => Body.Span.IndexOf(text) >= 0;

    private string? Value(string[] path)
    {
        try
        {
            using var document = JsonDocument.Parse(Body);
            var root = document.RootElement;
            var error = root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().FirstOrDefault() : root;
            return path.Aggregate(error, (element, name) => element.Get(name)).Text();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
