namespace KpiBot.Kpis.Calculations;

/// <summary>The Wilson score interval of a proportion at 95 % (Wilson 1927).</summary>
internal static class Wilson
{
    private const double Z = 1.959964;
    private const int FewRecords = 30;

    /// <summary>The interval of a proportion of few records; null for any other figure.</summary>
    public static Range? Of(Kpi kpi, Figure figure) =>
        kpi.Proportion && figure is { Value: { } share, Denominator: { } n } && n == figure.N && n is > 0 and < FewRecords && share is >= 0 and <= 1 ? Of((double)share, (double)n) : null;

    private static Range Of(double share, double n)
    {
        var middle = share + (Z * Z / (2 * n));
        var half = Z * Math.Sqrt((share * (1 - share) / n) + (Z * Z / (4 * n * n)));
        var scale = 1 + (Z * Z / n);
        return new Range((decimal)Math.Max(0, (middle - half) / scale), (decimal)Math.Min(1, (middle + half) / scale));
    }
}
