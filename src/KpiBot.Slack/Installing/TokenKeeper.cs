using KpiBot.Access;
using KpiBot.Slack.Api;

namespace KpiBot.Slack.Installing;

/// <summary>
/// The token of one workspace, renewed before it ends. One renewal at a time: a refresh token is good once, so the new pair is kept before it is used, and a token that still holds is used on when a renewal
/// did not come through.
/// </summary>
internal sealed class TokenKeeper(TeamId team, TokenVault vault, SlackSettings settings, SlackClient installer, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(2);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _turn = new(1);
    private Tokens? _tokens;
    private DateTimeOffset _notBefore = DateTimeOffset.MinValue;

    /// <summary>The token; none when there is none (any more) that Slack could accept.</summary>
    public async ValueTask<Secret> GetAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            _tokens ??= await vault.ReadAsync(team, cancellation);
            if (_tokens is { Ends: { } ends } tokens && ends - time.GetUtcNow() < Ahead && time.GetUtcNow() >= _notBefore) await RenewAsync(tokens, cancellation);
            return _tokens is { } held && (held.Ends is null || held.Ends > time.GetUtcNow()) ? held.BotToken : Secret.None;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task RenewAsync(Tokens tokens, CancellationToken cancellation)
    {
        _notBefore = time.GetUtcNow() + BetweenTries;
        // Once it is sent, nobody who hangs up may keep the new pair from being kept.
        if (await installer.Installing.RefreshAsync(settings, tokens.RefreshToken, CancellationToken.None) is not SlackOutcome<Installation>.Done { Value: var renewed }) return;
        var next = Of(renewed, time.GetUtcNow());
        await vault.SaveAsync(team, next, CancellationToken.None);
        _tokens = next;
    }

    /// <summary>The tokens that Slack granted.</summary>
    public static Tokens Of(Installation granted, DateTimeOffset now) => new(granted.BotToken, granted.RefreshToken, granted.Lifetime is { } lifetime ? now + lifetime : null);
}
