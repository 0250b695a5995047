using KpiBot.Facts.Columns;

namespace KpiBot.Facts;

/// <summary>An exchange rate, ready to be multiplied with amounts: in whole numbers of a processor's word wherever these suffice, for that is five times as quick as decimals.</summary>
internal readonly struct ExactRate
{
    private readonly ulong _numerator;
    private readonly ulong _denominator;

    public ExactRate(decimal value)
    {
        Value = value;
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        if (value < 0 || bits[2] != 0 || value.Scale > 18) return;
        (_numerator, _denominator) = (((ulong)(uint)bits[1] << 32) | (uint)bits[0], 1);
        for (var digit = 0; digit < value.Scale; digit++) _denominator *= 10;
    }

    public decimal Value { get; }

    /// <summary>The amount in the other currency, rounded half to even.</summary>
    public long Times(long amount)
    {
        var high = Math.BigMul(_numerator, (ulong)Math.Abs(amount), out var product);
        if (high != 0 || _denominator == 0) return (long)decimal.Round(amount * Value, MidpointRounding.ToEven);
        var (whole, rest) = Math.DivRem(product, _denominator);
        if (rest > _denominator - rest || (rest == _denominator - rest && (whole & 1) != 0)) whole++;
        return amount < 0 ? -checked((long)whole) : checked((long)whole);
    }
}

/// <summary>The rates of one day, by currency code; null where there is none.</summary>
internal readonly struct DayRates(ExactRate?[] rates)
{
    /// <summary>An amount at the day's rate; <see cref="AmountColumn.NoRate"/> when there is none.</summary>
    public long Convert(long amount, int currency) =>
        currency == 0 || !AmountColumn.IsAmount(amount) ? amount : rates[currency] is { } rate ? rate.Times(amount) : AmountColumn.NoRate;
}
