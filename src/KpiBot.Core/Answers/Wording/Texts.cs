using KpiBot.Insights;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Questions;

namespace KpiBot.Answers.Wording;

/// <summary>
/// Everything that is said in one language: whole sentences whose holes are parameters, so that a missing text, a missing hole or one too many does not compile.
/// What goes into a hole is written already in the language's notation.
/// </summary>
public abstract record Texts
{
    /// <summary>The texts of a language.</summary>
    public static Texts Of(Language language) => language switch
    {
        Language.English => EnglishTexts.Instance,
        Language.Portuguese => PortugueseTexts.Instance,
        Language.Spanish => SpanishTexts.Instance,
    };

    /// <summary>The language.</summary>
    public abstract Language Language { get; }

    // Headline and scope
    public abstract string By(string dimension);
    public abstract string Each(Grain grain);
    public abstract string Without(string values);
    public abstract string Or(string first, string last);
    public abstract string ToDate(string period);
    public abstract string Defaulted(string period);
    public abstract string Variant(string variant);
    public abstract string NoValue { get; }
    public abstract string Parts(string numerator, string denominator);

    // Units
    public abstract string Hours(string number);
    public abstract string Days(string number);
    public abstract string Months(string number);
    public abstract string PerDay(string money);
    public abstract string Points(string number);
    public abstract string PercentagePoints(string number);

    // Lines under the headline
    public abstract string Compared(string period, string value, string change);
    public abstract string ComparedWithNothing(string period);
    public abstract string Up(string change);
    public abstract string Down(string change);
    public abstract string Unchanged { get; }
    public abstract string SmallSample(string low, string high);
    public abstract string Projection(string low, string high);
    public abstract string LeftOut(string reasons);
    public abstract string Unusual(string unit, string value, string low, string high);
    public abstract string CountedBy(string date);
    public abstract string DaysCounted(string days, string zone, string? date);
    public abstract string AsOf(string sources);
    public abstract string MoreRows(string count);
    public abstract string LatestOf(string shown, string all);
    public abstract string SmallRows { get; }
    public abstract string NoRows { get; }

    // Why there is no value
    public abstract string NoRecords(string subject);
    public abstract string StageNotRecorded(string stage);
    public abstract string NotConnected(string subject);
    public abstract string NotAgreed(string setting);
    public abstract string NoAmounts { get; }
    public abstract string TargetReached { get; }
    public abstract string Unlimited { get; }
    public abstract string HistoryTooShort { get; }
    public abstract string NoValueBecause(string reason);

    // Not numbers
    public abstract string Definition(string name, string definition);
    public abstract string CanBeCutBy(string dimensions);
    public abstract string Variants(string variants);
    public abstract string DefaultPeriod(DefaultPeriod period);
    public abstract string BasisOf(Basis basis, string datedBy);
    public abstract string NeverCounted(string reasons);
    public abstract string CountsNewBusiness { get; }
    public abstract string DeletedNeverCounts { get; }
    public abstract string Published(string ranges);
    public abstract string NothingPublished(string kpi);
    public abstract string PublishedFor(PublishedFor whom);
    public abstract string FreshnessOf(string source, string instant);
    public abstract string Skipped(string source, string count, string kind);
    public abstract string NewestChanges(string source, string streams);
    public abstract string NewestOf(string source, string instant);
    public abstract string Incomplete(string sources);
    public abstract string Suspect(string source, string kind, string since);
    public abstract string Unread(string source, string stream, string? since);
    public abstract string Missing(string source, string count, string stream);
    public abstract string NothingImported { get; }
    public abstract string Overview(string period);
    public abstract string Help { get; }
    public abstract string Examples { get; }
    public abstract Roll<string> ExampleQuestions { get; }
    public abstract string Records(string name, string shown, string all);
    public abstract string RankedRecords(string name, string shown, string all, bool largest);
    public abstract string FurtherRecords(string name, string first, string last, string all);
    public abstract string NoRecordsBehind { get; }
    public abstract string NothingToExplain { get; }
    public abstract string OnlyRevenueForecast(string kpi);
    public abstract string OnTarget(string target);
    public abstract string OffTarget(string target, string difference, bool isGood);
    public abstract string Attained(string attained, string target);

    // Why it moved
    public abstract string MayBeChance { get; }
    public abstract string CannotBeSplit { get; }
    public abstract string NothingStandsOut { get; }
    public abstract string FellInstead(string kpi, string by);
    public abstract string RoseInstead(string kpi, string by);
    public abstract string DidNotMove { get; }
    public abstract string AddedByParts { get; }
    public abstract string PartColumn { get; }
    public abstract string AddsColumn { get; }
    public abstract string OwnChangeColumn { get; }
    public abstract string WeightColumn { get; }
    public abstract string Sum { get; }
    public abstract string AddedBy(string dimension);
    public abstract string SeenAnotherWay(string sentence);
    public abstract string AddsByRate(string name, string before, string now, string adds, string change);
    public abstract string AddsByWeight(string name, string adds, string change);
    public abstract string Others(string count);

    // Another system's figure
    public abstract string Together { get; }
    public abstract string SameElsewhere(string system, string theirs);
    public abstract string MoreElsewhere(string system, string theirs, string gap);
    public abstract string LessElsewhere(string system, string theirs, string gap);
    public abstract string WayReaches(string system, string way);
    public abstract string NoWayReaches(string system);
    public abstract string WayColumn { get; }
    public abstract string RecordsAddedColumn { get; }
    public abstract string RecordsLeftColumn { get; }
    public abstract string LeftToExplainColumn { get; }
    public abstract string OnlyThatWay(string shown, string all);
    public abstract string NotThatWay(string shown, string all);

    // Tables and charts
    public abstract string PeriodColumn { get; }
    public abstract string ChangeColumn { get; }
    public abstract string Funnel { get; }
    public abstract string FunnelSeen(string title, string steps);
    public abstract string BarsSeen(string title, string high, string highest, string low, string lowest);
    public abstract string LineSeen(string title, string from, string first, string to, string last, string high, string highest, string low, string lowest);

    // What can be asked next
    public abstract string AskWhy { get; }
    public abstract string AskOverTime { get; }
    public abstract string AskLastYear { get; }
    public abstract string AskRecords { get; }

    // Alerts and digests
    public abstract string Alert(string kpi, string condition);
    public abstract string Condition(string condition, string? value);
    public abstract string ForAsLongAs(string duration);
    public abstract string Destination(string channel);
    public abstract string Digest(string content, string schedule);
    public abstract string Schedule(QuerySchedule schedule);
    public abstract string DigestOverview { get; }
    public abstract string NotDeliveredHere { get; }

    // Back to the asker
    public abstract string Clarify(ClarifyReason reason, string subject);
    public abstract string Unsupported(UnsupportedReason reason, string subject);
    public abstract string Instead(string examples);

    /// <summary>One (any number written "1") or several.</summary>
    protected static string Counted(string number, string one, string many) => number is "1" or "-1" ? $"{number} {one}" : $"{number} {many}";

    /// <summary>A sentence with its full stop, unless an abbreviation at its end has one.</summary>
    protected static string Ended(string sentence) => sentence.EndsWith('.') ? sentence : sentence + ".";

    /// <summary>A weekday's number in the week from Monday, 0–6; null for a name that is none.</summary>
    protected static int? Weekday(string? name) =>
        Enum.TryParse<DayOfWeek>(name, ignoreCase: true, out var day) ? ((int)day + 6) % 7 : null;
}
