using System.Globalization;
using KpiBot.Answers;

namespace KpiBot.Tests.Charts;

/// <summary>A plain chart of one series.</summary>
internal static class TestChart
{
    public static Chart Of(ChartKind kind, int count, Func<int, decimal?> value) => new()
    {
        Kind = kind, Title = "Revenue · 2026", Written = Written, Alternative = "",
        Labels = [.. Enumerable.Range(0, count).Select(at => string.Create(CultureInfo.InvariantCulture, $"Member {at}"))],
        Series = [new ChartSeries("2026", [.. Enumerable.Range(0, count).Select(value)])],
    };

    public static string Written(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);
}
