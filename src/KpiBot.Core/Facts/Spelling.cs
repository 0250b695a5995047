using System.Globalization;
using System.Text;

namespace KpiBot.Facts;

/// <summary>How two spellings are compared where an agreement names the data's values.</summary>
public static class Spelling
{
    /// <summary>Lower case, without accents; space, hyphen and underscore are one space.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text.Trim().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark) continue;
            var next = character is '-' or '_' || char.IsWhiteSpace(character) ? ' ' : char.ToLowerInvariant(character);
            if (next != ' ' || (plain.Length > 0 && plain[^1] != ' ')) plain.Append(next);
        }

        return plain.ToString();
    }
}
