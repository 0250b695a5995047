using KpiBot.Insights;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Questions;

namespace KpiBot.Answers.Wording;

/// <summary>English.</summary>
public sealed record EnglishTexts : Texts
{
    private static readonly string[] Weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    /// <summary>The texts.</summary>
    public static EnglishTexts Instance { get; } = new();

    /// <inheritdoc/>
    public override Language Language => Language.English;

    public override string By(string dimension) => $"by {dimension}";
    public override string Each(Grain grain) => grain switch
    {
        Grain.Day => "by day",
        Grain.Week => "by week",
        Grain.Month => "by month",
        Grain.Bimester => "by two months",
        Grain.Quarter => "by quarter",
        Grain.FourMonths => "by four months",
        Grain.Half => "by half-year",
        Grain.Year => "by year",
    };
    public override string Without(string values) => $"without {values}";
    public override string Or(string first, string last) => $"{first} or {last}";
    public override string ToDate(string period) => $"{period}, to date";
    public override string Defaulted(string period) => $"{period} (no period was named)";
    public override string Variant(string variant) => variant switch
    {
        "period" => "by period",
        "value" => "by value",
        "paid" => "paid channels only",
        "lagged" => "cost lagged by the sales cycle",
        "gross_profit" => "on gross profit",
        _ => variant,
    };
    public override string NoValue => "no value";
    public override string Parts(string numerator, string denominator) => $"{numerator} of {denominator}";

    public override string Hours(string number) => Counted(number, "hour", "hours");
    public override string Days(string number) => Counted(number, "day", "days");
    public override string Months(string number) => Counted(number, "month", "months");
    public override string PerDay(string money) => $"{money} per day";
    public override string Points(string number) => Counted(number, "point", "points");
    public override string PercentagePoints(string number) => $"{number} p.p.";

    public override string Compared(string period, string value, string change) => Ended($"Compared with {period}: {value} then, {change}");
    public override string ComparedWithNothing(string period) => $"There is no value for {period} to compare with.";
    public override string Up(string change) => $"up {change}";
    public override string Down(string change) => $"down {change}";
    public override string Unchanged => "unchanged";
    public override string SmallSample(string low, string high) => $"Fewer than 30 records: the true rate may lie anywhere between {low} and {high} (95% confidence).";
    public override string Projection(string low, string high) => $"80% of outcomes should lie between {low} and {high}.";
    public override string LeftOut(string reasons) => $"Left out: {reasons}.";
    public override string Unusual(string unit, string value, string low, string high) => $"Out of the ordinary: {unit} with {value}; by what came before, between {low} and {high} was to be expected.";
    public override string CountedBy(string date) => $"Counted by: {date}.";
    public override string DaysCounted(string days, string zone, string? date) => date is null ? $"Days: {days} ({zone})." : $"Days: {days} ({zone}), by {date}.";
    public override string AsOf(string sources) => $"Data as of {sources}.";
    public override string MoreRows(string count) => $"… and {count} more.";
    public override string LatestOf(string shown, string all) => $"The latest {shown} of {all} are shown.";
    public override string SmallRows => "* fewer than 30 records: too few to call it best or worst.";
    public override string NoRows => "There is nothing to list here.";

    public override string NoRecords(string subject) => $"There were none of these to count with in this period: {subject}. Try a longer period or fewer filters.";
    public override string StageNotRecorded(string stage) => $"No connected source records when a lead becomes: {stage}. Map that date in the import, or the stage's meaning in the workspace settings.";
    public override string NotConnected(string subject) => $"Not connected: {subject}. Import a file that holds it (kpibot import).";
    public override string NotAgreed(string setting) => $"Not agreed in this workspace yet: {setting}. Set it in the workspace block of a mapping or import it.";
    public override string NoAmounts => "None of these records has an amount that can be used. Fill in amounts in the CRM or connect exchange rates.";
    public override string TargetReached => "The target is already reached: there is nothing left to cover.";
    public override string Unlimited => "Nobody was lost in this period, so there is no limit to compute.";
    public override string HistoryTooShort => "A forecast needs at least 90 days of won deals before today, and as many as lie between today and the end of the period asked about: ask for a nearer end.";
    public override string NoValueBecause(string reason) => $"It has no value here ({reason}).";

