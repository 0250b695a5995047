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
        // The key was found by its id already, and no other is tried.
        IssuerSigningKeyResolver = (_, _, _, _) => [key.Key],
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = IsNow,
    };

    private bool IsNow(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return expires is { } end && now < end + Skew && (notBefore is not { } start || start <= now + Skew);
    }

    /// <summary>The service that it was made for; null where it is made for others too, names anything twice, or says its times in another way than numbers.</summary>
    private static string? SaidTo(JsonWebToken token)
    {
        try
        {
            using var document = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(token.EncodedPayload), WireJson.Strict);
            var payload = document.RootElement;
            var names = payload.EnumerateObject().Select(member => member.Name).ToList();
            var isPlain = names.Distinct(StringComparer.Ordinal).Count() == names.Count && payload.Text("aud") is not null && IsTime(payload.Part("exp")) && (payload.Part("nbf") is null || IsTime(payload.Part("nbf")));
            return isPlain ? payload.Text("serviceurl") : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static bool IsTime(JsonElement? time) => time?.ValueKind == JsonValueKind.Number;
}
