using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Facts.Columns;
using KpiBot.Facts.Tables;

namespace KpiBot.Kpis.Calculations;

/// <summary>What is made of open deals.</summary>
internal static class StockRows
{
    /// <summary>Number and money of open deals.</summary>
    public static Formula Open(Func<Reading, Figure> figure, params MeterOf<DealTable>[] meters) => new(figure, DealRows.Open([], meters))
    {
        SeesOnlyMeters = false, AlsoExcluded = Undated, Caveats = NoHistory,
    };

    /// <summary>Amounts weighted by the odds of their stage.</summary>
    public static Formula Weighted() => new(
        r => r.NoAmounts(0) || (r.Count(0) == 0 && r.Count(1) > 0) ? Figure.None("no_amounts", "deals") : Figure.Of(r.Money(0), r.Count(0)),
        DealRows.Open([], WeightedAmount(HasOdds(true)), DealRows.Count(HasOdds(false))))
    {
        SeesOnlyMeters = false, AlsoNeeds = [RecordKind.StageChange], Caveats = NoHistory,
        AlsoExcluded = frame => [.. Undated(frame), ("no_stage_rate", CountOf(frame, HasOdds(false)))],
    };

    /// <summary>Deals that stopped moving.</summary>
    public static Formula Stalled() => new(Figures.Count(), DealRows.Open([], DealRows.Count(IsStalled)))
    {
        SeesOnlyMeters = false, AlsoNeeds = [RecordKind.StageChange], Caveats = NoHistory,
        AlsoExcluded = frame => [.. Undated(frame), ("no_stage_rate", CountOf(frame, HasSpan(false))), ("no_date", CountOf(frame, HasSpan(true), NeverEntered))],
    };

    /// <summary>Open deals without a creation date, on a past day.</summary>
    public static IEnumerable<(string, long)> Undated(Frame frame)
    {
        if (frame.To >= frame.Today) yield break;
        var scan = new Scan<DealTable>
        {
            Kind = RecordKind.Deal, Table = s => s.Deals, Meters = [DealRows.Count()],
            Where = [(d, _) => new RowTest(row => d.Created[row] == Day.None && (d.Closed[row] == Day.None ? d.Status[row] == (int)DealStatus.Open : d.Closed[row] > frame.To))],
        };
        yield return ("no_date", ((Counter)scan.Run(frame.Ungrouped())[0])[0]);
    }

    private static IEnumerable<string> NoHistory(Frame frame)
    {
        if (frame.To >= frame.Today) yield break;
        var then = new StageOnDay(frame.Data, frame.To);
        if (CountOf(frame, (_, _) => new RowTest(row => then.LastChange(row) < 0)) > 0) yield return "no_history";
    }

    private static long CountOf(Frame frame, params Condition<DealTable>[] where) => ((Counter)DealRows.Open([], DealRows.Count(where)).Run(frame.Ungrouped())[0])[0];

    private static Func<int, int> StageOf(DealTable deals, Frame frame)
    {
        if (frame.To < frame.Today)
        {
            var then = new StageOnDay(frame.Data, frame.To);
            return row => then[row];
        }

        return deals.Own(Dimensions.Stage) is { } codes ? row => codes[row] : _ => 0;
    }

    private static Condition<DealTable> HasOdds(bool has) => InStage((odds, stage) => odds.Of(stage) is not null == has);

    private static Condition<DealTable> HasSpan(bool has) => InStage((odds, stage) => odds.P90(stage) is not null == has);

    /// <summary>In a stage, on the day of the stock, of which something holds.</summary>
    private static Condition<DealTable> InStage(Func<StageOdds, int, bool> holds) => (deals, frame) =>
    {
        var odds = StageOdds.On(frame, frame.To);
        bool[] allowed = [.. Enumerable.Range(0, frame.Data.Dictionary(Dimensions.Stage).Count).Select(stage => holds(odds, stage))];
        var codes = Cut.AsOf(frame.Data, deals, Dimensions.Stage, frame.To < frame.Today ? frame.To : null);
        return codes is null ? new Always(allowed[0]) : new CodeFilter(codes, allowed);
    };

    private static MeterOf<DealTable> WeightedAmount(Condition<DealTable> where) => new(
        (deals, frame) =>
        {
            var (odds, stage, amount) = (StageOdds.On(frame, frame.To), StageOf(deals, frame), DealRows.AmountOnDay(deals, frame));
            ExactRate[] weights = [.. Enumerable.Range(0, frame.Data.Dictionary(Dimensions.Stage).Count).Select(code => odds.Of(code) is { } of ? new ExactRate(of.Won, of.Closed) : default)];
            return new MoneyMeter(frame.Cells, new ComputedAmounts(amount, (row, part) => AmountColumn.IsAmount(part) ? weights[stage(row)].Times(part) : part));
        },
        where);

    private static Condition<DealTable> IsStalled { get; } = (deals, frame) =>
    {
        var (odds, stage, since) = (StageOdds.On(frame, frame.To), StageOf(deals, frame), Entered(deals, frame));
        var quiet = frame.Data.State.Agreement.StalledAfterDays;
        return new RowTest(row =>
        {
            if (odds.P90(stage(row)) is not { } p90) return false;
            var entered = since(row);
            if (entered == Day.None || frame.To - entered <= p90) return false;
            var last = Math.Max(Known(deals.LastActivity[row], frame.Today) ?? Day.None, Known(deals.LoggedActivity[row], frame.Today) ?? Day.None);
            return last == Day.None || frame.To - last >= quiet;
        });
    };

    /// <summary>In its stage since no known day.</summary>
    private static Condition<DealTable> NeverEntered { get; } = (deals, frame) =>
    {
        var since = Entered(deals, frame);
        return new RowTest(row => since(row) == Day.None);
    };

    /// <summary>The day on which a row entered the stage that it was in on the day of the stock: the last change, else what the record says, else its creation.</summary>
    private static Func<int, int> Entered(DealTable deals, Frame frame)
    {
        var then = new StageOnDay(frame.Data, frame.To);
        return row => then.LastChange(row) is var change && change >= 0 ? frame.Data.Visits.Entered[change] : Known(deals.StageSince[row], frame.To) ?? deals.Created[row];
    }

    private static int? Known(int day, int until) => day == Day.None || day > until ? null : day;
}
