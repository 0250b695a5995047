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
        if (whole.Count == 0 || whole[^1].Value is not { } value || Expectation.After([.. whole.SkipLast(1).Select(row => row.Value)], Seasons(grain)) is not { } expected) return null;
        return expected.IsUnusual(value) ? new LastUnit(whole[^1], value, new Expectation(Bounded(result, expected.Low), Bounded(result, expected.High))) : null;
    }

    private static int Seasons(Grain grain) => grain switch { Grain.Month => 12, Grain.Quarter => 4, Grain.Week => 52, _ => 0 };

    /// <summary>No range says that there may be fewer than no deals, or more won than closed.</summary>
    private static decimal Bounded(KpiResult result, decimal end) => result.Unit switch
    {
        KpiUnit.Points => end,
        KpiUnit.Ratio when Catalogue.Get(result.Kpi).Proportion => Math.Clamp(end, 0, 1),
        _ => Math.Max(0, end),
    };
}
