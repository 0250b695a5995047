using KpiBot.Crm;
using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>How much of the revenue comes back by itself.</summary>
internal static class RecurringShare
{
    public static Sheet Of(CustomerBook book)
    {
        var returning = Returning(book);
        if (book.Data.Contracts.Rows == 0)
        {
            var none = book.Data.Orders.Rows == 0 && book.Data.Deals.Rows == 0;
            return none ? Sheet.Only(Figure.None("not_connected", "order")) : returning with { Total = returning.Total.With(beside: Beside(returning)) };
        }

        var (part, whole, unit) = AnyMarked(book) ? Marked(book) : Accrued(book);
        var sheet = book.Ratio(a => part[a], a => whole[a], (over, under, n) => Figure.Ratio(over, under, n, "revenue"), unit, unit);
        return sheet with { Total = sheet.Total.With(beside: Beside(returning)) };
    }

    private static Dictionary<string, decimal?> Beside(Sheet returning) => new() { ["returning_share"] = returning.Total.Value };

    private static Sheet Returning(CustomerBook book)
    {
        var (all, later) = Purchases.MoneyIn(book, book.Frame.From, book.Frame.To);
        return book.Ratio(a => later[a], a => all[a], (over, under, n) => Figure.Ratio(over, under, n, "revenue"), AmountColumn.Scale, AmountColumn.Scale);
    }

    private static bool AnyMarked(CustomerBook book) => book.Data.Remember(("marked", 0), () =>
    {
        for (var row = 0; row < book.Data.Orders.Rows; row++) if (book.Data.Orders.Recurring[row] != 0) return true;
        return false;
    });

    private static (Int128[] Part, Int128[] Whole, decimal Unit) Marked(CustomerBook book)
    {
        var orders = book.Data.Orders;
        var (part, whole) = (new Int128[book.Count], new Int128[book.Count]);
        foreach (var row in new RowsBetween(orders.At, book.Frame.From, book.Frame.To, AmountFilter.Known(orders.Amount)))
        {
            var account = orders.Account[row];
            if (!book.Allows(account)) continue;
            whole[account] += orders.Amount[row];
            if (orders.Recurring[row] != 0) part[account] += orders.Amount[row];
        }

        return (part, whole, AmountColumn.Scale);
    }

    private static (Int128[] Part, Int128[] Whole, decimal Unit) Accrued(CustomerBook book)
    {
        var part = Economics.Accrued(book);
        Int128[] whole = [.. part];
        var (orders, deals, frame) = (book.Data.Orders, book.Data.Deals, book.Frame);
        if (orders.Rows > 0) foreach (var row in new RowsBetween(orders.At, frame.From, frame.To)) Add(orders.Account[row], orders.Amount[row]);
        else foreach (var row in new RowsBetween(deals.Closed, frame.From, frame.To, DealRows.Won(deals, frame)!, AmountFilter.Missing(deals.Annual))) Add(deals.Account[row], deals.AmountClosed[row]);
        return (part, whole, Economics.AccruedUnit);

        void Add(int account, long amount)
        {
            if (AmountColumn.IsAmount(amount) && book.Allows(account)) whole[account] += (Int128)amount * Economics.AccruedPerAmount;
        }
    }
}
