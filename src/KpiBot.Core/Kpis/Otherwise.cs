using KpiBot.Crm;
using KpiBot.Periods;

namespace KpiBot.Kpis;

/// <summary>How a figure is counted otherwise than by its definition: what it would be under another system's rules.</summary>
public sealed record Otherwise
{
    /// <summary>Rules that take the place of the definition's own; one that says nothing of the KPI changes nothing.</summary>
    public Roll<OtherRule> Rules { get; init; } = [];

    /// <summary>Number of the only source whose records count; null: all.</summary>
    public int? Source { get; init; }

    /// <summary>Records that do not count; null: none.</summary>
    public RecordSet? Without { get; init; }
}

/// <summary>Records of a kind, by their keys in the store.</summary>
public sealed record RecordSet(RecordKind Kind, IReadOnlySet<long> Keys);

/// <summary>A rule that other systems have where the definition has another.</summary>
public enum OtherRule
{
    /// <summary>The same records, by the day they were created.</summary>
    ByCreation,

    /// <summary>The same records, by the day they were closed.</summary>
    ByClosing,

    /// <summary>Every record created in the period, whatever became of it.</summary>
    AllCreated,

    /// <summary>Won and lost together.</summary>
    WonAndLost,

    /// <summary>Deals of every type, where the definition counts new business.</summary>
    EveryDealType,

    /// <summary>New business alone, where the definition counts every type.</summary>
    OnlyNewBusiness,

    /// <summary>Amounts of all currencies added up as they stand.</summary>
    Unconverted,
}
