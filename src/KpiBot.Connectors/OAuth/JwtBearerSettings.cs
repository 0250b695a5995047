using System.Security.Cryptography;
using KpiBot.Access;

namespace KpiBot.Connectors.OAuth;

/// <summary>How a token is got for a signed statement of who asks (RFC 7523): without a person, a browser or a password.</summary>
public sealed record JwtBearerSettings
{
    private const int FewestBits = 2048;

    /// <summary>Who gives tokens, as a sentence names it: Salesforce.</summary>
    public required string Provider { get; init; }

    /// <summary>Where tokens are given; one of the provider's own hosts (<see cref="Http.SourceAddress"/>).</summary>
    public required Uri TokenUrl { get; init; }

    /// <summary>The claim <c>iss</c>: the app, or the service account.</summary>
    public required string Issuer { get; init; }

    /// <summary>The claim <c>aud</c>.</summary>
    public required string Audience { get; init; }

    /// <summary>The private RSA key, as PEM.</summary>
    public required Secret PrivateKey { get; init; }

    /// <summary>The claim <c>sub</c>: for whom the token is; null for none.</summary>
    public string? Subject { get; init; }

    /// <summary>The claim <c>scope</c>; null for none.</summary>
    public string? Scope { get; init; }

    /// <summary>Which of the provider's keys it is; null where it knows but one.</summary>
    public string? KeyId { get; init; }

    /// <summary>Other claims.</summary>
    public IReadOnlyDictionary<string, string> Claims { get; init; } = new Dictionary<string, string>();

    /// <summary>How long the statement holds. Salesforce takes none that holds for more than three minutes.</summary>
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>How long a token is used where the provider does not say how long it holds.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Whether a stand-in on this machine may take the provider's place.</summary>
    public bool IsDevelopment { get; init; }

    /// <summary>What is wrong with a key, after "is"; null when it can sign. Nothing of the key is in it.</summary>
    public static string? KeyProblem(Secret pem)
    {
        try
        {
            using var key = RSA.Create();
            key.ImportFromPem(pem.Reveal());
            key.SignData([0], HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            return key.KeySize < FewestBits ? FormattableString.Invariant($"an RSA key of fewer than {FewestBits} bits") : null;
        }
        catch (Exception exception) when (exception is ArgumentException or CryptographicException)
        {
            return "no private RSA key: expected PEM that begins with -----BEGIN PRIVATE KEY-----, without a password";
        }
    }
}
