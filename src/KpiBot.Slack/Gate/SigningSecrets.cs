using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using KpiBot.Access;

namespace KpiBot.Slack.Gate;

/// <summary>The one or two secrets that requests may be signed with; two while one takes over from the other.</summary>
public sealed class SigningSecrets
{
    /// <summary>Letters of a secret at least: Slack's have as many.</summary>
    public const int Shortest = 32;

    /// <summary>Secrets at the same time at most.</summary>
    public const int Most = 2;

    private static readonly byte[] Version = "v0"u8.ToArray();
    private readonly byte[][] _keys;

    /// <summary>Takes the secrets; <see cref="Problem"/> has said that there is none.</summary>
    public SigningSecrets(IReadOnlyList<Secret> secrets)
    {
        if (Problem(secrets) is { } problem) throw new ArgumentException(problem, nameof(secrets));
        _keys = [.. secrets.Select(secret => Encoding.UTF8.GetBytes(secret.Reveal()))];
    }

    /// <summary>What is wrong with the secrets, in a sentence that names the setting; null when nothing is.</summary>
    public static string? Problem(IReadOnlyList<Secret> secrets)
    {
        if (!secrets.Any(secret => secret.IsSet)) return "The setting Slack:SigningSecret is empty: copy the Signing Secret from your app's Basic Information page (KPIBOT_SLACK__SIGNINGSECRET keeps it out of files).";
        if (secrets.Count > Most) return string.Create(CultureInfo.InvariantCulture, $"The setting Slack:SigningSecrets has {secrets.Count} secrets: expected at most {Most}, the new one and the one it takes over from.");
        return secrets.Any(secret => secret.Reveal().Trim().Length < Shortest)
            ? string.Create(CultureInfo.InvariantCulture, $"A secret of the setting Slack:SigningSecret is shorter than {Shortest} letters: copy the whole Signing Secret from your app's Basic Information page.")
            : null;
    }

    /// <summary>Whether a signature (<c>v0=</c> and 64 hexadecimal digits) was made over this time and these very bytes. The time it takes does not depend on how much of it fits.</summary>
    public bool Fits(string timestamp, ReadOnlySpan<byte> body, ReadOnlySpan<char> signature)
    {
        var fits = false;
        foreach (var key in _keys)
        {
            var expected = "v0=" + Convert.ToHexStringLower(HashOf(key, timestamp, body));
            fits |= CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(signature), MemoryMarshal.AsBytes(expected.AsSpan()));
        }
        return fits;
    }

    private static byte[] HashOf(byte[] key, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hash.AppendData(Version);
        hash.AppendData(Encoding.ASCII.GetBytes($":{timestamp}:"));
        hash.AppendData(body);
        return hash.GetHashAndReset();
    }
}