    public override string Definition(string name, string definition) => $"{name}: {definition}";
    public override string CanBeCutBy(string dimensions) => $"Can be asked by: {dimensions}.";
    public override string Variants(string variants) => $"Variants: {variants}.";
    public override string DefaultPeriod(DefaultPeriod period) => period switch
    {
        KpiBot.Kpis.DefaultPeriod.QuarterToDate => "When no period is named: this quarter to date.",
        KpiBot.Kpis.DefaultPeriod.LastTwelveMonths => "When no period is named: the last 12 whole months.",
        KpiBot.Kpis.DefaultPeriod.Today => "When no period is named: today.",
        KpiBot.Kpis.DefaultPeriod.WholeQuarter => "When no period is named: this whole quarter.",
    };
    public override string BasisOf(Basis basis, string datedBy) => basis switch
    {
        Basis.Period => "Basis: what happened in the period.",
        Basis.Cohort when datedBy == "active_at_start" => "Basis: who was there at the start of the period, followed to its end.",
        Basis.Cohort => "Basis: what began in the period, followed to today.",
        Basis.Snapshot => "Basis: how things stood on the last day of the period.",
    };
    public override string NeverCounted(string reasons) => $"Left out, with their number in every answer, are records: {reasons}.";
    public override string CountsNewBusiness => "Where deals have types, only new business counts.";
    public override string DeletedNeverCounts => "What was deleted or merged away at the source does not count.";
    public override string Published(string ranges) => $"Published elsewhere, as a direction and no verdict (definitions differ): {ranges}.";
    public override string NothingPublished(string kpi) => $"No published range for {kpi} is known here. Its own past says most: ask for it over time, or against last year.";
    public override string PublishedFor(PublishedFor whom) => whom switch
    {
        Insights.PublishedFor.B2B => "in B2B",
        Insights.PublishedFor.Saas => "in B2B software",
        Insights.PublishedFor.SmallCustomers => "with small customers",
        Insights.PublishedFor.LargeCustomers => "with large customers",
        Insights.PublishedFor.TopQuarter => "in the best quartile",
    };
    public override string FreshnessOf(string source, string instant) => $"{source}: data as of {instant}.";
    public override string Skipped(string source, string count, string kind) => $"{source}: {count} rows of {kind} could not be read by the last import.";
    public override string NewestChanges(string source, string streams) => $"{source}: newest change in {streams}.";
    public override string NewestOf(string source, string instant) => $"{source}, newest change {instant}";
    public override string Incomplete(string sources) => $"Data incomplete: {sources}. \"How fresh is the data?\" tells what is missing.";
    public override string Suspect(string source, string kind, string since) => $"{source}: data incomplete. Since {since} it has far less of {kind} than before, so no alert is evaluated until it is back or an admin accepts it.";
    public override string Unread(string source, string stream, string? since) => since is null ? $"{source}: data incomplete. {stream} could not be read." : $"{source}: data incomplete. {stream} could not be read since {since}.";
    public override string Missing(string source, string count, string stream) => $"{source}: data incomplete. {count} of {stream} are missing that the source counts.";
    public override string NothingImported => "Nothing has been imported into this workspace yet. Start with: kpibot import MAPPING.json";
    public override string Overview(string period) => $"How it is going, {period}, against the same days of the period before:";
    public override string Help => "Ask about leads, conversion, pipeline, revenue, sales cycle, retention, CAC, LTV and more: one number, over time, by channel or rep, compared with another period, or what it means.";
    public override string Examples => "For example:";
    public override Roll<string> ExampleQuestions { get; } = ["win rate by region last quarter", "how many leads per month this year", "CAC by channel vs last quarter"];
    public override string Records(string name, string shown, string all) => $"{name}: {shown} of {all} records, newest first";
    public override string RankedRecords(string name, string shown, string all, bool largest) => $"{name}: {shown} of {all} records, the {(largest ? "largest" : "smallest")} amount first";
    public override string FurtherRecords(string name, string first, string last, string all) => $"{name}: {first}–{last} of {all} records, newest first";
    public override string NoRecordsBehind => "No record lies behind this number.";
    public override string NothingToExplain => "There is no earlier value to explain a change against.";
    public override string OnlyRevenueForecast(string kpi) => $"Only revenue has a forecast for now, not {kpi}. Ask for the revenue forecast, or for {kpi} over time.";
    public override string OnTarget(string target) => $"The target of {target} is met exactly.";
    public override string OffTarget(string target, string difference, bool isGood) => isGood ? $"The target of {target} is met: {difference}." : $"The target of {target} is missed: {difference}.";
    public override string Attained(string attained, string target) => $"{attained} of the target of {target} is reached.";

