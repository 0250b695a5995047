using KpiBot.Periods;

namespace KpiBot.Digests;

/// <summary>What a digest said, so that the next one can say what has changed of it since.</summary>
/// <param name="Schedule">The name of the schedule that it was posted by.</param>
/// <param name="Day">The day it was for: with the schedule, its slot.</param>
/// <param name="Figures">The figures of closed days.</param>
public sealed record DigestRecord(string Schedule, DateOnly Day, Roll<PublishedFigure> Figures);

/// <summary>A figure as it was published.</summary>
/// <param name="Kpi">Id.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Value">Unrounded; null for none.</param>
public sealed record PublishedFigure(string Kpi, DateOnly From, DateOnly To, decimal? Value);

/// <summary>The digests that were posted. What a call has stored when it returns survives a power cut.</summary>
public interface IDigestRecords
{
    /// <summary>The last one of a schedule before a day; null when there is none.</summary>
    Task<DigestRecord?> LastAsync(string schedule, DateOnly before, CancellationToken cancellation);

    /// <summary>Keeps one, in place of another of the same slot.</summary>
    Task KeepAsync(DigestRecord record, CancellationToken cancellation);
}
