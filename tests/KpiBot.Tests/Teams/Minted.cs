using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using KpiBot.Teams.Gate;
using Microsoft.IdentityModel.Tokens;

namespace KpiBot.Tests.Teams;

/// <summary>Tokens as Microsoft's channel makes them, and such as it would not.</summary>
internal static class Minted
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string Tenant = "99999999-8888-7777-6666-555555555555";
    public const string Issuer = "https://api.botframework.com";
    public const string Service = "https://smba.trafficmanager.net/emea/";

    public static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Endorsed for Teams.</summary>
    public static readonly RSA Ours = RSA.Create(2048);

    /// <summary>Published, but not endorsed for Teams.</summary>
    public static readonly RSA OfOthers = RSA.Create(2048);

    /// <summary>Not published.</summary>
    public static readonly RSA Strange = RSA.Create(2048);

    public static JsonObject Header(string kid = "ours", string alg = "RS256") => new() { ["typ"] = "JWT", ["alg"] = alg, ["kid"] = kid };

    public static JsonObject Payload(DateTimeOffset now) => new()
    {
        ["serviceurl"] = Service,
        ["nbf"] = (now - TimeSpan.FromMinutes(1)).ToUnixTimeSeconds(),
        ["exp"] = (now + TimeSpan.FromHours(1)).ToUnixTimeSeconds(),
        ["iss"] = Issuer,
        ["aud"] = AppId,
    };

    public static string Token(DateTimeOffset? now = null) => Signed(Header(), Payload(now ?? Now), Ours);

    public static string Signed(JsonObject header, JsonObject payload, RSA key) => Signed(header.ToJsonString(), payload.ToJsonString(), Rs256(key));

    public static string Signed(string header, string payload, Func<string, byte[]> sign)
    {
        var content = $"{Base64UrlEncoder.Encode(header)}.{Base64UrlEncoder.Encode(payload)}";
        return $"{content}.{Base64UrlEncoder.Encode(sign(content))}";
    }

    // Signing takes a hundred times as long as checking does: each content is signed once.
    public static Func<string, byte[]> Rs256(RSA key) => content => Signatures.GetOrAdd((content, key), one => one.Key.SignData(Encoding.ASCII.GetBytes(one.Content), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    private static readonly ConcurrentDictionary<(string Content, RSA Key), byte[]> Signatures = new();

    /// <summary>The published document's keys, as they are served.</summary>
    public static string KeysJson() => new JsonObject { ["keys"] = new JsonArray(Key("ours", Ours, "msteams", "webchat"), Key("others", OfOthers, "directline")) }.ToJsonString();

    public static IReadOnlyDictionary<string, ChannelKey> Keys() => new Dictionary<string, ChannelKey>
    {
        ["ours"] = new(new RsaSecurityKey(Ours.ExportParameters(false)), new HashSet<string> { "msteams", "webchat" }),
        ["others"] = new(new RsaSecurityKey(OfOthers.ExportParameters(false)), new HashSet<string> { "directline" }),
    };

    public static ChannelTokens Tokens(TimeProvider time) => new(new ChannelKeys(_ => Task.FromResult(Keys()), time, _ => { }), Issuer, AppId, time);

    private static JsonObject Key(string id, RSA key, params string[] endorsements)
    {
        var parts = key.ExportParameters(false);
        return new JsonObject
        {
            ["kty"] = "RSA", ["use"] = "sig", ["kid"] = id, ["x5t"] = id, ["n"] = Base64UrlEncoder.Encode(parts.Modulus!), ["e"] = Base64UrlEncoder.Encode(parts.Exponent!),
            ["endorsements"] = new JsonArray([.. endorsements.Select(one => (JsonNode)one)]),
        };
    }
}