    public override string MayBeChance => "With so few records on both sides, chance alone often makes a difference of this size.";
    public override string CannotBeSplit => "This figure is no sum or share of its records (a median, say), so its change cannot be split over them exactly. Look at the breakdowns instead.";
    public override string NothingStandsOut => "Nothing stands out: no single group moved it by much more than its size.";
    public override string FellInstead(string kpi, string by) => Ended($"{kpi} did not rise: it fell by {by}");
    public override string RoseInstead(string kpi, string by) => Ended($"{kpi} did not fall: it rose by {by}");
    public override string DidNotMove => "It did not move.";
    public override string AddedByParts => "What each part adds to the change:";
    public override string PartColumn => "part";
    public override string AddsColumn => "adds";
    public override string OwnChangeColumn => "by its own change";
    public override string WeightColumn => "by its weight";
    public override string Sum => "all";
    public override string AddedBy(string dimension) => $"What each {dimension} adds to the change";
    public override string SeenAnotherWay(string sentence) => $"Seen another way: {sentence}";
    public override string AddsByRate(string name, string before, string now, string adds, string change) => Ended($"{name}: {before} → {now}, which adds {adds} to the change of {change}");
    public override string AddsByWeight(string name, string adds, string change) => Ended($"{name}: its weight among all changed, which adds {adds} to the change of {change}");
    public override string Others(string count) => Counted(count, "other", "others");

    public override string Together => ", and ";
    public override string SameElsewhere(string system, string theirs) => $"{system} shows {theirs}, and so does the count here.";
    public override string MoreElsewhere(string system, string theirs, string gap) => $"{system} shows {theirs}: {gap} more than is counted here.";
    public override string LessElsewhere(string system, string theirs, string gap) => $"{system} shows {theirs}: {gap} less than is counted here.";
    public override string WayReaches(string system, string way) => $"Counted {way}, the number is the one that {system} shows.";
    public override string NoWayReaches(string system) => $"None of the other ways to count these records gives what {system} shows. It may hold records that were never imported here, be newer than the data here, or filter by something that is not known here.";
    public override string WayColumn => "counted otherwise";
    public override string RecordsAddedColumn => "records added";
    public override string RecordsLeftColumn => "records left out";
    public override string LeftToExplainColumn => "left to explain";
    public override string OnlyThatWay(string shown, string all) => $"Counted that way and not here ({shown} of {all}):";
    public override string NotThatWay(string shown, string all) => $"Counted here and not that way ({shown} of {all}):";

