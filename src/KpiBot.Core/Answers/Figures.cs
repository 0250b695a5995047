using KpiBot.Answers.Wording;
using KpiBot.Kpis;

namespace KpiBot.Answers;

/// <summary>Values as a reader reads them: rounded here and nowhere before, with their unit.</summary>
public sealed class Figures(Texts texts, string currency, MoneyFormat money = MoneyFormat.Exact)
{
    private readonly Notation _notation = Notation.Of(texts.Language);

    /// <summary>A value in its unit; the text for "no value" when there is none.</summary>
    public string Of(KpiUnit unit, decimal? value) => value is { } number ? Written(unit, number) : texts.NoValue;

    /// <summary>A number of things.</summary>
    public string Count(decimal count) => _notation.Number(count, 1);

    /// <summary>Money in a currency of its own.</summary>
    public string Money(decimal amount, string? own) => _notation.Money(amount, own ?? currency, money);

    /// <summary>A number that already is a percentage: 10 is "10%".</summary>
    public string Percent(decimal percent) => _notation.PercentOf(percent);

    /// <summary>From one value to another: direction, difference, and relative change where that says more. A ratio's difference is in percentage points.</summary>
    public string Change(KpiUnit unit, decimal change, decimal? changePercent)
    {
        var difference = Size(unit, change);
        if (IsNothing(difference)) return texts.Unchanged;
        var sign = change > 0 ? "+" : "-";
        var relative = changePercent is { } percent ? $" ({sign}{_notation.PercentOf(Math.Abs(percent))})" : "";
        return change > 0 ? texts.Up(difference + relative) : texts.Down(difference + relative);
    }

    /// <summary>A difference with its sign, for a column; without one where nothing of it is seen.</summary>
    public string Difference(KpiUnit unit, decimal change)
    {
        var size = Size(unit, change);
        return IsNothing(size) ? size : change < 0 ? $"-{size}" : $"+{size}";
    }

    /// <summary>How large a difference is, without its sign; a ratio's in percentage points.</summary>
    public string Size(KpiUnit unit, decimal change) => unit == KpiUnit.Ratio ? texts.PercentagePoints(_notation.Fixed(Math.Abs(change) * 100, 1)) : Written(unit, Math.Abs(change));

    /// <summary>Whether nothing is left of it once it is rounded.</summary>
    private static bool IsNothing(string size) => !size.Any(digit => digit is >= '1' and <= '9');

    private string Written(KpiUnit unit, decimal value) => unit switch
    {
        KpiUnit.Count => Count(value),
        KpiUnit.Money => _notation.Money(value, currency, money),
        KpiUnit.Ratio => _notation.Percent(value),
        KpiUnit.Times => _notation.Fixed(value, 2) + "×",
        KpiUnit.Points => texts.Points(_notation.Number(value, 1)),
        KpiUnit.Hours => texts.Hours(_notation.Number(value, 1)),
        KpiUnit.Days => texts.Days(_notation.Number(value, 1)),
        KpiUnit.Months => texts.Months(_notation.Number(value, 1)),
        KpiUnit.MoneyPerDay => texts.PerDay(_notation.Money(value, currency, money)),
    };
}
