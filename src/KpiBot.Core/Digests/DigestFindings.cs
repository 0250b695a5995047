using KpiBot.Facts;
using KpiBot.Insights;
using KpiBot.Kpis;
using KpiBot.Periods;

namespace KpiBot.Digests;

/// <summary>Everything that a digest says, before it is said.</summary>
public sealed record DigestFindings
{
    /// <summary>The day it is for; its week is the one before.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The calendar that days are counted in.</summary>
    public required BusinessCalendar Calendar { get; init; }

    /// <summary>The workspace as it was calculated.</summary>
    public required WorkspaceState Workspace { get; init; }

    /// <summary>Each section's results, in the order of its lines.</summary>
    public required IReadOnlyDictionary<DigestSection, IReadOnlyList<KpiResult>> Sections { get; init; }

    /// <summary>What left its usual range in the week, that which moved most beside its range first.</summary>
    public required IReadOnlyList<Moved> Moved { get; init; }

    /// <summary>What is not agreed yet and could be, from history.</summary>
    public required IReadOnlyList<Proposal> Proposals { get; init; }

    /// <summary>The last whole week.</summary>
    public Period Week => DigestWindows.ClosedWeek(Calendar, Day);

    /// <summary>A promise's result.</summary>
    public KpiResult ResultOf(Promise promise) => Sections[promise.Section].First(result => result.Kpi == promise.Kpi);

    /// <summary>Whether some source is older than the week's last day: then the week may be incomplete.</summary>
    public bool IsLate => Workspace.Sources.Any(source => Calendar.DayOf(source.AsOf) <= Week.To);
}

/// <summary>A figure that left its usual range.</summary>
/// <param name="Result">The week's, compared with the week before.</param>
/// <param name="Last">The week against those before it.</param>
/// <param name="Why">What moved it; null when nothing can be split.</param>
public sealed record Moved(KpiResult Result, LastUnit Last, Explanation? Why);

/// <summary>What could be agreed.</summary>
/// <param name="Kpi">Of the target that is missing.</param>
/// <param name="Usual">The median of the units before, in the KPI's unit.</param>
/// <param name="Grain">Of those units.</param>
/// <param name="Units">How many there were.</param>
public sealed record Proposal(string Kpi, decimal Usual, Grain Grain, int Units);
