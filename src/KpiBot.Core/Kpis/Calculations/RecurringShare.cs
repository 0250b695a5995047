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

    private static Sheet Share(CustomerBook book, Slots<Int128> part, Slots<Int128> whole, Takings takings)
    {
        var sheet = book.Ratio(takings.Seen, a => part[a], a => whole[a], (over, under, n) => Figure.Ratio(over, under, n, "revenue"), Takings.Unit, Takings.Unit);
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
        foreach (var row in new RowsBetween(orders.At, book.Frame.From, book.Frame.To))
        {
            if (!book.Allows(orders.Account[row])) continue;
            all.Add(orders.Account[row], orders.Amount[row]);
            if (orders.Recurring[row] != 0) part.Add(orders.Account[row], orders.Amount[row]);
        }
    }

    private static void Accrued(CustomerBook book, Takings part, Takings all)
    {
        Economics.Accrue(book, part);
        Economics.Accrue(book, all);
        var (orders, deals, frame) = (book.Data.Orders, book.Data.Deals, book.Frame);
        if (orders.Rows > 0)
        {
            foreach (var row in new RowsBetween(orders.At, frame.From, frame.To)) Add(orders.Account[row], orders.Amount[row]);
        }
        else
        {
            foreach (var row in new RowsBetween(deals.Closed, frame.From, frame.To, DealRows.Won(deals, frame)!, AmountFilter.Missing(deals.Annual))) Add(deals.Account[row], deals.AmountClosed[row]);
        }

        void Add(int account, long amount)
        {
            if (book.Allows(account)) all.Add(account, amount);
        }
    }
}
