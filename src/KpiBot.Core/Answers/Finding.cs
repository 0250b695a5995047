using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Insights;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Questions;

namespace KpiBot.Answers;

/// <summary>What became of a question, as JSON names it.</summary>
public enum Outcome
{
    /// <summary>Understood, and there is something to say.</summary>
    Answered,

    /// <summary>Something must be asked back.</summary>
    Clarify,

    /// <summary>Not a question for us, or one that this workspace's data cannot answer.</summary>
    Unsupported,
}

/// <summary>What was found to a question, before it is said: how it was read, and the results. <see cref="Composition.Composer"/> makes an <see cref="Answer"/> of it, <see cref="AnswerJson"/> writes it down.</summary>
public sealed record Finding
{
    private static readonly HashSet<string> OutOfReach = new(StringComparer.Ordinal) { "not_connected", "not_agreed", "stage_not_recorded" };

    /// <summary>How the words were read.</summary>
    public required Interpretation Interpretation { get; init; }

    /// <summary>The workspace as the calculation saw it.</summary>
    public required WorkspaceState Workspace { get; init; }

    /// <summary>The calendar the question was answered in; the workspace's own unless another zone was asked for.</summary>
    public required BusinessCalendar Calendar { get; init; }

    /// <summary>One result for each KPI, in the order asked for.</summary>
    public IReadOnlyList<KpiResult> Results { get; init; } = [];

    /// <summary>How each result stands to its target, where that was asked; null for one whose target nobody agreed. Empty otherwise.</summary>
    public IReadOnlyList<TargetReading?> Targets { get; init; } = [];

    /// <summary>Why the number moved, where that was asked; null otherwise, and when there is no change to explain.</summary>
    public Explanation? Why { get; init; }

    /// <summary>The figure beside another system's, where that was asked and there is one; null otherwise.</summary>
    public Reconciled? Reconciled { get; init; }

    /// <summary>The records behind the number where they were asked for; null otherwise.</summary>
    public Listing? Listing { get; init; }

    /// <summary>The query; null when the words were not understood.</summary>
    public Query? Query => CannotBeCut?.Draft ?? (Interpretation as Interpretation.Understood)?.Query;

    /// <summary>The question back where all was understood, but the KPI has no such cut; null otherwise.</summary>
    public Interpretation.Clarify? CannotBeCut => Interpretation is Interpretation.Clarify { Reason: ClarifyReason.CannotCutBy, Draft: not null } cut ? cut : null;

    /// <summary>What became of it.</summary>
    public Outcome Outcome => Interpretation switch
    {
        Interpretation.Clarify => CannotBeCut is null ? Outcome.Clarify : Outcome.Unsupported,
        Interpretation.Unsupported => Outcome.Unsupported,
        _ => IsOutOfReach ? Outcome.Unsupported : Outcome.Answered,
    };

    /// <summary>Whether only revenue's future could be told, and another's was asked for.</summary>
    public bool LacksForecast => Query is { Intent: Intent.Forecast } query && query.Kpis.Any(kpi => kpi != "revenue_forecast");

    private bool IsOutOfReach => LacksForecast || (Results.Count > 0 && Results.All(result => result.NoValue is { } reason && OutOfReach.Contains(reason.Code)));
}

/// <summary>Records behind a number, newest first, and how many there are in all.</summary>
public sealed record Listing(RecordKind Kind, IReadOnlyList<CrmRecord> Records, long Total);

/// <summary>A figure beside another system's.</summary>
/// <param name="Found">What ours would be by other rules.</param>
/// <param name="Added">Some of the records that the first way counts and we do not; null for none.</param>
/// <param name="LeftOut">Some of the records that we count and the first way does not; null for none.</param>
public sealed record Reconciled(Reconciliation Found, Listing? Added, Listing? LeftOut);
