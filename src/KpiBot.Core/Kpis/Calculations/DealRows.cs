using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Facts.Columns;
using KpiBot.Facts.Loading;
using KpiBot.Facts.Tables;

namespace KpiBot.Kpis.Calculations;

/// <summary>How KPIs speak of deals.</summary>
internal static class DealRows
{
    /// <summary>Deals closed in the period, won or lost.</summary>
    public static Scan<DealTable> Closed(Condition<DealTable>[] where, params MeterOf<DealTable>[] meters) =>
        new() { Kind = RecordKind.Deal, Table = s => s.Deals, DatedBy = d => d.Closed, Where = [.. where], Meters = meters, MissingDate = [IsClosed], Otherwise = DealRules.OfClosed };

    /// <summary>Deals created in the period.</summary>
    public static Scan<DealTable> Created(Condition<DealTable>[] where, params MeterOf<DealTable>[] meters) =>
        new() { Kind = RecordKind.Deal, Table = s => s.Deals, DatedBy = d => d.Created, Where = where, Meters = meters, Otherwise = DealRules.OfCreated };

    /// <summary>Deals open on the day of the stock.</summary>
    public static Scan<DealTable> Open(Condition<DealTable>[] where, params MeterOf<DealTable>[] meters) =>
        new() { Kind = RecordKind.Deal, Table = s => s.Deals, Where = [OpenNow, .. where], Meters = meters, Otherwise = DealRules.OfOpen };

    /// <summary>How many.</summary>
    public static MeterOf<DealTable> Count(params Condition<DealTable>[] where) => new((_, frame) => new Counter(frame.Cells), where);

    /// <summary>Amounts at the closing day's rate.</summary>
    public static MeterOf<DealTable> AmountClosed(params Condition<DealTable>[] where) =>
        new((deals, frame) => new MoneyMeter(frame.Cells, new ColumnAmounts(deals.AmountClosed)), where) { Unconverted = AmountAsItStands(where) };

    /// <summary>Amounts at the creation day's rate.</summary>
    public static MeterOf<DealTable> AmountCreated(params Condition<DealTable>[] where) =>
        new((deals, frame) => new MoneyMeter(frame.Cells, new ColumnAmounts(deals.AmountCreated)), where) { Unconverted = AmountAsItStands(where) };

    /// <summary>Another amount of the deal, which its lines do not split.</summary>
    public static MeterOf<DealTable> Other(Func<DealTable, AmountColumn> column, params Condition<DealTable>[] where) =>
        new((deals, frame) => new MoneyMeter(frame.Cells, new ColumnAmounts(column(deals), Splitting.None)), where);

    /// <summary>Amounts as they stood on the day of the stock, at that day's rate.</summary>
    public static MeterOf<DealTable> AmountThen(params Condition<DealTable>[] where) =>
        new((deals, frame) => new MoneyMeter(frame.Cells, new ComputedAmounts(AmountOnDay(deals, frame))), where) { Unconverted = AmountAsItStands(where) };

    private static MeterOf<DealTable> AmountAsItStands(Condition<DealTable>[] where) =>
        new((deals, frame) => new MoneyMeter(frame.Cells, new ColumnAmounts(deals.Amount)), where);

    /// <summary>The amount of a row on the day of the stock.</summary>
    public static Func<int, long> AmountOnDay(DealTable deals, Frame frame)
    {
        var rates = frame.Data.Rates.On(frame.To);
        if (frame.To >= frame.Today) return row => rates.Convert(deals.Amount[row], deals.Currency[row]);
        var then = new StageOnDay(frame.Data, frame.To);
        return row => rates.Convert(then.Amount(row), deals.Currency[row]);
    }

    /// <summary>Status won.</summary>
    public static Condition<DealTable> Won { get; } = (deals, _) => new CodeFilter(deals.Status, Only((int)DealStatus.Won));

    /// <summary>Status lost.</summary>
    public static Condition<DealTable> Lost { get; } = (deals, _) => new CodeFilter(deals.Status, Only((int)DealStatus.Lost));

    /// <summary>Status won or lost.</summary>
    public static Condition<DealTable> IsClosed { get; } = (deals, _) => new CodeFilter(deals.Status, Only((int)DealStatus.Won, (int)DealStatus.Lost));

    /// <summary>Won by today.</summary>
    public static Condition<DealTable> WonByNow { get; } = (deals, frame) => new All(new CodeFilter(deals.Status, Only((int)DealStatus.Won)), new DayFilter(deals.Closed, 1, frame.Today));

    /// <summary>Closed by today.</summary>
    public static Condition<DealTable> ClosedByNow { get; } = (deals, frame) => new DayFilter(deals.Closed, 1, frame.Today);

    /// <summary>New business (rule 10).</summary>
    public static Condition<DealTable> New { get; } = (deals, _) => new CodeFilter(deals.NewBusiness, Only(NewBusiness.New));

