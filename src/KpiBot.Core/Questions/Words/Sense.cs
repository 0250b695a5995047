namespace KpiBot.Questions.Words;

/// <summary>What a known phrase can stand for. The vocabularies name these senses; the grammar is written over them.</summary>
internal enum Sense
{
    /// <summary>No meaning of its own.</summary>
    Filler,

    /// <summary>Says something that no part of a query holds: it is always asked about.</summary>
    Unheld,

    /// <summary>Not a phrase: short forms of the word that is its argument.</summary>
    Short,

    /// <summary>Not a phrase: single words that may stand for each other inside a longer phrase.</summary>
    Alike,

    /// <summary>Not a phrase: words of the language that mean nothing here, so that they are not taken for slips of words that do.</summary>
    Stranger,

    // Figures: a KPI by id, words that fit several KPIs, and the nouns and verbs that make one together.
    Kpi, Ambiguous, Funnel, Deal, Outcome, Sell, HowMany, HowMuch, Activity, Average, Share, Variant, LossReasons, Become,

    // Parts of the data.
    Dimension, Channel, Who, Value, By, Each, Which, Except, Only, Also, AllOf, Mine,

    // Joining.
    And, Versus, Compare, FollowUp,

    // Rankings.
    Top, Bottom, Best, Worst, Highest, Lowest, Rank,

    // Time.
    Period, Unit, Adverb, OverTime, Today, Tomorrow, Yesterday, BeforeYesterday, This, OfThe, Last, Previous, BeforeLast, Next, ToDate, Since, Onward, From, To, AllTime, Ago, AgoBefore, Same,
    Fiscal, Month, Weekday, Number, Ordinal, Quarter, OverUnit, PreviousPeriod, Growth,

    // Intents.
    WhatIs, Define, Why, Explain, Records, Forecast, Target, Alert, Send, Digest, Freshness, Overview, Help, StartOver, Write, Instruction, OffTopic,

    // Alerts and schedules.
    Above, Below, Up, Down, ByWord, Unusual, OffPace, SlaMissed, Stale, UnitOf, Costs, For, Every, EveryOther, Workday, Daily, At, DayPart, Zone, FirstDay,
}

/// <summary>A sense with its argument: the KPI's id, the dimension's, the number of the month …</summary>
internal sealed record Meaning(Sense Sense, string Arg)
{
    /// <summary>The language whose vocabulary has the phrase.</summary>
    public required Kpis.Language Language { get; init; }
}
