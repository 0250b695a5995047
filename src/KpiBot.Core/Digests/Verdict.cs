using KpiBot.Kpis;

namespace KpiBot.Digests;

/// <summary>How a promise stands.</summary>
public enum Verdict
{
    /// <summary>Nothing is agreed, or nothing can be measured.</summary>
    Unknown,

    /// <summary>Its quarter has hardly begun.</summary>
    TooEarly,

    /// <summary>Kept so far.</summary>
    OnTrack,

    /// <summary>Short of it, and within reach.</summary>
    AtRisk,

    /// <summary>Well short of it.</summary>
    Missed,
}

/// <summary>A promise: the figure that tells, and from where it is kept or at risk, as shares of what was agreed.</summary>
/// <param name="Section">Whose.</param>
/// <param name="Kpi">The figure.</param>
/// <param name="Measure">The figure beside the value that is judged; null: the value.</param>
/// <param name="OnTrackFrom">From here on it is kept.</param>
/// <param name="AtRiskFrom">From here on it is at risk, below missed.</param>
public sealed record Promise(DigestSection Section, string Kpi, string? Measure, decimal OnTrackFrom, decimal AtRiskFrom)
{
    /// <summary>The three promises of a digest's head.</summary>
    public static IReadOnlyList<Promise> All { get; } =
    [
        new(DigestSection.Pace, "quota_attainment", "pacing", 1m, 0.9m),
        new(DigestSection.MarketingPromise, "sla_mql_attainment", null, 1m, 0.9m),
        new(DigestSection.SalesPromise, "sla_followup_rate", null, 0.9m, 0.75m),
    ];

    /// <summary>The share that is judged; null when there is none.</summary>
    public decimal? ShareOf(KpiResult result) => Measure is null ? result.Value : result.Value is null ? null : result.Beside.GetValueOrDefault(Measure);

    /// <summary>How it stands.</summary>
    public Verdict Of(KpiResult result) => ShareOf(result) is not { } share ? Verdict.Unknown : share >= OnTrackFrom ? Verdict.OnTrack : share >= AtRiskFrom ? Verdict.AtRisk : Verdict.Missed;
}
