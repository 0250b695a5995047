using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using KpiBot.Delivery;
using NodaTime;

namespace KpiBot.Chat;

/// <summary>
/// Turns a press into a token that tells nobody anything and that nobody else can make, and back. The same press always gives the same token (a nonce made of the content, as in RFC 5297), so a message
/// that is rendered twice is the same twice.
/// </summary>
public sealed class PressSeal : IDisposable
{
    private const int NonceBytes = 12, TagBytes = 16, KeyBytes = 32;
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly AesGcm _cipher;
    private readonly byte[] _nonceKey;

    /// <summary>Takes a secret of 32 bytes.</summary>
    public PressSeal(byte[] secret)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(secret.Length, KeyBytes);
        _cipher = new AesGcm(HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, KeyBytes, info: "cipher"u8.ToArray()), TagBytes);
        _nonceKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, KeyBytes, info: "nonce"u8.ToArray());
    }

    /// <summary>The token: letters, digits, <c>-</c> and <c>_</c>.</summary>
    public string Close(Press press)
    {
        var (place, until) = (press.Conversation, press.Until.ToUnixTimeSeconds());
        var plain = JsonSerializer.SerializeToUtf8Bytes(new Content(press.Action, place.Platform, place.Team, place.Channel, place.Thread, until, press.User, press.Turn, press.Text), Compact);
        var token = new byte[NonceBytes + plain.Length + TagBytes];
        var nonce = HMACSHA256.HashData(_nonceKey, plain).AsSpan(0, NonceBytes);
        nonce.CopyTo(token);
        lock (_cipher) _cipher.Encrypt(nonce, plain, token.AsSpan(NonceBytes, plain.Length), token.AsSpan(NonceBytes + plain.Length));
        return Base64Url.EncodeToString(token);
    }

    /// <summary>What a token carries; null when it was not made here, or its time is over.</summary>
    public Press? Open(string token, Instant now)
    {
        if (!Base64Url.IsValid(token)) return null;
        var bytes = new byte[Base64Url.GetMaxDecodedLength(token.Length)];
        if (!Base64Url.TryDecodeFromChars(token, bytes, out var length) || length < NonceBytes + TagBytes) return null;
        var plain = new byte[length - NonceBytes - TagBytes];
        try
        {
            lock (_cipher) _cipher.Decrypt(bytes.AsSpan(0, NonceBytes), bytes.AsSpan(NonceBytes, plain.Length), bytes.AsSpan(NonceBytes + plain.Length, TagBytes), plain);
        }
        catch (CryptographicException)
        {
            return null;
        }

        var content = JsonSerializer.Deserialize<Content>(plain, Compact)!;
        var until = Instant.FromUnixTimeSeconds(content.Until);
        return until < now ? null : new Press(content.Action, new Destination(content.Platform, content.Team, content.Channel, content.Thread), until) { User = content.User, Turn = content.Turn, Text = content.Text };
    }

    /// <inheritdoc/>
    public void Dispose() => _cipher.Dispose();

    private sealed record Content(PressAction Action, string Platform, string Team, string Channel, string? Thread, long Until, string? User, long? Turn, string? Text);
}
