using KpiBot.Crm;
using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>What customers cost and what they bring.</summary>
internal static class Economics
{
    private static readonly Formula Cost = new(Figures.Money("spend"), FlowRows.Spend(_ => true));
    private static readonly Formula Advertising = new(Figures.Money("spend"), FlowRows.Spend(FlowRows.Advertising));

    /// <summary>Cost ÷ new customers, with the classes that are missing named.</summary>
    public static Sheet Cac(CustomerBook book)
    {
        var sheet = Join(Cost.Run(book.Frame), CustomerFigures.New(book));
        return sheet with { Total = sheet.Total.With(caveats: [.. sheet.Total.Caveats, .. MissingClasses(book)]) };
    }

    /// <summary>Advertising ÷ new customers of channels that were ever advertised, up to the day of the question.</summary>
    public static Sheet PaidCac(CustomerBook book)
    {
        var spend = book.Data.Spend;
        var advertised = new bool[book.Data.Dictionary(Dimensions.Channel).Count];
        if (spend.Own(Dimensions.Channel) is { } channels)
        {
            for (var row = 0; row < spend.Rows; row++) if (spend.Class[row] == (int)CostClass.Advertising && spend.At[row] is not Day.None && spend.At[row] <= book.Frame.Today) advertised[channels[row]] = true;
        }

        advertised[0] = false;
        var paid = book.New().And(book.Where(book.Data.Accounts.Own(Dimensions.Channel) is { } channel ? new CodeFilter(channel, advertised) : new Always(false)));
        return Join(Advertising.Run(book.Frame), book.Share(paid, paid, (n, _, _) => Figure.Of(n, (long)n)));
    }

    /// <summary>Cost of the period one median cycle before ÷ new customers.</summary>
    public static Sheet LaggedCac(CustomerBook book)
    {
        var lag = book.Data.Remember(("lag", book.Frame.Today), () => MedianCycle(book.Frame));
        if (lag is not { } days) return Sheet.Only(Figure.None("no_records", "sales_cycle"));
        var earlier = book.Frame.Of(new Periods.Period(book.Frame.Period.From.AddDays(-days), Day.DateOf(Math.Max(book.Frame.From, book.Frame.To)).AddDays(-days)));
        var sheet = Join(Cost.Run(earlier), CustomerFigures.New(book));
        return sheet with { Total = sheet.Total.With(caveats: [.. sheet.Total.Caveats, .. MissingClasses(book)], beside: new Dictionary<string, decimal?> { ["lag_days"] = days }) };
    }

    /// <summary>Lifetime value.</summary>
    public static Sheet Ltv(CustomerBook book)
    {
        var months = book.Frame.Months;
        var (money, margins) = SideBySide.Of(() => Revenue(book), () => Margins(book));
        var (start, end) = (book.Active(book.Frame.Start), book.Active(book.Frame.To));
        var cap = book.Data.State.Agreement.LifetimeCapMonths;
        var customers = book.Ratio(money.Seen.Or(start).Or(end), a => money.All[a], a => (start[a] ? 1 : 0) + (end[a] ? 1 : 0), (over, under, n) => Figure.Ratio(over, under, n, "active_customers"), Takings.Unit, 2);
        var churn = CustomerFigures.Retained(book, lost: true);
        var known = Known(book, money.Seen, money.Known);
        Figure Of(Figure? revenue, Figure? lost, decimal? margin, Figure? has)
        {
            if (has is { N: > 0, Value: 0 }) return Figure.None("no_amounts", "revenue");
            if (revenue?.Value is null || months == 0) return revenue?.NoValue is null ? Figure.None("no_records", "active_customers") : revenue;
            if (margin is null) return Figure.None("not_agreed", "grossMarginRate");
            if (lost?.Value is not { } rate) return Figure.None("no_records", "active_at_start");
            var lifetime = Lifetimes.Of(rate, months, cap, lost);
            var monthly = revenue.Value.Value / months;
            return Figure.Of(monthly * margin.Value * lifetime.Value!.Value, revenue.N, ("revenue_per_customer_month", monthly), ("margin", margin), ("lifetime_months", lifetime.Value))
                .With(caveats: lifetime.Caveats);
        }

        return new Sheet(
            Of(customers.Total, churn.Total, margins.Total.Value ?? Agreed(book), known.Total),
            [.. customers.Cells.Select((c, i) => c is null ? null : Of(c, churn.Cells[i], margins.Cells.ElementAtOrDefault(i)?.Value ?? Agreed(book), known.Cells[i]))]);
    }

