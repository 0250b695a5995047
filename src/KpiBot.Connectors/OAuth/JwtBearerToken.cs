using KpiBot.Access;
using KpiBot.Connectors.Http;

namespace KpiBot.Connectors.OAuth;

/// <summary>A token that is given for a signed statement, used until shortly before it ends, and got anew when it is refused. Many may ask at once: one gets it for all.</summary>
public sealed class JwtBearerToken : ISourceToken, IDisposable
{
    private const string Grant = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    // A call that is on its way when a token ends would be refused.
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(1);

    private readonly JwtBearerSettings _settings;
    private readonly TimeProvider _time;
    private readonly TokenEndpoint _endpoint;
    private readonly SemaphoreSlim _one = new(1);
    private volatile Held? _held;

    /// <summary>Takes settings whose address and key were found right.</summary>
    public JwtBearerToken(JwtBearerSettings settings, TimeProvider time)
    {
        (_settings, _time) = (settings, time);
        _endpoint = new TokenEndpoint(settings.Provider, settings.TokenUrl, new PinnedConnections(settings.IsDevelopment).Handler(), time);
    }

    /// <inheritdoc/>
    public async ValueTask<Secret> CurrentAsync(CancellationToken cancellation)
    {
        var held = _held;
        return held is not null && _time.GetUtcNow() < held.Until ? held.Token : (await GetAsync(held, cancellation).ConfigureAwait(false)).Token;
    }

    /// <inheritdoc/>
    public async ValueTask<bool> RenewAsync(Secret refused, CancellationToken cancellation)
    {
        var held = _held;
        if (held is not null && held.Token.Reveal() != refused.Reveal()) return true;
        return (await GetAsync(held, cancellation).ConfigureAwait(false)).Token.Reveal() != refused.Reveal();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _endpoint.Dispose();
        _one.Dispose();
    }

    /// <summary>Another than the one held until now: got by whoever comes first.</summary>
    private async Task<Held> GetAsync(Held? before, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_held is { } got && got != before) return got;
            var now = _time.GetUtcNow();
            var form = new Dictionary<string, string> { ["grant_type"] = Grant, ["assertion"] = JwtAssertion.Of(_settings, now) };
            var grant = await _endpoint.AskAsync(form, "see that the private key belongs to the app, and that the app may act for the user", cancellation).ConfigureAwait(false);
            var lasts = grant.Lasts ?? _settings.TokenLifetime;
            var held = new Held(grant.Token, now + (lasts > Early * 2 ? lasts - Early : lasts / 2));
            _held = held;
            return held;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>A token, and until when it is used.</summary>
    private sealed class Held(Secret token, DateTimeOffset until)
    {
        public Secret Token => token;

        public DateTimeOffset Until => until;
    }
}
