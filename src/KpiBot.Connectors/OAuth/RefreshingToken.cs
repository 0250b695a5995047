using KpiBot.Access;
using KpiBot.Connectors.Http;
using KpiBot.Sync;

namespace KpiBot.Connectors.OAuth;

/// <summary>
/// The token of a connection, renewed before it ends. One renewal at a time, of all processes that read the same store: what another has renewed is taken from there. The new pair is kept before it is used, and that a renewal
/// was sent before it is sent: so whoever comes after a crash knows that its outcome is not known.
/// </summary>
public sealed class RefreshingToken(OAuthServer server, IConnectionStore store, GrantEndpoint endpoint, TimeProvider time) : ISourceToken, IDisposable
{
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5), BetweenTries = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _turn = new(1);
    private Connection? _held;
    private SourceException? _failed;
    private DateTimeOffset _notBefore = DateTimeOffset.MinValue;

    /// <summary>The source.</summary>
    public string Source => server.Source;

    /// <summary>The connection as it is kept; null when there is none.</summary>
    public Task<Connection?> ReadAsync(CancellationToken cancellation) => store.ReadAsync(server.Source, cancellation);

    /// <summary>The token of the moment; a <see cref="SourceException"/> where there is none that the source could accept.</summary>
    public async ValueTask<Secret> CurrentAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_held is not { IsUsable: true }) _held = Usable(await store.ReadAsync(server.Source, cancellation).ConfigureAwait(false));
            if (IsDue(_held) && time.GetUtcNow() >= _notBefore) await ReplaceAsync(_held.AccessToken.Reveal(), cancellation).ConfigureAwait(false);
            return _held.Ends is null || _held.Ends > time.GetUtcNow() ? _held.AccessToken : throw _failed ?? Ended();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Another in the place of one that the source refused, or a <see cref="SourceException"/>.</summary>
    public async ValueTask<bool> RenewAsync(Secret refused, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_held is { IsUsable: true } held && held.AccessToken.Reveal() != refused.Reveal()) return true;
            if (time.GetUtcNow() < _notBefore) throw _failed ?? Ended();
            await ReplaceAsync(refused.Reveal(), cancellation).ConfigureAwait(false);
            return _held!.AccessToken.Reveal() != refused.Reveal() ? true : throw _failed ?? Ended();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    // Where a renewal must not be sent twice, one whose outcome is not known is left alone as long as there is a token.
    private bool IsDue(Connection connection) => connection.Ends is { } ends && ends - time.GetUtcNow() < (connection.RenewingSince is null || server.RenewalMayRepeat ? Ahead : TimeSpan.Zero);

    private async Task ReplaceAsync(string old, CancellationToken cancellation)
    {
        using var alone = await store.LockAsync(server.Source, cancellation).ConfigureAwait(false);
        _held = Usable(await store.ReadAsync(server.Source, cancellation).ConfigureAwait(false));
        if (_held.AccessToken.Reveal() != old && (_held.Ends is null || _held.Ends - time.GetUtcNow() > Ahead)) return;
        // Once it is sent, nobody who hangs up may keep the new pair from being kept.
        await SendAsync(_held, CancellationToken.None).ConfigureAwait(false);
    }

    private async Task SendAsync(Connection connection, CancellationToken cancellation)
    {
        _notBefore = time.GetUtcNow() + BetweenTries;
        var sent = connection with { RenewingSince = connection.RenewingSince ?? time.GetUtcNow() };
        await store.SaveAsync(server.Source, sent, cancellation).ConfigureAwait(false);
        var outcome = await endpoint.RefreshAsync(sent.RefreshToken, cancellation).ConfigureAwait(false);
        // The one before may still be good where the new one never was: nothing is left to be lost by asking.
        if (outcome is GrantOutcome.Refused && sent.Former.IsSet) outcome = await endpoint.RefreshAsync(sent.Former, cancellation).ConfigureAwait(false) is GrantOutcome.Granted granted ? granted : outcome;
        var next = Next(sent, connection.RenewingSince, outcome);
        await store.SaveAsync(server.Source, next, cancellation).ConfigureAwait(false);
        (_held, _failed) = (next, outcome is GrantOutcome.Granted ? null : Failed(outcome));
        if (outcome is GrantOutcome.Granted && next.Lost is null) _notBefore = DateTimeOffset.MinValue;
        Usable(next);
    }

    private Connection Next(Connection sent, DateTimeOffset? unclearSince, GrantOutcome outcome) => outcome switch
    {
        GrantOutcome.Granted { Account: { } account } when account.Id != sent.Account.Id => sent with { Lost = $"{server.Name} answered a renewal with the tokens of another account ({account.Id}): connect it again." },
        GrantOutcome.Granted granted => sent with
        {
            AccessToken = granted.AccessToken, Ends = granted.Ends, RenewingSince = null, Account = granted.Account is { } account ? account with { Scopes = account.Scopes ?? sent.Account.Scopes } : sent.Account,
            RefreshToken = granted.RefreshToken.IsSet ? granted.RefreshToken : sent.RefreshToken,
            Former = granted.RefreshToken.IsSet && granted.RefreshToken.Reveal() != sent.RefreshToken.Reveal() ? sent.RefreshToken : Secret.None,
        },
        GrantOutcome.Refused refused => sent with { Lost = unclearSince is { } since && !server.RenewalMayRepeat ? Interrupted(since, refused.Error) : $"{server.Name} does not accept the connection any more ({refused.Error}): somebody took it back, or it was not used for too long. An admin connects it again with \"connect {server.Source}\"." },
        GrantOutcome.AppRefused or GrantOutcome.NotDone => sent with { RenewingSince = unclearSince },
        _ => sent,
    };

    private string Interrupted(DateTimeOffset since, string error) => FormattableString.Invariant(
        $"{server.Name} does not accept the connection any more ({error}): a renewal of {since.UtcDateTime:yyyy-MM-dd HH:mm} UTC was interrupted before its answer was stored, and {server.Name} takes a refresh token once. An admin connects it again with \"connect {server.Source}\".");

    private Connection Usable(Connection? connection) => connection switch
    {
        { IsUsable: true } => connection,
        { Lost: { } lost } => throw new SourceException(SourceFailure.Refused, lost),
        _ => throw new SourceException(SourceFailure.Refused, $"{server.Name} is not connected: an admin connects it in chat with \"connect {server.Source}\"."),
    };

    private SourceException Failed(GrantOutcome outcome) => outcome switch
    {
        GrantOutcome.AppRefused app => new(SourceFailure.Refused, $"{server.Name} does not accept the app ({app.Error}): check {server.Name}:ClientId and {server.Name}:ClientSecret."),
        GrantOutcome.NotDone not => new(SourceFailure.Unavailable, $"{server.Name} could not be asked for a new token ({not.Why}): it is tried again with the next run."),
        GrantOutcome.Unclear unclear => new(SourceFailure.Unavailable, $"{server.Name} was asked for a new token and its answer was lost ({unclear.Why}): it is tried again with the next run."),
        _ => Ended(),
    };

    private SourceException Ended() => new(SourceFailure.Unavailable, $"{server.Name}'s token has ended and there is no new one yet: it is tried again with the next run.");
}