    /// <summary>LTV ÷ CAC.</summary>
    public static Sheet LtvToCac(CustomerBook book)
    {
        var (ltv, cac) = (Ltv(book), Cac(book));
        static Figure Of(Figure? ltv, Figure? cac) =>
            ltv?.Value is null ? ltv ?? Figure.None("no_records", "active_customers")
            : cac?.Value is null ? Figure.None(cac?.NoValue?.Code ?? "no_records", cac?.NoValue?.Subject ?? "new_customers")
            : Figure.Ratio(ltv.Value.Value, cac.Value.Value, cac.N, "cac", ("ltv", ltv.Value), ("cac", cac.Value)).With(caveats: [.. ltv.Caveats, .. cac.Caveats], excluded: cac.Excluded);
        return new Sheet(Of(ltv.Total, cac.Total), [.. Enumerable.Range(0, book.Frame.Group.Count).Select(i =>
            ltv.Cells.ElementAtOrDefault(i) is null && cac.Cells.ElementAtOrDefault(i) is null ? null : Of(ltv.Cells.ElementAtOrDefault(i), cac.Cells.ElementAtOrDefault(i)))]);
    }

    /// <summary>Months until a customer's margin has paid for it.</summary>
    public static Sheet Payback(CustomerBook book)
    {
        var fresh = book.New();
        var margins = Margins(book);
        var cac = Cac(book);
        var byContract = book.Data.Contracts.Rows > 0;
        var mrr = byContract ? Recurring.On(book, book.Frame.To, book.Frame.To) : null;
        var taken = byContract ? null : Purchases.MoneyIn(book, book.Frame.From, book.Frame.To);
        Int128 Money(int a) => mrr is null ? taken!.All[a] : mrr.Amounts[a];
        var divisor = byContract ? 1 : book.Frame.Months;
        var income = book.Ratio(fresh, Money, _ => 1, (money, n, _) => Figure.Ratio(money, n, (long)n, "new_customers"), byContract ? AmountColumn.Scale : Takings.Unit);
        var known = Known(book, (taken?.Seen ?? mrr!.Ran).And(fresh), (taken?.Known ?? mrr!.Has).And(fresh));
        Figure Of(Figure? cost, Figure? revenue, decimal? margin, Figure? has)
        {
            if (cost?.Value is null) return cost ?? Figure.None("no_records", "new_customers");
            if (has is { N: > 0, Value: 0 }) return Figure.None("no_amounts", "revenue");
            if (margin is null) return Figure.None("not_agreed", "grossMarginRate");
            var monthly = divisor == 0 ? null : revenue?.Value / divisor;
            return Figure.Ratio(cost.Value.Value, (monthly ?? 0) * margin.Value, cost.N, "monthly_revenue", ("cac", cost.Value), ("monthly_revenue", monthly), ("margin", margin))
                .With(caveats: cost.Caveats, excluded: cost.Excluded);
        }

        return new Sheet(
            Of(cac.Total, income.Total, margins.Total.Value ?? Agreed(book), known.Total),
            [.. cac.Cells.Select((c, i) => c is null ? null : Of(c, income.Cells[i], margins.Cells.ElementAtOrDefault(i)?.Value ?? Agreed(book), known.Cells.ElementAtOrDefault(i)))]);
    }

    /// <summary>By cell: how many accounts there is money of (n), and of how many an amount is known.</summary>
    private static Sheet Known(CustomerBook book, AccountSet seen, AccountSet known) => book.Share(known, seen, (some, all, _) => Figure.Of(some, (long)all));

