using KpiBot.Crm;
using KpiBot.Facts.Columns;
using KpiBot.Facts.Tables;

namespace KpiBot.Kpis.Calculations;

/// <summary>What campaigns brought against what they cost.</summary>
internal static class Campaigns
{
    /// <summary>(Revenue, or gross profit, − cost) ÷ cost.</summary>
    public static Formula Roi(bool grossProfit) => new(
        r => Missing(r) ?? Figure.Ratio(r.Money(0) - r.Money(2), r.Money(2), r.Count(0), "campaign_cost", ("revenue", r.Money(0)), ("cost", r.Money(2))),
        Revenue(grossProfit), FlowRows.Spend(FlowRows.Marketing, FlowRows.WithCampaign))
    {
        AlsoBeside = frame => Payback(frame, grossProfit), AlsoExcluded = frame => [.. NoCost(frame, grossProfit), .. Unclosed(frame)],
    };

    /// <summary>Revenue ÷ advertising cost.</summary>
    public static Formula Roas() => new(
        r => Missing(r) ?? Figure.Ratio(r.Money(0), r.Money(2), r.Count(0), "ad_spend"),
        Revenue(grossProfit: false), FlowRows.Spend(FlowRows.Advertising))
    {
        AlsoExcluded = Unclosed,
    };

    /// <summary>Deals or cost without any amount.</summary>
    private static Figure? Missing(Reading r) =>
        r.NoAmounts(2) ? Figure.None("no_amounts", "spend") : r.Count(0) == 0 && r.Count(1) > 0 ? Figure.None("no_amounts", "deals") : null;

    private static Scan<DealTable> Revenue(bool grossProfit) => new()
    {
        Kind = RecordKind.Deal, Table = s => s.Deals, DatedBy = d => d.Origin, Where = [DealRows.Won, DealRows.FromCampaign],
        Meters =
        [
            grossProfit
                ? new((deals, frame) => new MoneyMeter(frame.Cells, new ComputedAmounts(row => Profit(deals, frame, row))), DealRows.WonByNow, HasCost)
                : DealRows.AmountClosed(DealRows.WonByNow),
            DealRows.Count(DealRows.WonByNow),
        ],
    };

    private static readonly Condition<DealTable> HasCost = (deals, frame) =>
        new RowTest(row => AmountColumn.IsAmount(deals.Cost[row]) || frame.Data.State.Agreement.GrossMarginRate is not null || !AmountColumn.IsAmount(deals.AmountClosed[row]));

    private static long Profit(DealTable deals, Frame frame, int row)
    {
        var amount = deals.AmountClosed[row];
        if (!AmountColumn.IsAmount(amount)) return amount;
        return AmountColumn.IsAmount(deals.Cost[row])
            ? amount - deals.Cost[row]
            : (long)decimal.Round(amount * frame.Data.State.Agreement.GrossMarginRate!.Value, MidpointRounding.ToEven);
    }

    /// <summary>Won deals of the campaigns without a closing day.</summary>
    private static IEnumerable<(string, long)> Unclosed(Frame frame)
    {
        Condition<DealTable> never = (deals, _) => new RowTest(row => deals.Closed[row] == Day.None);
        var scan = Revenue(grossProfit: false) with { Meters = [DealRows.Count(never)] };
        yield return ("no_date", ((Counter)scan.Run(frame.Ungrouped().Series([]))[0])[0]);
    }

    private static IEnumerable<(string, long)> NoCost(Frame frame, bool grossProfit)
    {
        if (!grossProfit) yield break;
        Condition<DealTable> without = (deals, f) => new RowTest(row =>
            AmountColumn.IsAmount(deals.AmountClosed[row]) && !AmountColumn.IsAmount(deals.Cost[row]) && f.Data.State.Agreement.GrossMarginRate is null);
        var scan = new Scan<DealTable>
        {
            Kind = RecordKind.Deal, Table = s => s.Deals, DatedBy = d => d.Origin, Where = [DealRows.WonByNow, DealRows.FromCampaign], Meters = [DealRows.Count(without)],
        };
        yield return ("no_cost_of_goods", ((Counter)scan.Run(frame.Ungrouped().Series([]))[0])[0]);
    }

    /// <summary>Months from the period's first day until revenue, in order of closing, has reached the cost.</summary>
    private static IEnumerable<(string, decimal?)> Payback(Frame frame, bool grossProfit)
    {
        var plain = frame.Ungrouped().Series([]);
        var deals = frame.Data.Deals;
        var cost = ((MoneyMeter)FlowRows.Spend(FlowRows.Marketing, FlowRows.WithCampaign).Run(plain)[0]).Sum(0);
        var scan = Revenue(grossProfit);
        var pass = new Pass<DealTable>(scan, deals, plain);
        var income = new SortedDictionary<int, long>();
        for (var segment = 0; segment < deals.Segments; segment++)
        {
            foreach (var local in pass.Rows(segment, Scan<DealTable>.Bind(scan.Meters[0].Where, deals, plain)))
            {
                var row = (segment << Column.SegmentBits) + local;
                var amount = grossProfit ? Profit(deals, plain, row) : deals.AmountClosed[row];
                if (AmountColumn.IsAmount(amount)) income[deals.Closed[row]] = income.GetValueOrDefault(deals.Closed[row]) + amount;
            }
        }

        decimal? months = null;
        long reached = 0;
        foreach (var (day, amount) in income)
        {
            reached += amount;
            if (months is null && reached >= cost) months = (day - frame.From) / 30.4375m;
        }

        yield return ("payback_months", cost == 0 ? null : months);
    }
}
