using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace KpiBot.Teams.Gate;

/// <summary>What a good token says.</summary>
/// <param name="ServiceUrl">Where answers go.</param>
/// <param name="Endorsements">The channels that its key speaks for.</param>
public sealed record ChannelClaims(string ServiceUrl, IReadOnlySet<string> Endorsements);

/// <summary>Checks the token that an activity comes with: signed by RS256 with a published key, by the one issuer, for this bot alone, and now.</summary>
public sealed class ChannelTokens(ChannelKeys keys, string issuer, string audience, TimeProvider time)
{
    /// <summary>How far the two clocks may be apart.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>Letters of a token at most.</summary>
    public const int Longest = 16 * 1024;

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = Longest };

    /// <summary>What it says; null when it is not good, whatever the reason.</summary>
    public async ValueTask<ChannelClaims?> CheckAsync(string token, CancellationToken cancellation)
    {
        if (Read(token) is not { Alg: SecurityAlgorithms.RsaSha256, Kid: { Length: > 0 } kid } read) return null;
        if (await keys.FindAsync(kid, cancellation) is not { } key) return null;
        var result = await _handler.ValidateTokenAsync(token, ParametersOf(key));
        return result.IsValid && SaidTo(read) is { } serviceUrl ? new ChannelClaims(serviceUrl, key.Endorsements) : null;
    }

    private JsonWebToken? Read(string token)
    {
        try
        {
            return token.Length <= Longest && token.AsSpan().Count('.') == 2 ? _handler.ReadJsonWebToken(token) : null;
        }
        catch (Exception exception) when (exception is ArgumentException or SecurityTokenException or JsonException)
        {
            return null;
        }
    }

    private TokenValidationParameters ParametersOf(ChannelKey key) => new()
    {
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        ValidIssuer = issuer,
        ValidAudience = audience,
        IssuerSigningKey = key.Key,
        TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = IsNow,
    };

    private bool IsNow(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return expires is { } end && now < end + Skew && (notBefore is not { } start || start <= now + Skew);
    }

    /// <summary>The service that it was made for; null where it is made for others too, or the payload names anything twice.</summary>
    private static string? SaidTo(JsonWebToken token)
    {
        try
        {
            using var payload = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(token.EncodedPayload), WireJson.Strict);
            var names = payload.RootElement.EnumerateObject().Select(member => member.Name).ToList();
            return names.Distinct(StringComparer.Ordinal).Count() == names.Count && payload.RootElement.Text("aud") is not null ? payload.RootElement.Text("serviceurl") : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
