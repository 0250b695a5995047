using KpiBot.Crm;
using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>Customers at risk, by the signals that are named in docs/definitions.md.</summary>
internal static class Risk
{
    private static readonly string[] Names = ["detractor", "contract_ending", "silent", "falling", "tickets"];

    public static Sheet AtRisk(CustomerBook book)
    {
        var active = book.Active(book.Frame.To);
        var signals = Signals(book, active, new RiskCounts());
        var sheet = book.Share(active.And(Risky(signals)), active, (risky, _, _) => Figure.Of(risky, (long)risky));
        var beside = Names.Select((name, signal) => KeyValuePair.Create(name, (decimal?)signals[signal].And(active).Count)).ToDictionary();
        return sheet with { Total = sheet.Total.With(beside: beside, caveats: [book.RuleCaveat]) };
    }

    /// <summary>Those at risk, by the rows of their accounts, with their signals; those with more signals first.</summary>
    public static IEnumerable<(int Account, IReadOnlyList<string> Signals)> Named(CustomerBook book, RiskCounts counts)
    {
        var active = book.Active(book.Frame.To);
        var signals = Signals(book, active, counts);
        var found = new List<(int Account, IReadOnlyList<string> Signals)>();
        foreach (var account in active.And(Risky(signals))) found.Add((account, [.. Names.Where((_, signal) => signals[signal][account])]));
        return found.OrderByDescending(customer => customer.Signals.Count).ThenBy(customer => customer.Account);
    }

    private static AccountSet[] Signals(CustomerBook book, AccountSet active, RiskCounts counts) => [Detractors(book), Ending(book), Silent(book, active, counts), Falling(book, counts), Troubled(book)];

    /// <summary>A strong signal, or two of the others.</summary>
    private static AccountSet Risky(AccountSet[] signals)
    {
        var (silent, falling, troubled) = (signals[2], signals[3], signals[4]);
        return signals[0].Or(signals[1]).Or(silent.And(falling)).Or(silent.And(troubled)).Or(falling.And(troubled));
    }

    private static AccountSet Detractors(CustomerBook book)
    {
        var surveys = book.Data.Surveys;
        var found = new AccountSet(book.Count);
        foreach (var row in new RowsBetween(surveys.At, book.Frame.To - 89, book.Frame.To))
        {
            var score = surveys.Score[row];
            var unhappy = surveys.Kind[row] == (int)SurveyKind.Nps ? score is >= 0 and <= 6 : score is >= 1 and <= 2;
            if (unhappy && book.Allows(surveys.Account[row])) found.Add(surveys.Account[row]);
        }

        return found;
    }

    private static AccountSet Ending(CustomerBook book)
    {
        var (contracts, day) = (book.Data.Contracts, book.Frame.To);
        return book.Of(contracts.Account, new(contracts.Last, day, Math.Min(day + 90, Day.Last), new DayFilter(contracts.Start, 1, day), new CodeFilter(contracts.Renewed, [true, false])));
    }

    private static AccountSet Silent(CustomerBook book, AccountSet active, RiskCounts counts)
    {
        var interactions = counts.Interactions.In(book, book.Frame.To - 89, book.Frame.To);
        return active.Where(account => interactions[account] == 0);
    }

    private static AccountSet Falling(CustomerBook book, RiskCounts counts)
    {
        var (found, day) = (new AccountSet(book.Count), book.Frame.To);
        Mark(90, counts.UsageNow, counts.UsageBefore);
        if (book.Data.Orders.Rows > 0) Mark(180, counts.PurchasesNow, counts.PurchasesBefore);
        return found;

        // The last span against the three before it.
        void Mark(int span, MovingCount lately, MovingCount earlier)
        {
            var (now, before) = (lately.In(book, day - span + 1, day), earlier.In(book, day - (4 * span) + 1, day - span));
            for (var account = 0; account < book.Count; account++) if (before[account] >= 3 && now[account] * 6 < before[account]) found.Add(account);
        }
    }

    private static AccountSet Troubled(CustomerBook book)
    {
        var tickets = book.Data.Tickets;
        var (found, day) = (new AccountSet(book.Count), book.Frame.To);
        foreach (var row in new RowsBetween(tickets.Created, 1, day))
        {
            var account = tickets.Account[row];
            if (!book.Allows(account)) continue;
            var open = (tickets.Closed[row] == Day.None || tickets.Closed[row] > day) && day - tickets.Created[row] > 7;
            var slow = tickets.Slow[row] != 0 && tickets.Reply[row] <= day && tickets.Reply[row] > day - 90;
            if (open || slow) found.Add(account);
        }

        return found;
    }
}
