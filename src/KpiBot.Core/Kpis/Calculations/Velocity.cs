namespace KpiBot.Kpis.Calculations;

/// <summary>Open deals × win rate × average won amount ÷ mean cycle, all of new business.</summary>
internal static class Velocity
{
    private static readonly Formula Open = new(Figures.Count(), DealRows.Open([DealRows.New], DealRows.Count())) { SeesOnlyMeters = false };
    private static readonly Formula Rate = new(Figures.Share("closed_deals"), DealRows.Closed([DealRows.IsClosed, DealRows.New], DealRows.Count(), DealRows.Count(DealRows.Won)));
    private static readonly Formula Size = new(r => r.NoAmounts(0) ? Figure.None("no_amounts", "deals_won") : Figure.Ratio(r.Money(0), r.Count(0), r.Count(0), "deals_won"), DealRows.Closed([DealRows.Won, DealRows.New], DealRows.AmountClosed()));
    private static readonly Formula Cycle = new(
        r => r.Mean(0) is { } mean ? Figure.Of(mean, r.Count(0)) : Figure.None("no_records", "sales_cycle"),
        DealRows.Closed([DealRows.Won, DealRows.New], new MeterOf<Facts.Tables.DealTable>((deals, frame) => new Spread(frame.Cells, new DaysBetween(deals.Start, deals.Closed, frame.Today)))));

    public static Sheet Of(Frame frame)
    {
        var (open, rate, size, cycle) = (Open.Run(frame), Rate.Run(frame), Size.Run(frame), Cycle.Run(frame));
        var total = Join(open.Total, rate.Total, size.Total, cycle.Total);
        var excluded = size.Total.Excluded.Concat(cycle.Total.Excluded).GroupBy(e => e.Key).ToDictionary(g => g.Key, g => g.Max(e => e.Value));
        var untyped = DealRows.UntypedOpen(frame) + DealRows.UntypedIn(frame, d => d.Closed).Sum(u => u.Item2);
        if (untyped > 0) excluded["no_deal_type"] = untyped;
        return new Sheet(total.With(excluded: excluded), frame.Group.Dimension is null ? [] : [.. Enumerable.Range(0, frame.Group.Count).Select(row =>
            open.Cells[row] is null && rate.Cells[row] is null ? null : Join(open.Cells[row], rate.Cells[row], size.Cells[row], cycle.Cells[row]))]);
    }

    private static Figure Join(Figure? open, Figure? rate, Figure? size, Figure? cycle)
    {
        var n = open?.Value ?? 0;
        (string, decimal?)[] beside = [("open_deals", n), ("win_rate", rate?.Value), ("average_deal_size", size?.Value), ("cycle_days", cycle?.Value)];
        if (rate?.Value is null) return Figure.None("no_records", "closed_deals");
        if (size?.Value is null) return size?.NoValue is null ? Figure.None("no_records", "deals_won") : size;
        if (cycle?.Value is null or 0) return Figure.None("no_records", "sales_cycle");
        return Figure.Of(n * rate.Value.Value * size.Value.Value / cycle.Value.Value, (long)n, beside);
    }
}
