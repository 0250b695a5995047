using KpiBot.Digests.Slots;
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

    /// <summary>What it goes on from.</summary>
    public required DigestBefore Before { get; init; }

    /// <summary>Each section's figures, without those that may not be told; in the order of its lines.</summary>
    public required IReadOnlyDictionary<DigestSection, IReadOnlyList<DigestFigure>> Sections { get; init; }

    /// <summary>What left its usual range in the week, that which moved most beside its range first.</summary>
    public required IReadOnlyList<Moved> Moved { get; init; }

    /// <summary>What is not agreed yet and could be, from history.</summary>
    public required IReadOnlyList<Proposal> Proposals { get; init; }

    /// <summary>Leads of thirteen weeks whose time to be followed up is over, those that wait longest first.</summary>
    public required IReadOnlyList<UntouchedLead> Untouched { get; init; }

    /// <summary>Why MQLs of the quarter were rejected, the commonest reason first: of all that were decided, the share of each.</summary>
    public required IReadOnlyList<KpiRow> Rejections { get; init; }

    /// <summary>Customers at risk who were not a week before.</summary>
    public required IReadOnlyList<CustomerAtRisk> NewlyAtRisk { get; init; }

    /// <summary>Whether customers may be named.</summary>
    public required bool MayList { get; init; }

    /// <summary>Figures of the last digest that are others by now.</summary>
    public required IReadOnlyList<Restated> Restated { get; init; }

    /// <summary>The weeks of what moved most, else of revenue; null when they may not be told.</summary>
    public required KpiResult? Trend { get; init; }

    /// <summary>The last whole week.</summary>
    public Period Week => DigestWindows.ClosedWeek(Calendar, Day);

    /// <summary>A promise's result; null where it may not be told.</summary>
    public KpiResult? ResultOf(Promise promise) => Sections[promise.Section].FirstOrDefault(figure => figure.Line.Kpi == promise.Kpi)?.Result;

    /// <summary>How a promise stands.</summary>
    public Verdict VerdictOf(Promise promise)
    {
        if (ResultOf(promise) is not { } result) return Verdict.Unknown;
        var verdict = promise.Of(result);
        var isOfQuarter = Sections[promise.Section].First(figure => figure.Line.Kpi == promise.Kpi).Line.Window == DigestWindow.Quarter;
        return verdict != Verdict.Unknown && isOfQuarter && OpenPeriods.HasHardlyBegun(Calendar, Calendar.Containing(Grain.Quarter, Week.To), Week.To) ? Verdict.TooEarly : verdict;
    }

    /// <summary>Nothing left its usual range.</summary>
    public bool IsQuiet => Moved.Count == 0;

    /// <summary>The first digest of teams that have agreed on nothing yet.</summary>
    public bool IsFirst => Before.Last is null && Proposals.Count > 0 && Promise.All.All(promise => VerdictOf(promise) == Verdict.Unknown);

    /// <summary>Whether some source is older than the week's last day: then the week may be incomplete.</summary>
    public bool IsLate => LateData.IsBefore(Week.To, Workspace);

    /// <summary>Sources of which rows are known to be missing, or that lost too much at once to be trusted.</summary>
    public IReadOnlyList<string> Incomplete => [.. Workspace.Sources.Where(source => source.IsIncomplete).Select(source => source.Name).Order(StringComparer.Ordinal)];

    /// <summary>Working days of the week, and of the one before.</summary>
    public (int Week, int Before) WorkingDays => (Calendar.WorkingDaysIn(Week), Calendar.WorkingDaysIn(Calendar.Shift(Grain.Week, Day, -2)));

    /// <summary>What is kept of it, so that the next one can say what has changed since.</summary>
    public DigestRecord RecordOf(string schedule) => new(schedule, Day, [.. Sections.Values.SelectMany(section => section)
        .Where(figure => figure.Line.Window == DigestWindow.Week)
        .Select(figure => new PublishedFigure(figure.Line.Kpi, Week.From, Week.To, figure.Result.Value)).Distinct()]);
}

/// <summary>A figure of a section.</summary>
/// <param name="Line">Which.</param>
/// <param name="Result">The same as a question for it gets.</param>
/// <param name="IsMoved">Whether its KPI left its usual range in the week.</param>
public sealed record DigestFigure(DigestLine Line, KpiResult Result, bool IsMoved);

/// <summary>A figure that left its usual range.</summary>
/// <param name="Result">The week's, compared with the week before.</param>
/// <param name="Last">The week against those before it.</param>
/// <param name="Why">What moved it; null when nothing can be split.</param>
public sealed record Moved(KpiResult Result, LastUnit Last, Explanation? Why);

/// <summary>What could be agreed.</summary>
/// <param name="Missing">The KPI that has no value as long as nothing is agreed.</param>
/// <param name="Kpi">What could be agreed on.</param>
/// <param name="Usual">The median of the units before, in the KPI's unit.</param>
/// <param name="Grain">Of those units.</param>
/// <param name="Units">How many there were.</param>
public sealed record Proposal(string Missing, string Kpi, decimal Usual, Grain Grain, int Units);

/// <summary>A figure that is another by now, because records came late or were put right.</summary>
/// <param name="Now">As it is now, counted on the day it was published.</param>
/// <param name="Was">As it was published; null for no value.</param>
public sealed record Restated(KpiResult Now, decimal? Was);
