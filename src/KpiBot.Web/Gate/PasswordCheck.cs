using System.Security.Cryptography;

namespace KpiBot.Web.Gate;

/// <summary>Knows whether a password is the one that was set, in the same time for every wrong one; the password itself is not kept.</summary>
public sealed class PasswordCheck
{
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly byte[] _expected;

    private PasswordCheck(string password) => _expected = Digest(password);

    /// <summary>Checks against this password.</summary>
    public static PasswordCheck Of(string password) => new(password);

    /// <summary>Whether it is the one.</summary>
    public bool Fits(string? password) => CryptographicOperations.FixedTimeEquals(Digest(password ?? ""), _expected);

    private byte[] Digest(string password) => HMACSHA256.HashData(_key, System.Text.Encoding.UTF8.GetBytes(password));
}
