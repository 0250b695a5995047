using KpiBot.Agreements;
using KpiBot.Crm;
using KpiBot.Facts.Columns;

namespace KpiBot.Facts.Loading;

/// <summary>Stage changes → visits, the rows of a deal together and in order of time.</summary>
internal static class VisitLoader
{
    private readonly record struct Change(int Deal, int Day, int Second, int Key, int Source, int Stage, long Amount) : IComparable<Change>
    {
        public int CompareTo(Change other)
        {
            var order = Deal.CompareTo(other.Deal);
            if (order == 0) order = Day.CompareTo(other.Day);
            if (order == 0) order = Second.CompareTo(other.Second);
            return order == 0 ? Key.CompareTo(other.Key) : order;
        }
    }

    public static void Load(Build build)
    {
        var changes = Read(build);
        var terminal = Terminal(build);
        var (deals, visits) = (build.Snapshot.Deals, build.Snapshot.Visits);
        deals.FirstVisit.FillTo(deals.Rows, 0);
        deals.Visits.FillTo(deals.Rows, 0);
        for (var i = 0; i < changes.Count; i++)
        {
            var change = changes[i];
            if (deals.Visits[change.Deal] == 0) deals.FirstVisit.Set(change.Deal, i);
            deals.Visits.Set(change.Deal, deals.Visits[change.Deal] + 1);
            var isTerminal = terminal[change.Stage];
            visits.Key.Add(change.Key);
            visits.Source.Add(change.Source);
            visits.Deal.Add(change.Deal);
            visits.Entered.Add((ushort)change.Day);
            visits.Left.Add((ushort)(isTerminal ? change.Day : Left(changes, i, deals.Closed[change.Deal])));
            visits.Terminal.Add(isTerminal ? 1 : 0);
            if (change.Amount != AmountColumn.Missing)
            {
                visits.Amount.FillTo(visits.Rows, AmountColumn.Missing);
                visits.Amount.Add(change.Amount);
            }

            Build.Code(visits, Dimensions.Stage, change.Stage);
            visits.Rows++;
        }
    }

    private static int Left(List<Change> changes, int i, int closed) =>
        i + 1 < changes.Count && changes[i + 1].Deal == changes[i].Deal ? changes[i + 1].Day
        : closed == Day.None ? Day.None : Math.Max(closed, changes[i].Day);

    private static bool[] Terminal(Build build)
    {
        var values = build.Values(Dimensions.Stage);
        var closing = build.Agreement.Stages.Where(s => s.Means is FunnelStage.Won or FunnelStage.Lost).Select(s => Spelling.Plain(s.Stage)).ToHashSet(StringComparer.Ordinal);
        var terminal = new bool[values.Count];
        for (var code = 1; code < terminal.Length; code++) terminal[code] = closing.Contains(Spelling.Plain(values[code]!));
        return terminal;
    }

    private static List<Change> Read(Build build)
    {
        var stages = build.Values(Dimensions.Stage);
        var changes = new List<Change>();
        var sorted = true;
        using var rows = new RowReader(build, RecordKind.StageChange, "DealId", "At", "Stage", "Amount");
        while (rows.Next())
        {
            var deal = build.Deals.Find(rows.Source, rows.Text(0));
            if (deal == RowColumn.None || rows.Moment(1) is not { } at) continue;
            var change = new Change(deal, build.Clock.DayOf(at), build.Clock.SecondOf(at), rows.Key, rows.Source, stages.Code(rows.Text(2)), rows.Amount(3));
            sorted &= changes.Count == 0 || changes[^1].CompareTo(change) <= 0;
            changes.Add(change);
        }

        if (!sorted) changes.Sort();
        return changes;
    }
}
