using KpiBot.Agreements;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Oracle;

/// <summary>Whether a result of the engine is what the oracle says, and if not, where not.</summary>
public static class Verdict
{
    private static readonly string[] NothingCounted = ["not_connected", "not_agreed", "stage_not_recorded"];

    /// <summary>The first disagreement; null when there is none.</summary>
    public static string? On(World world, KpiRequest request, KpiResult result)
    {
        var answer = Oracle.Of(world, request);
        var whole = Whole(world, answer, result) ?? Comparison(world, request, answer, result);
        if (whole is not null) return whole;
        if (NothingCounted.Contains(answer.NoValueCode) || NothingCounted.Contains(result.NoValue?.Code)) return request.Grain is null ? null : Rows(world, request, result);
        return Rows(world, request, result) ?? Excluded(answer, result) ?? Beside(world, answer, result);
    }

    private static string? Whole(World world, Answer answer, KpiResult result)
    {
        if (answer.NoValueCode != result.NoValue?.Code && !answer.Reasons.Contains(result.NoValue?.Code)) return $"no value: oracle {answer.NoValueCode ?? $"has {answer.Value}"}, engine {result.NoValue?.ToString() ?? $"has {result.Value}"}";
        var parts = Value(world, answer, result.Kpi, result.Value, result.Numerator, result.Denominator);
        if (parts is not null || NothingCounted.Contains(answer.NoValueCode)) return parts;
        return Caveats(answer, result) ?? Range(answer, result);
    }

    private static string? Value(World world, Answer answer, string kpi, decimal? value, decimal? numerator, decimal? denominator)
    {
        if (!Same(world, answer.Value, value, kpi)) return $"value: oracle {answer.Value}, engine {value}";
        if (answer.Value is null) return null;
        if (!Same(world, answer.Numerator, numerator, kpi)) return $"numerator: oracle {answer.Numerator}, engine {numerator}";
        return Same(world, answer.Denominator, denominator, kpi) ? null : $"denominator: oracle {answer.Denominator}, engine {denominator}";
    }

    private static string? Excluded(Answer answer, KpiResult result)
    {
        if (answer.Excluded is null) return null;
        foreach (var reason in answer.Excluded.Keys.Union(result.Excluded.Keys))
        {
            var (expected, actual) = (answer.Excluded.GetValueOrDefault(reason), result.Excluded.GetValueOrDefault(reason));
            if (expected != actual) return $"excluded {reason}: oracle {expected}, engine {actual}";
        }

        return null;
    }

    private static string? Beside(World world, Answer answer, KpiResult result)
    {
        foreach (var (name, expected) in answer.Beside)
        {
            var actual = result.Beside.GetValueOrDefault(name);
            if (expected == 0 && actual is null) continue; // Nothing to tell.
            if (!Same(world, expected, actual, result.Kpi)) return $"beside {name}: oracle {expected}, engine {actual}";
        }

        return null;
    }

    private static string? Caveats(Answer answer, KpiResult result) =>
        answer.Caveats.FirstOrDefault(caveat => !result.Caveats.Contains(caveat)) is { } missing ? $"caveat {missing}: engine does not say so" : null;

    private static string? Range(Answer answer, KpiResult result)
    {
        if (result.Kpi == "revenue_forecast")
        {
            if (answer.Range is null != result.Range is null) return $"range: oracle {answer.Range}, engine {result.Range}";
            if (answer.Range is not { } range) return null;
            return Close(range.Low, result.Range!.Low, 1e-6m) && Close(range.High, result.Range.High, 1e-6m) ? null : $"range: oracle {range}, engine {result.Range}";
        }

        return Wilson.Disagreement(result.Range, result.Numerator, result.Denominator);
    }

    private static string? Comparison(World world, KpiRequest request, Answer answer, KpiResult result)
    {
        if (request.Compare is not { } compare) return null;
        var before = Oracle.Of(world, request with { Period = compare });
        if (result.Compare is not { } actual) return "comparison: engine has none";
        if (Value(world, before, result.Kpi, actual.Value, actual.Numerator, actual.Denominator) is { } difference) return $"comparison {difference}";
        var change = answer.Value - before.Value;
        return Same(world, change, actual.Change, result.Kpi) ? null : $"comparison change: oracle {change}, engine {actual.Change}";
    }

