using KpiBot.Periods;
using KpiBot.Questions.Reading;
using KpiBot.Questions.Time;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>A value as it was said: what it may stand for, the dimension said beside it, whether it is excluded.</summary>
internal sealed record SaidValue(string Words, IReadOnlyList<ValueRef> Values, string? Hint, bool Exclude);

/// <summary>A period as it was said.</summary>
internal sealed record SaidPeriod(string Words, PeriodExpression Period, bool AfterVersus);

/// <summary>What is compared with when no second period is named.</summary>
internal enum ComparedWith
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>The unit or days before.</summary>
    PeriodBefore,

    /// <summary>The same days a year before.</summary>
    YearBefore,
}

/// <summary>What one question says by itself, before the thread and the data have their say.</summary>
internal sealed class Draft
{
    /// <summary>Ids of the KPIs named.</summary>
    public List<string> Kpis { get; } = [];

    /// <summary>Words that fit several KPIs, with their candidates.</summary>
    public (string Words, IReadOnlyList<string> Kpis)? Ambiguous { get; set; }

    /// <summary>Intent by its own cue; null when parts decide.</summary>
    public Intent? Intent { get; set; }

    /// <summary>Periods in the order said.</summary>
    public List<SaidPeriod> Periods { get; } = [];

    /// <summary>"and the previous one?": the period before the one that stands.</summary>
    public bool ShiftsBack { get; set; }

    /// <summary>"e na retrasada?" (2), "and this one so far?" (0): so many units before the current one, of the length that stands.</summary>
    public int? UnitsBack { get; set; }

    /// <summary>"and the next one?": the period after the one that stands.</summary>
    public bool ShiftsAhead { get; set; }

    /// <summary>A comparison without a second period.</summary>
    public ComparedWith ComparedWith { get; set; }

    /// <summary>The unit of that comparison ("month over month"); null for the period's own.</summary>
    public Grain? ComparedUnit { get; set; }

    /// <summary>"vs" or "compare" was said.</summary>
    public bool Versus { get; set; }

    /// <summary>Grain of a series.</summary>
    public Grain? Grain { get; set; }

    /// <summary>Units of time are ranked: "which month had the most", "best week".</summary>
    public bool RanksUnits { get; set; }

    /// <summary>"over time" was said.</summary>
    public bool OverTime { get; set; }

    /// <summary>Dimensions to cut by.</summary>
    public List<string> By { get; } = [];

    /// <summary>Values to filter by.</summary>
    public List<SaidValue> Values { get; } = [];

    /// <summary>How rows are ranked.</summary>
    public Ranking? Ranking { get; set; }

    /// <summary>Condition of an alert.</summary>
    public AlertCondition? Alert { get; set; }

    /// <summary>Schedule of a digest.</summary>
    public QuerySchedule? Schedule { get; set; }

    /// <summary>Whether a figure is added to the digest that stood before.</summary>
    public bool JoinsDigest { get; set; }

    /// <summary>Whether its figures stand beside those of the question before.</summary>
    public bool JoinsFigures { get; set; }

    /// <summary>Only when the digest that stands goes out is said.</summary>
    public bool MovesDigest { get; set; }

    /// <summary>The hour alone, of a digest that stands.</summary>
    public string? Clock { get; set; }

    /// <summary>A named variant.</summary>
    public string? Variant { get; set; }

    /// <summary>The tokens that named it; the end excluded.</summary>
    public (int Start, int End) VariantAt { get; set; }

    /// <summary>Stretches of tokens that said which figure is meant; the end excluded.</summary>
    public List<(int Start, int End)> Explained { get; } = [];

    /// <summary>Explains the tokens, and the mentions among them.</summary>
    public void Explain(Clauses clauses, int start, int end)
    {
        Explained.Add((start, end));
        for (var i = 0; i < clauses.Count; i++) if (clauses[i].Start >= start && clauses[i].End <= end) clauses.Use(i);
    }

    /// <summary>Words that nothing explains.</summary>
    public List<string> Unknown { get; } = [];

    /// <summary>Something that must be split; in words of the question.</summary>
    public string? TooMuch { get; set; }

    /// <summary>A follow-up by its own words ("and", "what about", "why?").</summary>
    public bool FollowsUp { get; set; }

    /// <summary>"what is it now?": the figure that stands, without its period.</summary>
    public bool AsksNow { get; set; }

    /// <summary>Of rows or a series that stand, the total is asked for.</summary>
    public bool Totals { get; set; }

    /// <summary>What was left out is taken in again.</summary>
    public bool Restores { get; set; }

    /// <summary>A full question by its own words ("how many", "what is").</summary>
    public bool IsFullQuestion { get; set; }

    /// <summary>Values are added to those filtered by, instead of replacing them.</summary>
    public bool Adds { get; set; }

    /// <summary>Dimensions whose filter is dropped; all of them when it holds an empty text.</summary>
    public List<string> Unfiltered { get; } = [];

    /// <summary>The asker's own records.</summary>
    public bool Mine { get; set; }

    /// <summary>The context is emptied before the question.</summary>
    public bool StartsOver { get; set; }

    /// <summary>It cannot be done at all.</summary>
    public UnsupportedReason? Refused { get; set; }

    /// <summary>The option picked by its number (1-based).</summary>
    public int? Picked { get; set; }

    /// <summary>How each part was read.</summary>
    public List<ReadPart> Reading { get; } = [];

    /// <summary>Takes a mention in: what it says, and how it was read.</summary>
    public void Read(Clauses clauses, int at, string meaning, Action take)
    {
        take();
        clauses.Use(at);
        Reading.Add(new ReadPart(clauses.Words(clauses[at]), meaning));
    }

    /// <summary>Makes a figure the only one.</summary>
    public void SetOnly(string kpi)
    {
        Kpis.Clear();
        Kpis.Add(kpi);
    }

    /// <summary>Whether it says anything that a query can hold.</summary>
    public bool SaysNothing => Kpis.Count == 0 && Ambiguous is null && Periods.Count == 0 && ComparedWith == ComparedWith.Nothing && Grain is null && By.Count == 0 && Values.Count == 0 &&
        Ranking is null && !ShiftsBack && !ShiftsAhead && UnitsBack is null && Alert is null && Schedule is null && Intent is null && !OverTime && Unfiltered.Count == 0 && !Mine && !StartsOver && TooMuch is null && Variant is null;
}

/// <summary>A ranking as it was said. <see cref="Count"/> null: all rows in order; 0: as many as stood before.</summary>
internal sealed record Ranking(Sense Kind, int? Count);
