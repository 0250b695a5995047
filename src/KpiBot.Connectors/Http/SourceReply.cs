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

    /// <summary>A word of the source's own about an error, or about the first of some, such as MISSING_SCOPES, or nothing: capitals and underscores alone, since a reply can hold anything.</summary>
    public string Word(string name)
    {
        try
        {
            using var document = JsonDocument.Parse(Body);
            var error = document.RootElement is { ValueKind: JsonValueKind.Array } errors ? errors.EnumerateArray().FirstOrDefault() : document.RootElement;
            return error.ValueKind == JsonValueKind.Object && error.TryGetProperty(name, out var value) && value.GetString() is { Length: <= 60 } word
                && word.All(c => char.IsAsciiLetterUpper(c) || c == '_') ? word : "";
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return "";
        }
    }
}
