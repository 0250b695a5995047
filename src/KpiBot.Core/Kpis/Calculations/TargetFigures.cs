using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>KPIs that are measured against a target.</summary>
internal static class TargetFigures
{
    /// <summary>Won money ÷ target, with pace.</summary>
    public static Sheet Quota(Frame frame) => Against(frame, Definitions.SalesKpis.RevenueWon.Calculation!, "revenue_won", (done, target, f) =>
    {
        var calendar = f.Data.State.Agreement.Calendar;
        var all = calendar.WorkingDaysIn(f.Period);
        var left = f.To >= f.FullTo ? 0 : calendar.WorkingDaysIn(new(Day.DateOf(f.To + 1), f.Period.To));
        var passed = all - left;
        var won = done.Value ?? 0;
        return Figure.Ratio(
            won, target, done.N, "target", ("target", target), ("won", won),
            ("pacing", target == 0 || passed <= 0 ? null : won / target / ((decimal)passed / all)), ("needed_per_day", left == 0 ? null : Math.Max(0, target - won) / left));
    });

    /// <summary>MQLs delivered ÷ agreed.</summary>
    public static Sheet Mqls(Frame frame) =>
        Against(frame, Definitions.MarketingKpis.Mqls.Calculation!, "mqls", (done, target, _) => Figure.Ratio(done.Value ?? 0, target, done.N, "target", ("target", target)));

    /// <summary>Open pipeline of the period ÷ what is missing to the target.</summary>
    public static Sheet Coverage(Frame frame)
    {
        var pipeline = new Formula(
            r => r.NoAmounts(0) ? Figure.None("no_amounts", "deals") : Figure.Of(r.Money(0), r.Count(0), ("overdue", r.Money(1))),
            DealRows.Open([DealRows.New, Expected], DealRows.AmountThen(), DealRows.AmountThen(Overdue)))
        {
            AlsoExcluded = f => [.. StockRows.Undated(f), ("no_deal_type", DealRows.UntypedOpen(f, Expected)), ("no_date", DealRows.CountOpen(f, DealRows.New, Unexpected))],
        }.Run(frame);
        var won = Definitions.SalesKpis.RevenueWon.Calculation!.Run(frame);
        return Join(frame, pipeline, (open, key) =>
        {
            if (Targets.Of(frame, "revenue_won", key) is not { } target) return Figure.None("not_agreed", "target");
            var revenue = key is null ? won.Total : Cell(won, frame, key);
            var done = revenue?.Value ?? 0;
            var beside = new Dictionary<string, decimal?>
            {
                ["target"] = target.Value, ["won"] = revenue?.Value, ["overdue_share"] = Figures.Divide(open.Beside.GetValueOrDefault("overdue"), open.Value),
            };
            if ((open.NoValue ?? revenue?.NoValue) is { } missing) return open.With(noValue: missing, beside: beside);
            if (target.Value - done <= 0) return Figure.None("target_reached", "target").With(excluded: open.Excluded, beside: beside);
            return Figure.Ratio(open.Value ?? 0, target.Value - done, open.N, "target")
                .With(caveats: target.Whole ? open.Caveats : [.. open.Caveats, "partial_target"], excluded: open.Excluded, beside: beside);
        });
    }

    private static readonly Condition<Facts.Tables.DealTable> Expected = (deals, frame) => new DayFilter(deals.Expected, frame.From, frame.FullTo);

    private static readonly Condition<Facts.Tables.DealTable> Unexpected = (deals, _) => new DayFilter(deals.Expected, 1, 0, orNone: true);

    private static readonly Condition<Facts.Tables.DealTable> Overdue = (deals, frame) => new DayFilter(deals.Expected, 1, frame.To - 1);

    private static Sheet Against(Frame frame, Calculation actual, string kpi, Func<Figure, decimal, Frame, Figure> figure) => Join(frame, actual.Run(frame), (done, key) =>
    {
        if (done.NoValue is { Code: not "no_amounts" }) return done;
        if (Targets.Of(frame, kpi, key) is not { } target) return Figure.None("not_agreed", "target");
        if (done.NoValue is not null) return done.With(beside: new Dictionary<string, decimal?> { ["target"] = target.Value });
        return figure(done, target.Value, frame).With(caveats: target.Whole ? done.Caveats : [.. done.Caveats, "partial_target"], excluded: done.Excluded);
    });

    /// <summary>The total, and a row for each value that has records or a target.</summary>
    private static Sheet Join(Frame frame, Sheet done, Func<Figure, string?, Figure> figure)
    {
        if (frame.Group.Dimension is not { } by) return Sheet.Only(figure(done.Total, null));
        var members = AgreedTargets.Members(frame, by);
        var allowed = frame.AllowedOf(by);
        var cells = new Figure?[frame.Group.Count];
        for (var row = 0; row < cells.Length; row++)
        {
            var cell = done.Cells.ElementAtOrDefault(row);
            if (row == frame.Group.Unallocated || (cell is null && !members.Contains(frame.Group.Key(row))) || (allowed is not null && !allowed[row])) continue;
            cells[row] = figure(cell ?? Figure.Of(0, 0), frame.Group.Key(row));
        }

        return new Sheet(figure(done.Total, null), cells);
    }

    private static Figure? Cell(Sheet sheet, Frame frame, string key) =>
        Enumerable.Range(0, sheet.Cells.Length).Where(row => frame.Group.Key(row) == key).Select(row => sheet.Cells[row]).FirstOrDefault();
}
