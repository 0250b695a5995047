using KpiBot.Kpis;
using KpiBot.Periods;

namespace KpiBot.Questions;

/// <summary>What became of a question's words.</summary>
public abstract record Interpretation(Language Language)
{
    /// <summary>It was understood. <paramref name="Reading"/> says how each part was read.</summary>
    public sealed record Understood(Language Language, Query Query, Roll<ReadPart> Reading) : Interpretation(Language);

    /// <summary>It fits more than one thing, or holds a word that is not known; 2–4 options where there are candidates.</summary>
    public sealed record Clarify(Language Language, ClarifyReason Reason, string Subject, Roll<ClarifyOption> Options) : Interpretation(Language)
    {
        /// <summary>What was understood beside the part asked about; the reply completes it. Null when nothing was.</summary>
        public Query? Draft { get; init; }
    }

    /// <summary>It is no KPI question, or nothing that may be done.</summary>
    public sealed record Unsupported(Language Language, UnsupportedReason Reason, string Subject) : Interpretation(Language);
}

/// <summary>A part of the question and what it was read as.</summary>
public sealed record ReadPart(string Words, string Meaning);

/// <summary>Why something must be asked back.</summary>
public enum ClarifyReason
{
    /// <summary>The words fit several KPIs.</summary>
    SeveralKpis,

    /// <summary>No KPI was named and none stands before.</summary>
    NoKpi,

    /// <summary>A value is in several dimensions, or fits several values.</summary>
    SeveralValues,

    /// <summary>A value is in no dimension.</summary>
    UnknownValue,

    /// <summary>A word was not understood and could change the answer.</summary>
    UnknownWord,

    /// <summary>A follow-up has nothing to follow.</summary>
    NothingToFollow,

    /// <summary>Something is asked that must be split: two dimensions at once, a threshold on rows.</summary>
    TooMuchAtOnce,

    /// <summary>The KPI cannot be cut by the dimension.</summary>
    CannotCutBy,

    /// <summary>"My" needs a linked owner.</summary>
    WhoAreYou,
}

/// <summary>Why it cannot be answered at all.</summary>
public enum UnsupportedReason
{
    /// <summary>Not about KPIs.</summary>
    NotAKpiQuestion,

    /// <summary>Asks to write, send or delete.</summary>
    WouldWrite,

    /// <summary>The future of a KPI that has no future value but a forecast.</summary>
    Future,

    /// <summary>Only an instruction to the bot.</summary>
    Instruction,
}

/// <summary>One way to go on: what it says, the KPIs it stands for, and the words that ask for it.</summary>
public sealed record ClarifyOption(string Label, Roll<string> Kpis, string Ask);
