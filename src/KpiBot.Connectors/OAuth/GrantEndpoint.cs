using System.Net;
using KpiBot.Access;
using KpiBot.Connectors.Http;

namespace KpiBot.Connectors.OAuth;

/// <summary>Exchanges codes and refresh tokens. Each request is made once: whether it may be made again is for the caller to know.</summary>
public sealed class GrantEndpoint : IDisposable
{
    private readonly OAuthServer _server;
    private readonly TimeProvider _time;
    private readonly FormPost _post;

    /// <summary>Calls a server whose addresses were found right.</summary>
    public GrantEndpoint(OAuthServer server, TimeProvider time) => (_server, _time, _post) = (server, time, new FormPost(new PinnedConnections(server.IsDevelopment).Handler(), time));

    /// <summary>Exchanges a code that came back to the browser, and asks whose the tokens are.</summary>
    public async Task<GrantOutcome> ExchangeAsync(string code, string verifier, Uri redirect, CancellationToken cancellation)
    {
        var outcome = await GrantAsync([("grant_type", "authorization_code"), ("code", code), ("code_verifier", verifier), ("redirect_uri", redirect.AbsoluteUri), .. App], cancellation).ConfigureAwait(false);
        if (outcome is not GrantOutcome.Granted granted || _server.Introspect is not { } introspect) return outcome;
        return granted with { Account = await AccountAsync(introspect, granted.AccessToken, cancellation).ConfigureAwait(false) };
    }

    /// <summary>Asks for the next pair.</summary>
    public Task<GrantOutcome> RefreshAsync(Secret refreshToken, CancellationToken cancellation) =>
        GrantAsync([("grant_type", "refresh_token"), ("refresh_token", refreshToken.Reveal()), .. App], cancellation);

    /// <summary>Gives a token back, and with it all that was granted; whether the server took it.</summary>
    public async Task<bool> RevokeAsync(Secret refreshToken, CancellationToken cancellation) =>
        (await PostAsync(_server.Revoke, [("token", refreshToken.Reveal()), ("token_type_hint", "refresh_token"), .. App], cancellation).ConfigureAwait(false)).IsDone;

    /// <summary>What a token may do, as the server tells it; null where it does not.</summary>
    public async Task<SourceAccount?> AccountOfAsync(Secret accessToken, CancellationToken cancellation) =>
        _server.Introspect is { } introspect ? await AccountAsync(introspect, accessToken, cancellation).ConfigureAwait(false) : null;

    /// <inheritdoc/>
    public void Dispose() => _post.Dispose();

    private (string, string)[] App => [("client_id", _server.ClientId), ("client_secret", _server.ClientSecret.Reveal())];

    private async Task<GrantOutcome> GrantAsync((string, string)[] fields, CancellationToken cancellation)
    {
        var reply = await PostAsync(_server.Token, fields, cancellation).ConfigureAwait(false);
        return reply switch
        {
            { NotSent: not null } => new GrantOutcome.NotDone("it cannot be reached"),
            { Status: HttpStatusCode.TooManyRequests } => new GrantOutcome.NotDone("HTTP 429"),
            { IsDone: true, Said: { } said, AccessToken: { } access } => new GrantOutcome.Granted(access, reply.RefreshToken ?? Secret.None, _time.GetUtcNow() + reply.Lasts, _server.AccountOf(said)),
            { Status: >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError, Said: not null } => RefusedBy(reply.Error is { Length: > 0 } word ? word : "unknown_error"),
            { Status: null } => new GrantOutcome.Unclear("no answer that can be read"),
            { Status: { } other } => new GrantOutcome.Unclear(FormattableString.Invariant($"HTTP {(int)other} without an answer that can be read")),
        };
    }

    private static GrantOutcome RefusedBy(string error) => error is "invalid_grant" or "BAD_REFRESH_TOKEN" or "BAD_AUTH_CODE" ? new GrantOutcome.Refused(error) : new GrantOutcome.AppRefused(error);

    private async Task<SourceAccount?> AccountAsync(Uri introspect, Secret accessToken, CancellationToken cancellation) =>
        await PostAsync(introspect, [("token", accessToken.Reveal()), ("token_type_hint", "access_token"), .. App], cancellation).ConfigureAwait(false) is { IsDone: true, Said: { } said } ? _server.AccountOf(said) : null;

    private Task<TokenReply> PostAsync(Uri address, (string Name, string Value)[] fields, CancellationToken cancellation) =>
        _post.SendAsync(address, fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), cancellation);
}
