namespace KpiBot.Kpis;

/// <summary>How a KPI's value stands to what was agreed for its days (docs/definitions.md, "Target of P").</summary>
public sealed record TargetReading
{
    /// <summary>Whether a KPI adds up over a period (leads, revenue), so that it is on its way to a target; otherwise (a rate, an average, a stock) it is beyond it or not.</summary>
    public static bool AddsUp(Kpi kpi) => kpi is { Basis: Basis.Period, Unit: KpiUnit.Count or KpiUnit.Money, Default: DefaultPeriod.QuarterToDate };

    /// <summary>The target, in the KPI's unit: of the whole period for a flow, the level agreed for its days for all others.</summary>
    public required decimal Target { get; init; }

    /// <summary>Whether a target covers every day of the period.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>Whether the value adds up over the period (leads, revenue), so that it is on its way to the target; otherwise (a rate, an average, a stock) it is beyond it or not.</summary>
    public required bool IsFlow { get; init; }

    /// <summary>Value ÷ target; null without a value, or for a target of 0.</summary>
    public decimal? Attained { get; init; }

    /// <summary>Of a flow: attained ÷ the share of working days passed; null for others and before the first working day is over.</summary>
    public decimal? Pacing { get; init; }

    /// <summary>Of a flow: what is missing for each working day that is left; null for others and when none is left.</summary>
    public decimal? NeededPerDay { get; init; }

    /// <summary>Value less target; null without a value.</summary>
    public decimal? Beyond { get; init; }
}
