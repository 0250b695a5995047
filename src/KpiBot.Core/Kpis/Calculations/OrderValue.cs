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
        Int128 money = 0;
        long count = 0;
        var filtered = frame.Filtered.Any();
        foreach (var row in new RowsBetween(orders.At, frame.From, frame.To, AmountFilter.Known(orders.Amount)))
        {
            if (filtered && !book.Allows(orders.Account[row])) continue;
            money += orders.Amount[row];
            if (orders.Positive[row] != 0) count++;
        }

        yield return ("order_value", Figures.Divide((decimal)money / AmountColumn.Scale, count));
    }
}
