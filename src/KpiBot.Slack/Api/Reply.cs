using System.Net;
using System.Text.Json;

namespace KpiBot.Slack.Api;

/// <summary>What came back over HTTP, before anything of it is believed.</summary>
/// <param name="Status">Of HTTP.</param>
/// <param name="RetryAfter">The header as it was; null when there was none.</param>
/// <param name="Body">Null when it was too long or broke off.</param>
internal sealed record Reply(HttpStatusCode Status, string? RetryAfter, ReadOnlyMemory<byte>? Body)
{
    private const int LongestCode = 80;

    /// <summary>What the token may do, as the header says; null when there was none.</summary>
    public string? Scopes { get; init; }

    /// <summary>Slack's clock; null when it was not said.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>Judges a reply of the Web API, where <c>ok</c> says whether it was done and <paramref name="read"/> finds what proves it (null: it is not there).</summary>
    public SlackOutcome<T> Judge<T>(Method method, DateTimeOffset now, Func<JsonElement, T?> read)
        where T : class
    {
        if (Status == HttpStatusCode.TooManyRequests) return new SlackOutcome<T>.RetrySafe("ratelimited", KpiBot.Delivery.RetryAfter.Of(RetryAfter, now));
        if ((int)Status >= 500) return Unclear<T>(method, FormattableString.Invariant($"http_{(int)Status}"), now);
        if (Body is not { } body) return Unclear<T>(method, "broken_off", now);
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 64 });
            return OfJson(document.RootElement, method, now, read);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return Unclear<T>(method, FormattableString.Invariant($"no_json_http_{(int)Status}"), now);
        }
    }

    /// <summary>Nobody knows what became of it: harmless when it can be repeated.</summary>
    public static SlackOutcome<T> Unclear<T>(Method method, string error, TimeSpan wait) =>
        method.CanRepeat ? new SlackOutcome<T>.RetrySafe(error, wait) : new SlackOutcome<T>.Ambiguous(error);

    private SlackOutcome<T> Unclear<T>(Method method, string error, DateTimeOffset now) => Unclear<T>(method, error, KpiBot.Delivery.RetryAfter.Of(RetryAfter, now));

    private SlackOutcome<T> OfJson<T>(JsonElement root, Method method, DateTimeOffset now, Func<JsonElement, T?> read)
        where T : class => root.Flag("ok") switch
        {
            true when Status == HttpStatusCode.OK => read(root) is { } value ? new SlackOutcome<T>.Done(value) : Unclear<T>(method, "nothing_to_show_for_it", now),
            false => OfError<T>(CodeOf(root.Text("error")), method, now),
            _ => Unclear<T>(method, FormattableString.Invariant($"no_answer_http_{(int)Status}"), now),
        };

    private SlackOutcome<T> OfError<T>(string code, Method method, DateTimeOffset now) => Errors.ClassOf(code) switch
    {
        ErrorClass.RetrySafe => new SlackOutcome<T>.RetrySafe(code, KpiBot.Delivery.RetryAfter.Of(RetryAfter, now)),
        ErrorClass.Ambiguous => Unclear<T>(method, code, now),
        ErrorClass.Permanent => new SlackOutcome<T>.Permanent(code),
        ErrorClass.Auth => new SlackOutcome<T>.Auth(code),
    };

    /// <summary>A code may stand in a log: what does not look like one is not repeated.</summary>
    private static string CodeOf(string? error) =>
        error is { Length: > 0 and <= LongestCode } && error.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_') ? error : "unreadable_error";
}
