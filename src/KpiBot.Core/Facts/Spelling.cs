using System.Text;

namespace KpiBot.Facts;

/// <summary>How two spellings are compared where an agreement names the data's values; the same on every machine, with or without its culture data.</summary>
public static class Spelling
{
    /// <summary>Letters U+00C0 to U+017F without their accents.</summary>
    private const string Plains =
        "AAAAAAACEEEEIIIIDNOOOOO×OUUUUYÞsaaaaaaaceeeeiiiidnooooo÷ouuuuyþy" +
        "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiJjJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

    /// <summary>Lower case, without accents; space, hyphen and underscore are one space.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text.AsSpan().Trim())
        {
            if (character is >= '\u0300' and <= '\u036f') continue;
            var next = character is '-' or '_' || char.IsWhiteSpace(character) ? ' ' : char.ToLowerInvariant(WithoutAccent(character));
            if (next != ' ' || (plain.Length > 0 && plain[^1] != ' ')) plain.Append(next);
        }

        return plain.ToString();
    }

    /// <summary>The letter without its accent.</summary>
    public static char WithoutAccent(char letter) => letter is >= '\u00c0' and <= '\u017f' ? Plains[letter - '\u00c0'] : letter;
}
