using KpiBot.Crm;
using KpiBot.Facts.Columns;
using KpiBot.Facts.Tables;

namespace KpiBot.Kpis.Calculations;

/// <summary>Surveys, tickets, usage and engagement of customers.</summary>
internal static class ServiceFigures
{
    /// <summary>Promoters − detractors, one answer per respondent.</summary>
    public static Sheet Nps(CustomerBook book)
    {
        var (answers, excluded) = Answers(book, SurveyKind.Nps, 0, 10, latestOnly: true);
        return Tally(book, answers, excluded, scores =>
        {
            decimal n = scores.Count, promoters = scores.Count(s => s >= 9), detractors = scores.Count(s => s <= 6);
            return new Figure
            {
                Value = 100 * (promoters - detractors) / n, Numerator = promoters - detractors, Denominator = n, N = scores.Count,
                Beside = new Dictionary<string, decimal?> { ["promoters"] = promoters / n, ["passives"] = (n - promoters - detractors) / n, ["detractors"] = detractors / n },
            };
        });
    }

    /// <summary>Answers 4 and 5.</summary>
    public static Sheet Csat(CustomerBook book)
    {
        var (answers, excluded) = Answers(book, SurveyKind.Csat, 1, 5, latestOnly: false);
        return Tally(book, answers, excluded, scores => Figure.Ratio(scores.Count(s => s >= 4), scores.Count, scores.Count, "answers"));
    }

    private static readonly RecordKind[] Signs = [RecordKind.Activity, RecordKind.Ticket, RecordKind.Usage];

    /// <summary>Active customers with at least one meaningful interaction.</summary>
    public static Sheet Engagement(CustomerBook book)
    {
        if (!Array.Exists(Signs, kind => Connections.Has(book.Data, kind))) return Sheet.Only(Figure.None("not_connected", RecordKind.Activity.Name()));
        var active = book.Active(book.Frame.To);
        var (touched, sums) = Interactions(book, book.Frame.From, book.Frame.To, active);
        var sheet = book.Share(touched, active, (some, all, n) => Figure.Ratio(some, all, n, "active_customers"));
        string[] names = ["meetings", "calls", "replies", "tickets", "usage_days"];
        var beside = names.Select((name, kind) => KeyValuePair.Create(name, Figures.Divide(sums[kind], sheet.Total.Denominator))).ToDictionary();
        return sheet with { Total = sheet.Total.With(beside: beside, caveats: [book.RuleCaveat]) };
    }

    /// <summary>Days of use per active customer.</summary>
    public static Sheet Usage(CustomerBook book)
    {
        var active = book.Active(book.Frame.To);
        var days = UsageDays(book, book.Frame.From, book.Frame.To);
        var sheet = book.Ratio(active, a => days[a], _ => 1, (used, all, n) => Figure.Ratio(used, all, n, "active_customers"));
        return sheet with { Total = sheet.Total.With(caveats: [book.RuleCaveat]) };
    }

    /// <summary>Tickets opened in the period and answered.</summary>
    public static Formula TicketResponse()
    {
        Condition<TicketTable> answered = (tickets, frame) => new DayFilter(tickets.Reply, 1, frame.Today);
        Condition<TicketTable> unanswered = (tickets, frame) => new DayFilter(tickets.Reply, frame.Today + 1, Day.Last, orNone: true);
        return new Formula(
            Figures.Median("tickets", 3600, ("unanswered", 1)),
            new Scan<TicketTable>
            {
                Kind = RecordKind.Ticket, Table = s => s.Tickets, DatedBy = t => t.Created,
                Meters = [new((tickets, frame) => new Spread(frame.Cells, new Seconds(tickets.Seconds)), answered), new((_, frame) => new Counter(frame.Cells), unanswered)],
            });
    }

