using System.Net;
using KpiBot.Access;
using KpiBot.Connectors.Http;
using KpiBot.Sync;

namespace KpiBot.Connectors.OAuth;

/// <summary>What a token endpoint gives.</summary>
/// <param name="Token">The token.</param>
/// <param name="Lasts">How long it holds; null where that is not said.</param>
internal sealed record TokenGrant(Secret Token, TimeSpan? Lasts);

/// <summary>Where a token is given for a statement that may be sent again: asked again where that can help. Nothing that is sent or received is in a sentence, but for the standard's word about what is wrong.</summary>
internal sealed class TokenEndpoint(string provider, Uri address, HttpMessageHandler handler, TimeProvider time) : IDisposable
{
    private const int MostTries = 4;

    private readonly FormPost _post = new(handler, time);

    /// <summary>Asks for a token. Where nothing helps, a <see cref="SourceException"/>, which ends with the advice where the provider refuses.</summary>
    public async Task<TokenGrant> AskAsync(IReadOnlyDictionary<string, string> form, string advice, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            var reply = await _post.SendAsync(address, form, cancellation).ConfigureAwait(false);
            if (reply is { Status: HttpStatusCode.OK, AccessToken: { } token }) return new TokenGrant(token, reply.Lasts);
            if (reply.NotSent is PrivateAddressException refused) throw new SourceException(SourceFailure.Refused, $"{provider} is not called: {refused.Message}", refused);
            if (reply is { Status: >= HttpStatusCode.MultipleChoices and < HttpStatusCode.InternalServerError and not (HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests) })
                throw new SourceException(SourceFailure.Refused, $"{provider} gives no token ({Said(reply)}): {advice}.");
            if (tries == MostTries) throw new SourceException(SourceFailure.Unavailable, $"{provider} could not be asked for a token ({Said(reply)}): it is tried again with the next run.");
            await Task.Delay(reply.RetryAfter ?? TimeSpan.FromSeconds(1 << (tries - 1)), time, cancellation).ConfigureAwait(false);
        }
    }

    public void Dispose() => _post.Dispose();

    private static string Said(TokenReply reply) =>
        reply.Status is { } status ? FormattableString.Invariant($"HTTP {(int)status}{(reply.Error is { Length: > 0 } word ? $" {word}" : "")}") : "no answer that can be read";
}
