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

    /// <summary>Order (else won) money by account in from…to.</summary>
    public static Takings MoneyIn(CustomerBook book, int from, int to)
    {
        var takings = new Takings(book.Count);
        Each(book, from, to, (account, day, amount) => takings.Add(account, amount, returning: day > book.Data.Accounts.First[account]));
        return takings;
    }

    /// <summary>Whether any purchase names a product.</summary>
    public static bool AnyProduct(Snapshot data) => data.LineOfProduct.Length > 1 || data.ProductLines.Count > 1;

    /// <summary>Which accounts bought in the period a line that they had not bought before it.</summary>
    public static bool[] NewLines(CustomerBook book)
    {
        var first = new Dictionary<(int Account, int Line), int>();
        Lines(book, (account, day, line) =>
        {
            if (!first.TryGetValue((account, line), out var known) || day < known) first[(account, line)] = day;
        });
        var bought = new bool[book.Count];
        foreach (var ((account, _), day) in first) if (day >= book.Frame.From && day <= book.Frame.To) bought[account] = true;
        return bought;
    }

    /// <summary>Which accounts pay more for a line at the end than at the start, in constant currency.</summary>
    public static bool[] RaisedLines(CustomerBook book)
    {
        var (contracts, frame) = (book.Data.Contracts, book.Frame);
        var values = new Dictionary<(int Account, int Line), (long Start, long End)>();
        for (var row = 0; row < contracts.Rows; row++)
        {
            var account = contracts.Account[row];
            if (!book.Allows(account) || contracts.Line[row] == 0) continue;
            var amount = book.Data.Rates.Convert(contracts.Monthly[row], contracts.Currency[row], frame.Start);
            if (!AmountColumn.IsAmount(amount)) continue;
            var (start, end) = values.GetValueOrDefault((account, contracts.Line[row]));
            values[(account, contracts.Line[row])] = (start + (book.Running(row, frame.Start) ? amount : 0), end + (book.Running(row, frame.To) ? amount : 0));
        }

        var raised = new bool[book.Count];
        foreach (var ((account, _), (start, end)) in values) if (start > 0 && end > start) raised[account] = true;
        return raised;
    }

    /// <summary>Purchases of the customers that the filters allow without a day.</summary>
    public static Dictionary<string, long> Undated(CustomerBook book, bool positive)
    {
        var (orders, deals) = (book.Data.Orders, book.Data.Deals);
        long found = 0;
        if (orders.Rows > 0)
        {
            for (var row = 0; row < orders.Rows; row++) if (orders.At[row] == Day.None && book.Allows(orders.Account[row]) && (!positive || orders.Positive[row] != 0)) found++;
        }
        else
        {
            for (var row = 0; row < deals.Rows; row++) if (deals.Status[row] == (int)DealStatus.Won && deals.Closed[row] == Day.None && book.Allows(deals.Account[row])) found++;
        }

        return found == 0 ? [] : new() { ["no_date"] = found };
    }

    /// <summary>Won deals of the period that belong to no account.</summary>
    public static Dictionary<string, long> WonWithoutAccount(CustomerBook book)
    {
        long found = 0;
        var deals = book.Data.Deals;
        CustomerBook.RowsIn(deals.Closed, deals.Rows, book.Frame.From, book.Frame.To, row =>
        {
            if (deals.Status[row] == (int)DealStatus.Won && deals.Account[row] == RowColumn.None) found++;
        });
        return found == 0 ? [] : new() { ["no_account"] = found };
    }

    private static void Each(CustomerBook book, int from, int to, Action<int, int, long> take, bool positive = false)
    {
        var (orders, deals) = (book.Data.Orders, book.Data.Deals);
        if (orders.Rows > 0)
        {
            CustomerBook.RowsIn(orders.At, orders.Rows, from, to, row =>
            {
                if (book.Allows(orders.Account[row]) && (!positive || orders.Positive[row] != 0)) take(orders.Account[row], orders.At[row], orders.Amount[row]);
            });
            return;
        }

        CustomerBook.RowsIn(deals.Closed, deals.Rows, from, to, row =>
        {
            if (deals.Status[row] == (int)DealStatus.Won && book.Allows(deals.Account[row])) take(deals.Account[row], deals.Closed[row], deals.AmountClosed[row]);
        });
    }

    private static void Lines(CustomerBook book, Action<int, int, int> take)
    {
        var data = book.Data;
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
            if (line != 0 && day != Day.None && day <= book.Frame.Today && book.Allows(account)) take(account, day, line);
        }
    }
}
