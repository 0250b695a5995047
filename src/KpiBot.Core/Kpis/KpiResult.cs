using KpiBot.Periods;
using Instant = NodaTime.Instant;

namespace KpiBot.Kpis;

/// <summary>A calculated KPI with everything that is needed to trust it (rule 3). Nothing is rounded here.</summary>
public sealed record KpiResult
{
    /// <summary>Id of the KPI.</summary>
    public required string Kpi { get; init; }

    /// <summary>Unit of <see cref="Value"/>.</summary>
    public required KpiUnit Unit { get; init; }

    /// <summary>The value, or null with a <see cref="NoValue"/>. Never 0 for "nothing to divide by".</summary>
    public decimal? Value { get; init; }

    /// <summary>Upper part of a ratio; null when the KPI is none.</summary>
    public decimal? Numerator { get; init; }

    /// <summary>Lower part of a ratio; null when the KPI is none.</summary>
    public decimal? Denominator { get; init; }

    /// <summary>Number of records behind the value.</summary>
    public long N { get; init; }

    /// <summary>Why there is no value; null exactly when there is one.</summary>
    public NoValue? NoValue { get; init; }

    /// <summary>The days that were really counted: cut at today, or the day of a stock.</summary>
    public required Period Period { get; init; }

    /// <summary>Whether the period's last day has not passed, or lies behind the data (rule 4).</summary>
    public bool ToDate { get; init; }

    /// <summary>Id of the zone in which days were counted.</summary>
    public required string Zone { get; init; }

    /// <summary>Which date the records are counted by: <c>created</c>, <c>closed</c>, <c>mql</c> …</summary>
    public required string DatedBy { get; init; }

    /// <summary>Records left out, by reason: <c>no_amount</c>, <c>no_exchange_rate</c>, <c>no_date</c>, <c>negative_span</c>, <c>skipped_at_import</c> …</summary>
    public IReadOnlyDictionary<string, long> Excluded { get; init; } = new Dictionary<string, long>();

    /// <summary>Newest successful sync of each source that was used.</summary>
    public IReadOnlyDictionary<string, Instant> DataAsOf { get; init; } = new Dictionary<string, Instant>();

    /// <summary>The newest change that each of those sources shows itself; sources that do not say are absent.</summary>
    public IReadOnlyDictionary<string, Instant> Newest { get; init; } = new Dictionary<string, Instant>();

    /// <summary>Those of them of which rows are known to be missing, or that lost too much at once to be trusted; in ordinal order.</summary>
    public IReadOnlyList<string> Incomplete { get; init; } = [];

    /// <summary>Figures shown beside the value (<c>median</c>, <c>mean</c>, <c>p90</c>, <c>by_value</c> …); null where there is none.</summary>
    public IReadOnlyDictionary<string, decimal?> Beside { get; init; } = new Dictionary<string, decimal?>();

    /// <summary>Wilson 95 % interval of a proportion of fewer than 30 records (rule 5), or the 80 % range of a forecast.</summary>
    public Range? Range { get; init; }

    /// <summary>The comparison asked for.</summary>
    public Comparison? Compare { get; init; }

    /// <summary>Rows of a breakdown, a series or both.</summary>
    public IReadOnlyList<KpiRow> Rows { get; init; } = [];

    /// <summary>Ids of sentences a reader must know (<c>media_only</c>, <c>censored</c>, <c>lifetime_capped</c>, <c>no_history</c>, <c>parts_exceed_total</c>, <c>immature</c> …).</summary>
    public IReadOnlyList<string> Caveats { get; init; } = [];
}

/// <summary>Both ends included.</summary>
public sealed record Range(decimal Low, decimal High);

/// <summary>The same KPI in another period; changes are null where either value is.</summary>
public sealed record Comparison(Period Period, decimal? Value, decimal? Numerator, decimal? Denominator, decimal? Change, decimal? ChangePercent)
{
    /// <summary>Of a value now with what it was in a period before.</summary>
    public static Comparison Of(decimal? now, Period period, decimal? value, decimal? numerator, decimal? denominator) =>
        new(period, value, numerator, denominator, now - value, value is null or 0 ? null : 100 * (now - value) / Math.Abs(value.Value));
}

/// <summary>One line of a breakdown (<see cref="Key"/> is the dimension's value), of a series (<see cref="Key"/> is the unit's key) or of both (<see cref="At"/> is the unit's key).</summary>
public sealed record KpiRow(string Key, string? At, decimal? Value, decimal? Numerator, decimal? Denominator, long N)
{
    /// <summary>Wilson interval where n is small.</summary>
    public Range? Range { get; init; }

    /// <summary>Value of the comparison period, where one was asked for.</summary>
    public decimal? Before { get; init; }

    /// <summary>What was agreed for the unit of a series, of a unit that is not over for the days that are; null where nothing was agreed for every day.</summary>
    public decimal? Target { get; init; }
}

/// <summary>Why a KPI has no value.</summary>
/// <param name="Code">
/// <c>no_records</c> nothing to divide by or to average, <c>stage_not_recorded</c> the sources never record a stage, <c>not_connected</c> no data of a kind,
/// <c>not_agreed</c> a setting is missing, <c>no_amounts</c> every amount is missing, <c>target_reached</c> nothing left to cover, <c>unlimited</c> the denominator is a true zero (no churn).
/// </param>
/// <param name="Subject">What is missing: a record kind (<c>spend</c>), a stage (<c>sql</c>), a setting (<c>followUpHours</c>) or the name of the empty denominator.</param>
public sealed record NoValue(string Code, string Subject);