    public override string PeriodColumn => "period";
    public override string ChangeColumn => "change";
    public override string Funnel => "Funnel";
    public override string FunnelSeen(string title, string steps) => $"{title}, step by step: {steps}.";
    public override string BarsSeen(string title, string high, string highest, string low, string lowest) => $"Bars, {title}: {high} is highest with {highest}, {low} lowest with {lowest}.";
    public override string LineSeen(string title, string from, string first, string to, string last, string high, string highest, string low, string lowest) => $"Line, {title}: from {first} ({from}) to {last} ({to}); highest {highest} ({high}), lowest {lowest} ({low}).";
    public override string AskWhy => "why?";
    public override string AskOverTime => "by month";
    public override string AskLastYear => "vs last year";
    public override string AskRecords => "show the records";

    public override string Alert(string kpi, string condition) => $"Understood: tell you when {kpi} {condition}.";
    public override string Condition(string condition, string? value) => condition switch
    {
        "above" => value is null ? "goes above a level (which one? please name it)" : $"goes above {value}",
        "below" => value is null ? "goes below a level (which one? please name it)" : $"goes below {value}",
        "change_above" => value is null ? "rises unusually (name a size to be exact)" : $"rises by more than {value}",
        "change_below" => value is null ? "drops unusually (name a size to be exact)" : $"drops by more than {value}",
        "unusual" => "is unusual for this time",
        "off_pace" => "falls behind the pace its target needs",
        "sla_missed" => "misses the agreed service level",
        "stale" => "has not been refreshed for too long",
        _ => condition,
    };
    public override string ForAsLongAs(string duration) => $"It must hold for {duration}.";
    public override string Destination(string channel) => $"It would be posted to {channel}.";
    public override string Digest(string content, string schedule) => $"Understood: send {content} {schedule}.";
    public override string Schedule(QuerySchedule schedule)
    {
        var at = $" at {schedule.Time ?? "09:00"}{(schedule.Tz is null ? "" : $" ({schedule.Tz})")}";
        var weekday = Weekdays[Weekday(schedule.Weekday) ?? 0];
        return schedule.Every switch
        {
            "day" => "every day",
            "workday" => "every working day",
            "week" => $"every {weekday}",
            "two_weeks" => $"every second {weekday}",
            "month" => $"on day {Notation.Of(Language).Fixed(schedule.Day ?? 1, 0)} of every month",
            "quarter" => "on the first day of every quarter",
            _ => schedule.Every,
        } + at;
    }
    public override string DigestOverview => "the headline KPIs";
    public override string NotDeliveredHere => "Nothing was set up here: messages are delivered in chat alone.";

    public override string Clarify(ClarifyReason reason, string subject) => reason switch
    {
        ClarifyReason.SeveralKpis => $"\"{subject}\" can mean several KPIs. Which one?",
        ClarifyReason.NoKpi => "Which KPI do you mean?",
        ClarifyReason.SeveralValues => $"\"{subject}\" fits several things in the data. Which one?",
        ClarifyReason.UnknownValue => $"\"{subject}\" is not in the data. Did you mean one of these?",
        ClarifyReason.UnknownWord => $"I do not know \"{subject}\", and it could change the answer. What do you mean?",
        ClarifyReason.NothingToFollow => "There is no earlier question to go on from. What would you like to know?",
        ClarifyReason.TooMuchAtOnce => $"That is too much for one answer (\"{subject}\"). Which one first?",
        ClarifyReason.CannotCutBy => $"That KPI cannot be cut by {subject}. Would one of these help?",
        ClarifyReason.WhoAreYou => "I do not know which rep you are. Ask with your name as it stands in the CRM.",
    };
    public override string Unsupported(UnsupportedReason reason, string subject) => reason switch
    {
        UnsupportedReason.NotAKpiQuestion => "I answer questions about marketing and sales KPIs, and this is not one I recognise.",
        UnsupportedReason.WouldWrite => "I only read: I cannot change, send or delete anything in the CRM.",
        UnsupportedReason.Future => $"The future of {subject} is not known; only revenue has a forecast.",
        UnsupportedReason.Instruction => "That is an instruction, not a question about KPIs.",
    };
    public override string Instead(string examples) => $"You can ask, for example: {examples}.";
}