    private static string? Rows(World world, KpiRequest request, KpiResult result)
    {
        if (request.Grain is { } grain) return Series(world, request, grain, result);
        if (request.By is null) return null;
        var expected = Oracle.Rows(world, request);
        foreach (var row in result.Rows)
        {
            if (!RandomQuestion.Keys(world, request.By).Contains(row.Key)) return $"row {row.Key}: no such value";
            var answer = expected.TryGetValue(row.Key, out var known) ? known : Oracle.Row(world, request, row.Key);
            if (Value(world, answer, result.Kpi, row.Value, row.Numerator, row.Denominator) is { } difference) return $"row {row.Key} {difference}";
        }

        if (request.Top is null && expected.Keys.FirstOrDefault(key => expected[key].Value is not null && result.Rows.All(row => row.Key != key)) is { } missing) return $"row {missing}: oracle {expected[missing].Value}, engine has none";
        return Order(request, result, expected);
    }

    private static string? Order(KpiRequest request, KpiResult result, IReadOnlyDictionary<string, Answer> expected)
    {
        if (request.Top is { } top && (result.Rows.Count > top.Count || result.Rows.Count < Math.Min(expected.Values.Count(answer => answer.Value is not null), top.Count))) return $"rows: oracle {expected.Count}, engine {result.Rows.Count}";
        var sign = request.Top is { Descending: false } ? 1 : -1;
        var sorted = result.Rows.OrderBy(row => row.Value is null).ThenBy(row => sign * row.Value).ThenBy(row => row.Key, StringComparer.Ordinal).Select(row => row.Key).ToList();
        if (!sorted.SequenceEqual(result.Rows.Select(row => row.Key))) return $"rows in order {string.Join(", ", result.Rows.Select(row => $"{row.Key} {row.Value}"))}";
        var left = expected.Where(pair => !sorted.Contains(pair.Key) && pair.Value.Value is not null).Select(pair => pair.Value.Value!.Value).ToList();
        var last = result.Rows.Count == 0 ? null : result.Rows[^1].Value;
        return left.Exists(value => last is null || (sign < 0 ? value > last + 0.001m : value < last - 0.001m)) ? "rows: one that is left out belongs before the last" : null;
    }

    private static string? Series(World world, KpiRequest request, Grain grain, KpiResult result)
    {
        var units = world.Agreement.Calendar.Split(request.Period.CutAt(request.Today)!.Value, grain);
        if (units.Count != result.Rows.Count) return $"series: oracle {units.Count} units, engine {result.Rows.Count}";
        foreach (var (unit, row) in units.Zip(result.Rows))
        {
            var key = PeriodKey.Of(world.Agreement.Calendar, grain, unit.From);
            if (row.Key != key) return $"series: oracle {key}, engine {row.Key}";
            if (Value(world, Oracle.Of(world, request with { Period = unit }), result.Kpi, row.Value, row.Numerator, row.Denominator) is { } difference) return $"series {key} {difference}";
        }

        return null;
    }

    /// <summary>Counts agree exactly, anything else to nine digits; money in shares may be rounded to 1/10,000 each.</summary>
    private static bool Same(World world, decimal? expected, decimal? actual, string kpi)
    {
        if (expected is not { } one || actual is not { } other) return expected is null == actual is null;
        if (Catalogue.Get(kpi).Unit == KpiUnit.Count && decimal.IsInteger(one)) return one == other;
        return Close(one, other, kpi == "campaign_roi" || world.Agreement.Attribution == Attribution.Linear ? 1e-4m : 1e-9m);
    }

    private static bool Close(decimal one, decimal other, decimal share) => Math.Abs(one - other) <= share * Math.Max(1, Math.Max(Math.Abs(one), Math.Abs(other)));
}
