using KpiBot.Agreements;
using KpiBot.Crm;
using KpiBot.Facts.Columns;
using KpiBot.Facts.Tables;

namespace KpiBot.Facts.Loading;

/// <summary>Stage changes → visits, the rows of a deal together and in order of time.</summary>
internal static class VisitLoader
{
    public static void Load(Build build)
    {
        var (deals, visits) = (build.Snapshot.Deals, build.Snapshot.Visits);
        var seconds = new NumberColumn();
        var ordered = Read(build, seconds);
        visits.Own(Dimensions.Stage)?.FillTo(visits.Rows);
        if (visits.Amount.Count > 0) visits.Amount.FillTo(visits.Rows, AmountColumn.Missing);
        if (!ordered) visits.Reorder(InOrder(visits, seconds));
        var terminal = Terminal(build);
        var stages = visits.Own(Dimensions.Stage);
        deals.FirstVisit.FillTo(deals.Rows, 0);
        deals.Visits.FillTo(deals.Rows, 0);
        for (var (first, row) = (0, 0); row < visits.Rows; first = row)
        {
            var deal = visits.Deal[first];
            var closed = deals.Closed[deal];
            for (; row < visits.Rows && visits.Deal[row] == deal; row++)
            {
                var isTerminal = terminal[stages?[row] ?? 0];
                visits.Left.Add((ushort)(isTerminal ? visits.Entered[row] : Left(visits, row, closed)));
                visits.Terminal.Add(isTerminal ? 1 : 0);
            }

            deals.FirstVisit.Set(deal, first);
            deals.Visits.Set(deal, row - first);
        }
    }

    /// <summary>Takes the changes in as they come, with the second of each; true when they come in order.</summary>
    private static bool Read(Build build, NumberColumn seconds)
    {
        var visits = build.Snapshot.Visits;
        var stages = build.Field(visits, Dimensions.Stage);
        var ordered = true;
        (int Deal, int Day, int Second, int Key) last = default;
        using var rows = new RowReader(build, RecordKind.StageChange, "DealId", "At", "Stage", "Amount");
        while (rows.Next())
        {
            var deal = build.Deal(rows.Source, rows.Text(0));
            if (deal == RowColumn.None || rows.Moment(1) is not { } at) continue;
            var place = (Deal: deal, Day: build.Clock.DayOf(at), Second: build.Clock.SecondOf(at), rows.Key);
            ordered &= last.CompareTo(place) <= 0;
            last = place;
            visits.Key.Add(place.Key);
            visits.Source.Add(rows.Source);
            visits.Deal.Add(deal);
            visits.Entered.Add((ushort)place.Day);
            seconds.Add(place.Second);
            stages.Add(rows.Text(2));
            if (rows.Amount(3) is var amount && amount != AmountColumn.Missing)
            {
                visits.Amount.FillTo(visits.Rows, AmountColumn.Missing);
                visits.Amount.Add(amount);
            }

            visits.Rows++;
        }

        return ordered;
    }

    private static (int Deal, int Day, int Second, int Key) Order(VisitTable visits, NumberColumn seconds, int row) => (visits.Deal[row], visits.Entered[row], seconds[row], visits.Key[row]);

    private static int[] InOrder(VisitTable visits, NumberColumn seconds)
    {
        int[] order = [.. Enumerable.Range(0, visits.Rows)];
        Array.Sort(order, (a, b) => Order(visits, seconds, a).CompareTo(Order(visits, seconds, b)));
        return order;
    }

    /// <summary>The day on which a visit ended, of a deal that was closed on a day.</summary>
    public static int Left(VisitTable visits, int row, int closed) =>
        row + 1 < visits.Rows && visits.Deal[row + 1] == visits.Deal[row] ? visits.Entered[row + 1]
        : closed == Day.None ? Day.None : Math.Max(closed, (int)visits.Entered[row]);

    private static bool[] Terminal(Build build)
    {
        var values = build.Values(Dimensions.Stage);
        var closing = build.Agreement.Stages.Where(s => s.Means is FunnelStage.Won or FunnelStage.Lost).Select(s => Spelling.Plain(s.Stage)).ToHashSet(StringComparer.Ordinal);
        var terminal = new bool[values.Count];
        for (var code = 1; code < terminal.Length; code++) terminal[code] = closing.Contains(Spelling.Plain(values[code]!));
        return terminal;
    }
}
