using KpiBot.Facts.Tables;

namespace KpiBot.Kpis.Calculations;

/// <summary>What other systems' rules make of a count of deals.</summary>
internal static class DealRules
{
    private static readonly Condition<DealTable>[] Outcomes = [DealRows.Won, DealRows.Lost, DealRows.IsClosed];

    /// <summary>Of deals by their closing.</summary>
    public static Scan<DealTable>? OfClosed(Scan<DealTable> scan, OtherRule rule) => rule switch
    {
        OtherRule.ByCreation => scan with { DatedBy = deals => deals.Created, Where = [.. scan.Where, DealRows.ClosedByNow], MissingDate = null },
        OtherRule.AllCreated when scan.Where.Any(Outcomes.Contains) => scan with { DatedBy = deals => deals.Created, Where = [.. scan.Where.Except(Outcomes)], MissingDate = null },
        OtherRule.WonAndLost when scan.Where.Contains(DealRows.Won) || scan.Where.Contains(DealRows.Lost) => scan with { Where = [DealRows.IsClosed, .. scan.Where.Except(Outcomes)] },
        _ => OfOpen(scan, rule),
    };

    /// <summary>Of deals by their creation.</summary>
    public static Scan<DealTable>? OfCreated(Scan<DealTable> scan, OtherRule rule) => rule switch
    {
        OtherRule.ByClosing => scan with { DatedBy = deals => deals.Closed, Where = [DealRows.IsClosed, .. scan.Where] },
        _ => OfOpen(scan, rule),
    };

    /// <summary>Of open deals.</summary>
    public static Scan<DealTable>? OfOpen(Scan<DealTable> scan, OtherRule rule) => rule switch
    {
        OtherRule.EveryDealType when scan.Where.Contains(DealRows.New) => scan with { Where = [.. scan.Where.Where(condition => condition != DealRows.New)] },
        OtherRule.OnlyNewBusiness when !scan.Where.Contains(DealRows.New) => scan with { Where = [.. scan.Where, DealRows.New] },
        OtherRule.Unconverted when scan.Meters.Any(meter => meter.Unconverted is not null) => scan with { Meters = [.. scan.Meters.Select(meter => meter.Unconverted ?? meter)] },
        _ => null,
    };
}
