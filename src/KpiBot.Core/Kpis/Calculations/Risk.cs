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
            KeyValuePair.Create(name, (decimal?)Enumerable.Range(0, active.Length).Count(a => active[a] && signals[signal][a]))).ToDictionary();
        return sheet with { Total = sheet.Total.With(beside: beside, caveats: [book.RuleCaveat]) };
    }

    /// <summary>By signal, the accounts that show it.</summary>
    public static bool[][] Signals(CustomerBook book) => [Detractors(book), Ending(book), Silent(book), Falling(book), Troubled(book)];

    private static bool[] Detractors(CustomerBook book)
    {
        var surveys = book.Data.Surveys;
        var found = new bool[book.Count];
        CustomerBook.RowsIn(surveys.At, surveys.Rows, book.Frame.To - 89, book.Frame.To, row =>
        {
            var score = surveys.Score[row];
            var unhappy = surveys.Kind[row] == (int)SurveyKind.Nps ? score is >= 0 and <= 6 : score is >= 1 and <= 2;
            if (unhappy && book.Allows(surveys.Account[row])) found[surveys.Account[row]] = true;
        });
        return found;
    }

    private static bool[] Ending(CustomerBook book)
    {
        var contracts = book.Data.Contracts;
        var (found, day) = (new bool[book.Count], book.Frame.To);
        for (var row = 0; row < contracts.Rows; row++)
        {
            if (!book.Allows(contracts.Account[row]) || !book.Running(row, day) || contracts.Renewed[row] != 0) continue;
            if (contracts.Last[row] <= day + 90) found[contracts.Account[row]] = true;
        }

        return found;
    }

    private static bool[] Silent(CustomerBook book)
    {
        var kinds = ServiceFigures.Interactions(book, book.Frame.To - 89, book.Frame.To);
        return [.. Enumerable.Range(0, book.Count).Select(a => kinds.All(kind => kind[a] == 0))];
    }

    private static bool[] Falling(CustomerBook book)
    {
        var (found, day) = (new bool[book.Count], book.Frame.To);
        Mark(ServiceFigures.UsageDays(book, day - 89, day), [.. Enumerable.Range(1, 3).Select(i => ServiceFigures.UsageDays(book, day - 89 - (90 * i), day - (90 * i)))]);
        if (book.Data.Orders.Rows > 0) Mark(Purchases.CountIn(book, day - 179, day), [.. Enumerable.Range(1, 3).Select(i => Purchases.CountIn(book, day - 179 - (180 * i), day - (180 * i)))]);
        return found;

        void Mark(int[] now, int[][] before)
        {
            for (var account = 0; account < found.Length; account++)
            {
                var usual = before.Sum(b => b[account]);
                if (usual >= 3 && now[account] * 6 < usual) found[account] = true;
            }
        }
    }

    private static bool[] Troubled(CustomerBook book)
    {
        var tickets = book.Data.Tickets;
        var (found, day) = (new bool[book.Count], book.Frame.To);
        for (var row = 0; row < tickets.Rows; row++)
        {
            var account = tickets.Account[row];
            if (!book.Allows(account) || tickets.Created[row] == Day.None || tickets.Created[row] > day) continue;
            var open = (tickets.Closed[row] == Day.None || tickets.Closed[row] > day) && day - tickets.Created[row] > 7;
            var slow = tickets.Slow[row] != 0 && tickets.Reply[row] <= day && tickets.Reply[row] > day - 90;
            if (open || slow) found[account] = true;
        }

        return found;
    }
}
