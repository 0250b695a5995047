using KpiBot.Crm;
using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>How much of the revenue comes back by itself.</summary>
internal static class RecurringShare
{
    public static Sheet Of(CustomerBook book)
    {
        var takings = Purchases.MoneyIn(book, book.Frame.From, book.Frame.To);
        var returning = Share(book, takings.Returning, takings.All, takings);
        var beside = new Dictionary<string, decimal?> { ["returning_share"] = returning.Total.Value };
        var undated = Purchases.Undated(book, positive: false);
        if (book.Data.Contracts.Rows == 0)
        {
            var none = book.Data.Orders.Rows == 0 && book.Data.Deals.Rows == 0;
            return none ? Sheet.Only(Figure.None("not_connected", "order")) : Whole(returning, takings, undated, beside);
        }

        var part = new Takings(book.Count);
        var all = new Takings(book.Count);
        if (AnyMarked(book)) Marked(book, part, all);
        else Accrued(book, part, all);
        return Whole(Share(book, part.All, all.All, all), all, undated, beside);
    }

    private static Sheet Share(CustomerBook book, decimal[] part, decimal[] whole, Takings takings)
    {
        var sheet = book.Ratio(a => part[a] / AmountColumn.Scale, a => whole[a] / AmountColumn.Scale, (over, under, n) => Figure.Ratio(over, under, n, "revenue"));
        return takings.NoAmounts ? sheet with { Total = Figure.None("no_amounts", "revenue") } : sheet;
    }

    private static Sheet Whole(Sheet sheet, Takings takings, Dictionary<string, long> undated, Dictionary<string, decimal?> beside) =>
        sheet with { Total = sheet.Total.With(beside: beside, excluded: takings.Unknown.Concat(undated).ToDictionary()) };

    private static bool AnyMarked(CustomerBook book) => book.Data.Remember(("marked", 0), () =>
    {
        for (var row = 0; row < book.Data.Orders.Rows; row++) if (book.Data.Orders.Recurring[row] != 0) return true;
        return false;
    });

    private static void Marked(CustomerBook book, Takings part, Takings all)
    {
        var orders = book.Data.Orders;
        CustomerBook.RowsIn(orders.At, orders.Rows, book.Frame.From, book.Frame.To, row =>
        {
            if (!book.Allows(orders.Account[row])) return;
            all.Add(orders.Account[row], orders.Amount[row]);
            if (orders.Recurring[row] != 0) part.Add(orders.Account[row], orders.Amount[row]);
        });
    }

    private static void Accrued(CustomerBook book, Takings part, Takings all)
    {
        Economics.Accrue(book, part);
        Economics.Accrue(book, all);
        var (orders, deals) = (book.Data.Orders, book.Data.Deals);
        if (orders.Rows > 0)
        {
            CustomerBook.RowsIn(orders.At, orders.Rows, book.Frame.From, book.Frame.To, row =>
            {
                if (book.Allows(orders.Account[row])) all.Add(orders.Account[row], orders.Amount[row]);
            });
            return;
        }

        CustomerBook.RowsIn(deals.Closed, deals.Rows, book.Frame.From, book.Frame.To, row =>
        {
            var isOneOff = deals.Status[row] == (int)DealStatus.Won && deals.Annual[row] == AmountColumn.Missing;
            if (isOneOff && book.Allows(deals.Account[row])) all.Add(deals.Account[row], deals.AmountClosed[row]);
        });
    }
}
