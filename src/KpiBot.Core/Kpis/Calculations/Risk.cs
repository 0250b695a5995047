using KpiBot.Crm;
using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>Customers at risk, by the signals that are named in docs/definitions.md.</summary>
internal static class Risk
{
    private static readonly string[] Names = ["detractor", "contract_ending", "silent", "falling", "tickets"];

    public static Sheet AtRisk(CustomerBook book)
    {
        var signals = Signals(book);
        var active = book.Active(book.Frame.To);
        bool IsAtRisk(int a) => active[a] && (signals[0][a] || signals[1][a] || (signals[2][a] ? 1 : 0) + (signals[3][a] ? 1 : 0) + (signals[4][a] ? 1 : 0) >= 2);
        var sheet = book.Ratio(a => IsAtRisk(a) ? 1 : 0, a => active[a] ? 1 : 0, (risky, _, _) => Figure.Of(risky, (long)risky));
        var beside = Names.Select((name, signal) =>
            KeyValuePair.Create(name, (decimal?)signals[signal].Zip(active).Count(both => both is (true, true)))).ToDictionary();
        return sheet with { Total = sheet.Total.With(beside: beside, caveats: [book.RuleCaveat]) };
    }

    /// <summary>By signal, the accounts that show it.</summary>
    public static bool[][] Signals(CustomerBook book) => [Detractors(book), Ending(book), Silent(book), Falling(book), Troubled(book)];

    private static bool[] Detractors(CustomerBook book)
    {
        var surveys = book.Data.Surveys;
        var found = new bool[book.Count];
        foreach (var row in new RowsBetween(surveys.At, book.Frame.To - 89, book.Frame.To))
        {
            var score = surveys.Score[row];
            var unhappy = surveys.Kind[row] == (int)SurveyKind.Nps ? score is >= 0 and <= 6 : score is >= 1 and <= 2;
            if (unhappy && book.Allows(surveys.Account[row])) found[surveys.Account[row]] = true;
        }

        return found;
    }

    private static bool[] Ending(CustomerBook book)
    {
        var contracts = book.Data.Contracts;
        var (found, day) = (new bool[book.Count], book.Frame.To);
        foreach (var row in new RowsBetween(contracts.Last, day, Math.Min(day + 90, Day.Last), new DayFilter(contracts.Start, 1, day), new CodeFilter(contracts.Renewed, [true, false])))
        {
            if (book.Allows(contracts.Account[row])) found[contracts.Account[row]] = true;
        }

        return found;
    }

    private static bool[] Silent(CustomerBook book)
    {
        var kinds = ServiceFigures.Interactions(book, book.Frame.To - 89, book.Frame.To);
        var silent = new bool[book.Count];
        for (var account = 0; account < silent.Length; account++) silent[account] = !ServiceFigures.IsAny(kinds, account);
        return silent;
    }

    private static bool[] Falling(CustomerBook book)
    {
        var (found, day) = (new bool[book.Count], book.Frame.To);
        Mark(90, (from, to) => ServiceFigures.UsageDays(book, from, to));
        if (book.Data.Orders.Rows > 0) Mark(180, (from, to) => Purchases.CountIn(book, from, to));
        return found;

        // The last span against the three before it.
        void Mark(int span, Func<int, int, int[]> count)
        {
            var (now, before) = (count(day - span + 1, day), count(day - (4 * span) + 1, day - span));
            for (var account = 0; account < found.Length; account++) found[account] |= before[account] >= 3 && now[account] * 6 < before[account];
        }
    }

    private static bool[] Troubled(CustomerBook book)
    {
        var tickets = book.Data.Tickets;
        var (found, day) = (new bool[book.Count], book.Frame.To);
        foreach (var row in new RowsBetween(tickets.Created, 1, day))
        {
            var account = tickets.Account[row];
            if (!book.Allows(account)) continue;
            var open = (tickets.Closed[row] == Day.None || tickets.Closed[row] > day) && day - tickets.Created[row] > 7;
            var slow = tickets.Slow[row] != 0 && tickets.Reply[row] <= day && tickets.Reply[row] > day - 90;
            if (open || slow) found[account] = true;
        }

        return found;
    }
}