    /// <summary>Contract revenue that accrued in F…d, else order or won money.</summary>
    private static Takings Revenue(CustomerBook book)
    {
        if (book.Data.Contracts.Rows == 0) return Purchases.MoneyIn(book, book.Frame.From, book.Frame.To);
        var takings = new Takings(book.Count);
        Accrue(book, takings);
        return takings;
    }

    /// <summary>Takes in monthly amount × days run in F…d ÷ 30.4375, at the rate of d.</summary>
    public static void Accrue(CustomerBook book, Takings takings)
    {
        var (contracts, frame) = (book.Data.Contracts, book.Frame);
        var rates = book.Data.Rates.On(frame.To);
        foreach (var part in new SegmentsBetween(contracts.Start, 1, frame.To, new DayFilter(contracts.Last, frame.From, Day.Last)))
        {
            var (accounts, starts, lasts) = (contracts.Account.Segment(part.Segment), contracts.Start.Segment(part.Segment), contracts.Last.Segment(part.Segment));
            var monthly = contracts.Monthly.Segment(part.Segment);
            foreach (var row in part.Rows)
            {
                var days = Math.Min(lasts[row], frame.To) - Math.Max((int)starts[row], frame.From) + 1;
                if (days > 0 && book.Allows(accounts[row])) takings.Accrue(accounts[row], rates.Convert(monthly[row], contracts.Currency[(part.Segment << Column.SegmentBits) + row]), days);
            }
        }
    }

    private static Sheet Join(Sheet cost, Sheet customers)
    {
        static Figure Of(Figure? cost, Figure? customers) => cost?.NoValue is { Code: "no_amounts" }
            ? cost
            : Figure.Ratio(cost?.Value ?? 0, customers?.Value ?? 0, customers?.N ?? 0, "new_customers");
        var cells = Math.Max(cost.Cells.Length, customers.Cells.Length);
        var total = Of(cost.Total, customers.Total).With(
            caveats: customers.Total.Caveats, excluded: cost.Total.Excluded.Concat(customers.Total.Excluded).GroupBy(e => e.Key).ToDictionary(g => g.Key, g => g.Sum(e => e.Value)));
        return new Sheet(total, [.. Enumerable.Range(0, cells).Select(i =>
            cost.Cells.ElementAtOrDefault(i) is null && customers.Cells.ElementAtOrDefault(i) is null ? null : Of(cost.Cells.ElementAtOrDefault(i), customers.Cells.ElementAtOrDefault(i)))]);
    }

    private static IEnumerable<string> MissingClasses(CustomerBook book)
    {
        var seen = book.Data.Remember(("classes", 0), () =>
        {
            var spend = book.Data.Spend;
            var classes = new HashSet<CostClass>();
            for (var row = 0; row < spend.Rows; row++) classes.Add((CostClass)spend.Class[row]);
            return classes;
        });
        if (seen.All(FlowRows.Advertising)) yield return "media_only";
        else if (seen.All(FlowRows.Marketing)) yield return "no_sales_cost";
    }

    private static Sheet Margins(CustomerBook book) => Definitions.SalesKpis.GrossMarginRate.Calculation!.Run(book.Frame);

    private static decimal? Agreed(CustomerBook book) => book.Data.State.Agreement.GrossMarginRate;

    private static int? MedianCycle(Frame frame)
    {
        var deals = frame.Data.Deals;
        var heap = default(Heap);
        for (var row = 0; row < deals.Rows; row++)
        {
            var (start, closed) = (deals.Start[row], deals.Closed[row]);
            if (deals.Status[row] != (int)DealStatus.Won || closed == Day.None || closed > frame.Today || start == Day.None || start > closed) continue;
            heap.Add(closed - start);
        }

        return heap.Count == 0 ? null : (int)decimal.Round(heap.Percentile(0.5m), MidpointRounding.ToEven);
    }
}
