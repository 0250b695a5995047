using KpiBot.Kpis;

namespace KpiBot.Insights;

/// <summary>
/// Splits a change over the rows of a breakdown. A ratio's is split into the effect of the members' own rates, at their mean weight, and of their weights,
/// at their mean distance from the whole (Kitagawa 1955; Bennet 1920): exact, with nothing left over.
/// </summary>
public static class Contributions
{
    private const decimal Tolerance = 0.000001m;

    /// <summary>What each member adds; null when the rows do not add up to both totals, as with medians or with records that stand in several rows.</summary>
    public static IReadOnlyList<Contribution>? Of(KpiResult now, KpiResult before)
    {
        if (now.Value is not { } current || before.Value is not { } earlier) return null;
        var rows = Pairs(now.Rows, before.Rows);
        return now is { Numerator: not null, Denominator: > 0 } && before is { Numerator: not null, Denominator: > 0 }
            ? OfRatio(rows, now, before)
            : OfSum(rows, current, earlier);
    }

    private static List<(string Key, KpiRow? Now, KpiRow? Before)> Pairs(IReadOnlyList<KpiRow> now, IReadOnlyList<KpiRow> before)
    {
        var earlier = before.ToDictionary(row => row.Key, StringComparer.Ordinal);
        var current = now.Select(row => row.Key).ToHashSet(StringComparer.Ordinal);
        return [.. now.Select(row => (row.Key, (KpiRow?)row, earlier.GetValueOrDefault(row.Key))), .. before.Where(row => !current.Contains(row.Key)).Select(row => (row.Key, (KpiRow?)null, (KpiRow?)row))];
    }

    private static List<Contribution>? OfSum(List<(string Key, KpiRow? Now, KpiRow? Before)> rows, decimal current, decimal earlier)
    {
        decimal Now((string Key, KpiRow? Now, KpiRow? Before) row) => row.Now?.Value ?? 0;
        decimal Before((string Key, KpiRow? Now, KpiRow? Before) row) => row.Before?.Value ?? 0;
        if (!Same(rows.Sum(Now), current) || !Same(rows.Sum(Before), earlier)) return null;
        var all = rows.Sum(row => Math.Abs(Now(row)) + Math.Abs(Before(row)));
        return rows.ConvertAll(row => new Contribution(row.Key, row.Before?.Value, row.Now?.Value, Now(row) - Before(row), 0)
        {
            Weight = all == 0 ? 0 : (Math.Abs(Now(row)) + Math.Abs(Before(row))) / all,
        });
    }

    private static List<Contribution>? OfRatio(List<(string Key, KpiRow? Now, KpiRow? Before)> rows, KpiResult now, KpiResult before)
    {
        var (n1, d1, n0, d0) = (now.Numerator!.Value, now.Denominator!.Value, before.Numerator!.Value, before.Denominator!.Value);
        if (!Same(rows.Sum(row => row.Now?.Numerator ?? 0), n1) || !Same(rows.Sum(row => row.Now?.Denominator ?? 0), d1)) return null;
        if (!Same(rows.Sum(row => row.Before?.Numerator ?? 0), n0) || !Same(rows.Sum(row => row.Before?.Denominator ?? 0), d0)) return null;
        var scale = Catalogue.Get(now.Kpi).Unit == KpiUnit.Points ? 100 : 1;
        // A value that is its parts' quotient less a constant changes as the quotient does.
        if (!Same(now.Value!.Value - before.Value!.Value, scale * ((n1 / d1) - (n0 / d0)))) return null;
        return rows.ConvertAll(row => Of(row, (n1, d1, n0, d0), ((n1 / d1) + (n0 / d0)) / 2, scale));
    }

    private static Contribution Of((string Key, KpiRow? Now, KpiRow? Before) row, (decimal N1, decimal D1, decimal N0, decimal D0) all, decimal whole, int scale)
    {
        var (n1, d1) = (row.Now?.Numerator ?? 0, row.Now?.Denominator ?? 0);
        var (n0, d0) = (row.Before?.Numerator ?? 0, row.Before?.Denominator ?? 0);
        var (w1, w0) = (d1 / all.D1, d0 / all.D0);
        var total = (n1 / all.D1) - (n0 / all.D0) - ((w1 - w0) * whole);
        var rate = (d1 == 0, d0 == 0) switch
        {
            (false, false) => (w1 + w0) / 2 * ((n1 / d1) - (n0 / d0)),
            (true, true) => total,
            _ => 0, // It came or went: all of it is a matter of weight.
        };
        return new Contribution(row.Key, row.Before?.Value, row.Now?.Value, scale * rate, scale * (total - rate)) { Weight = (w1 + w0) / 2 };
    }

    private static bool Same(decimal a, decimal b) => Math.Abs(a - b) <= Tolerance * Math.Max(1, Math.Max(Math.Abs(a), Math.Abs(b)));
}
