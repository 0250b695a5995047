using KpiBot.Periods;

namespace KpiBot.Questions.Glosses;

/// <summary>What a stretch of a question was said to stand for, by somebody who is not to be trusted.</summary>
/// <param name="Words">The stretch, as it stands in the question.</param>
/// <param name="Kind">What kind of part it is.</param>
/// <param name="Term">The id of a KPI or dimension, or one of <see cref="GlossTerms.Of"/>; empty for a value and for words without meaning.</param>
public sealed record Gloss(string Words, GlossKind Kind, string Term);

/// <summary>Kinds of parts that can be said of a stretch. There is none that holds a number, a date or a value: those are read from the question by the rules.</summary>
public enum GlossKind
{
    /// <summary>A KPI, by id.</summary>
    Kpi,

    /// <summary>A dimension to cut by, by id.</summary>
    Dimension,

    /// <summary>A value of the data: it is looked up there.</summary>
    Value,

    /// <summary>A period seen from today.</summary>
    Period,

    /// <summary>The grain of a series.</summary>
    Grain,

    /// <summary>Which end is asked for.</summary>
    Ranking,

    /// <summary>What is compared with.</summary>
    Comparison,

    /// <summary>What is wanted beside a value.</summary>
    Intent,

    /// <summary>A joining word.</summary>
    Joint,

    /// <summary>Courtesy, slang, anything that changes nothing.</summary>
    Nothing,
}

/// <summary>What is wrong with a gloss, or with all of them together.</summary>
public enum GlossProblem
{
    /// <summary>The words do not stand in the question.</summary>
    NotInQuestion,

    /// <summary>The term is none of those offered to this asker.</summary>
    UnknownTerm,

    /// <summary>The words hold one that is understood already and that would be lost.</summary>
    Understood,

    /// <summary>A period of so many units whose number is not in its words.</summary>
    NoNumber,

    /// <summary>Words that no gloss explains.</summary>
    Unexplained,

    /// <summary>The words may be a name: a name is a value of the data or is asked about.</summary>
    MayBeName,

    /// <summary>No value of the data.</summary>
    NotInData,

    /// <summary>All words are explained and it is still no question that can be answered.</summary>
    NoQuery,
}

/// <summary>A problem and the words it is about.</summary>
public sealed record GlossFault(GlossProblem Problem, string Words)
{
    /// <summary>Whether saying it differently can help; a name that the data does not know stays unknown.</summary>
    public bool IsMendable => Problem is GlossProblem.NotInQuestion or GlossProblem.UnknownTerm or GlossProblem.Understood or GlossProblem.NoNumber or GlossProblem.Unexplained;
}

/// <summary>What became of glosses.</summary>
public abstract record GlossOutcome
{
    /// <summary>With them the rules understand the question.</summary>
    public sealed record Accepted(Interpretation.Understood Reading) : GlossOutcome;

    /// <summary>They do not hold.</summary>
    public sealed record Refused(Roll<GlossFault> Faults) : GlossOutcome;
}
