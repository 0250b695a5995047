using KpiBot.Crm;
using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>A calculation over accounts.</summary>
internal sealed class CustomerCalculation(Func<CustomerBook, Sheet> run, params RecordKind[] needs) : Calculation
{
    internal override IReadOnlyList<RecordKind> Needs => needs;

    /// <summary>Whether it asks who is active: then the kind that the workspace's rule reads is needed too.</summary>
    public bool AsksWhoIsActive { get; init; }

    internal override Sheet Run(Frame frame)
    {
        var book = new CustomerBook(frame);
        return AsksWhoIsActive && !Connections.Has(frame.Data, book.RuleKind) ? Sheet.Only(Figure.None("not_connected", book.RuleKind.Name())) : run(book);
    }
}

/// <summary>Retention, revenue and purchases of customers.</summary>
internal static class CustomerFigures
{
    /// <summary>Customers active on the day of the stock.</summary>
    public static Sheet Active(CustomerBook book)
    {
        var active = book.Active(book.Frame.To);
        return Named(book, book.Share(active, active, (n, _, _) => Figure.Of(n, (long)n)));
    }

    /// <summary>Of the customers active at the start, those still (no longer) active at the end.</summary>
    public static Sheet Retained(CustomerBook book, bool lost)
    {
        var (start, end) = (book.Active(book.Frame.Start), book.Active(book.Frame.To));
        return Named(book, book.Share(lost ? start.Without(end) : start.And(end), start, (kept, all, n) => Figure.Ratio(kept, all, n, "active_at_start")));
    }

    /// <summary>Recurring revenue kept of the start's: capped per customer (gross) or not (net), or what is lost of it.</summary>
    public static Sheet RevenueKept(CustomerBook book, bool capped, bool lost)
    {
        var (start, end) = SideBySide.Of(() => Recurring.On(book, book.Frame.Start, book.Frame.Start), () => Recurring.On(book, book.Frame.To, book.Frame.Start));
        long Kept(int a) => capped ? Math.Min(end.Amounts[a], start.Amounts[a]) : end.Amounts[a];
        var sheet = book.Ratio(
            start.Has,
            a => start.Amounts[a] > 0 ? (lost ? start.Amounts[a] - Kept(a) : Kept(a)) : 0,
            a => Math.Max(0, start.Amounts[a]),
            (kept, all, n) => Figure.Ratio(kept, all, n, "recurring_at_start"), AmountColumn.Scale, AmountColumn.Scale);
        var total = sheet.Total.Value is null && start.NoAmounts ? Figure.None("no_amounts", "contracts") : sheet.Total;
        return sheet with { Total = total.With(excluded: start.Excluded) };
    }

    /// <summary>Recurring revenue on the day of the stock, <paramref name="months"/> months of it.</summary>
    public static Sheet Mrr(CustomerBook book, int months)
    {
        var mrr = Recurring.On(book, book.Frame.To, book.Frame.To);
        var sheet = book.Ratio(
            mrr.Ran, a => (Int128)months * mrr.Amounts[a], a => mrr.Has[a] ? 1 : 0, (money, _, n) => n == 0 ? Figure.None("no_amounts", "contracts") : Figure.Of(money, n), AmountColumn.Scale, everyRow: true);
        var total = sheet.Total.Value is null && !mrr.NoAmounts ? Figure.Of(0, 0) : sheet.Total;
        return sheet with { Total = total.With(excluded: mrr.Excluded) };
    }

    /// <summary>Months a customer stays.</summary>
    public static Sheet Lifetime(CustomerBook book)
    {
        var months = book.Frame.Months;
        var cap = book.Data.State.Agreement.LifetimeCapMonths;
        var churn = Retained(book, lost: true);
        Figure Of(Figure lost) => lost.Value is not { } rate ? lost : Lifetimes.Of(rate, months, cap, lost);
        return new Sheet(Of(churn.Total), [.. churn.Cells.Select(c => c is null ? null : Of(c))]);
    }

    /// <summary>Accounts whose first day lies in the period.</summary>
    public static Sheet New(CustomerBook book)
    {
        var first = book.Data.Accounts.First;
        var fresh = book.New();
        var sheet = book.Share(fresh, fresh, (n, _, _) => Figure.Of(n, (long)n));
        var censored = first.Min() is var begin && begin != 0 && book.Frame.From < begin + 92;
        return sheet with { Total = sheet.Total.With(caveats: censored ? ["censored"] : [], excluded: Purchases.WonWithoutAccount(book)) };
    }

    /// <summary>Customers with at least two purchases ÷ with at least one.</summary>
    public static Sheet Repeat(CustomerBook book)
    {
        if (book.Data.Orders.Rows + book.Data.Deals.Rows == 0) return Sheet.Only(Figure.None("not_connected", "order"));
        var (once, again) = Purchases.Customers(book);
        var sheet = book.Share(again, once, (two, one, n) => Figure.Ratio(two, one, n, "customers_with_purchases"));
        return sheet with { Total = sheet.Total.With(excluded: Purchases.Undated(book, positive: true)) };
    }

    /// <summary>Customers active at the start with a line they had not bought before.</summary>
    public static Sheet CrossSold(CustomerBook book)
    {
        if (!Purchases.AnyProduct(book.Data)) return Sheet.Only(Figure.None("not_connected", "product"));
        var start = book.Active(book.Frame.Start);
        var bought = Purchases.NewLines(book);
        return Named(book, book.Share(start.And(bought), start, (some, all, n) => Figure.Ratio(some, all, n, "active_at_start")));
    }

    /// <summary>Customers active at the start with a line whose recurring value rose.</summary>
    public static Sheet UpSold(CustomerBook book)
    {
        var start = book.Active(book.Frame.Start);
        var raised = Purchases.RaisedLines(book);
        return Named(book, book.Share(start.And(raised), start, (some, all, n) => Figure.Ratio(some, all, n, "active_at_start")));
    }

    private static Sheet Named(CustomerBook book, Sheet sheet) => sheet with { Total = sheet.Total.With(caveats: [.. sheet.Total.Caveats, book.RuleCaveat]) };
}

/// <summary>From churn to lifetime.</summary>
internal static class Lifetimes
{
    /// <summary>Monthly churn of a churn rate over so many months: 1 − (1 − churn)^(1 ÷ months).</summary>
    public static decimal Monthly(decimal churn, decimal months) => months <= 0 ? 0 : 1 - (decimal)Math.Pow((double)(1 - churn), 1 / (double)months);

    /// <summary>1 ÷ monthly churn, capped.</summary>
    public static Figure Of(decimal churn, decimal months, int cap, Figure of)
    {
        var monthly = Monthly(churn, months);
        var capped = monthly <= 0 || 1 / monthly > cap;
        return new Figure { Value = capped ? cap : 1 / monthly, N = of.N, Caveats = capped ? [.. of.Caveats, "lifetime_capped"] : of.Caveats, Excluded = of.Excluded };
    }
}
