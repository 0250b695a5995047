using System.Globalization;

namespace KpiBot.Connectors.Csv.Values;

/// <summary>How numbers are written in a file: decimal mark and the marks that may stand between thousands.</summary>
/// <remarks>
/// Thousands marks must stand every three digits: a number written the other way round ("1,5" where the comma marks thousands) is refused and not misread.
/// Currency signs and codes are read over; K, M and B multiply, % divides by 100, parentheses and minus signs (also behind) negate.
/// </remarks>
public sealed record NumberMarks(char Decimal, string Thousands)
{
    /// <summary>Numbers at least as large (either side of 0) are refused: money is kept in 64 bits of ten-thousandths.</summary>
    private const decimal Limit = 900_000_000_000_000;

    /// <summary>1,234.56</summary>
    public static NumberMarks Point { get; } = new('.', ",");

    /// <summary>The formats a mapping can name, each by the number 1234.56 written in it.</summary>
    public static IReadOnlyDictionary<string, NumberMarks> ByName { get; } = new Dictionary<string, NumberMarks>(StringComparer.Ordinal)
    {
        ["1,234.56"] = Point,
        ["1.234,56"] = new(',', "."),
        ["1 234,56"] = new(',', " \u00A0\u202F\u2009"),
    };

    /// <summary>The format's name in a mapping.</summary>
    public string Name => ByName.First(pair => pair.Value == this).Key;

    /// <summary>Whether the text is one number in this format, and which.</summary>
    public bool TryRead(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        var bracketed = text is ['(', .., ')'];
        if (bracketed) text = text[1..^1];
        var first = text.IndexOfAnyInRange('0', '9');
        if (first < 0) return false;
        if (first > 0 && text[first - 1] == Decimal) first--;
        var end = text.LastIndexOfAnyInRange('0', '9') + 1;

        var back = text[end..].TrimStart();
        var factor = Factor(ref back);
        if (!IsSurrounding(text[..first], out var minus) || !IsSurrounding(back, out var minusBehind)) return false;
        if ((bracketed ? 1 : 0) + (minus ? 1 : 0) + (minusBehind ? 1 : 0) > 1) return false;
        if (!TryDigits(text[first..end], out value) || value >= Limit / Math.Max(factor, 1)) return false;
        value *= bracketed || minus || minusBehind ? -factor : factor;
        return true;
    }

    private static decimal Factor(ref ReadOnlySpan<char> back)
    {
        var factor = back is [] || (back.Length > 1 && char.IsLetter(back[1])) ? 1 : back[0] switch
        {
            'K' or 'k' => 1_000,
            'M' or 'm' => 1_000_000,
            'B' or 'b' => 1_000_000_000,
            '%' => 0.01m,
            _ => 1,
        };
        if (factor != 1) back = back[1..];
        return factor;
    }

    /// <summary>Whether the text beside the digits is nothing but a sign and a currency: a symbol with up to three letters ("R$", "US$", "€") or a code of three ("EUR").</summary>
    private static bool IsSurrounding(ReadOnlySpan<char> text, out bool minus)
    {
        var (signs, symbols, letters) = (0, 0, 0);
        minus = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c)) continue;
            if (c is '-' or '+' or '−') (signs, minus) = (signs + 1, c != '+');
            else if (char.IsAsciiLetter(c)) letters++;
            else if (char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol) symbols++;
            else return false;
        }

        return signs <= 1 && symbols <= 1 && (letters is 0 or 3 || (letters < 3 && symbols == 1));
    }

    private bool TryDigits(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        Span<char> plain = stackalloc char[40];
        var (length, group, grouped, fraction) = (0, 0, false, false);
        foreach (var c in text)
        {
            if (length == plain.Length) return false;
            if (char.IsAsciiDigit(c))
            {
                plain[length++] = c;
                group++;
            }
            else if (c == Decimal && !fraction && (!grouped || group == 3))
            {
                plain[length++] = '.';
                fraction = true;
            }
            else if (!fraction && Thousands.Contains(c) && (grouped ? group == 3 : group is >= 1 and <= 3))
            {
                (group, grouped) = (0, true);
            }
            else
            {
                return false;
            }
        }

        return (fraction || !grouped || group == 3)
            && decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }
}
