using System.Buffers.Text;
using System.Security.Cryptography;

namespace KpiBot.Web.Gate;

/// <summary>Names that nobody can guess: 128 random bits in 22 letters, digits, <c>-</c> and <c>_</c>.</summary>
internal static class RandomId
{
    private const int Letters = 22;

    public static string Next() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    public static bool IsOne(string? text) => text is { Length: Letters } && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
}
