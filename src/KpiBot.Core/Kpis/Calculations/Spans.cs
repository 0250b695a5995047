using KpiBot.Crm;
using KpiBot.Facts.Columns;
using KpiBot.Facts.Tables;

namespace KpiBot.Kpis.Calculations;

/// <summary>How long deals take, and what is left of their money.</summary>
internal static class Spans
{
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

    /// <summary>(Amount − cost of goods) ÷ amount of deals won that have both.</summary>
    public static Formula Margin()
    {
        var scan = DealRows.Closed(
            [DealRows.Won],
            new MeterOf<DealTable>((deals, frame) => new MoneyMeter(frame.Cells, new PairedAmounts(Amount(deals), Cost(deals)))),
            new MeterOf<DealTable>((deals, frame) => new MoneyMeter(frame.Cells, new PairedAmounts(Cost(deals), Amount(deals)))),
            DealRows.AmountClosed(),
            DealRows.Count());
        return new Formula(
            r => r.Count(0) == 0 && r.Count(3) > 0 ? Figure.None("no_amounts", "cost_of_goods") : Figure.Ratio(
                r.Money(0) - r.Money(1), r.Money(0), r.Count(0), "deals_won", ("margin_per_sale", r.Count(0) == 0 ? null : (r.Money(0) - r.Money(1)) / r.Count(0))),
            scan)
        {
            ExcludedOf = [],
            AlsoExcluded = frame =>
            {
                var meters = scan.Run(frame.Ungrouped().Series([]));
                var (both, amount) = ((MoneyMeter)meters[0], (MoneyMeter)meters[2]);
                return [("no_amount", amount.Missing(0)), ("no_exchange_rate", both.NoRate(0)), ("no_cost_of_goods", both.Missing(0) - amount.Missing(0))];
            },
        };

        static IAmounts Amount(DealTable deals) => new ColumnAmounts(deals.AmountClosed);
        static IAmounts Cost(DealTable deals) => new ColumnAmounts(deals.Cost, Splitting.None);
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
