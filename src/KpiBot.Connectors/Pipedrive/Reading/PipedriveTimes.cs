using KpiBot.Connectors.Http;
using NodaTime;

namespace KpiBot.Connectors.Pipedrive.Reading;

/// <summary>Pipedrive's times are UTC, and its older addresses write them without saying so: <c>2026-01-05 12:00:00</c>.</summary>
internal static class PipedriveTimes
{
    private const int Length = 19, Gap = 10;

    public static Instant? AtOf(string? text) => Json.AtOf(Iso(text));

    /// <summary>The same as ISO 8601; any other text as it is.</summary>
    public static string? Iso(string? text) => text is { Length: Length } && text[Gap] == ' ' ? $"{text[..Gap]}T{text[(Gap + 1)..]}Z" : text;
}
