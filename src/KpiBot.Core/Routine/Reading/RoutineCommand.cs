using KpiBot.Periods;

namespace KpiBot.Routine.Reading;

/// <summary>What somebody tells the bot to keep, or to show of what is kept.</summary>
public abstract record RoutineCommand
{
    private RoutineCommand() { }

    /// <summary>An action; its text is empty when nothing was said.</summary>
    public sealed record Act(string Text, string? Owner, DateOnly? Due) : RoutineCommand;

    /// <summary>An action is done.</summary>
    public sealed record Done(int Number) : RoutineCommand;

    /// <summary>The channel's actions.</summary>
    public sealed record List : RoutineCommand;

    /// <summary>Feedback; its subject is empty when it is about all of them.</summary>
    public sealed record Say(FeedbackOn On, string Subject, string Text) : RoutineCommand;

    /// <summary>The KPIs to watch this quarter, in words.</summary>
    public sealed record Watch(string Words) : RoutineCommand;

    /// <summary>What is agreed between the teams.</summary>
    public sealed record ShowLevel : RoutineCommand;

    /// <summary>Something else is to be agreed; <see cref="LevelWords.IsEmpty"/> when it was not understood.</summary>
    public sealed record SetLevel(LevelWords Words) : RoutineCommand;

    /// <summary>A target.</summary>
    public sealed record SetGoal(GoalWords Words) : RoutineCommand;

    /// <summary>The asker is to be known as an owner of the CRM, by their address.</summary>
    public sealed record LinkMe : RoutineCommand;

    /// <summary>The asker is to be known no longer.</summary>
    public sealed record Unlink : RoutineCommand;

    /// <summary>Somebody, by the platform's id, is an owner of the CRM.</summary>
    public sealed record Link(string User, string Owner) : RoutineCommand;

    /// <summary>The asker's own leads that nobody has followed up.</summary>
    public sealed record MyUntouched : RoutineCommand;
}

/// <summary>What is to be agreed between the teams, as far as it was said; null for what stays as it is.</summary>
public sealed record LevelWords
{
    /// <summary>Hours, or, where they are working days, days.</summary>
    public decimal? FollowUp { get; init; }

    /// <summary>Whether <see cref="FollowUp"/> counts days.</summary>
    public bool InDays { get; init; }

    /// <summary>Whether only business hours count.</summary>
    public bool IsBusiness { get; init; }

    /// <summary>The business hours, where they were named.</summary>
    public WorkingHours? Hours { get; init; }

    /// <summary>MQLs a month.</summary>
    public decimal? Mqls { get; init; }

    /// <summary>Attempts.</summary>
    public int? Attempts { get; init; }

    /// <summary>What a lead must be to be accepted.</summary>
    public string? Acceptance { get; init; }

    /// <summary>Nothing was understood.</summary>
    public bool IsEmpty => FollowUp is null && Mqls is null && Attempts is null && Acceptance is null;
}

/// <summary>A target, as far as it was said; null for what was not.</summary>
/// <param name="Kpi">The KPI and its segment, in words.</param>
/// <param name="Value">What is to be reached; a percentage as it is written.</param>
/// <param name="Baseline">Where it stands.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Due">By when.</param>
/// <param name="ForYear">Whether the year was named: a deadline at its end is then that of the whole year.</param>
public sealed record GoalWords(string? Kpi, decimal? Value, decimal? Baseline, string? Owner, DateOnly? Due, bool ForYear);
