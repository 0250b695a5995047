using KpiBot.Periods;

namespace KpiBot.Crm;

/// <summary>What was agreed for a KPI in a period. Longer and shorter questions take the share by working days.</summary>
public sealed record Target : CrmRecord
{
    /// <summary>Id of the KPI: <c>revenue_won</c>, <c>mqls</c>, <c>new_customers</c> …</summary>
    public required string Kpi { get; init; }

    /// <summary>First day.</summary>
    public required Moment FromAt { get; init; }

    /// <summary>Last day.</summary>
    public required Moment ToAt { get; init; }

    /// <summary>The agreed value in the KPI's unit; money in <see cref="Currency"/>.</summary>
    public required decimal Value { get; init; }

    /// <summary>ISO 4217 code of a money value; null means the workspace's reporting currency.</summary>
    public string? Currency { get; init; }

    /// <summary>Dimension it is agreed for (<c>owner</c>, <c>team</c>, <c>region</c>, <c>channel</c> …); null for the whole company.</summary>
    public string? Dimension { get; init; }

    /// <summary>The dimension's value; null exactly when <see cref="Dimension"/> is.</summary>
    public string? Member { get; init; }
}

/// <summary>One unit of <see cref="Currency"/> is worth <see cref="Rate"/> of the reporting currency from that day until the next rate.</summary>
public sealed record ExchangeRate : CrmRecord
{
    /// <summary>The day from which it holds.</summary>
    public required Moment At { get; init; }

    /// <summary>ISO 4217 code of the foreign currency.</summary>
    public required string Currency { get; init; }

    /// <summary>ISO 4217 code of the currency the rate is given in.</summary>
    public required string To { get; init; }

    /// <summary>Units of <see cref="To"/> for one unit of <see cref="Currency"/>; above 0.</summary>
    public required decimal Rate { get; init; }
}
