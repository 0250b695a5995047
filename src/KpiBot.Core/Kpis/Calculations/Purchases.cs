using System.Runtime.InteropServices;
using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Facts.Columns;
using KpiBot.Facts.Tables;

namespace KpiBot.Kpis.Calculations;

/// <summary>What customers bought: orders where they are connected, else won deals; lines from both and from contracts.</summary>
internal static class Purchases
{
    /// <summary>Hands out the account of each purchase in from…to.</summary>
    public static void Each(CustomerBook book, int from, int to, Action<int> take) => Each(book, from, to, (account, _, _) => take(account), positive: true);

    /// <summary>The accounts with a purchase in the period, and those with another.</summary>
    public static (AccountSet Once, AccountSet Again) Customers(CustomerBook book)
    {
        var (once, again) = (new AccountSet(book.Count), new AccountSet(book.Count));
        Each(book, book.Frame.From, book.Frame.To, (account, _, _) => (once[account] ? again : once).Add(account), positive: true);
        return (once, again);
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
    public static AccountSet NewLines(CustomerBook book)
    {
        var bought = new AccountSet(book.Count);
        foreach (var (account, day) in book.Data.Remember(("first purchases", 0), () => FirstOfLines(book.Data)))
        {
            if (day >= book.Frame.From && day <= book.Frame.To) bought.Add(account);
        }

        return bought;
    }

    /// <summary>Which accounts pay more for a line at the end than at the start, in constant currency.</summary>
    public static AccountSet RaisedLines(CustomerBook book)
    {
        var (contracts, frame) = (book.Data.Contracts, book.Frame);
        var (places, accounts) = book.Data.Remember(("lines of contracts", 0), () => LinesOf(contracts));
        var rates = book.Data.Rates.On(frame.Start);
        var (start, end) = SideBySide.Of(() => ValueOn(frame.Start), () => ValueOn(frame.To));
        var raised = new AccountSet(book.Count);
        for (var place = 0; place < accounts.Length; place++) if (start[place] > 0 && end[place] > start[place]) raised.Add(accounts[place]);
        return raised;

        Slots<long> ValueOn(int day)
        {
            var values = new Slots<long>(accounts.Length);
            foreach (var part in book.Running(day))
            {
                var (first, monthly) = (part.Segment << Column.SegmentBits, contracts.Monthly.Segment(part.Segment));
                foreach (var row in part.Rows)
                {
                    if (places[first + row] is not (>= 0 and var place)) continue;
                    var amount = rates.Convert(monthly[row], contracts.Currency[first + row]);
                    if (AmountColumn.IsAmount(amount)) values[place] += amount;
                }
            }

            return values;
        }
    }

    /// <summary>Purchases of the customers that the filters allow without a day.</summary>
    public static Dictionary<string, long> Undated(CustomerBook book, bool positive)
    {
        var (orders, deals) = (book.Data.Orders, book.Data.Deals);
        long found = 0;
        if (orders.Rows > 0)
        {
            foreach (var row in RowsBetween.Undated(orders.At)) if (book.Allows(orders.Account[row]) && (!positive || orders.Positive[row] != 0)) found++;
        }
        else
        {
            foreach (var row in RowsBetween.Undated(deals.Closed, DealRows.Won(deals, book.Frame)!)) if (book.Allows(deals.Account[row])) found++;
        }

        return found == 0 ? [] : new() { ["no_date"] = found };
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
        var ordersWithLines = new bool[orders.Rows];
        for (var row = 0; row < lines.Rows; row++) if (lines.Order[row] != RowColumn.None) ordersWithLines[lines.Order[row]] = true;
        for (var row = 0; row < orders.Rows; row++) if (!ordersWithLines[row]) Take(orders.Account[row], orders.At[row], orders.Line[row]);
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
            if (line != 0 && day != Day.None && account != RowColumn.None) take(account, day, line);
        }
    }

    /// <summary>Each account's first day with each of its lines.</summary>
    private static (int Account, int Day)[] FirstOfLines(Snapshot data)
    {
        var first = new Dictionary<(int Account, int Line), int>();
        Lines(data, (account, day, line) =>
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(first, (account, line), out var isKnown);
            if (!isKnown || day < known) known = day;
        });
        return [.. first.Select(purchase => (purchase.Key.Account, purchase.Value))];
    }

    /// <summary>Numbers for the lines that each account has contracts for: the number of each contract (−1 without a line), and the account of each number.</summary>
    private static (int[] Places, int[] Accounts) LinesOf(ContractTable contracts)
    {
        var numbers = new Dictionary<(int Account, int Line), int>();
        var accounts = new List<int>();
        var places = new int[contracts.Rows];
        for (var row = 0; row < places.Length; row++)
        {
            var (account, line) = (contracts.Account[row], contracts.Line[row]);
            places[row] = -1;
            if (account == RowColumn.None || line == 0) continue;
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, (account, line), out var isKnown);
            if (!isKnown)
            {
                number = accounts.Count;
                accounts.Add(account);
            }

            places[row] = number;
        }

        return (places, [.. accounts]);
    }
}
