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
        var cycles = frame.Data.Remember(("cycles", frame.Today), () => Cycles(frame));
        var stage = deals.Own(Dimensions.Stage);
        var exploded = Explosion.Of(frame, deals, _ => frame.Today);
        var alike = new Dictionary<(int Stage, int Age), (Int128 Sum, Int128 Squares)>();
        long n = 0;
        var left = new Dictionary<string, long>();
        foreach (var row in Rows(frame, DealRows.Open([], DealRows.Count()), today: true))
        {
            var amount = Amount(frame, exploded, row, frame.Today);
            var reason = deals.Created[row] == Day.None ? "no_date" : amount == AmountColumn.Missing ? "no_amount" : amount == AmountColumn.NoRate ? "no_exchange_rate" : null;
            if (reason is not null) left[reason] = left.GetValueOrDefault(reason) + 1;
            if (reason is not null || odds.AllClosed == 0) continue;
            n++;
            ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(alike, (stage?[row] ?? 0, frame.Today - deals.Created[row]), out _);
            group = (group.Sum + amount, group.Squares + ((Int128)amount * amount));
        }

        decimal sum = 0, variance = 0;
        foreach (var ((code, age), group) in alike)
        {
            var (good, all) = odds.Of(code) ?? (odds.AllWon, odds.AllClosed);
            var (longer, inside) = (Beyond(cycles, age), Beyond(cycles, age) - Beyond(cycles, age + ahead));
            var chance = longer == 0 ? 0 : (decimal)good / all * inside / longer;
            sum += (decimal)group.Sum / AmountColumn.Scale * chance;
            variance += Squared(group.Squares) * chance * (1 - chance);
        }

        return (sum, variance, n, left);
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
            var amount = Amount(frame, exploded, row, deals.Closed[row]);
            if (AmountColumn.IsAmount(amount)) sums[window] += (decimal)amount / AmountColumn.Scale;
        }

        var mean = sums.Average();
        return (mean, count < 2 ? 0 : sums.Sum(s => (s - mean) * (s - mean)) / (count - 1));
    }

    /// <summary>What of the deal's money the filters mean, at the day's rate.</summary>
    private static long Amount(Frame frame, Explosion? exploded, int row, int day)
    {
        var deals = frame.Data.Deals;
        var amount = frame.Data.Rates.Convert(deals.Amount[row], deals.Currency[row], day);
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

    /// <summary>How many won deals had a cycle (creation to closing) longer than each number of days.</summary>
    private static int[] Cycles(Frame frame)
    {
        var deals = frame.Data.Deals;
        var longer = new int[4096];
        for (var row = 0; row < deals.Rows; row++)
        {
            var (created, closed) = (deals.Created[row], deals.Closed[row]);
            if (deals.Status[row] != (int)DealStatus.Won || closed == Day.None || closed > frame.Today || created == Day.None || closed <= created) continue;
            longer[Math.Min(closed - created, longer.Length) - 1]++;
        }

        for (var days = longer.Length - 2; days >= 0; days--) longer[days] += longer[days + 1];
        return longer;
    }

    private static int Beyond(int[] longer, int days) => days >= longer.Length ? 0 : longer[Math.Max(0, days)];
}
