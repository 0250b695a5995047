using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using KpiBot.Access;
using Microsoft.Extensions.Primitives;

namespace KpiBot.Host.Intake;

/// <summary>The signature of a delivery: <c>t=SECONDS,v1=HEX</c>, the HMAC-SHA256 over the seconds since 1970, a full stop, and the body's very bytes.</summary>
/// <param name="Timestamp">The seconds as they were written.</param>
/// <param name="Mac">64 hexadecimal digits.</param>
internal sealed record IntakeSignature(string Timestamp, string Mac)
{
    public const string Header = "KpiBot-Signature";

    private const string TimePart = "t=", MacPart = "v1=";
    private const int MacLength = 64, LongestTimestamp = 11;

    /// <summary>Reads the header; null where it is not there once, or is something else.</summary>
    public static IntakeSignature? Read(StringValues header) =>
        header is [{ Length: < 100 } text] && text.Split(',') is [var time, var mac] && time.Trim() is { Length: <= 2 + LongestTimestamp } t && t.StartsWith(TimePart, StringComparison.Ordinal)
        && mac.Trim() is { Length: 3 + MacLength } v && v.StartsWith(MacPart, StringComparison.Ordinal) ? new IntakeSignature(t[TimePart.Length..], v[MacPart.Length..]) : null;

    /// <summary>Whether it was made within so long of now, in either direction.</summary>
    public bool IsOf(DateTimeOffset now, TimeSpan window) =>
        long.TryParse(Timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && Math.Abs(now.ToUnixTimeSeconds() - seconds) <= window.TotalSeconds;

    /// <summary>Whether one of the secrets made it over this body. The time it takes does not depend on how much of it fits.</summary>
    public bool Fits(IReadOnlyList<Secret> secrets, ReadOnlySpan<byte> body)
    {
        var fits = false;
        foreach (var secret in secrets)
        {
            using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret.Reveal()));
            hash.AppendData(Encoding.ASCII.GetBytes($"{Timestamp}."));
            hash.AppendData(body);
            fits |= CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(Convert.ToHexStringLower(hash.GetHashAndReset()).AsSpan()), MemoryMarshal.AsBytes(Mac.AsSpan()));
        }

        return fits;
    }
}
