using KpiBot.Crm;
using KpiBot.Facts.Columns;
using KpiBot.Facts.Tables;

namespace KpiBot.Kpis.Calculations;

/// <summary>How long deals take, and what is left of their money.</summary>
internal static class Spans
{
    private static readonly Condition<DealTable> HasBoth = (deals, _) => new All(AmountFilter.Known(deals.AmountClosed), AmountFilter.Known(deals.Cost));

    /// <summary>Days from the agreed start to winning.</summary>
    public static Formula Cycle() => new(
        Figures.Median("sales_cycle"),
        DealRows.Closed([DealRows.Won, DealRows.New], new MeterOf<DealTable>((deals, frame) => new Spread(frame.Cells, new DaysBetween(deals.Start, deals.Closed, frame.Today)))))
    {
        AlsoExcluded = f => DealRows.UntypedIn(f, d => d.Closed, DealRows.Won), AlsoBeside = OpenAge,
    };

    /// <summary>Days spent in stages, of visits that ended in the period.</summary>
    public static Formula InStage()
    {
        Condition<VisitTable> visit = (visits, _) => new CodeFilter(visits.Terminal, [.. Enumerable.Range(0, 256).Select(code => code == 0)]);
        Condition<VisitTable> stillThere = (visits, frame) => new All(
            new DayFilter(visits.Left, frame.To + 1, Day.Last, orNone: true), new DayFilter(visits.Entered, 1, frame.To), new RowTest(row => IsOpen(frame, visits.Deal[row])));
        return new Formula(Figures.Median("stage_visits"), new Scan<VisitTable>
        {
            Kind = RecordKind.StageChange, Table = s => s.Visits, DatedBy = v => v.Left, Where = [visit], MissingDate = null,
            Meters = [new((visits, frame) => new Spread(frame.Cells, new DaysBetween(visits.Entered, visits.Left, frame.Today)))],
        })
        {
            AlsoBeside = frame => Age(frame, new Scan<VisitTable>
            {
                Kind = RecordKind.StageChange, Table = s => s.Visits, Where = [stillThere, visit],
                Meters = [new((visits, f) => new Spread(f.Cells, new DaysUntil(visits.Entered, f.To)))],
            }),
        };
    }

    /// <summary>(Amount − cost of goods) ÷ amount of deals won.</summary>
    public static Formula Margin()
    {
        Condition<DealTable> noAmount = (deals, _) => AmountFilter.Missing(deals.AmountClosed);
        Condition<DealTable> noRate = (deals, _) => new RowTest(row => deals.AmountClosed[row] == AmountColumn.NoRate || (AmountColumn.IsAmount(deals.AmountClosed[row]) && deals.Cost[row] == AmountColumn.NoRate));
        Condition<DealTable> noCost = (deals, _) => new All(AmountFilter.Known(deals.AmountClosed), AmountFilter.Missing(deals.Cost));
        var scan = DealRows.Closed(
            [DealRows.Won], new MeterOf<DealTable>((deals, frame) => new MoneyMeter(frame.Cells, new ColumnAmounts(deals.AmountClosed, Splitting.OneProduct)), HasBoth), DealRows.Other(d => d.Cost, HasBoth), DealRows.Count(noAmount), DealRows.Count(noRate), DealRows.Count(noCost), DealRows.Count());
        return new Formula(
            r => r.Count(0) == 0 && r.Count(5) > 0 ? Figure.None("no_amounts", "cost_of_goods") : Figure.Ratio(
                r.Money(0) - r.Money(1), r.Money(0), r.Count(0), "deals_won", ("margin_per_sale", r.Count(0) == 0 ? null : (r.Money(0) - r.Money(1)) / r.Count(0))),
            scan)
        {
            ExcludedOf = [],
            AlsoExcluded = frame =>
            {
                var meters = scan.Run(frame.Ungrouped().Series([]));
                long Of(int i) => ((Counter)meters[i])[0];
                return [("no_amount", Of(2)), ("no_exchange_rate", Of(3)), ("no_cost_of_goods", Of(4) + ((MoneyMeter)meters[1]).Missing(0))];
            },
        };
    }

    private static IEnumerable<(string, decimal?)> OpenAge(Frame frame) =>
        Age(frame, DealRows.Open([DealRows.New], new MeterOf<DealTable>((deals, f) => new Spread(f.Cells, new DaysUntil(deals.Start, f.To)))));

    private static IEnumerable<(string, decimal?)> Age(Frame frame, IScan scan)
    {
        yield return ("open_age", ((Spread)scan.Run(frame.Ungrouped().Series([]))[0]).Percentile(0, 0.5m));
    }

    private static bool IsOpen(Frame frame, int deal)
    {
        var deals = frame.Data.Deals;
        var (created, closed) = (deals.Created[deal], deals.Closed[deal]);
        if (closed != Day.None && closed <= frame.To) return false;
        if (created == Day.None ? frame.To < frame.Today : created > frame.To) return false;
        return closed != Day.None || deals.Status[deal] == (int)DealStatus.Open;
    }
}