    /// <summary>Which of some accounts had an interaction in from…to, and how many meetings, calls, replies, tickets and days of use they had in all.</summary>
    public static (AccountSet Touched, long[] Sums) Interactions(CustomerBook book, int from, int to, AccountSet among)
    {
        var (touched, sums) = (new AccountSet(book.Count), new long[5]);
        var (interactions, tickets, usage) = (book.Data.Interactions, book.Data.Tickets, book.Data.Usage);
        foreach (var row in new RowsBetween(interactions.At, from, to)) Take(interactions.Account[row], interactions.Kind[row], interactions.Number[row]);
        foreach (var row in new RowsBetween(tickets.Created, from, to)) Take(tickets.Account[row], 3, 1);
        foreach (var row in new RowsBetween(usage.At, from, to)) Take(usage.Account[row], 4, 1);
        return (touched, sums);

        void Take(int account, int kind, int number)
        {
            if (account == RowColumn.None || !among[account]) return;
            touched.Add(account);
            sums[kind] += number;
        }
    }

    /// <summary>Distinct days of use by account in from…to.</summary>
    public static Slots<int> UsageDays(CustomerBook book, int from, int to)
    {
        var days = new Slots<int>(book.Count);
        EachUsage(book, from, to, account => days[account]++);
        return days;
    }

    /// <summary>Hands out the account of each of those days.</summary>
    public static void EachUsage(CustomerBook book, int from, int to, Action<int> take)
    {
        var usage = book.Data.Usage;
        foreach (var row in new RowsBetween(usage.At, from, to)) if (book.Allows(usage.Account[row])) take(usage.Account[row]);
    }

    /// <summary>Hands out the account of each interaction in from…to, of whatever kind.</summary>
    public static void EachInteraction(CustomerBook book, int from, int to, Action<int> take)
    {
        var (interactions, tickets) = (book.Data.Interactions, book.Data.Tickets);
        foreach (var row in new RowsBetween(interactions.At, from, to)) if (book.Allows(interactions.Account[row])) take(interactions.Account[row]);
        foreach (var row in new RowsBetween(tickets.Created, from, to)) if (book.Allows(tickets.Account[row])) take(tickets.Account[row]);
        EachUsage(book, from, to, take);
    }

    private static Sheet Tally(CustomerBook book, List<(int Cell, int Score)> answers, Dictionary<string, long> excluded, Func<List<int>, Figure> figure)
    {
        var cells = new Figure?[book.Frame.Group.Count];
        foreach (var cell in answers.GroupBy(a => a.Cell)) cells[cell.Key] = figure([.. cell.Select(a => a.Score)]);
        var total = answers.Count == 0 ? Figure.None("no_records", "answers") : figure([.. answers.Select(a => a.Score)]);
        return new Sheet(total.With(excluded: excluded), cells);
    }

    private static (List<(int Cell, int Score)>, Dictionary<string, long>) Answers(CustomerBook book, SurveyKind kind, int lowest, int highest, bool latestOnly)
    {
        var surveys = book.Data.Surveys;
        IRowFilter[] filters = [new CodeFilter(surveys.Kind, [.. Enum.GetValues<SurveyKind>().Select(k => k == kind)]), .. book.Frame.Filters(surveys)];
        var group = book.Frame.Group.Dimension is { } by ? Cut.Of(book.Data, surveys, by) : null;
        var latest = new Dictionary<int, int>();
        var rows = new List<int>();
        long offScale = 0, repeated = 0;
        foreach (var row in new RowsBetween(surveys.At, book.Frame.From, book.Frame.To, filters))
        {
            var score = surveys.Score[row];
            if (score < lowest || score > highest) offScale++;
            else if (!latestOnly || surveys.Respondent[row] == 0) rows.Add(row);
            else if (!latest.TryGetValue(surveys.Respondent[row], out var known)) latest[surveys.Respondent[row]] = row;
            else
            {
                repeated++;
                if (Time(row).CompareTo(Time(known)) > 0) latest[surveys.Respondent[row]] = row;
            }
        }

        var excluded = new Dictionary<string, long>();
        long undated = 0;
        foreach (var _ in RowsBetween.Undated(surveys.At, filters)) undated++;
        if (undated > 0) excluded["no_date"] = undated;
        if (offScale > 0) excluded["out_of_scale"] = offScale;
        if (repeated > 0) excluded["repeated"] = repeated;
        return ([.. rows.Concat(latest.Values).Select(row => (group?[row] ?? 0, surveys.Score[row]))], excluded);

        (int Day, int Second, int Key) Time(int row) => (surveys.At[row], surveys.Second[row], surveys.Key[row]);
    }
}
