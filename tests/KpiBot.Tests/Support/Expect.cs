using System.Globalization;
using KpiBot.Kpis;

namespace KpiBot.Tests.Support;

/// <summary>What a result must say. Figures worked by hand are written to four digits: one counts as met when it differs by at most half of the last.</summary>
internal static class Expect
{
    private const decimal Half = 0.00005m;

    public static KpiResult Is(this KpiResult result, decimal value)
    {
        Assert.Null(result.NoValue);
        Same("value", value, result.Value);
        return result;
    }

    public static KpiResult Is(this KpiResult result, decimal value, decimal numerator, decimal denominator)
    {
        result.Is(value);
        return result.Divides(numerator, denominator);
    }

    public static KpiResult Divides(this KpiResult result, decimal numerator, decimal denominator)
    {
        Same("numerator", numerator, result.Numerator);
        Same("denominator", denominator, result.Denominator);
        return result;
    }

    public static KpiResult HasNoValue(this KpiResult result, string code, string? subject = null)
    {
        Assert.Null(result.Value);
        Assert.Equal(code, result.NoValue?.Code);
        if (subject is not null) Assert.Equal(subject, result.NoValue?.Subject);
        return result;
    }

    public static KpiResult CountsRecords(this KpiResult result, long n)
    {
        Assert.Equal(n, result.N);
        return result;
    }

    public static KpiResult Beside(this KpiResult result, string figure, decimal? value)
    {
        Assert.True(result.Beside.ContainsKey(figure), $"{figure} is not beside the value, but {string.Join(", ", result.Beside.Keys)}");
        Same(figure, value, result.Beside[figure]);
        return result;
    }

    /// <summary>Exactly these were left out; none when empty.</summary>
    public static KpiResult LeavesOut(this KpiResult result, params (string Reason, long Count)[] expected)
    {
        Assert.Equal(Words(expected.Select(e => (e.Reason, e.Count))), Words(result.Excluded.Select(e => (e.Key, e.Value))));
        return result;

        static string Words(IEnumerable<(string Reason, long Count)> parts) =>
            string.Join(", ", parts.Where(p => p.Count != 0).OrderBy(p => p.Reason, StringComparer.Ordinal).Select(p => $"{p.Reason} {p.Count}"));
    }

    public static KpiResult Ranges(this KpiResult result, decimal low, decimal high)
    {
        Assert.NotNull(result.Range);
        Same("low", low, result.Range.Low);
        Same("high", high, result.Range.High);
        return result;
    }

    public static KpiResult Warns(this KpiResult result, string caveat)
    {
        Assert.Contains(caveat, result.Caveats);
        return result;
    }

    public static KpiResult DoesNotWarn(this KpiResult result, string caveat)
    {
        Assert.DoesNotContain(caveat, result.Caveats);
        return result;
    }

    /// <summary>These rows in this order, by key and value.</summary>
    public static KpiResult HasRows(this KpiResult result, params (string Key, decimal? Value)[] expected)
    {
        Assert.Equal(string.Join(", ", expected.Select(e => e.Key)), string.Join(", ", result.Rows.Select(r => r.Key)));
        foreach (var (row, (key, value)) in result.Rows.Zip(expected)) Same(key, value, row.Value);
        return result;
    }

    public static KpiRow Row(this KpiResult result, string key) => Assert.Single(result.Rows, row => row.Key == key);

    public static KpiRow Divides(this KpiRow row, decimal numerator, decimal denominator)
    {
        Same($"numerator of {row.Key}", numerator, row.Numerator);
        Same($"denominator of {row.Key}", denominator, row.Denominator);
        return row;
    }

    public static void Same(string what, decimal? expected, decimal? actual)
    {
        var met = expected is null ? actual is null : actual is not null && Math.Abs(expected.Value - actual.Value) <= Half;
        Assert.True(met, string.Create(CultureInfo.InvariantCulture, $"{what}: expected {Word(expected)}, was {Word(actual)}"));
    }

    private static string Word(decimal? figure) => figure?.ToString("0.######", CultureInfo.InvariantCulture) ?? "none";
}
