using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace KpiBot.Connectors.OAuth;

/// <summary>Proof that whoever exchanges a code is who asked for it (RFC 7636): the hash goes out with the browser, the secret only with the exchange.</summary>
public sealed record Pkce(string Verifier)
{
    /// <summary>A new one, of 256 random bits.</summary>
    public static Pkce New() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));

    /// <summary>What goes out (S256).</summary>
    public string Challenge => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));
}
