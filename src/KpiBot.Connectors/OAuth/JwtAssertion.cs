using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace KpiBot.Connectors.OAuth;

/// <summary>The signed statement of who asks: a JSON Web Token, RS256.</summary>
internal static class JwtAssertion
{
    // The provider's clock may be behind ours, and a statement from the future is none.
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    public static string Of(JwtBearerSettings settings, DateTimeOffset now)
    {
        var from = now - Skew;
        var header = new Dictionary<string, object> { ["alg"] = "RS256", ["typ"] = "JWT" };
        if (settings.KeyId is { } id) header["kid"] = id;
        var claims = settings.Claims.ToDictionary(claim => claim.Key, object (claim) => claim.Value);
        (claims["iss"], claims["aud"]) = (settings.Issuer, settings.Audience);
        (claims["iat"], claims["exp"]) = (from.ToUnixTimeSeconds(), (from + settings.Lifetime).ToUnixTimeSeconds());
        if (settings.Subject is { } subject) claims["sub"] = subject;
        if (settings.Scope is { } scope) claims["scope"] = scope;

        var said = $"{Part(header)}.{Part(claims)}";
        using var key = RSA.Create();
        key.ImportFromPem(settings.PrivateKey.Reveal());
        return $"{said}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(said), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private static string Part(Dictionary<string, object> part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));
}
