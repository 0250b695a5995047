using KpiBot.Facts;
using KpiBot.Kpis;
using KpiBot.Periods;
using NodaTime;

namespace KpiBot.Alerts;

/// <summary>What is known of the data at an instant: which sources were not read for too long, and whether what was read can be relied on.</summary>
/// <param name="Workspace">The workspace as the calculation saw it.</param>
/// <param name="Now">The instant.</param>
/// <param name="MostAge">A source that was read longer ago is late.</param>
/// <param name="IsSuspect">Whether the last reading lost records, so that nothing may be concluded from what there is.</param>
public sealed record DataTrust(WorkspaceState Workspace, Instant Now, Duration MostAge, bool IsSuspect = false)
{
    /// <summary>Names of the late sources.</summary>
    public Roll<string> Late => [.. Workspace.Sources.Where(source => Now - source.AsOf > MostAge).Select(source => source.Name).Order(StringComparer.Ordinal)];

    /// <summary>Whether a result was made from a copy that is not whole.</summary>
    public bool IsPartial(KpiResult result) => Workspace.Sources.Any(source => source.Copy is { IsWhole: false } && result.DataAsOf.ContainsKey(source.Name));

    /// <summary>The sources of a result that are too old for it: late, or read before the last day of a closed period began.</summary>
    public Roll<string> LateFor(KpiResult result, bool isClosed) => [.. result.DataAsOf
        .Where(source => Now - source.Value > MostAge || (isClosed && Workspace.Agreement.Calendar.DayOf(source.Value) < result.Period.To))
        .Select(source => source.Key).Order(StringComparer.Ordinal)];
}
