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

        var (part, whole) = AnyMarked(book) ? Marked(book) : Accrued(book);
        var sheet = book.Ratio(a => part[a] / 10_000m, a => whole[a] / 10_000m, (over, under, n) => Figure.Ratio(over, under, n, "revenue"));
        return sheet with { Total = sheet.Total.With(beside: Beside(returning)) };
    }

    private static Dictionary<string, decimal?> Beside(Sheet returning) => new() { ["returning_share"] = returning.Total.Value };

    private static Sheet Returning(CustomerBook book)
    {
        var (all, later) = Purchases.MoneyIn(book, book.Frame.From, book.Frame.To);
        return book.Ratio(a => later[a] / 10_000m, a => all[a] / 10_000m, (over, under, n) => Figure.Ratio(over, under, n, "revenue"));
    }

    private static bool AnyMarked(CustomerBook book) => book.Data.Remember(("marked", 0), () =>
    {
        for (var row = 0; row < book.Data.Orders.Rows; row++) if (book.Data.Orders.Recurring[row] != 0) return true;
        return false;
    });

    private static (decimal[] Part, decimal[] Whole) Marked(CustomerBook book)
    {
        var orders = book.Data.Orders;
        var (part, whole) = (new decimal[book.Count], new decimal[book.Count]);
        CustomerBook.RowsIn(orders.At, orders.Rows, book.Frame.From, book.Frame.To, row =>
        {
            if (!AmountColumn.IsAmount(orders.Amount[row]) || !book.Allows(orders.Account[row])) return;
            whole[orders.Account[row]] += orders.Amount[row];
            if (orders.Recurring[row] != 0) part[orders.Account[row]] += orders.Amount[row];
        });
        return (part, whole);
    }

    private static (decimal[] Part, decimal[] Whole) Accrued(CustomerBook book)
    {
        var part = Economics.Accrued(book);
        decimal[] whole = [.. part];
        var (orders, deals) = (book.Data.Orders, book.Data.Deals);
        if (orders.Rows > 0)
        {
            CustomerBook.RowsIn(orders.At, orders.Rows, book.Frame.From, book.Frame.To, row => Add(orders.Account[row], orders.Amount[row]));
        }
        else
        {
            CustomerBook.RowsIn(deals.Closed, deals.Rows, book.Frame.From, book.Frame.To, row =>
            {
                if (deals.Status[row] == (int)DealStatus.Won && deals.Annual[row] == AmountColumn.Missing) Add(deals.Account[row], deals.AmountClosed[row]);
            });
        }

        return (part, whole);

        void Add(int account, long amount)
        {
            if (AmountColumn.IsAmount(amount) && book.Allows(account)) whole[account] += amount;
        }
    }
}
