namespace KpiBot.Kpis.Calculations;

/// <summary>Two things that do not need each other, calculated at the same time.</summary>
internal static class SideBySide
{
    public static (TFirst First, TSecond Second) Of<TFirst, TSecond>(Func<TFirst> first, Func<TSecond> second)
    {
        var (one, two) = (default(TFirst), default(TSecond));
        Parallel.Invoke(() => one = first(), () => two = second());
        return (one!, two!);
    }
}
