using KpiBot.Agreements;
using KpiBot.Crm;
using KpiBot.Facts.Columns;

namespace KpiBot.Facts.Loading;

/// <summary>Touches: the first one before each deal, and, where the agreement asks for it, who owns the deal's money.</summary>
internal static class TouchLoader
{
    private readonly record struct Touch(int Day, int Second, int Key, int Channel, int Campaign, int Lead, int Deal, int Account) : IComparable<Touch>
    {
        public int CompareTo(Touch other) => Day != other.Day ? Day - other.Day : Second != other.Second ? Second - other.Second : Key - other.Key;
    }

    public static void Load(Build build)
    {
        var (touches, any) = Read(build);
        build.Snapshot.AnyTouch = any;
        if (!any) return;
        var deals = build.Snapshot.Deals;
        var byLead = new Chains(build.Snapshot.Leads.Rows, touches, touch => touch.Lead);
        var byDeal = new Chains(deals.Rows, touches, touch => touch.Deal);
        var ofAccount = new Dictionary<int, int>();
        foreach (var touch in touches) if (touch.Account != RowColumn.None) ofAccount.TryAdd(touch.Account, touch.Day);
        var own = new List<Touch>();
        for (var row = 0; row < deals.Rows; row++)
        {
            own.Clear();
            byDeal.Take(row, own);
            if (deals.Lead[row] is var lead && lead != RowColumn.None) byLead.Take(lead, own);
            var first = own.Count > 0 ? own.Min().Day : Day.None;
            if (ofAccount.Count > 0 && deals.Account[row] is var account && account != RowColumn.None && ofAccount.TryGetValue(account, out var day) && (first == Day.None || day < first)) first = day;
            deals.Touched.Add((ushort)first);
            if (own.Count > 0 && build.Agreement.Attribution != Attribution.OriginalSource) Credit(build, row, [.. own.Distinct().Order()]);
        }
    }

    /// <summary>The touches of each row that they may refer to, one after the other.</summary>
    private sealed class Chains
    {
        private readonly Touch[] _touches;
        private readonly int[] _first, _next;

        public Chains(int rows, Touch[] touches, Func<Touch, int> row)
        {
            (_touches, _first, _next) = (touches, new int[rows], new int[touches.Length + 1]);
            for (var touch = touches.Length; touch > 0; touch--) if (row(touches[touch - 1]) is var to && to != RowColumn.None) (_next[touch], _first[to]) = (_first[to], touch);
        }

        public void Take(int row, List<Touch> to)
        {
            for (var touch = _first[row]; touch != 0; touch = _next[touch]) to.Add(_touches[touch - 1]);
        }
    }

    private static void Credit(Build build, int row, Touch[] own)
    {
        var deals = build.Snapshot.Deals;
        var closed = deals.Closed[row] == Day.None ? Day.Last : deals.Closed[row];
        switch (build.Agreement.Attribution)
        {
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

    /// <summary>Those with a day, in their order, and whether there are any at all: touches without a day are connected, and touch nothing.</summary>
    private static (Touch[] Dated, bool Any) Read(Build build)
    {
        var (touches, any) = (new List<Touch>(), false);
        var (channels, campaigns) = (build.Values(Dimensions.Channel), build.Values(Dimensions.Campaign));
        using var rows = new RowReader(build, RecordKind.Touch, "At", "Channel", "Campaign", "LeadId", "DealId", "AccountId");
        while (rows.Next())
        {
            any = true;
            if (rows.Moment(0) is not { } at) continue;
            touches.Add(new Touch(
                build.Clock.DayOf(at), build.Clock.SecondOf(at), rows.Key,
                channels.Code(rows.Text(1)), campaigns.Code(rows.Text(2)),
                build.Leads.Find(rows.Source, rows.Text(3)), build.Deal(rows.Source, rows.Text(4)),
                build.Account(rows.Source, rows.Text(5))));
        }

        touches.Sort();
        return ([.. touches], any);
    }
}

/// <summary>One touch's claim on a deal, as codes of channel and campaign.</summary>
internal readonly record struct Credit(int Channel, int Campaign);
