namespace KpiBot.Tests.Oracle;

/// <summary>Percentiles as PERCENTILE_CONT has them.</summary>
public static class Spread
{
    public static decimal? Median(IReadOnlyCollection<decimal> values) => At(values, 0.5m);

    public static decimal? P90(IReadOnlyCollection<decimal> values) => At(values, 0.9m);

    public static decimal? Mean(IReadOnlyCollection<decimal> values) => values.Count == 0 ? null : values.Average();

    private static decimal? At(IReadOnlyCollection<decimal> values, decimal share)
    {
        if (values.Count == 0) return null;
        var sorted = values.Order().ToList();
        var place = share * (sorted.Count - 1);
        var below = (int)decimal.Floor(place);
        var above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}
