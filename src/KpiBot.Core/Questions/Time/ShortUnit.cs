using System.Globalization;
using KpiBot.Periods;

namespace KpiBot.Questions.Time;

/// <summary>Short names of units: Q1, 1Q, T3, 3T2017, H2, 2S, B1, q12018, FY17.</summary>
internal static class ShortUnit
{
    /// <summary>The unit, its number in the year and the year; null when the word is none.</summary>
    public static (Grain Grain, int Number, int? Year)? Read(string word)
    {
        if (word.Length is < 2 or > 6) return null;
        if (word.Length == 6 && char.IsAsciiDigit(word[1]) && int.TryParse(word.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var front)) return Read(word[4..]) is var (first, which, _) ? (first, which, front) : null;
        var letter = char.IsAsciiLetter(word[0]) ? word[0] : word[1];
        var digit = char.IsAsciiLetter(word[0]) ? word[1] : word[0];
        if (!char.IsAsciiDigit(digit) || !char.IsAsciiLetter(letter)) return null;
        Grain? grain = letter switch { 'q' or 't' => Grain.Quarter, 'h' or 's' => Grain.Half, 'b' => Grain.Bimester, 'c' => Grain.FourMonths, _ => null };
        var number = digit - '0';
        if (grain is not { } unit || number < 1 || number > 12 / unit.Months()) return null;
        var rest = word[2..];
        if (rest.Length == 0) return (unit, number, null);
        return rest.Length is 2 or 4 && int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? (unit, number, rest.Length == 2 ? 2000 + year : year) : null;
    }

    /// <summary>A number of units written short: 14d, 2w, 6mo, 12m; null when the word is none.</summary>
    public static (Grain Grain, int Count)? Count(string word)
    {
        var digits = 0;
        while (digits < word.Length && char.IsAsciiDigit(word[digits])) digits++;
        if (digits is 0 or > 3 || !int.TryParse(word.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count == 0) return null;
        Grain? grain = word[digits..] switch { "d" or "day" or "days" => Grain.Day, "w" or "wk" or "wks" or "sem" => Grain.Week, "m" or "mo" or "mos" or "mth" or "mths" => Grain.Month, "q" => Grain.Quarter, "y" or "yr" or "yrs" or "a" => Grain.Year, _ => null };
        return grain is { } unit ? (unit, count) : null;
    }

    /// <summary>The year of FY17 or FY2017.</summary>
    public static int? Fiscal(string word) =>
        word.StartsWith("fy", StringComparison.Ordinal) && word.Length is 4 or 6 && int.TryParse(word.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? word.Length == 4 ? 2000 + year : year : null;
}
