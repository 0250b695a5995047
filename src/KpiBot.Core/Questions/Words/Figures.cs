using System.Globalization;

namespace KpiBot.Questions.Words;

/// <summary>Reads what begins with a digit: numbers in either style, dates, times, ordinals.</summary>
internal static class Figures
{
    /// <summary>The token at a digit; null when it is rather a word that begins with a digit (<c>1t26</c>).</summary>
    public static Token? Read(string text, int start, Break before, bool money)
    {
        if (ReadDate(text, start) is var (date, length)) return new Token(TokenKind.Date, text.Substring(start, length), start, length, before) { Date = date };
        if (ReadClock(text, start) is var (time, clock)) return new Token(TokenKind.Time, text.Substring(start, clock), start, clock, before) { Time = time };
        return ReadNumber(text, start, before, money);
    }

    /// <summary>feb '26.</summary>
    public static Token? ShortYear(string text, int at, Break before)
    {
        if (at == 0 || text[at - 1] is not ('\'' or '’') || at + 1 >= text.Length || !char.IsAsciiDigit(text[at + 1]) || (at + 2 < text.Length && char.IsLetterOrDigit(text[at + 2]))) return null;
        var year = string.Concat("20", text.AsSpan(at, 2));
        return new Token(TokenKind.Number, year, at, 2, before) { Value = decimal.Parse(year, CultureInfo.InvariantCulture) };
    }

    /// <summary>Digits with their marks; null when what they say cannot be held.</summary>
    public static decimal? Parse(ReadOnlySpan<char> figures)
    {
        var comma = figures.LastIndexOf(',');
        var dot = figures.LastIndexOf('.');
        var last = Math.Max(comma, dot);
        var mixed = comma >= 0 && dot >= 0;
        var isDecimal = last >= 0 && (mixed || !IsThousands(figures, figures[last]));
        Span<char> plain = stackalloc char[40];
        var length = 0;
        for (var i = 0; i < figures.Length && length < plain.Length; i++)
        {
            if (char.IsAsciiDigit(figures[i])) plain[length++] = figures[i];
            else if (isDecimal && i == last) plain[length++] = '.';
        }
        return decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < 1_000_000_000_000_000m ? value : null;
    }

    private static bool IsThousands(ReadOnlySpan<char> figures, char mark)
    {
        var first = figures.IndexOf(mark);
        if (first is 0 or > 3 || figures[0] == '0') return false;
        for (var i = first; i < figures.Length; i += 4)
        {
            if (figures[i] != mark || i + 3 >= figures.Length) return false;
            for (var j = 1; j <= 3; j++) if (!char.IsAsciiDigit(figures[i + j])) return false;
        }
        return true;
    }

