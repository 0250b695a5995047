using System.Globalization;
using System.Text;

namespace KpiBot.Tests.Oracle;

/// <summary>Comparing words as people spell them.</summary>
public static class Folding
{
    /// <summary>Without case and accents.</summary>
    public static string Fold(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)).ToLowerInvariant();

    /// <summary>Without case, accents, spaces, <c>-</c> and <c>_</c>.</summary>
    public static string FoldType(string text) => Fold(text).Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
}