    /// <summary>Known not to be new business.</summary>
    public static Condition<DealTable> Existing { get; } = (deals, _) => new CodeFilter(deals.NewBusiness, Only(NewBusiness.Existing));

    /// <summary>Without a type where types exist.</summary>
    public static Condition<DealTable> Untyped { get; } = (deals, _) => new CodeFilter(deals.NewBusiness, Only(NewBusiness.Unknown));

    /// <summary>Open on the day of the stock.</summary>
    public static Condition<DealTable> OpenNow { get; } = (deals, frame) => new OpenFilter(deals, frame.To, frame.To >= frame.Today);

    /// <summary>The deal's channel is marketing's.</summary>
    public static Condition<DealTable> FromMarketing { get; } = (deals, frame) => Value(deals, frame.Data, Dimensions.Channel, new Channels(frame.Data.State.Agreement).IsMarketing);

    /// <summary>Has a campaign.</summary>
    public static Condition<DealTable> FromCampaign { get; } = (deals, frame) => Value(deals, frame.Data, Dimensions.Campaign, campaign => campaign is not null);

    /// <summary>How many deals of a stock have no type where types exist.</summary>
    public static long UntypedOpen(Frame frame, params Condition<DealTable>[] where) => CountOpen(frame, [Untyped, .. where]);

    /// <summary>How many deals of a stock meet conditions.</summary>
    public static long CountOpen(Frame frame, params Condition<DealTable>[] where) => ((Counter)Open(where, Count()).Run(frame.Ungrouped().Series([]))[0])[0];

    /// <summary>Had a touch on or before a day.</summary>
    public static Condition<DealTable> Touched(Func<DealTable, DayColumn> by) => (deals, _) => new DaysApart(deals.Touched, by(deals), least: 0);

    /// <summary>Had a touch by today.</summary>
    public static Condition<DealTable> TouchedByNow { get; } = (deals, frame) => new DayFilter(deals.Touched, 1, frame.Today);

    /// <summary>No deal bears a channel.</summary>
    public static NoValue? NoChannel(Frame frame) => frame.Data.Deals.Own(Dimensions.Channel) is null ? new NoValue("not_connected", "channel") : null;

    /// <summary>Amounts at the closing day's rate, one by one.</summary>
    public static MeterOf<DealTable> AmountsClosed() => new((deals, frame) => new MoneySpread(frame.Cells, new ColumnAmounts(deals.AmountClosed)));

    /// <summary>How many deals of the scan's period have no type where types exist.</summary>
    public static IEnumerable<(string, long)> UntypedIn(Frame frame, Func<DealTable, DayColumn> day, params Condition<DealTable>[] where)
    {
        var scan = new Scan<DealTable> { Kind = RecordKind.Deal, Table = s => s.Deals, DatedBy = day, Where = [Untyped, .. where], Meters = [Count()] };
        yield return ("no_deal_type", ((Counter)scan.Run(frame.Ungrouped().Series([]))[0])[0]);
    }

    private static IRowFilter Value(DealTable deals, Snapshot data, string dimension, Func<string?, bool> test)
    {
        var values = data.Dictionary(dimension);
        bool[] allowed = [.. Enumerable.Range(0, values.Count).Select(code => test(values[code]))];
        return deals.Own(dimension) is { } codes ? new CodeFilter(codes, allowed) : new Always(allowed[0]);
    }

    private static bool[] Only(params int[] codes)
    {
        var allowed = new bool[256];
        foreach (var code in codes) allowed[code] = true;
        return allowed;
    }

    private sealed class OpenFilter(DealTable deals, int day, bool undated) : IRowFilter
    {
        private static readonly bool[] Closed = [.. Only((int)DealStatus.Open).Select(open => !open)];

        private readonly Selection _notOpen = new();

        public Coverage Covers(int segment) =>
            (!deals.Closed.HasNone(segment) && deals.Closed.Covers(segment, day + 1, Day.Last) == Coverage.None)
            || (deals.Created.Covers(segment, 1, day) == Coverage.None && !(undated && deals.Created.HasNone(segment)))
                ? Coverage.None
                : Coverage.Some;

        public void Keep(int segment, Selection rows)
        {
            var closed = deals.Closed.Segment(segment).AsSpan();
            if (day < Day.Last) rows.Where(closed, new BetweenOrNone(day + 1, Day.Last));
            else deals.Closed.KeepNone(segment, rows);
            if (undated) rows.Where(deals.Created.Segment(segment).AsSpan(), new BetweenOrNone(1, day));
            else deals.Created.Keep(segment, rows, 1, day);

            // What has no closing day must also be said to be open.
            _notOpen.Copy(rows);
            deals.Closed.KeepNone(segment, _notOpen);
            deals.Status.Keep(segment, _notOpen, Closed);
            rows.Exclude(_notOpen);
        }
    }
}
