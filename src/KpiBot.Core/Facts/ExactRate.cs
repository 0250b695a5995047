using KpiBot.Facts.Columns;

namespace KpiBot.Facts;

/// <summary>A factor of 0 or more, such as an exchange rate, ready to be multiplied with many amounts: in whole words of the processor wherever these suffice, which is much quicker than in decimals.</summary>
internal readonly struct ExactRate
{
    private readonly ulong _numerator;
    private readonly ulong _denominator;

    public ExactRate(decimal value)
    {
        Value = value;
        // Zeros at the end, as a store may add them, would make the products long.
        value /= 1.0000000000000000000000000000m;
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        if (value < 0 || bits[2] != 0 || value.Scale > 18) return;
        (_numerator, _denominator) = (((ulong)(uint)bits[1] << 32) | (uint)bits[0], 1);
        for (var digit = 0; digit < value.Scale; digit++) _denominator *= 10;
    }

    public ExactRate(long numerator, long denominator) => (Value, _numerator, _denominator) = ((decimal)numerator / denominator, (ulong)numerator, (ulong)denominator);

    public decimal Value { get; }

    /// <summary>The amount times the factor, rounded half to even.</summary>
    public long Times(long amount)
    {
        if (_denominator == 0) return (long)decimal.Round(amount * Value, MidpointRounding.ToEven);
        var high = Math.BigMul(_numerator, (ulong)Math.Abs(amount), out var product);
        var (whole, rest) = high == 0 ? Math.DivRem(product, _denominator) : Wide(new UInt128(high, product));
        // One more when twice the rest, or that and one when it is odd, is above the denominator; without a branch, for which way it goes cannot be foreseen.
        whole += (ulong)((long)_denominator - (long)(rest * 2) - (long)(whole & 1)) >> 63;
        return amount < 0 ? -checked((long)whole) : checked((long)whole);
    }

    private (ulong Whole, ulong Left) Wide(UInt128 product)
    {
        var (whole, rest) = UInt128.DivRem(product, _denominator);
        return (checked((ulong)whole), (ulong)rest);
    }
}

/// <summary>The rates of one day, by currency code; null where there is none.</summary>
internal readonly struct DayRates(ExactRate?[] rates)
{
    private readonly bool[] _has = [.. rates.Select((rate, currency) => currency == 0 || rate is not null)];
    private readonly ExactRate[] _rates = [.. rates.Select((rate, currency) => currency == 0 ? new ExactRate(1) : rate ?? default)];

    /// <summary>An amount at the day's rate; <see cref="AmountColumn.NoRate"/> when there is none.</summary>
    public long Convert(long amount, int currency) =>
        !AmountColumn.IsAmount(amount) ? amount : _has[currency] ? _rates[currency].Times(amount) : AmountColumn.NoRate;
}
