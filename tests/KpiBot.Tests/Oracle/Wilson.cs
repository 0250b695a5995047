using Range = KpiBot.Kpis.Range;

namespace KpiBot.Tests.Oracle;

/// <summary>The 95 % interval of Wilson (1927).</summary>
public static class Wilson
{
    private const double Z = 1.959964;

    /// <summary>What is wrong with an interval; null when it is that of so many of so many, or there is none.</summary>
    public static string? Disagreement(Range? range, decimal? hits, decimal? of)
    {
        if (range is null) return null;
        if (hits is not { } k || of is not { } n || n >= 30) return $"range: engine {range} for {hits} of {of}";
        var (low, high) = Interval((double)k, (double)n);
        return Math.Abs(low - (double)range.Low) < 1e-9 && Math.Abs(high - (double)range.High) < 1e-9 ? null : $"range: oracle {low} … {high}, engine {range}";
    }

    private static (double Low, double High) Interval(double k, double n)
    {
        var share = k / n;
        var middle = share + (Z * Z / (2 * n));
        var reach = Z * Math.Sqrt((share * (1 - share) / n) + (Z * Z / (4 * n * n)));
        return ((middle - reach) / (1 + (Z * Z / n)), (middle + reach) / (1 + (Z * Z / n)));
    }
}
