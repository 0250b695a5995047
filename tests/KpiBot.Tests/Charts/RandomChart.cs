using System.Globalization;
using CsCheck;
using KpiBot.Answers;

namespace KpiBot.Tests.Charts;

/// <summary>Charts such as no company would ask for: long, broken and foreign names, gaps, zeros, both signs, the ends of what a number can be.</summary>
internal static class RandomChart
{
    private static readonly Gen<string> Name = Gen.OneOf(
        Of("", " ", "Q3 2026", "Ana Moraes", "organic_search", "Pós-venda · São Paulo", "Ñandú & Íñigo", "<b>bold</b>", "two\nlines\tand more", "\ud83d", "👩‍👩‍👧 family", "日本語の名前", "…", "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW"),
        Gen.String[Gen.Char['!', 'ÿ'], 0, 400],
        Gen.Int[0, 99].Select(n => string.Create(CultureInfo.InvariantCulture, $"Member {n}")));

    private static readonly Gen<decimal> Size = Of(0m, 0.0000001m, 1m, 100m, 1_000_000m, 9_000_000_000_000m, decimal.MaxValue / 2);

    private static readonly Gen<decimal?> Value =
        from kind in Gen.Int[0, 9]
        from size in Size
        from share in Gen.Int[-1000, 1000]
        select kind switch { 0 or 1 => null, 2 => (decimal?)0, 3 => size, 4 => decimal.MinValue, _ => share / 10m };

    private static readonly Func<decimal, string>[] Notations =
    [
        value => value.ToString("#,0.##", CultureInfo.InvariantCulture),
        value => value.ToString("'R$ '#,0", CultureInfo.InvariantCulture),
        value => Math.Clamp((double)value * 100, -1e9, 1e9).ToString("0.0'%'", CultureInfo.InvariantCulture),
        value => value.ToString("+0;-0", CultureInfo.InvariantCulture) + " months",
        _ => "",
    ];

    public static Gen<Chart> Any { get; } =
        from kind in Gen.Enum<ChartKind>()
        from title in Name.List[1, 4]
        from count in Gen.Frequency((1, Gen.Int[0, 2]), (4, Gen.Int[1, 14]), (2, Gen.Int[15, 60]))
        from labels in Name.List[count]
        from series in Gen.Select(Name, Value.List[count], Gen.Bool, (name, values, compares) => new ChartSeries(name, values, compares)).List[0, 7]
        from target in Gen.Select(Name, Value, (name, value) => value is { } level ? new ChartLevel(name, level) : null)
        from written in Of(Notations)
        select new Chart { Kind = kind, Title = string.Join(" · ", title), Labels = labels, Series = series, Target = target, Written = written, Alternative = "" };

    private static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);
}
