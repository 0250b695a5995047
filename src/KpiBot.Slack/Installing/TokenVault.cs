using System.Security.Cryptography;
using System.Text.Json;
using KpiBot.Delivery;
using KpiBot.Slack.Replying;
using Microsoft.AspNetCore.DataProtection;
using Installation = KpiBot.Delivery.Installation;
using Secret = KpiBot.Access.Secret;

namespace KpiBot.Slack.Installing;

/// <summary>The tokens of one workspace.</summary>
/// <param name="BotToken">What to call with.</param>
/// <param name="RefreshToken">For the next pair; none where tokens do not end.</param>
/// <param name="Ends">When <paramref name="BotToken"/> ends; null where it does not.</param>
internal sealed record Tokens(Secret BotToken, Secret RefreshToken, DateTimeOffset? Ends);

/// <summary>Keeps tokens encrypted; each workspace's with a key that opens no other's.</summary>
internal sealed class TokenVault(ICredentialStore store, IDataProtectionProvider protection)
{
    /// <summary>The tokens of a workspace; null when there are none, or none that can still be read.</summary>
    public async Task<Tokens?> ReadAsync(TeamId team, CancellationToken cancellation)
    {
        if (await store.ReadAsync(Of(team), cancellation) is not { } kept) return null;
        try
        {
            var written = JsonSerializer.Deserialize<Written>(ProtectorOf(team).Unprotect(kept))!;
            return new Tokens(Secret.Of(written.Bot), Secret.Of(written.Refresh), written.Ends);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Keeps them; when it returns they can be used.</summary>
    public Task SaveAsync(TeamId team, Tokens tokens, CancellationToken cancellation) => store.SaveAsync(
        Of(team), ProtectorOf(team).Protect(JsonSerializer.SerializeToUtf8Bytes(new Written(tokens.BotToken.Reveal(), tokens.RefreshToken.Reveal(), tokens.Ends))), cancellation);

    /// <summary>Forgets them.</summary>
    public Task RemoveAsync(TeamId team, CancellationToken cancellation) => store.RemoveAsync(Of(team), cancellation);

    private IDataProtector ProtectorOf(TeamId team) => protection.CreateProtector("KpiBot", SlackArrivals.Platform, team.Value, "tokens");

    private static Installation Of(TeamId team) => new(SlackArrivals.Platform, team.Value);

    private sealed record Written(string Bot, string Refresh, DateTimeOffset? Ends);
}
