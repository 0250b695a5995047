using System.Runtime.InteropServices;
using KpiBot.Crm;
using KpiBot.Facts.Columns;

namespace KpiBot.Facts.Loading;

/// <summary>Activities, added up: those that count by day, kind, owner and team; meaningful ones by customer, day and kind.</summary>
internal static class ActivityLoader
{
    public static void Load(Build build)
    {
        var counts = new Dictionary<(int Day, int Type, int Owner, int Team, int Source), int>();
        var meetings = new List<(int Day, int Account, int Kind)>();
        var (types, owners, teams) = (build.Values(Dimensions.ActivityType), build.Values(Dimensions.Owner), build.Values(Dimensions.Team));
        int[] typeCodes = [.. Enum.GetNames<ActivityType>().Select(name => types.Code(name.ToLowerInvariant()))];
        using var rows = new RowReader(build, RecordKind.Activity, "Type", "At", "Held", "Outbound", "Automated", "Owner", "Team", "AccountId", "DealId", "LeadId");
        while (rows.Next())
        {
            build.Snapshot.AnyActivity = true;
            if (rows.Number(4) != 0) continue;
            var type = (ActivityType)rows.Number(0);
            var held = rows.Number(2) != 0;
            var day = rows.Day(1);
            if (type != ActivityType.Meeting || held)
            {
                var key = (day, typeCodes[(int)type], owners.Code(rows.Text(5)), teams.Code(rows.Text(6)), rows.Source);
                CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
            }

            if (day == Day.None || Kind(type, held, rows.Number(3) != 0) is not { } kind) continue;
            var account = Account(build, rows);
            if (account != RowColumn.None) meetings.Add((day, account, kind));
        }

        Write(build, counts);
        Write(build, meetings);
    }

    private static int? Kind(ActivityType type, bool held, bool outbound) => type switch
    {
        ActivityType.Meeting when held => 0,
        ActivityType.Call when held => 1,
        ActivityType.Email when !outbound => 2,
        _ => null,
    };

    private static int Account(Build build, RowReader rows)
    {
        if (!rows.IsNull(7)) return build.Account(rows.Source, rows.Text(7));
        var deal = build.Deal(rows.Source, rows.Text(8));
        if (deal != RowColumn.None && build.Snapshot.Deals.Account[deal] is var account && account != RowColumn.None) return account;
        var lead = build.Leads.Find(rows.Source, rows.Text(9));
        return lead == RowColumn.None ? RowColumn.None : build.Snapshot.Leads.Account[lead];
    }

    private static void Write(Build build, Dictionary<(int Day, int Type, int Owner, int Team, int Source), int> counts)
    {
        var activities = build.Snapshot.Activities;
        foreach (var (key, number) in counts.OrderBy(c => c.Key))
        {
            activities.Source.Add(key.Source);
            activities.At.Add((ushort)key.Day);
            activities.Number.Add(number);
            Build.Code(activities, Dimensions.ActivityType, key.Type);
            Build.Code(activities, Dimensions.Owner, key.Owner);
            Build.Code(activities, Dimensions.Team, key.Team);
            activities.Rows++;
        }
    }

    private static void Write(Build build, List<(int Day, int Account, int Kind)> meetings)
    {
        var interactions = build.Snapshot.Interactions;
        meetings.Sort();
        for (var (from, to) = (0, 0); from < meetings.Count; from = to)
        {
            while (to < meetings.Count && meetings[to] == meetings[from]) to++;
            interactions.Source.Add(0);
            interactions.Account.Add(meetings[from].Account);
            interactions.At.Add((ushort)meetings[from].Day);
            interactions.Kind.Add(meetings[from].Kind);
            interactions.Number.Add(to - from);
            interactions.Rows++;
        }
    }
}
