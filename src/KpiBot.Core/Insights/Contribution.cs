namespace KpiBot.Insights;

/// <summary>What one member of a dimension adds to a change, in the KPI's unit. All members' totals sum to the change.</summary>
/// <param name="Key">The member's value.</param>
/// <param name="Before">Its own value in the earlier period; null when it had none.</param>
/// <param name="Now">Its own value in the period.</param>
/// <param name="Rate">What it adds because its own value changed.</param>
/// <param name="Mix">What it adds because its weight among all changed; 0 for sums, whose members have no weights.</param>
public sealed record Contribution(string Key, decimal? Before, decimal? Now, decimal Rate, decimal Mix)
{
    /// <summary>What it adds in all.</summary>
    public decimal Total => Rate + Mix;

    /// <summary>Its part of the records or money below the line, of both periods together; of all, for sums, its part of the value. What it would add if it changed like the rest.</summary>
    public decimal Weight { get; init; }
}

/// <summary>A change split over the members of one dimension, those that add most in its direction first.</summary>
/// <param name="Dimension">Id of the dimension.</param>
/// <param name="Members">Every member with a record in either period.</param>
/// <param name="Main">The few that explain it: they move with it and by more than their weight; none when nothing stands out.</param>
public sealed record Split(string Dimension, IReadOnlyList<Contribution> Members, IReadOnlyList<Contribution> Main);

/// <summary>What one part of a composed KPI adds to its change.</summary>
/// <param name="Name">Name of the figure beside the KPI, or <c>numerator</c>, <c>denominator</c>.</param>
/// <param name="Before">Its value in the earlier period.</param>
/// <param name="Now">Its value in the period.</param>
/// <param name="Total">What it adds, in the KPI's unit; all parts sum to the change.</param>
public sealed record FactorEffect(string Name, decimal Before, decimal Now, decimal Total);

/// <summary>Why a KPI moved between two periods, as far as its records tell.</summary>
public sealed record Explanation
{
    /// <summary>Value in the period less value before, in the KPI's unit.</summary>
    public required decimal Change { get; init; }

    /// <summary>The change over every dimension that splits it exactly, the most telling first.</summary>
    public required IReadOnlyList<Split> Splits { get; init; }

    /// <summary>What the parts of a composed KPI add; empty for one that is not composed.</summary>
    public required IReadOnlyList<FactorEffect> Factors { get; init; }

    /// <summary>Whether so few records stand on both sides that chance alone often makes such a difference (two-proportion z-test, 10 %).</summary>
    public required bool MayBeChance { get; init; }
}
