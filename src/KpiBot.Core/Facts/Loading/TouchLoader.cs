using KpiBot.Agreements;
using KpiBot.Crm;
using KpiBot.Facts.Columns;

namespace KpiBot.Facts.Loading;

/// <summary>Touches: the first one before each deal, and, where the agreement asks for it, who owns the deal's money.</summary>
internal static class TouchLoader
{
    private readonly record struct Touch(int Day, int Second, int Key, int Channel, int Campaign, int Lead, int Deal, int Account);

    public static void Load(Build build)
    {
        var touches = Read(build);
        build.Snapshot.AnyTouch = touches.Count > 0;
        if (touches.Count == 0) return;
        var deals = build.Snapshot.Deals;
        var byLead = touches.Where(t => t.Lead != RowColumn.None).ToLookup(t => t.Lead);
        var byDeal = touches.Where(t => t.Deal != RowColumn.None).ToLookup(t => t.Deal);
        var ofAccount = new Dictionary<int, int>();
        foreach (var touch in touches) if (touch.Account != RowColumn.None) ofAccount.TryAdd(touch.Account, touch.Day);
        for (var row = 0; row < deals.Rows; row++)
        {
            if (!byDeal.Contains(row) && !byLead.Contains(deals.Lead[row]) && ofAccount.Count == 0)
            {
                deals.Touched.Add((ushort)Day.None);
                continue;
            }

            var own = byDeal[row].Union(deals.Lead[row] == RowColumn.None ? [] : byLead[deals.Lead[row]]).Order(ByTime).ToArray();
            var first = own.Length > 0 ? own[0].Day : Day.None;
            if (deals.Account[row] != RowColumn.None && ofAccount.TryGetValue(deals.Account[row], out var day) && (first == Day.None || day < first)) first = day;
            deals.Touched.Add((ushort)first);
            if (own.Length > 0) Credit(build, row, own);
        }
    }

    private static Comparer<Touch> ByTime { get; } = Comparer<Touch>.Create((a, b) => (a.Day, a.Second, a.Key).CompareTo((b.Day, b.Second, b.Key)));

    private static void Credit(Build build, int row, Touch[] own)
    {
        var deals = build.Snapshot.Deals;
        var closed = deals.Closed[row] == Day.None ? Day.Last : deals.Closed[row];
        switch (build.Agreement.Attribution)
        {
            case Attribution.OriginalSource:
                break;
            case Attribution.FirstTouch:
                if (own[0].Day <= closed) Own(build, row, own[0]);
                break;
            case Attribution.LastTouch:
                var last = Array.FindLastIndex(own, t => t.Day <= deals.Created[row]);
                if (last >= 0) Own(build, row, own[last]);
                break;
            case Attribution.Linear:
                var shares = own.Where(t => t.Day <= closed).Select(t => new Credit(t.Channel, t.Campaign)).ToArray();
                if (shares.Length > 0) build.Snapshot.Credits[row] = shares;
                break;
        }
    }

    private static void Own(Build build, int row, Touch touch)
    {
        Set(build, Dimensions.Channel, row, touch.Channel);
        Set(build, Dimensions.Campaign, row, touch.Campaign);
    }

    private static void Set(Build build, string dimension, int row, int code)
    {
        if (code == 0) return;
        var column = build.Snapshot.Deals.Dimension(dimension);
        column.FillTo(build.Snapshot.Deals.Rows);
        column.Set(row, code);
    }

    private static List<Touch> Read(Build build)
    {
        var touches = new List<Touch>();
        var (channels, campaigns) = (build.Values(Dimensions.Channel), build.Values(Dimensions.Campaign));
        using var rows = new RowReader(build, RecordKind.Touch, "At", "Channel", "Campaign", "LeadId", "DealId", "AccountId");
        while (rows.Next())
        {
            if (rows.Moment(0) is not { } at) continue;
            touches.Add(new Touch(
                build.Clock.DayOf(at), build.Clock.SecondOf(at), rows.Key,
                channels.Code(rows.Text(1)), campaigns.Code(rows.Text(2)),
                build.Leads.Find(rows.Source, rows.Text(3)), build.Deal(rows.Source, rows.Text(4)),
                build.Account(rows.Source, rows.Text(5))));
        }

        touches.Sort(ByTime);
        return touches;
    }
}

/// <summary>One touch's claim on a deal, as codes of channel and campaign.</summary>
internal readonly record struct Credit(int Channel, int Campaign);
