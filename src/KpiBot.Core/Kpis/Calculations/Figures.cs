namespace KpiBot.Kpis.Calculations;

/// <summary>The formulas that most KPIs are.</summary>
internal static class Figures
{
    /// <summary>Number of rows of the first meter; its splits beside.</summary>
    public static Func<Reading, Figure> Count(params (string Name, int Meter)[] beside) =>
        r => Figure.Of(r.Count(0), r.Count(0), [.. beside.Select(b => (b.Name, (decimal?)r.Count(b.Meter)))]);

    /// <summary>Money of the first meter; other money beside.</summary>
    public static Func<Reading, Figure> Money(string subject, params (string Name, int Meter)[] beside) =>
        r => r.NoAmounts(0) ? Figure.None("no_amounts", subject) : Figure.Of(r.Money(0), r.Count(0), [.. beside.Select(b => (b.Name, r.NoAmounts(b.Meter) ? (decimal?)null : r.Money(b.Meter)))]);

    /// <summary>Rows of meter 1 ÷ rows of meter 0, with the latter as n.</summary>
    public static Func<Reading, Figure> Share(string subject) => r => Figure.Ratio(r.Count(1), r.Count(0), r.Count(0), subject);

    /// <summary>Sum of the first meter ÷ sum of the second.</summary>
    public static Func<Reading, Figure> Numbers(string subject) => r => Figure.Ratio(r.Number(0), r.Number(1), r.Count(1), subject);

    /// <summary>Money of the first meter ÷ rows of the second.</summary>
    public static Func<Reading, Figure> Cost(string subject) =>
        r => r.NoAmounts(0) ? Figure.None("no_amounts", "spend") : Figure.Ratio(r.Money(0), r.Count(1), r.Count(1), subject);

    /// <summary>Money of the first meter, with its share of the second's.</summary>
    public static Func<Reading, Figure> MoneyShare(string subject) =>
        r => r.NoAmounts(0) ? Figure.None("no_amounts", subject) : Figure.Of(r.Money(0), r.Count(0), ("share", r.Money(1) == 0 ? null : r.Money(0) / r.Money(1)));

    /// <summary>Median of the first meter in units of <paramref name="unit"/>, with mean and p90 beside; counts of other meters too.</summary>
    public static Func<Reading, Figure> Median(string subject, decimal unit = 1, params (string Name, int Meter)[] counts) => r =>
    {
        var beside = new Dictionary<string, decimal?> { ["mean"] = r.Mean(0) / unit, ["p90"] = r.Percentile(0, 0.9m) / unit };
        foreach (var (name, meter) in counts) beside[name] = r.Count(meter);
        return (r.Count(0) == 0 ? Figure.None("no_records", subject) : Figure.Of(r.Percentile(0, 0.5m)!.Value / unit, r.Count(0))).With(beside: beside);
    };

    /// <summary>a ÷ b; null when either is missing or b is 0.</summary>
    public static decimal? Divide(decimal? a, decimal? b) => a is null || b is null or 0 ? null : a / b;
}
