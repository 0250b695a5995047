using System.Runtime.InteropServices;
using KpiBot.Crm;
using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>Won so far, what the open deals will bring, and what deals not yet created will (docs/definitions.md, "Forecast").</summary>
internal static class Forecast
{
    private const int LeastHistoryDays = 90;
    private const int Windows = 8;
    private const decimal Eighty = 1.2816m;

    public static Sheet Of(Frame frame)
    {
        var won = Definitions.SalesKpis.RevenueWon.Calculation!.Run(frame);
        var total = One(frame, won.Total, frame.Ungrouped());
        if (frame.Group.Dimension is null) return Sheet.Only(total);
        var cells = new Figure?[frame.Group.Count];
        for (var row = 0; row < cells.Length; row++)
        {
            if (row == frame.Group.Unallocated) continue;
            var one = Frame.Of(frame.Data, frame.Request with { Filters = [.. frame.Request.Filters, new Filter(frame.Group.Dimension, [frame.Group.Key(row)])] }).Of(frame.Period);
            var figure = One(one, won.Cells[row] ?? Figure.Of(0, 0), one);
            if (won.Cells[row] is not null || figure.N > 0) cells[row] = figure;
        }

        return new Sheet(total, cells);
    }

    private static Figure One(Frame frame, Figure won, Frame plain)
    {
        var ahead = frame.FullTo - frame.Today;
        if (ahead <= 0) return won.Value is null ? won : won.With(range: new Range(won.Value.Value, won.Value.Value), caveats: ["projection"]);
        var history = History(plain);
        if (history.First == Day.None || frame.Today - history.First + 1 < Math.Max(LeastHistoryDays + 1, ahead)) return Figure.None("history_too_short", "deals_won").With(excluded: won.Excluded);
        var (open, openVariance, n, left) = Open(plain, ahead);
        var (fresh, freshVariance) = Fresh(plain, ahead, history.First);
        var sure = won.Value ?? 0;
        var value = sure + open + fresh;
        var margin = Eighty * (decimal)Math.Sqrt((double)(openVariance + freshVariance));
        return Figure.Of(value, won.N + n, ("won", sure), ("open", open), ("new", fresh))
            .With(range: new Range(Math.Max(sure, value - margin), value + margin), caveats: ["projection"], excluded: Left(won, left));
    }

    private static Dictionary<string, long> Left(Figure won, Dictionary<string, long> open) =>
        won.Excluded.Concat(open).GroupBy(e => e.Key).ToDictionary(g => g.Key, g => g.Sum(e => e.Value));

    private static (decimal Sum, decimal Variance, long N, Dictionary<string, long> Left) Open(Frame frame, int ahead)
    {
        var deals = frame.Data.Deals;
        var odds = StageOdds.On(frame, frame.Today);
        var timing = WinTiming.On(frame);
        var then = new StageOnDay(frame.Data, frame.Today);
        var exploded = Explosion.Of(frame, deals, _ => frame.Today);
        var alike = new Dictionary<(int Stage, int Age), (Int128 Sum, Int128 Squares)>();
        long n = 0;
        var left = new Dictionary<string, long>();
        foreach (var row in Rows(frame, DealRows.Open([], DealRows.Count()), today: true))
        {
            var amount = Amount(frame, exploded, row, then.Amount(row), frame.Today);
            var reason = deals.Created[row] == Day.None ? "no_date" : amount == AmountColumn.Missing ? "no_amount" : amount == AmountColumn.NoRate ? "no_exchange_rate" : null;
            if (reason is not null) left[reason] = left.GetValueOrDefault(reason) + 1;
            if (reason is not null || odds.AllClosed == 0) continue;
            n++;
            ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(alike, (then[row], frame.Today - deals.Created[row]), out _);
            group = (group.Sum + amount, group.Squares + ((Int128)amount * amount));
        }

        var usual = frame.Data.Remember(("odds of open deals", frame.Today), () => UsualOdds(frame, odds));
        decimal sum = 0, variance = 0;
        foreach (var ((code, age), group) in alike)
        {
            var chance = usual == 0 ? 0 : Math.Min(1, Odds(odds, code) / usual * timing.Of(age, ahead));
            sum += (decimal)group.Sum / AmountColumn.Scale * chance;
            variance += Squared(group.Squares) * chance * (1 - chance);
        }

        return (sum, variance * frame.Data.Remember(("swing", ahead * 65536 + frame.Today), () => Swing(frame, odds, ahead)), n, left);
    }

