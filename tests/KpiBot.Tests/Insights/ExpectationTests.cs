using CsCheck;
using KpiBot.Insights;
using KpiBot.Kpis;
using KpiBot.Periods;

namespace KpiBot.Tests.Insights;

public sealed class ExpectationTests
{
    [Fact]
    public void Fewer_than_eight_values_say_nothing()
    {
        Assert.Null(Expectation.After([1, 2, 3, 4, 5, 6, 7], 0));
        Assert.Null(Expectation.After([1, 2, 3, null, 4, 5, 6, 7, null], 0));
        Assert.NotNull(Expectation.After([1, 2, 3, 4, 5, 6, 7, 8], 0));
    }

    [Fact]
    public void A_straight_line_goes_on()
    {
        var next = Expectation.After([10, 20, 30, 40, 50, 60, 70, 80, 90], 0)!;
        Assert.False(next.IsUnusual(100));
        Assert.True(next.IsUnusual(90));
        Assert.True(next.IsUnusual(110));
    }

    [Fact]
    public void One_odd_value_in_the_past_does_not_make_the_next_odd_one_usual()
    {
        decimal?[] past = [100, 102, 98, 101, 99, 500, 100, 103, 97, 100, 101, 99];
        var next = Expectation.After(past, 0)!;
        Assert.False(next.IsUnusual(101));
        Assert.True(next.IsUnusual(500));
        Assert.True(next.IsUnusual(60));
    }

    [Fact]
    public void A_low_month_of_every_year_is_usual_in_that_month_only()
    {
        decimal?[] past = [.. Enumerable.Range(0, 36).Select(month => (decimal?)((month % 12 == 7 ? 40 : 100) + (month % 3)))];
        Assert.False(Expectation.After([.. past, .. past[..7]], 12)!.IsUnusual(41)); // The next is the eighth month.
        Assert.True(Expectation.After(past, 12)!.IsUnusual(41));
    }

    [Fact]
    public void Of_ordinary_values_few_are_called_unusual()
    {
        var (unusual, all) = (0, 0);
        foreach (var seed in Enumerable.Range(1, 400))
        {
            var random = new Random(seed);
            decimal? Ordinary() => (decimal)(100 + (10 * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble())));
            var past = Enumerable.Range(0, 24).Select(_ => Ordinary()).ToList();
            all++;
            if (Expectation.After(past, 0)!.IsUnusual(Ordinary()!.Value)) unusual++;
        }

        Assert.InRange(unusual, 1, all * 6 / 100);
    }

    [Fact]
    public void Any_series_gives_a_range_in_order() =>
        Gen.Decimal[-1_000_000, 1_000_000].Nullable(0.2).List[8, 40].Select(Gen.Int[0, 12]).Sample((past, season) =>
        {
            var next = Expectation.After(past, season);
            return next is null ? past.Count(value => value is not null) < Expectation.Least : next.Low <= next.High;
        });

    [Theory]
    [InlineData(3, 106, false)]
    [InlineData(30, 106, true)]
    public void A_share_of_few_records_after_a_past_without_scatter_is_out_of_the_ordinary_only_beyond_chance(int lost, int all, bool isUnusual)
    {
        KpiRow Row(int at, int upper, int lower) => new($"{2024 + (at / 4)}-Q{(at % 4) + 1}", null, (decimal)upper / lower, upper, lower, lower);
        var result = new KpiResult
        {
            Kpi = "churn_rate", Unit = KpiUnit.Ratio, Period = new Period(new(2024, 1, 1), new(2026, 9, 30)), Zone = "UTC", DatedBy = "active_at_start",
            Rows = [.. Enumerable.Range(0, 10).Select(at => Row(at, 2, 100)), Row(10, lost, all)],
        };
        Assert.Equal(isUnusual, LastUnit.Unusual(result, Grain.Quarter) is not null);
    }
}
