using KpiBot.Agreements;
using KpiBot.Crm;
using KpiBot.Facts.Columns;
using KpiBot.Facts.Tables;

namespace KpiBot.Facts.Loading;

/// <summary>Leads with their own dates; <see cref="LeadStages"/> follows the stages through once deals are known.</summary>
internal static class LeadLoader
{
    private static readonly string[] Fields =
    [
        "CreatedAt", "MqlAt", "AcceptedAt", "RejectedAt", "SqlAt", "OpportunityAt", "CustomerAt", "Stage", "FirstResponseAt", "FirstActivityAt",
        "Channel", "Campaign", "Owner", "Team", "Region", "Country", "Industry", "CompanySize", "Role", "Product", "RejectReason", "DealId", "AccountId", "Dimensions",
    ];

    public static void Load(Build build)
    {
        var leads = build.Snapshot.Leads;
        var stages = new StageFields(build);
        (DimensionField To, int Field)[] dimensions = [.. Dimensioned.Select(d => (build.Field(leads, d.Dimension), d.Field))];
        Inherited[] inherited = [.. OfAccount.Select(dimension => new Inherited(build.Field(leads, dimension), build.Snapshot.Accounts, dimension))];
        var fit = new IdealCustomer(build);
        using var rows = new RowReader(build, RecordKind.Lead, Fields);
        while (rows.Next())
        {
            stages.Add(rows);
            Response(build, rows);
            foreach (var (to, field) in dimensions) to.Add(rows.Text(field));
            build.OwnDimensions(leads, rows.Text(23));
            var account = build.Account(rows.Source, rows.Text(22));
            leads.Account.Add(account);
            foreach (var dimension in inherited) dimension.Add(account);
            fit.Add(rows, account);
            build.Leads.Add(rows.Source, rows.Id, leads.Rows);
            if (!rows.IsNull(21)) NamesDeal(build, rows);
            leads.Rows++;
        }
    }

    /// <summary>Loads only what <see cref="LeadStages"/> follows through: keys, sources and the dates of stages.</summary>
    public static void Stages(Build build)
    {
        var stages = new StageFields(build);
        using var rows = new RowReader(build, RecordKind.Lead, Fields[..StageFields.Count]);
        for (var leads = build.Snapshot.Leads; rows.Next(); leads.Rows++) stages.Add(rows);
    }

    private static readonly (string Dimension, int Field)[] Dimensioned =
    [
        (Dimensions.Channel, 10), (Dimensions.Campaign, 11), (Dimensions.Owner, 12), (Dimensions.Team, 13), (Dimensions.Region, 14), (Dimensions.Country, 15),
        (Dimensions.Industry, 16), (Dimensions.CompanySize, 17), (Dimensions.Product, 19), (Dimensions.LossReason, 20),
    ];

    private static readonly string[] OfAccount = [Dimensions.Region, Dimensions.Country, Dimensions.Industry, Dimensions.CompanySize];

    /// <summary>Of several leads that name a deal, the one created first owns it; one without a date comes last.</summary>
    private static void NamesDeal(Build build, RowReader rows)
    {
        var leads = build.Snapshot.Leads;
        build.Snapshot.DealLinks |= DealLinks.Leads;
        var known = build.LeadOfDeal.Find(rows.Source, rows.Text(21));
        if (known == RowColumn.None || Order(leads.Created[leads.Rows]) < Order(leads.Created[known]))
        {
            build.LeadOfDeal.Set(rows.Source, rows.Text(21), leads.Rows);
        }

        static int Order(int day) => day == Day.None ? int.MaxValue : day;
    }

    /// <summary>By the second where the response has a time, else by the day.</summary>
    private static bool InTime(ZoneClock clock, long response, long deadline) =>
        response >= Periods.Moment.FirstInstant ? ZoneClock.Seconds(response) <= deadline : clock.DayOf(response) <= clock.DayOfSecond(deadline);

    private static void Response(Build build, RowReader rows)
    {
        var leads = build.Snapshot.Leads;
        var handover = rows.Moment(1) ?? rows.Moment(0);
        var response = rows.Moment(8) ?? rows.Moment(9);
        leads.Handover.Add((ushort)(handover is { } h ? build.Clock.DayOf(h) : Day.None));
        leads.Response.Add((ushort)(response is { } r ? build.Clock.DayOf(r) : Day.None));
        var (clock, seconds) = build.FollowUp.On(leads.Handover[leads.Rows]);
        leads.ResponseSeconds.Add(ResponseTime.Seconds(clock, handover, response));
        var deadline = seconds is { } agreed && handover is >= Periods.Moment.FirstInstant ? clock.After(ZoneClock.Seconds(handover.Value), agreed) : null;
        leads.Deadline.Add((ushort)(deadline is { } d ? build.Clock.DayOfSecond(d) : Day.None));
        leads.InTime.Add(deadline is { } due && response is { } answered && InTime(build.Clock, answered, due) ? 1 : 0);
    }
    /// <summary>The first ones of the fields: the dates of the stages, and the stage itself.</summary>
    private sealed class StageFields(Build build)
    {
        public const int Count = 8;

        private readonly LeadTable _leads = build.Snapshot.Leads;
        private readonly DimensionValues _stages = new();
        private readonly List<int> _meanings = [];
        private readonly Dictionary<string, FunnelStage> _agreed =
            build.Agreement.Stages.GroupBy(s => Spelling.Plain(s.Stage), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Means, StringComparer.Ordinal);

        public void Add(RowReader rows)
        {
            _leads.Key.Add(rows.Key);
            _leads.Source.Add(rows.Source);
            _leads.Created.Add(rows.Day(0));
            _leads.Mql.Add(rows.Day(1));
            _leads.Accepted.Add(rows.Day(2));
            _leads.Rejected.Add(rows.Day(3));
            _leads.Sql.Add(rows.Day(4));
            _leads.Opportunity.Add(rows.Day(5));
            _leads.Customer.Add(rows.Day(6));
            if (_leads.Opportunity[_leads.Rows] != Day.None) build.Snapshot.OwnDays.Opportunity.Add(rows.Source);
            if (_leads.Customer[_leads.Rows] != Day.None) build.Snapshot.OwnDays.Customer.Add(rows.Source);
            _leads.Undated.Add(Meaning(_stages.Code(rows.Text(7))));
        }

        /// <summary>What a stage means, by its code; 0 where nothing is agreed.</summary>
        private int Meaning(int stage)
        {
            while (_meanings.Count <= stage) _meanings.Add(_stages[_meanings.Count] is { } name && _agreed.TryGetValue(Spelling.Plain(name), out var means) ? (int)means : 0);
            return _meanings[stage];
        }
    }
}
