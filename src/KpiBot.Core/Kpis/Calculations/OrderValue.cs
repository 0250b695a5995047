using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>What an order brings, beside what a deal brings.</summary>
internal static class OrderValue
{
    public static IEnumerable<(string, decimal?)> Of(Frame frame)
    {
        var orders = frame.Data.Orders;
        if (frame.Filtered.Any(d => !Cuts.Customers.BuiltIn.Contains(d) && !frame.Data.OwnDimensions.Contains(d)))
        {
            yield return ("order_value", null);
            yield break;
        }

        var book = new CustomerBook(frame.Ungrouped());
        decimal money = 0;
        long count = 0;
        var filtered = frame.Filtered.Any();
        CustomerBook.RowsIn(orders.At, orders.Rows, frame.From, frame.To, row =>
        {
            if ((filtered && !book.Allows(orders.Account[row])) || !AmountColumn.IsAmount(orders.Amount[row])) return;
            money += (decimal)orders.Amount[row] / AmountColumn.Scale;
            if (orders.Positive[row] != 0) count++;
        });
        yield return ("order_value", Figures.Divide(money, count));
    }
}