    private static Token? ReadNumber(string text, int start, Break before, bool money)
    {
        var at = start;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] is '.' or ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))) at++;
        if (Parse(text.AsSpan(start, at - start)) is not { } value) return null;
        var figures = at;
        // 3.º as well as 3º.
        if (at + 1 < text.Length && text[at] == '.' && IsOrdinalLetter(text, at + 1)) figures = ++at;
        while (at < text.Length && (char.IsLetter(text[at]) || text[at] is 'º' or 'ª')) at++;
        if (at < text.Length && char.IsAsciiDigit(text[at])) return null;
        if (Suffix(Folding.Fold(text[figures..at])) is not var (factor, mark)) return null;
        if (mark == Mark.None && money) mark = Mark.Money;
        var percent = at;
        while (percent < text.Length && text[percent] == ' ') percent++;
        if (percent < text.Length && text[percent] == '%') (at, mark) = (percent + 1, Mark.Percent);
        return new Token(TokenKind.Number, Folding.Fold(text[start..at]), start, at - start, before) { Value = value * factor, Mark = mark };
    }

    /// <summary>º, ª, or the letter that is typed for them.</summary>
    private static bool IsOrdinalLetter(string text, int at) => text[at] is 'º' or 'ª' || (text[at] is 'o' or 'a' or 'O' or 'A' && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1])));

    private static (decimal Factor, Mark Mark)? Suffix(string letters) => letters switch
    {
        "" => (1, Mark.None),
        "k" or "mil" => (1_000, Mark.None),
        "m" or "mi" or "mm" or "mn" or "mio" => (1_000_000, Mark.None),
        "x" => (1, Mark.Times),
        "h" or "hs" or "hrs" or "hr" => (1, Mark.Hours),
        "d" => (1, Mark.Days),
        "st" or "nd" or "rd" or "th" or "o" or "a" or "er" or "ro" or "do" or "ra" or "da" or "ero" or "era" or "to" or "ta" or "mo" => (1, Mark.Ordinal),
        _ => null,
    };

    private static (WrittenDate Date, int Length)? ReadDate(string text, int start)
    {
        Span<int> parts = stackalloc int[3];
        Span<int> digits = stackalloc int[3];
        var (count, at, mark) = (0, start, '\0');
        while (count < 3)
        {
            var from = at;
            while (at < text.Length && at - from < 5 && char.IsAsciiDigit(text[at])) at++;
            if (at == from || at - from > 4) return null;
            parts[count] = int.Parse(text.AsSpan(from, at - from), CultureInfo.InvariantCulture);
            digits[count++] = at - from;
            if (count == 3 || at + 1 >= text.Length || text[at] is not ('/' or '-' or '.') || (mark != '\0' && text[at] != mark) || !char.IsAsciiDigit(text[at + 1])) break;
            mark = text[at++];
        }
        if (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '%')) return null;
        WrittenDate? date = (count, mark) switch
        {
            (3, '-' or '/') when digits[0] == 4 => new WrittenDate(parts[1], parts[2], parts[0], true),
            (3, _) when digits[0] <= 2 && digits[1] <= 2 && digits[2] is 2 or 4 => new WrittenDate(parts[0], parts[1], digits[2] == 2 ? 2000 + parts[2] : parts[2], false),
            (2, '-') when digits[0] == 4 && digits[1] == 2 => new WrittenDate(parts[1], 0, parts[0], true),
            (2, '/') when digits[0] <= 2 && digits[1] == 4 => new WrittenDate(parts[0], 0, parts[1], true),
            (2, '/') when digits[0] <= 2 && digits[1] <= 2 => new WrittenDate(parts[0], parts[1], null, false),
            _ => null,
        };
        return date is { } found && IsPossible(found) ? (found, at - start) : null;
    }

    private static bool IsPossible(WrittenDate date) =>
        date.Year is null or (>= 1900 and <= 2200) && date.First >= 1 && (date.Iso
            ? date.First <= 12 && date.Second <= 31
            : date.Second >= 1 && Math.Min(date.First, date.Second) <= 12 && Math.Max(date.First, date.Second) <= 31);

    /// <summary>Where "am", "p.m." or "a. m." ends; −1 where there is none.</summary>
    private static int HalfDay(string text, int at)
    {
        if (at >= text.Length || (text[at] | ' ') is not ('a' or 'p')) return -1;
        var letter = at + 1;
        var dotted = letter < text.Length && text[letter] == '.';
        if (dotted) letter++;
        if (dotted && letter < text.Length && text[letter] == ' ') letter++;
        if (letter >= text.Length || (text[letter] | ' ') != 'm' || (letter + 1 < text.Length && char.IsLetterOrDigit(text[letter + 1]))) return -1;
        return dotted && letter + 1 < text.Length && text[letter + 1] == '.' ? letter + 2 : letter + 1;
    }

    /// <summary>10:30, 10h30, 9am, 5pm; "9h" and "24h" stay numbers.</summary>
    private static (TimeOnly Time, int Length)? ReadClock(string text, int start)
    {
        var at = start;
        while (at < text.Length && at - start < 3 && char.IsAsciiDigit(text[at])) at++;
        if (at - start > 2) return null;
        var hour = int.Parse(text.AsSpan(start, at - start), CultureInfo.InvariantCulture);
        var minute = 0;
        var isClock = false;
        if (at + 2 < text.Length && text[at] is ':' or 'h' or 'H' && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]))
        {
            minute = int.Parse(text.AsSpan(at + 1, 2), CultureInfo.InvariantCulture);
            at += 3;
            isClock = true;
            if (at < text.Length && text[at] is 'h' or 'H') at++;
        }
        var half = at;
        while (half < text.Length && text[half] == ' ') half++;
        if (HalfDay(text, half) is > 0 and var end)
        {
            if (hour is 0 or > 12) return null;
            hour = (hour % 12) + ((text[half] | ' ') == 'p' ? 12 : 0);
            at = end;
            isClock = true;
        }
        if (at < text.Length && char.IsLetterOrDigit(text[at])) return null;
        return isClock && hour < 24 && minute < 60 ? (new TimeOnly(hour, minute), at - start) : null;
    }
}
