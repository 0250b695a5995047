using KpiBot.Kpis;
using KpiBot.Periods;

namespace KpiBot.Insights;

/// <summary>The last whole unit of a series against what those before it let expect.</summary>
/// <param name="Row">The unit.</param>
/// <param name="Value">Its value.</param>
/// <param name="Expected">What was to be expected, within what the KPI can be.</param>
public sealed record LastUnit(KpiRow Row, decimal Value, Expectation Expected)
{
    /// <summary>The last whole unit when it is out of the ordinary; null when it is not, or nothing can be expected.</summary>
    public static LastUnit? Unusual(KpiResult result, Grain grain)
    {
        List<KpiRow> whole = result.ToDate ? [.. result.Rows.SkipLast(1)] : [.. result.Rows];
        if (whole.Count == 0 || whole[^1].Value is not { } value || Expectation.After([.. whole.SkipLast(1).Select(row => row.Value)], Seasons(grain)) is not { } past) return null;
        var expected = Widened(whole[^1], result, past);
        return expected.IsUnusual(value) ? new LastUnit(whole[^1], value, new Expectation(Bounded(result, expected.Low), Bounded(result, expected.High))) : null;
    }

    private static int Seasons(Grain grain) => grain switch { Grain.Month => 12, Grain.Quarter => 4, Grain.Week => 52, _ => 0 };

    /// <summary>With room for chance alone, which a past without scatter does not show: a share of few records, and a number of them, scatter by themselves (binomial, Poisson).</summary>
    private static Expectation Widened(KpiRow last, KpiResult result, Expectation past)
    {
        var middle = (past.Low + past.High) / 2;
        var reach = 2.5m * (decimal)Chance(last, result, Math.Max(0, (double)middle));
        return new Expectation(Math.Min(past.Low, middle - reach), Math.Max(past.High, middle + reach));
    }

    private static double Chance(KpiRow last, KpiResult result, double middle)
    {
        if (result.Unit == KpiUnit.Count) return Math.Sqrt(Math.Max(1, middle));
        if (!Catalogue.Get(result.Kpi).Proportion || last.Denominator is not > 0) return 0;
        var all = (double)last.Denominator;
        return Math.Sqrt(Math.Max(middle * (1 - Math.Min(1, middle)), 1 / all) / all);
    }

    /// <summary>No range says that there may be fewer than no deals, or more won than closed.</summary>
    private static decimal Bounded(KpiResult result, decimal end) => result.Unit switch
    {
        KpiUnit.Points => end,
        KpiUnit.Ratio when Catalogue.Get(result.Kpi).Proportion => Math.Clamp(end, 0, 1),
        _ => Math.Max(0, end),
    };
}
