namespace KpiBot.Tests.Oracle;

/// <summary>Comparing words as people spell them.</summary>
public static class Folding
{
    private const string Accented = "áàâãäéèêëíìîïóòôõöúùûüçñ";
    private const string Plain = "aaaaaeeeeiiiiooooouuuucn";

    /// <summary>Without case and accents, for the letters that the tests use.</summary>
    public static string Fold(string text) =>
        string.Concat(text.ToLowerInvariant().Select(letter => Accented.IndexOf(letter, StringComparison.Ordinal) is var i && i >= 0 ? Plain[i] : letter));

    /// <summary>Without case, accents, spaces, <c>-</c> and <c>_</c>.</summary>
    public static string FoldType(string text) => Fold(text).Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
}
