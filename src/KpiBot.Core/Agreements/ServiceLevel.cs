using KpiBot.Periods;

namespace KpiBot.Agreements;

/// <summary>What marketing and sales owe each other from a day on, until the next one. Another one never changes what was judged before it.</summary>
public sealed record ServiceLevel
{
    /// <summary>The first day on which it holds: of what is handed over or delivered then.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Hours within which sales follows up a lead; null: nothing agreed.</summary>
    public decimal? FollowUpHours { get; init; }

    /// <summary>The hours of a working day that count; null when all hours do.</summary>
    public WorkingHours? Hours { get; init; }

    /// <summary>MQLs that marketing delivers in a calendar month; null: nothing agreed here.</summary>
    public decimal? MqlsPerMonth { get; init; }

    /// <summary>Attempts that sales makes before it gives a lead up; null: nothing agreed.</summary>
    public int? Attempts { get; init; }

    /// <summary>What a lead must be for sales to accept it, in the teams' own words; null: nothing agreed.</summary>
    public string? Acceptance { get; init; }
}
