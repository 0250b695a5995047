using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>What customers bought: orders where they are connected, else won deals; lines from both and from contracts.</summary>
internal static class Purchases
{
    /// <summary>Purchases by account in from…to.</summary>
    public static int[] CountIn(CustomerBook book, int from, int to)
    {
        var counts = new int[book.Count];
        Each(book, from, to, (account, _, _) => counts[account]++, positive: true);
        return counts;
    }

    /// <summary>Order (else won) money by account in from…to, and of it what came after the customer's first day.</summary>
    public static (long[] All, long[] Returning) MoneyIn(CustomerBook book, int from, int to)
    {
        var (all, returning) = (new long[book.Count], new long[book.Count]);
        Each(book, from, to, (account, day, amount) =>
        {
            if (!AmountColumn.IsAmount(amount)) return;
            all[account] += amount;
            if (day > book.Data.Accounts.First[account]) returning[account] += amount;
        });
        return (all, returning);
    }

    /// <summary>Whether any purchase names a product.</summary>
    public static bool AnyProduct(Snapshot data) => data.LineOfProduct.Length > 1 || data.ProductLines.Count > 1;

    /// <summary>Which accounts bought in the period a line that they had not bought before it.</summary>
    public static bool[] NewLines(CustomerBook book)
    {
        var (data, frame) = (book.Data, book.Frame);
        var purchases = data.Remember(("purchases", 0), () => new ByAccount(data.Accounts.Rows, take => Lines(data, (account, day, line) => take(account, ((ulong)line << 16) | (uint)day))));
        var bought = new bool[book.Count];
        for (var account = 0; account < bought.Length; account++)
        {
            if (!book.Allows(account)) continue;
            ulong last = 0;
            foreach (var purchase in purchases[account])
            {
                var (line, day) = (purchase >> 16, (int)(purchase & 0xFFFF));
                bought[account] |= line != last && day >= frame.From && day <= frame.To;
                last = line;
            }
        }

        return bought;
    }

    /// <summary>Which accounts pay more for a line at the end than at the start, in constant currency.</summary>
    public static bool[] RaisedLines(CustomerBook book)
    {
        var (data, contracts, frame) = (book.Data, book.Data.Contracts, book.Frame);
        var byLine = data.Remember(("contracts", 0), () => new ByAccount(data.Accounts.Rows, take =>
        {
            for (var row = 0; row < contracts.Rows; row++) if (contracts.Line[row] != 0) take(contracts.Account[row], ((ulong)contracts.Line[row] << 32) | (uint)row);
        }));
        var rates = data.Rates.On(frame.Start);
        var raised = new bool[book.Count];
        for (var account = 0; account < raised.Length; account++)
        {
            if (!book.Allows(account)) continue;
            ulong line = 0;
            long start = 0, end = 0;
            foreach (var item in byLine[account])
            {
                if (item >> 32 != line)
                {
                    raised[account] |= start > 0 && end > start;
                    (line, start, end) = (item >> 32, 0, 0);
                }

                var row = (int)(uint)item;
                var (then, now) = (book.Running(row, frame.Start), book.Running(row, frame.To));
                var amount = then || now ? rates.Convert(contracts.Monthly[row], contracts.Currency[row]) : AmountColumn.Missing;
                if (!AmountColumn.IsAmount(amount)) continue;
                start += then ? amount : 0;
                end += now ? amount : 0;
            }

            raised[account] |= start > 0 && end > start;
        }

        return raised;
    }

    /// <summary>Won deals of the period that belong to no account.</summary>
    public static Dictionary<string, long> WonWithoutAccount(CustomerBook book)
    {
        long found = 0;
        var deals = book.Data.Deals;
        foreach (var row in new RowsBetween(deals.Closed, book.Frame.From, book.Frame.To, DealRows.Won(deals, book.Frame)!))
        {
            if (deals.Account[row] == RowColumn.None) found++;
        }

        return found == 0 ? [] : new() { ["no_account"] = found };
    }

    private static void Each(CustomerBook book, int from, int to, Action<int, int, long> take, bool positive = false)
    {
        var (orders, deals) = (book.Data.Orders, book.Data.Deals);
        if (orders.Rows > 0)
        {
            foreach (var row in new RowsBetween(orders.At, from, to))
            {
                if (book.Allows(orders.Account[row]) && (!positive || orders.Positive[row] != 0)) take(orders.Account[row], orders.At[row], orders.Amount[row]);
            }

            return;
        }

        foreach (var row in new RowsBetween(deals.Closed, from, to, DealRows.Won(deals, book.Frame)!))
        {
            if (book.Allows(deals.Account[row])) take(deals.Account[row], deals.Closed[row], deals.AmountClosed[row]);
        }
    }

    /// <summary>Hands out every purchase of a line with its day, whatever is asked.</summary>
    private static void Lines(Snapshot data, Action<int, int, int> take)
    {
        var (orders, contracts, deals, lines) = (data.Orders, data.Contracts, data.Deals, data.Lines);
        var products = deals.Own(Dimensions.Product);
        var ofLines = lines.Own(Dimensions.Product);
        for (var row = 0; row < orders.Rows; row++) Take(orders.Account[row], orders.At[row], orders.Line[row]);
        for (var row = 0; row < contracts.Rows; row++) Take(contracts.Account[row], contracts.Start[row], contracts.Line[row]);
        for (var row = 0; row < deals.Rows; row++)
        {
            if (deals.Status[row] == (int)DealStatus.Won && deals.Lines[row] == 0) Take(deals.Account[row], deals.Closed[row], data.LineOfProduct[products?[row] ?? 0]);
        }

        for (var row = 0; row < lines.Rows; row++)
        {
            var line = data.LineOfProduct[ofLines?[row] ?? 0];
            var (deal, order) = (lines.Deal[row], lines.Order[row]);
            if (deal != RowColumn.None && deals.Status[deal] == (int)DealStatus.Won) Take(deals.Account[deal], deals.Closed[deal], line);
            else if (order != RowColumn.None) Take(orders.Account[order], orders.At[order], line);
        }

        void Take(int account, int day, int line)
        {
            if (line != 0 && day != Day.None) take(account, day, line);
        }
    }
}
