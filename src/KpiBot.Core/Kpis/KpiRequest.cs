using KpiBot.Periods;

namespace KpiBot.Kpis;

/// <summary>One KPI to be calculated. Every member is already resolved: ids exist, values are the data's own spelling.</summary>
public sealed record KpiRequest
{
    /// <summary>Id of the KPI.</summary>
    public required string Kpi { get; init; }

    /// <summary>The period asked for, both ends included.</summary>
    public required Period Period { get; init; }

    /// <summary>The day of the question: nothing dated after it counts.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Period to compare with; null for none.</summary>
    public Period? Compare { get; init; }

    /// <summary>A series by this grain; null for none.</summary>
    public Grain? Grain { get; init; }

    /// <summary>A breakdown by this dimension; null for none.</summary>
    public string? By { get; init; }

    /// <summary>Filters; a record must meet all.</summary>
    public Roll<Filter> Filters { get; init; } = [];

    /// <summary>Only the first or last rows of the breakdown; null for all.</summary>
    public Top? Top { get; init; }

    /// <summary>A named variant of the KPI (<c>period</c>, <c>value</c>, <c>paid</c>, <c>lagged</c>, <c>gross_profit</c>); null for the definition itself.</summary>
    public string? Variant { get; init; }

    /// <summary>Other rules than the definition's; null for the definition itself.</summary>
    public Otherwise? Otherwise { get; init; }
}

/// <summary>Keeps records whose value of <see cref="Dimension"/> is one of <see cref="Values"/>; drops them when <see cref="Exclude"/>. <c>(none)</c> is a value.</summary>
public sealed record Filter(string Dimension, Roll<string> Values, bool Exclude = false);

/// <summary>The <see cref="Count"/> rows with the largest (smallest when not <see cref="Descending"/>) values; rows without a value come last either way.</summary>
public sealed record Top(int Count, bool Descending);