    /// <summary>By how much the share of won deals swings more from window to window than chance would make it (Pearson's dispersion, McCullagh and Nelder 1989); at least 1.</summary>
    private static decimal Swing(Frame frame, StageOdds odds, int ahead)
    {
        var (deals, won, closed) = (frame.Data.Deals, new int[Windows], new int[Windows]);
        foreach (var row in Rows(frame.WithoutFilters().Of(new(Day.DateOf(Math.Max(1, frame.Today - (Windows * ahead) + 1)), Day.DateOf(frame.Today))), DealRows.Closed([DealRows.IsClosed], DealRows.Count())))
        {
            var window = (frame.Today - deals.Closed[row]) / ahead;
            closed[window]++;
            won[window] += deals.Status[row] == (int)DealStatus.Won ? 1 : 0;
        }

        if (odds.AllWon == 0 || odds.AllWon == odds.AllClosed || closed.Count(some => some > 0) < 2) return 1;
        var rate = (decimal)odds.AllWon / odds.AllClosed;
        var squares = won.Zip(closed).Where(window => window.Second > 0).Sum(window => (window.First - (window.Second * rate)) * (window.First - (window.Second * rate)) / (window.Second * rate * (1 - rate)));
        return Math.Max(1, squares / (closed.Count(some => some > 0) - 1));
    }

    private static decimal Odds(StageOdds odds, int stage) => odds.Of(stage) is { } of ? (decimal)of.Won / of.Closed : odds.AllClosed == 0 ? 0 : (decimal)odds.AllWon / odds.AllClosed;

    /// <summary>The mean odds of the stages that open deals are in, whatever the filters: what is better than that is likelier than its age says, what is worse less.</summary>
    private static decimal UsualOdds(Frame frame, StageOdds odds)
    {
        var then = new StageOnDay(frame.Data, frame.Today);
        var byStage = new Dictionary<int, long>();
        foreach (var row in Rows(frame.WithoutFilters(), DealRows.Open([], DealRows.Count()), today: true)) CollectionsMarshal.GetValueRefOrAddDefault(byStage, then[row], out _)++;
        var all = byStage.Values.Sum();
        return all == 0 ? 0 : byStage.Sum(stage => stage.Value * Odds(odds, stage.Key)) / all;
    }

    /// <summary>A sum of squares of amounts as money, exact; in two parts, for a decimal does not hold it whole.</summary>
    private static decimal Squared(Int128 squares)
    {
        var (whole, rest) = Int128.DivRem(squares, (Int128)AmountColumn.Scale * AmountColumn.Scale);
        return (decimal)whole + ((decimal)rest / AmountColumn.Scale / AmountColumn.Scale);
    }

    /// <summary>Won money of windows as long as what is ahead, from deals created inside them: mean and sample variance.</summary>
    private static (decimal Mean, decimal Variance) Fresh(Frame frame, int ahead, int first)
    {
        var deals = frame.Data.Deals;
        var count = Math.Min((frame.Today - first + 1) / ahead, Windows);
        var sums = new decimal[count];
        var exploded = Explosion.Of(frame, deals, row => deals.Closed[row]);
        foreach (var row in Rows(frame.Of(new(Day.DateOf(Math.Max(1, frame.Today - (count * ahead) + 1)), Day.DateOf(frame.Today))), DealRows.Closed([DealRows.Won], DealRows.Count())))
        {
            var window = (frame.Today - deals.Closed[row]) / ahead;
            var begin = frame.Today - ((window + 1) * ahead) + 1;
            if (window >= count || deals.Created[row] < begin || deals.Created[row] > frame.Today - (window * ahead)) continue;
            var amount = Amount(frame, exploded, row, deals.Amount[row], deals.Closed[row]);
            if (AmountColumn.IsAmount(amount)) sums[window] += (decimal)amount / AmountColumn.Scale;
        }

        var mean = sums.Average();
        return (mean, count < 2 ? 0 : sums.Sum(s => (s - mean) * (s - mean)) / (count - 1));
    }

    /// <summary>What of the deal's money the filters mean, at the day's rate.</summary>
    private static long Amount(Frame frame, Explosion? exploded, int row, long own, int day)
    {
        var deals = frame.Data.Deals;
        var amount = frame.Data.Rates.Convert(own, deals.Currency[row], day);
        return exploded is null ? amount : exploded.PartOf(row, day).Of(amount, Splitting.ByLine);
    }

    private static IEnumerable<int> Rows(Frame frame, Scan<Facts.Tables.DealTable> scan, bool today = false)
    {
        var at = today ? frame.Of(new(Day.DateOf(Math.Min(frame.From, frame.Today)), Day.DateOf(frame.Today))) : frame;
        var pass = new Pass<Facts.Tables.DealTable>(scan, at.Data.Deals, at);
        for (var segment = 0; segment < at.Data.Deals.Segments; segment++)
        {
            foreach (var row in pass.Rows(segment, [])) yield return (segment << Column.SegmentBits) + row;
        }
    }

    private static (int First, int Last) History(Frame frame) => frame.Data.Remember(("history", frame.Today), () =>
    {
        var deals = frame.Data.Deals;
        var (first, last) = (Day.None, Day.None);
        for (var row = 0; row < deals.Rows; row++)
        {
            var closed = deals.Closed[row];
            if (deals.Status[row] != (int)DealStatus.Won || closed == Day.None || closed > frame.Today) continue;
            if (first == Day.None || closed < first) first = closed;
            last = Math.Max(last, closed);
        }

        return (first, last);
    });
}
