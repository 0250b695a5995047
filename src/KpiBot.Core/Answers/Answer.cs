using KpiBot.Kpis;
using KpiBot.Questions;

namespace KpiBot.Answers;

/// <summary>What is said to a question, before any platform's markup: blocks in reading order, in one language, every figure written already. Renderers add nothing and leave nothing out but what a place cannot show.</summary>
public sealed record Answer
{
    /// <summary>The language that all of it is in.</summary>
    public required Language Language { get; init; }

    /// <summary>What became of the question.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Never empty.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>What can be asked next; asked in the same thread, each gives an answer.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>How each part of the question was read, for those who want to see it.</summary>
    public IReadOnlyList<ReadPart> Reading { get; init; } = [];
}

/// <summary>Whether something is good news.</summary>
public enum Tone
{
    /// <summary>Neither.</summary>
    Neutral,

    /// <summary>In the favourable direction.</summary>
    Good,

    /// <summary>In the other.</summary>
    Bad,
}
