using System.Text.RegularExpressions;

namespace KpiBot.LanguageModel.Prompts;

/// <summary>Takes out of a question what names a person or a place on the net: it is of no use to a reader of KPI questions.</summary>
public static partial class Masking
{
    private const int FewestPhoneDigits = 7;

    /// <summary>The text with e-mail addresses, links, chat mentions and telephone numbers replaced; dates and amounts stay.</summary>
    public static string Mask(string text)
    {
        text = Mention().Replace(text, "[mention]");
        text = Mail().Replace(text, "[email]");
        text = Link().Replace(text, "[link]");
        return Phone().Replace(text, match => IsPhone(match.Value) ? "[phone]" : match.Value);
    }

    private static bool IsPhone(string figures) => figures.Count(char.IsDigit) >= FewestPhoneDigits && !Date().IsMatch(figures) && !Amount().IsMatch(figures);

    [GeneratedRegex(@"<[@#!][^>\s]{1,80}>|<at>.*?</at>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Mention();

    [GeneratedRegex(@"[^\s@<>,;]+\s?@\s?[^\s@<>,;]+\.[^\s@<>,;]+", RegexOptions.NonBacktracking)]
    private static partial Regex Mail();

    [GeneratedRegex(@"\b[a-z][a-z0-9+.-]*://\S+|\bwww\.\S+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex(@"[+(]{0,2}\d(?:[\s().\-/]{0,3}\d)+", RegexOptions.NonBacktracking)]
    private static partial Regex Phone();

    // One date, two dates in a row, two years.
    [GeneratedRegex(@"^(?:(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})(?:\s?[-/]?\s?|$)){1,2}$|^(?:19|20)\d\d[\s/-]{1,3}(?:19|20)\d\d$")]
    private static partial Regex Date();

    // 5.000.000; an amount without marks is a telephone number for all that we know.
    [GeneratedRegex(@"^\d{1,3}(?:\.\d{3})+$")]
    private static partial Regex Amount();
}
