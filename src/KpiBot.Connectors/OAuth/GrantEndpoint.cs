using System.Text.Json;
using KpiBot.Access;
using KpiBot.Connectors.Http;

namespace KpiBot.Connectors.OAuth;

/// <summary>Exchanges codes and refresh tokens. Each request is made once: whether it may be made again is for the caller to know.</summary>
public sealed class GrantEndpoint : IDisposable
{
    private const int LargestReply = 64 * 1024;

    private readonly OAuthServer _server;
    private readonly TimeProvider _time;
    private readonly HttpMessageInvoker _http;

    /// <summary>Calls a server whose addresses were found right.</summary>
    public GrantEndpoint(OAuthServer server, TimeProvider time) => (_server, _time, _http) = (server, time, new HttpMessageInvoker(new PinnedConnections(server.IsDevelopment).Handler()));

    /// <summary>Exchanges a code that came back to the browser, and asks whose the tokens are.</summary>
    public async Task<GrantOutcome> ExchangeAsync(string code, string verifier, Uri redirect, CancellationToken cancellation)
    {
        var outcome = await GrantAsync([("grant_type", "authorization_code"), ("code", code), ("code_verifier", verifier), ("redirect_uri", redirect.AbsoluteUri), .. App], cancellation).ConfigureAwait(false);
        if (outcome is not GrantOutcome.Granted granted || _server.Introspect is not { } introspect) return outcome;
        var (_, body) = await PostAsync(introspect, [("token", granted.AccessToken.Reveal()), ("token_type_hint", "access_token"), .. App], cancellation).ConfigureAwait(false);
        return granted with { Account = body is { } said ? _server.AccountOf(said) : null };
    }

    /// <summary>Asks for the next pair.</summary>
    public Task<GrantOutcome> RefreshAsync(Secret refreshToken, CancellationToken cancellation) =>
        GrantAsync([("grant_type", "refresh_token"), ("refresh_token", refreshToken.Reveal()), .. App], cancellation);

    /// <summary>Gives a token back, and with it all that was granted; whether the server took it.</summary>
    public async Task<bool> RevokeAsync(Secret refreshToken, CancellationToken cancellation) =>
        await PostAsync(_server.Revoke, [("token", refreshToken.Reveal()), ("token_type_hint", "refresh_token"), .. App], cancellation).ConfigureAwait(false) is ((>= 200 and < 300), _);

    /// <summary>What a token may do, as the server tells it; null where it does not.</summary>
    public async Task<SourceAccount?> AccountOfAsync(Secret accessToken, CancellationToken cancellation)
    {
        if (_server.Introspect is not { } introspect) return null;
        var (status, body) = await PostAsync(introspect, [("token", accessToken.Reveal()), ("token_type_hint", "access_token"), .. App], cancellation).ConfigureAwait(false);
        return status == 200 && body is { } said ? _server.AccountOf(said) : null;
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private (string, string)[] App => [("client_id", _server.ClientId), ("client_secret", _server.ClientSecret.Reveal())];

    private async Task<GrantOutcome> GrantAsync((string, string)[] fields, CancellationToken cancellation)
    {
        var (status, body) = await PostAsync(_server.Token, fields, cancellation).ConfigureAwait(false);
        return (status, body) switch
        {
            (0, _) => new GrantOutcome.NotDone("it cannot be reached"),
            (429, _) => new GrantOutcome.NotDone("HTTP 429"),
            (>= 200 and < 300, { } said) when Text(said, "access_token") is { } access && IsToken(access) => new GrantOutcome.Granted(Secret.Of(access), Secret.Of(Text(said, "refresh_token") ?? ""), EndOf(said), _server.AccountOf(said)),
            (>= 400 and < 500, { } said) => ErrorOf(said) is "invalid_grant" or "BAD_REFRESH_TOKEN" or "BAD_AUTH_CODE" ? new GrantOutcome.Refused(ErrorOf(said)) : new GrantOutcome.AppRefused(ErrorOf(said)),
            (null, _) => new GrantOutcome.Unclear("no answer that can be read"),
            var (other, _) => new GrantOutcome.Unclear(FormattableString.Invariant($"HTTP {other} without an answer that can be read")),
        };
    }

    /// <summary>The status, null where none came, 0 where the request certainly did not leave; and the answer, where it is a JSON object.</summary>
    private async Task<(int? Status, JsonElement? Body)> PostAsync(Uri address, (string Name, string Value)[] fields, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(SourceClient.Limit, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))) };
        request.Headers.Accept.ParseAdd("application/json");
        int? status = null;
        try
        {
            using var response = await _http.SendAsync(request, either.Token).ConfigureAwait(false);
            status = (int)response.StatusCode;
            await response.Content.LoadIntoBufferAsync(LargestReply, either.Token).ConfigureAwait(false);
            using var document = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(either.Token).ConfigureAwait(false));
            return (status, document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null);
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError || exception.InnerException is PrivateAddressException)
        {
            return (0, null);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or JsonException or PrivateAddressException || (exception is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return (exception is PrivateAddressException ? 0 : status, null);
        }
    }

    private DateTimeOffset? EndOf(JsonElement said) =>
        said.TryGetProperty("expires_in", out var seconds) && seconds.ValueKind == JsonValueKind.Number && seconds.TryGetInt32(out var life) && life > 0 ? _time.GetUtcNow().AddSeconds(life) : null;

    /// <summary>The server's own word for an error: letters and underscores alone, since a reply can hold anything.</summary>
    private static string ErrorOf(JsonElement said) =>
        (Text(said, "error") ?? Text(said, "status")) is { Length: <= 60 } word && word.All(c => char.IsAsciiLetter(c) || c == '_') ? word : "unknown_error";

    /// <summary>What a header can hold.</summary>
    private static bool IsToken(string text) => text.All(c => c is > ' ' and <= '~');

    private static string? Text(JsonElement said, string name) => said.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
