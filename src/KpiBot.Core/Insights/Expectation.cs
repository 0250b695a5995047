namespace KpiBot.Insights;

/// <summary>What a series' next value should be by its own past: a straight trend and, with two years of it, the season; robust to single odd values.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public sealed record Expectation(decimal Low, decimal High)
{
    /// <summary>Fewer values say nothing.</summary>
    public const int Least = 8;

    // A normal residual lies outside in 1 of 80 cases; the median absolute deviation is 1 ÷ 1.4826 of its standard deviation.
    private const double Width = 2.5 * 1.4826;

    /// <summary>Whether a value is out of the ordinary.</summary>
    public bool IsUnusual(decimal value) => value < Low || value > High;

    /// <summary>
    /// The range of the value after <paramref name="past"/>: the line through the medians of slopes (Theil 1950, Sen 1968) and residuals, the median residual of the same
    /// place in the <paramref name="season"/> where it came twice, and the median absolute deviation of what is left. Null values are left out; null with fewer than eight.
    /// </summary>
    /// <param name="past">Whole units in order of time.</param>
    /// <param name="season">Units after which the season repeats: 12 for months, 4 for quarters; 0 for none.</param>
    public static Expectation? After(IReadOnlyList<decimal?> past, int season)
    {
        List<(int At, double Value)> known = [.. past.Select((value, at) => (at, value)).Where(point => point.value is not null).Select(point => (point.at, (double)point.value!.Value))];
        if (known.Count < Least) return null;
        var slope = Median([.. known.SelectMany((later, i) => known.Take(i).Select(earlier => (later.Value - earlier.Value) / (later.At - earlier.At)))]);
        var level = Median([.. known.Select(point => point.Value - (slope * point.At))]);
        List<(int At, double Value)> rest = [.. known.Select(point => (point.At, point.Value - level - (slope * point.At)))];
        var seasons = season > 0 && past.Count >= 2 * season ? Enumerable.Range(0, season).Select(place => Place(rest, season, place)).ToArray() : null;
        var left = rest.ConvertAll(point => Math.Abs(point.Value - (seasons?[point.At % season] ?? 0)));
        var middle = level + (slope * past.Count) + (seasons?[past.Count % season] ?? 0);
        // A past without any scatter still leaves room for the last digit.
        var reach = Math.Max(Width * Median(left), 0.001 * Math.Abs(middle));
        return new Expectation((decimal)(middle - reach), (decimal)(middle + reach));
    }

    private static double Place(List<(int At, double Value)> rest, int season, int place)
    {
        double[] same = [.. rest.Where(point => point.At % season == place).Select(point => point.Value)];
        return same.Length < 2 ? 0 : Median(same);
    }

    private static double Median(IReadOnlyCollection<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
