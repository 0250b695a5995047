using KpiBot.Crm;
using KpiBot.Facts.Columns;
using KpiBot.Facts.Tables;

namespace KpiBot.Kpis.Calculations;

/// <summary>How KPIs speak of cost, ads, e-mails, traffic and activities.</summary>
internal static class FlowRows
{
    /// <summary>Cost of the classes in the period.</summary>
    public static Scan<SpendTable> Spend(Func<CostClass, bool> classes, params Condition<SpendTable>[] where) => new()
    {
        Kind = RecordKind.Spend, Table = s => s.Spend, DatedBy = s => s.At, NoneIsUnallocated = true, Where = [Classes(classes), .. where],
        Meters = [new((spend, frame) => new MoneyMeter(frame.Cells, new ColumnAmounts(spend.Amount)))],
    };

    /// <summary>Charged to a campaign.</summary>
    public static Condition<SpendTable> WithCampaign { get; } = (spend, frame) =>
        spend.Own(Dimensions.Campaign) is { } codes
            ? new CodeFilter(codes, [.. Enumerable.Range(0, frame.Data.Dictionary(Dimensions.Campaign).Count).Select(code => code != 0)])
            : new Always(false);

    /// <summary>Marketing's classes.</summary>
    public static bool Marketing(CostClass cost) => cost < CostClass.SalesSalaries;

    /// <summary>Advertising.</summary>
    public static bool Advertising(CostClass cost) => cost == CostClass.Advertising;

    /// <summary>Two figures of ads or posts.</summary>
    public static Scan<AdTable> Ads(bool social, Func<AdTable, BigNumberColumn> part, Func<AdTable, BigNumberColumn> whole) => new()
    {
        Kind = RecordKind.AdResult, Table = s => s.Ads, DatedBy = a => a.At,
        Where = [(ads, _) => new CodeFilter(ads.Social, [.. Enumerable.Range(0, 256).Select(code => code == (social ? 1 : 0))])],
        Meters = Pair(part, whole),
    };

    /// <summary>Two figures of e-mail sendings.</summary>
    public static Scan<EmailTable> Emails(Func<EmailTable, BigNumberColumn> part, Func<EmailTable, BigNumberColumn> whole) =>
        new() { Kind = RecordKind.EmailResult, Table = s => s.Emails, DatedBy = e => e.At, Meters = Pair(part, whole) };

    /// <summary>Sessions.</summary>
    public static Scan<TrafficTable> Traffic { get; } = new()
    {
        Kind = RecordKind.WebTraffic, Table = s => s.Traffic, DatedBy = t => t.At, Meters = [new((traffic, frame) => new NumberMeter(frame.Cells, row => traffic.Sessions[row]))],
    };

    /// <summary>Activities.</summary>
    public static Scan<ActivityTable> Activities { get; } = new()
    {
        Kind = RecordKind.Activity, Table = s => s.Activities, DatedBy = a => a.At, MissingDate = null,
        Meters = [new((activities, frame) => new NumberMeter(frame.Cells, row => activities.Number[row]))],
    };

    /// <summary>Activities without a day.</summary>
    public static IEnumerable<(string, long)> UndatedActivities(Frame frame)
    {
        var activities = frame.Data.Activities;
        IRowFilter[] filters = [.. frame.Filters(activities)];
        long found = 0;
        foreach (var row in RowsBetween.Undated(activities.At, filters)) found += activities.Number[row];
        yield return ("no_date", found);
    }

    /// <summary>Rows that lack one of the two figures.</summary>
    public static IEnumerable<(string, long)> Lacking<T>(Frame frame, Scan<T> scan) where T : Table
    {
        var plain = frame.Ungrouped().Series([]);
        var all = scan with { Meters = [new((_, f) => new Counter(f.Cells))] };
        yield return ("no_figure", ((Counter)all.Run(plain)[0])[0] - ((NumberMeter)scan.Run(plain)[0]).Count(0));
    }

    /// <summary>The part, the whole, and the rows that lack one of them.</summary>
    private static MeterOf<T>[] Pair<T>(Func<T, BigNumberColumn> part, Func<T, BigNumberColumn> whole) where T : Table
    {
        Condition<T> both = (table, _) => new RowTest(row => part(table)[row] != BigNumberColumn.Missing && whole(table)[row] != BigNumberColumn.Missing);
        return
        [
            new((table, frame) => new NumberMeter(frame.Cells, row => part(table)[row]), both),
            new((table, frame) => new NumberMeter(frame.Cells, row => whole(table)[row]), both),
        ];
    }

    private static Condition<SpendTable> Classes(Func<CostClass, bool> classes)
    {
        var allowed = new bool[256];
        foreach (var cost in Enum.GetValues<CostClass>()) allowed[(int)cost] = classes(cost);
        return (spend, _) => new CodeFilter(spend.Class, allowed);
    }
}
