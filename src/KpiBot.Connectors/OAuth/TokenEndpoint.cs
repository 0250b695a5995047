using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using KpiBot.Access;
using KpiBot.Connectors.Http;
using KpiBot.Sync;

namespace KpiBot.Connectors.OAuth;

/// <summary>What a token endpoint gives.</summary>
/// <param name="Token">The token.</param>
/// <param name="Lasts">How long it holds; null where that is not said.</param>
/// <param name="Refresh">What another token is got with; null where there is none, or the former stays.</param>
internal sealed record TokenGrant(Secret Token, TimeSpan? Lasts, Secret? Refresh);

/// <summary>Where tokens are given (RFC 6749): asked within a time and a size, again where that can help. Nothing that is sent or received is in a sentence, but for the standard's word about what is wrong.</summary>
internal sealed class TokenEndpoint(string provider, Uri address, HttpMessageHandler handler, TimeProvider time) : IDisposable
{
    private const int LargestReply = 256 * 1024, MostTries = 4;

    private readonly HttpMessageInvoker _http = new(handler);

    /// <summary>Asks for a token. Where nothing helps, a <see cref="SourceException"/>, which ends with the advice where the provider refuses.</summary>
    public async Task<TokenGrant> AskAsync(IReadOnlyDictionary<string, string> form, string advice, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            var reply = await SendAsync(form, cancellation).ConfigureAwait(false);
            if (reply is { Status: HttpStatusCode.OK } && GrantOf(reply) is { } grant) return grant;
            if (reply is { Status: >= HttpStatusCode.MultipleChoices and < HttpStatusCode.InternalServerError and not (HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests) })
                throw new SourceException(SourceFailure.Refused, $"{provider} gives no token ({Said(reply)}): {advice}.");
            if (tries == MostTries) throw new SourceException(SourceFailure.Unavailable, $"{provider} could not be asked for a token ({Said(reply)}): it is tried again with the next run.");
            await Task.Delay(reply?.RetryAfter(time.GetUtcNow()) ?? TimeSpan.FromSeconds(1 << (tries - 1)), time, cancellation).ConfigureAwait(false);
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>The reply; null where it broke off.</summary>
    private async Task<SourceReply?> SendAsync(IReadOnlyDictionary<string, string> form, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(SourceClient.Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        try
        {
            using var response = await _http.SendAsync(request, either.Token).ConfigureAwait(false);
            return new SourceReply(response.StatusCode, response.Headers, await ReplyBody.ReadAsync(response.Content, LargestReply, either.Token).ConfigureAwait(false));
        }
        catch (Exception exception) when ((exception as PrivateAddressException ?? exception.InnerException) is PrivateAddressException refused)
        {
            throw new SourceException(SourceFailure.Refused, $"{provider} is not called: {refused.Message}", exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or TooLargeException || (exception is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return null;
        }
    }

    private static TokenGrant? GrantOf(SourceReply reply)
    {
        try
        {
            using var document = JsonDocument.Parse(reply.Body);
            if (document.RootElement is not { ValueKind: JsonValueKind.Object } root || TextOf(root, "access_token") is not { } token || !IsToken(token)) return null;
            TimeSpan? lasts = root.TryGetProperty("expires_in", out var seconds) && seconds.ValueKind == JsonValueKind.Number && seconds.TryGetInt32(out var number) && number > 0 ? TimeSpan.FromSeconds(number) : null;
            return new TokenGrant(Secret.Of(token), lasts, TextOf(root, "refresh_token") is { } refresh ? Secret.Of(refresh) : null);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? TextOf(JsonElement root, string name) => root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    /// <summary>What a header can hold.</summary>
    private static bool IsToken(string text) => text.All(c => c is > ' ' and <= '~');

    private static string Said(SourceReply? reply) =>
        reply is null ? "no answer that can be read" : FormattableString.Invariant($"HTTP {(int)reply.Status}{(ErrorOf(reply) is { Length: > 0 } word ? $" {word}" : "")}");

    /// <summary>The standard's word about what is wrong, such as invalid_grant: small letters and underscores alone, since a reply can hold anything.</summary>
    private static string ErrorOf(SourceReply reply)
    {
        try
        {
            using var document = JsonDocument.Parse(reply.Body);
            return document.RootElement.ValueKind == JsonValueKind.Object && TextOf(document.RootElement, "error") is { Length: <= 60 } word && word.All(c => char.IsAsciiLetterLower(c) || c == '_') ? word : "";
        }
        catch (JsonException)
        {
            return "";
        }
    }
}
