using KpiBot.Crm;
using KpiBot.Facts.Columns;

namespace KpiBot.Facts.Loading;

/// <summary>Activities, added up: those that count by day, kind, owner and team; meaningful ones by customer, day and kind.</summary>
internal static class ActivityLoader
{
    public static void Load(Build build)
    {
        var counts = new Dictionary<(int Day, int Type, int Owner, int Team, int Source), int>();
        var meetings = new Dictionary<(int Account, int Day, int Kind), int>();
        var types = build.Values(Dimensions.ActivityType);
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
                var key = (day, typeCodes[(int)type], build.Values(Dimensions.Owner).Code(rows.Text(5)), build.Values(Dimensions.Team).Code(rows.Text(6)), rows.Source);
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }

            if (day == Day.None || Kind(type, held, rows.Number(3) != 0) is not { } kind) continue;
            var account = Account(build, rows);
            if (account != RowColumn.None) meetings[(account, day, kind)] = meetings.GetValueOrDefault((account, day, kind)) + 1;
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

    private static void Write(Build build, Dictionary<(int Account, int Day, int Kind), int> meetings)
    {
        var interactions = build.Snapshot.Interactions;
        foreach (var (key, number) in meetings.OrderBy(c => c.Key.Day).ThenBy(c => c.Key.Account).ThenBy(c => c.Key.Kind))
        {
            interactions.Source.Add(0);
            interactions.Account.Add(key.Account);
            interactions.At.Add((ushort)key.Day);
            interactions.Kind.Add(key.Kind);
            interactions.Number.Add(number);
            interactions.Rows++;
        }
    }
}
