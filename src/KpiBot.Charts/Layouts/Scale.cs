namespace KpiBot.Charts.Layouts;

/// <summary>A range of values with round levels in it.</summary>
internal sealed record Scale(double Low, double High, IReadOnlyList<double> Levels)
{
    private const double Most = 7e28;

    // Of a value: differences below are the machine's, not the data's.
    private const double Finest = 1e-9;

    /// <summary>Round levels around the values, no more than so many steps; their written forms differ, or there are fewer of them.</summary>
    /// <param name="fromZero">Whether zero must be among them, as the length of what is drawn says how much.</param>
    public static Scale Of(IReadOnlyCollection<double> values, bool fromZero, int steps, Func<decimal, string> written)
    {
        var (low, high) = (values.Min(), values.Max());
        if (fromZero || Near(low, high) || high - low < Math.Abs(high) * Finest) (low, high) = (Math.Min(low, 0), Math.Max(high, 0));
        if (low == high) (low, high) = low == 0 ? (0, 1) : (Math.Min(low, 0), Math.Max(low, 0));
        for (; steps > 1; steps--)
        {
            var scale = Round(low, high, steps);
            if (scale.Levels.Select(level => written(Decimal(level))).Distinct(StringComparer.Ordinal).Count() == scale.Levels.Count) return scale;
        }
        return Round(low, high, 1);
    }

    /// <summary>As the type that values are written from.</summary>
    public static decimal Decimal(double value) => (decimal)Math.Clamp(value, -Most, Most);

    /// <summary>How far along the range, 0 to 1.</summary>
    public float Share(double value) => (float)Math.Clamp((value - Low) / (High - Low), 0, 1);

    /// <summary>Zero belongs to a range of one sign unless the values are all far from it.</summary>
    private static bool Near(double low, double high) => low >= 0 ? low < 0.7 * high : high <= 0 && high > 0.7 * low;

    private static Scale Round(double low, double high, int steps)
    {
        var step = Step((high - low) / steps);
        var (first, last) = (Math.Floor((low / step) + 1e-9), Math.Ceiling((high / step) - 1e-9));
        List<double> levels = [];
        for (var at = first; at <= last && levels.Count < 20; at++) levels.Add(at * step);
        return new Scale(levels[0], levels[^1], levels);
    }

    /// <summary>The next of 1, 2 and 5 times a power of ten; not 2.5, which a unit without decimals would write as 3.</summary>
    private static double Step(double least)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        foreach (var step in (double[])[1, 2, 5])
            if (step * power >= least * 0.999) return step * power;
        return 10 * power;
    }
}
