using KpiBot.Agreements;
using KpiBot.Crm;
using KpiBot.Facts.Columns;

namespace KpiBot.Facts.Loading;

/// <summary>Leads with their own dates; <see cref="LeadStages"/> follows the stages through once deals are known.</summary>
internal static class LeadLoader
{
    private static readonly string[] Fields =
    [
        "CreatedAt", "MqlAt", "AcceptedAt", "RejectedAt", "SqlAt", "OpportunityAt", "CustomerAt", "FirstResponseAt", "FirstActivityAt", "Stage",
        "Channel", "Campaign", "Owner", "Team", "Region", "Country", "Industry", "CompanySize", "Role", "Product", "RejectReason", "DealId", "AccountId", "Dimensions",
    ];

    public static void Load(Build build)
    {
        var leads = build.Snapshot.Leads;
        var meanings = build.Agreement.Stages.GroupBy(s => Spelling.Plain(s.Stage), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Means, StringComparer.Ordinal);
        var undated = new Dictionary<string, int>(StringComparer.Ordinal);
        var fit = new IdealCustomer(build);
        using var rows = new RowReader(build, RecordKind.Lead, Fields);
        while (rows.Next())
        {
            leads.Key.Add(rows.Key);
            leads.Source.Add(rows.Source);
            leads.Created.Add(rows.Day(0));
            leads.Mql.Add(rows.Day(1));
            leads.Accepted.Add(rows.Day(2));
            leads.Rejected.Add(rows.Day(3));
            leads.Sql.Add(rows.Day(4));
            leads.Opportunity.Add(rows.Day(5));
            leads.Customer.Add(rows.Day(6));
            leads.Undated.Add(rows.IsNull(9) ? 0 : Meaning(rows.String(9)!, meanings, undated));
            Response(build, rows);
            for (var i = 0; i < Dimensioned.Length; i++) build.Code(leads, Dimensioned[i].Dimension, rows.Text(Dimensioned[i].Field));
            build.OwnDimensions(leads, rows.Text(23));
            var account = build.Account(rows.Source, rows.Text(22));
            leads.Account.Add(account);
            Inherit(build, account);
            fit.Add(rows, account);
            build.Leads.Add(rows.Source, rows.Id, leads.Rows);
            if (!rows.IsNull(21)) NamesDeal(build, rows);
            leads.Rows++;
        }
    }

    private static readonly (string Dimension, int Field)[] Dimensioned =
    [
        (Dimensions.Channel, 10), (Dimensions.Campaign, 11), (Dimensions.Owner, 12), (Dimensions.Team, 13), (Dimensions.Region, 14), (Dimensions.Country, 15),
        (Dimensions.Industry, 16), (Dimensions.CompanySize, 17), (Dimensions.Product, 19), (Dimensions.LossReason, 20),
    ];

    private static readonly string[] OfAccount = [Dimensions.Region, Dimensions.Country, Dimensions.Industry, Dimensions.CompanySize];

    private static void Inherit(Build build, int account)
    {
        if (account == RowColumn.None) return;
        foreach (var dimension in OfAccount)
        {
            if (build.Snapshot.Accounts.Own(dimension) is { } column && account < column.Count) Build.Code(build.Snapshot.Leads, dimension, column[account]);
        }
    }

    /// <summary>Of several leads that name a deal, the one created first owns it; one without a date comes last.</summary>
    private static void NamesDeal(Build build, RowReader rows)
    {
        var leads = build.Snapshot.Leads;
        var known = build.LeadOfDeal.Find(rows.Source, rows.Text(21));
        if (known == RowColumn.None || Order(leads.Created[leads.Rows]) < Order(leads.Created[known]))
        {
            build.LeadOfDeal.Add(rows.Source, rows.Text(21), leads.Rows);
        }

        static int Order(int day) => day == Day.None ? int.MaxValue : day;
    }

    private static int Meaning(string stage, Dictionary<string, FunnelStage> meanings, Dictionary<string, int> known)
    {
        if (known.TryGetValue(stage, out var code)) return code;
        code = meanings.TryGetValue(Spelling.Plain(stage), out var means) ? (int)means : 0;
        return known[stage] = code;
    }

    /// <summary>By the second where the response has a time, else by the day.</summary>
    private static bool InTime(ZoneClock clock, long response, long deadline) =>
        response >= Periods.Moment.FirstInstant ? ZoneClock.Seconds(response) <= deadline : clock.DayOf(response) <= clock.DayOfSecond(deadline);

    private static void Response(Build build, RowReader rows)
    {
        var leads = build.Snapshot.Leads;
        var handover = rows.Moment(1) ?? rows.Moment(0);
        var response = rows.Moment(7) ?? rows.Moment(8);
        leads.Handover.Add((ushort)(handover is { } h ? build.Clock.DayOf(h) : Day.None));
        leads.Response.Add((ushort)(response is { } r ? build.Clock.DayOf(r) : Day.None));
        leads.ResponseSeconds.Add(ResponseTime.Seconds(build.Clock, handover, response));
        var deadline = build.Agreement.FollowUpHours is { } hours && handover is >= Periods.Moment.FirstInstant
            ? build.Clock.After(ZoneClock.Seconds(handover.Value), (long)(hours * 3600))
            : null;
        leads.Deadline.Add((ushort)(deadline is { } d ? build.Clock.DayOfSecond(d) : Day.None));
        leads.InTime.Add(deadline is { } due && response is { } answered && InTime(build.Clock, answered, due) ? 1 : 0);
    }
}
