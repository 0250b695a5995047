using KpiBot.Kpis;

namespace KpiBot.Insights;

/// <summary>What the parts of a composed KPI add to its change: logarithmic mean weights (LMDI; Ang 2004), exact for products and quotients.</summary>
public static class Factors
{
    /// <summary>KPI → names of the figures beside it that are multiplied (+1) or divided by (−1).</summary>
    private static readonly Dictionary<string, (string Name, int Power)[]> Composed = new(StringComparer.Ordinal)
    {
        ["sales_velocity"] = [("open_deals", 1), ("win_rate", 1), ("average_deal_size", 1), ("cycle_days", -1)],
        ["ltv"] = [("revenue_per_customer_month", 1), ("margin", 1), ("lifetime_months", 1)],
        ["ltv_cac_ratio"] = [("ltv", 1), ("cac", -1)],
        ["cac_payback_months"] = [("cac", 1), ("monthly_revenue", -1), ("margin", -1)],
    };

    /// <summary>The parts' effects, largest first; empty when the KPI is not composed or a part is missing, 0 or negative on either side.</summary>
    public static IReadOnlyList<FactorEffect> Of(KpiResult now, KpiResult before)
    {
        if (now.Value is not > 0 || before.Value is not > 0 || Parts(now, before) is not { } parts) return [];
        var change = now.Value.Value - before.Value.Value;
        var logs = parts.ConvertAll(part => part.Power * Math.Log((double)(part.Now / part.Before)));
        var sum = logs.Sum();
        if (Math.Abs(sum) < 1e-12) return [];
        var effects = parts.Zip(logs, (part, log) => new FactorEffect(part.Name, part.Before, part.Now, change * (decimal)(log / sum))).ToList();
        effects[^1] = effects[^1] with { Total = change - effects.SkipLast(1).Sum(effect => effect.Total) };
        return [.. effects.OrderByDescending(effect => Math.Abs(effect.Total)).ThenBy(effect => effect.Name, StringComparer.Ordinal)];
    }

    private static List<(string Name, int Power, decimal Before, decimal Now)>? Parts(KpiResult now, KpiResult before)
    {
        var parts = Composed.TryGetValue(now.Kpi, out var factors)
            ? [.. factors.Select(factor => (factor.Name, factor.Power, before.Beside.GetValueOrDefault(factor.Name), now.Beside.GetValueOrDefault(factor.Name)))]
            : Catalogue.Get(now.Kpi).Unit is KpiUnit.Money or KpiUnit.Times
                ? new List<(string, int, decimal?, decimal?)> { ("numerator", 1, before.Numerator, now.Numerator), ("denominator", -1, before.Denominator, now.Denominator) }
                : [];
        return parts.Count == 0 || parts.Exists(part => part.Item3 is not > 0 || part.Item4 is not > 0) ? null : parts.ConvertAll(part => (part.Item1, part.Item2, part.Item3!.Value, part.Item4!.Value));
    }
}
