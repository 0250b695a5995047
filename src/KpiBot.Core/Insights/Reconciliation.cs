using KpiBot.Kpis;

namespace KpiBot.Insights;

/// <summary>A figure of ours beside another system's: what ours would be under rules that the other one may have.</summary>
public sealed record Reconciliation
{
    /// <summary>What the other system shows.</summary>
    public required Elsewhere Other { get; init; }

    /// <summary>Every other way to count that gives another number, those that give the other system's first, then the nearest.</summary>
    public required IReadOnlyList<CountedOtherwise> Ways { get; init; }

    /// <summary>Records that the first way counts and we do not, newest first; null where they are not single records.</summary>
    public RecordKeys? Added { get; init; }

    /// <summary>Records that we count and the first way does not, newest first; null where they are not single records.</summary>
    public RecordKeys? LeftOut { get; init; }

    /// <summary>Whether both show the same.</summary>
    public required bool IsSame { get; init; }
}

/// <summary>Our figure, counted otherwise.</summary>
/// <param name="Differences">In what: one, or two together.</param>
/// <param name="Value">What it then is.</param>
/// <param name="Adds">Records that it counts and we do not; null where they are not single records.</param>
/// <param name="LeavesOut">Records that we count and it does not; null where they are not single records.</param>
/// <param name="Reaches">Whether that is what the other system shows.</param>
public sealed record CountedOtherwise(IReadOnlyList<Difference> Differences, decimal Value, long? Adds, long? LeavesOut, bool Reaches);

/// <summary>One way in which another count can differ.</summary>
/// <param name="Kind">What kind of way.</param>
/// <param name="Subject">The pipeline, source, zone or reason; empty where there is none.</param>
public sealed record Difference(DifferenceKind Kind, string Subject = "");

/// <summary>How another count can differ.</summary>
public enum DifferenceKind
{
    /// <summary><see cref="OtherRule.ByCreation"/></summary>
    ByCreation,

    /// <summary><see cref="OtherRule.ByClosing"/></summary>
    ByClosing,

    /// <summary><see cref="OtherRule.AllCreated"/></summary>
    AllCreated,

    /// <summary><see cref="OtherRule.WonAndLost"/></summary>
    WonAndLost,

    /// <summary><see cref="OtherRule.EveryDealType"/></summary>
    EveryDealType,

    /// <summary><see cref="OtherRule.OnlyNewBusiness"/></summary>
    OnlyNewBusiness,

    /// <summary><see cref="OtherRule.Unconverted"/></summary>
    Unconverted,

    /// <summary>One pipeline alone.</summary>
    OnePipeline,

    /// <summary>One source alone.</summary>
    OneSource,

    /// <summary>With the records that are gone from their source.</summary>
    Deleted,

    /// <summary>Records that look the same counted once.</summary>
    Merged,

    /// <summary>Days by another zone.</summary>
    OtherZone,

    /// <summary>With records that are left out here, for a reason.</summary>
    LeftOutHere,
}
