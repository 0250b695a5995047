using System.Globalization;
using KpiBot.Kpis;

namespace KpiBot.Answers;

/// <summary>How a language writes numbers and money. Own tables, so that the same answer reads the same on every machine.</summary>
public sealed class Notation
{
    private const decimal CentsBelow = 100_000;
    private const decimal ShortFrom = 10_000;

    private static readonly Dictionary<string, string> Signs = new(StringComparer.Ordinal)
    {
        ["BRL"] = "R$", ["USD"] = "US$", ["EUR"] = "€", ["GBP"] = "£", ["MXN"] = "MX$", ["CAD"] = "CA$", ["AUD"] = "A$", ["JPY"] = "¥",
    };

    private static readonly Notation English = new(".", ",", "%", ("K", "M"), (sign, amount) => (sign == "US$" ? "$" : sign) + (sign.Length == 3 && char.IsLetter(sign[^1]) ? " " : "") + amount);
    private static readonly Notation Portuguese = new(",", ".", "%", (" mil", " mi"), (sign, amount) => $"{sign} {amount}");
    private static readonly Notation Spanish = new(",", ".", " %", (" mil", " M"), (sign, amount) => $"{amount} {sign}");

    private readonly NumberFormatInfo _marks;
    private readonly string _percent;
    private readonly (string Thousand, string Million) _short;
    private readonly Func<string, string, string> _money;

    private Notation(string decimalMark, string groupMark, string percent, (string Thousand, string Million) @short, Func<string, string, string> money)
    {
        _marks = new NumberFormatInfo { NumberDecimalSeparator = decimalMark, NumberGroupSeparator = groupMark };
        _percent = percent;
        _short = @short;
        _money = money;
    }

    /// <summary>The notation of a language; Brazilian for Portuguese.</summary>
    public static Notation Of(Language language) => language switch
    {
        Language.English => English,
        Language.Portuguese => Portuguese,
        Language.Spanish => Spanish,
    };

    /// <summary>A number with exactly so many decimals, halves away from zero; what a division left at the twelfth decimal does not turn a half into less.</summary>
    public string Fixed(decimal value, int decimals) =>
        Math.Round(Math.Round(value, 12), decimals, MidpointRounding.AwayFromZero).ToString($"N{decimals}", _marks);

    /// <summary>A number with at most so many decimals; none when it is whole.</summary>
    public string Number(decimal value, int decimals) => Fixed(value, IsWhole(value) ? 0 : decimals);

    /// <summary>A fraction of 1 as a percentage with one decimal.</summary>
    public string Percent(decimal fraction) => PercentOf(fraction * 100);

    /// <summary>A number that already is a percentage.</summary>
    public string PercentOf(decimal percent) => Fixed(percent, 1) + _percent;

    /// <summary>Money in a currency (ISO 4217): cents where they matter, none on whole or large amounts.</summary>
    public string Money(decimal amount, string currency, MoneyFormat format = MoneyFormat.Exact)
    {
        if (format == MoneyFormat.Short && Math.Abs(amount) >= ShortFrom) return Short(amount, currency);
        var decimals = format != MoneyFormat.Exact || IsWhole(amount) || Math.Abs(amount) >= CentsBelow ? 0 : 2;
        var written = _money(Signs.GetValueOrDefault(currency, currency), Fixed(Math.Abs(amount), decimals));
        return Math.Round(amount, decimals, MidpointRounding.AwayFromZero) < 0 ? "-" + written : written;
    }

    private string Short(decimal amount, string currency)
    {
        var (unit, sign, decimals) = Math.Abs(amount) >= 999_500 ? (1_000_000m, _short.Million, 1) : (1_000m, _short.Thousand, 0);
        var written = _money(Signs.GetValueOrDefault(currency, currency), Fixed(Math.Abs(amount) / unit, decimals) + sign);
        return amount < 0 ? "-" + written : written;
    }

    private static bool IsWhole(decimal value) => value == decimal.Truncate(value);
}

/// <summary>How much of an amount of money is written.</summary>
public enum MoneyFormat
{
    /// <summary>Cents where they matter.</summary>
    Exact,

    /// <summary>Never cents.</summary>
    Whole,

    /// <summary>Large amounts in thousands or millions: <c>$8.1M</c>.</summary>
    Short,
}
