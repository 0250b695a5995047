using KpiBot.Periods;

namespace KpiBot.Agreements;

/// <summary>A target with everything that makes it one: of what, from where, to where, by when, and whose.</summary>
public sealed record Goal
{
    /// <summary>Id of the KPI.</summary>
    public required string Kpi { get; init; }

    /// <summary>The segment's dimension; null for the whole company.</summary>
    public string? Dimension { get; init; }

    /// <summary>The segment, in the data's own spelling; null exactly when <see cref="Dimension"/> is.</summary>
    public string? Member { get; init; }

    /// <summary>Where it stood when it was agreed, in the KPI's unit.</summary>
    public required decimal Baseline { get; init; }

    /// <summary>What is to be reached, in the KPI's unit; money in the reporting currency.</summary>
    public required decimal Value { get; init; }

    /// <summary>Who answers for it, as they are called in the chat.</summary>
    public required string Owner { get; init; }

    /// <summary>The first day it is for.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The deadline, its last day.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The day it was agreed on: a period that was over by then is not judged by it.</summary>
    public required DateOnly AgreedOn { get; init; }

    /// <summary>The day another one took its place: a period that was over by then is still judged by this one; null while it holds.</summary>
    public DateOnly? ReplacedOn { get; init; }

    /// <summary>The days it is for.</summary>
    public Period Days => new(From, To);

    /// <summary>Whether a period that ends, or so far reaches, so is judged by it.</summary>
    public bool Judges(DateOnly last) => AgreedOn <= last && (ReplacedOn is not { } replaced || last < replaced);

    /// <summary>Whether it is about the same as another one.</summary>
    public bool IsAbout(Goal other) => Kpi == other.Kpi && Dimension == other.Dimension && Member == other.Member;
}
