using KpiBot.Delivery;
using KpiBot.Kpis;
using NodaTime;

namespace KpiBot.Digests;

/// <summary>Alerts that are firing, as a digest tells of them.</summary>
public interface IOpenAlerts
{
    /// <summary>Those that everyone who reads the place has been shown, the longest firing first. Nothing is told that the place was not told before.</summary>
    Task<IReadOnlyList<OpenAlert>> InAsync(Destination place, Language language, CancellationToken cancellation);
}

/// <summary>An alert that is firing.</summary>
/// <param name="Name">What its people call it.</param>
/// <param name="Kpi">The figure it watches; null where it watches the data itself.</param>
/// <param name="Sentence">What it watches for, and the figure as it is now.</param>
/// <param name="Since">When it began to fire.</param>
/// <param name="IsTaken">Whether somebody has taken it on.</param>
public sealed record OpenAlert(string Name, string? Kpi, string Sentence, Instant Since, bool IsTaken);
