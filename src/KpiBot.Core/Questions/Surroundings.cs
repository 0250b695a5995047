using KpiBot.Kpis;
using KpiBot.Periods;

namespace KpiBot.Questions;

/// <summary>All that a question's meaning depends on beside its words. The same words in the same surroundings always mean the same.</summary>
public sealed record Surroundings
{
    /// <summary>The day of the question in the workspace's zone.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The workspace's calendar.</summary>
    public required BusinessCalendar Calendar { get; init; }

    /// <summary>What the data holds.</summary>
    public required DataVocabulary Data { get; init; }

    /// <summary>The language to answer in; null: the question's own.</summary>
    public Language? Language { get; init; }

    /// <summary>What this workspace taught.</summary>
    public Roll<TaughtWord> Taught { get; init; } = [];

    /// <summary>The owner, in the data's own spelling, that the asking chat user is linked to ("my pipeline"); null when linked to none.</summary>
    public string? Asker { get; init; }

    /// <summary>The thread so far; null for a first question.</summary>
    public ThreadContext? Thread { get; init; }

    /// <summary>Who asks, by an id that means nothing outside: what a budget is counted by. Empty where there is only one asker.</summary>
    public string User { get; init; } = string.Empty;

    /// <summary>Ids of the KPIs that the asker may see; null: all. A reader beside the rules is told of no others and can name no others.</summary>
    public Roll<string>? VisibleKpis { get; init; }
}

/// <summary>The dimensions and values of the data at hand.</summary>
/// <param name="Values">Dimension id → its values in the data's own spelling. Dimensions that an import declared are among them; a built-in one without values may be absent.</param>
/// <param name="FirstDay">Day of the first record, for "all time"; null when there is no data.</param>
public sealed record DataVocabulary(IReadOnlyDictionary<string, IReadOnlyList<string>> Values, DateOnly? FirstDay);

/// <summary>A workspace's own word: for a KPI (<see cref="Kpi"/>) or for a value of a dimension.</summary>
public sealed record TaughtWord(string Word, string? Kpi, string? Dimension, string? Value);

/// <summary>What a follow-up can follow: the last query understood, and a clarification still open with the draft it interrupted.</summary>
public sealed record ThreadContext(Query? Last, Interpretation.Clarify? Open, Query? Interrupted)
{
    /// <summary>The language of the last question.</summary>
    public Language? Language { get; init; }
}

/// <summary>From words to a query, or to an honest question back.</summary>
public interface IQuestionInterpreter
{
    /// <summary>Reads a question; never throws for any text.</summary>
    Interpretation Interpret(string question, Surroundings surroundings);
}
