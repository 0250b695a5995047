using CsCheck;
using KpiBot.Facts;

namespace KpiBot.Tests.Facts;

public sealed class ExactRateTests
{
    private static readonly Gen<decimal> Rate = Gen.Select(Gen.Long[0, 2_000_000_000], Gen.Int[0, 9]).Select((digits, scale) => new decimal((int)digits, (int)(digits >> 32), 0, false, (byte)scale));

    [Fact]
    public void An_amount_times_a_rate_is_the_decimals_product_rounded_half_to_even() => Gen.Select(Rate, Gen.Long[-1_000_000_000, 1_000_000_000]).Sample((rate, amount) =>
        Assert.Equal((long)decimal.Round(amount * rate, MidpointRounding.ToEven), new ExactRate(rate).Times(amount)));

    [Theory]
    [InlineData(0.5, 1, 0)]
    [InlineData(0.5, 3, 2)]
    [InlineData(0.5, -3, -2)]
    [InlineData(1.5, 3, 4)]
    [InlineData(0.25, 10, 2)]
    public void A_half_goes_to_the_even_neighbour(decimal rate, long amount, long product) => Assert.Equal(product, new ExactRate(rate).Times(amount));

    [Fact]
    public void Zeros_at_the_end_of_a_rate_do_not_change_the_product() => Assert.Equal(new ExactRate(1.1m).Times(123_456_789), new ExactRate(1.1000000000000000000000000000m).Times(123_456_789));

    [Fact]
    public void A_day_keeps_amounts_of_the_reporting_currency_and_has_no_rate_for_others_it_does_not_know()
    {
        var rates = new DayRates([null, new ExactRate(2m), null]);
        Assert.Equal([7, 14, KpiBot.Facts.Columns.AmountColumn.NoRate], (long[])[rates.Convert(7, 0), rates.Convert(7, 1), rates.Convert(7, 2)]);
    }
}
