using KpiBot.Agreements;
using KpiBot.Crm;
using KpiBot.Facts.Columns;
using KpiBot.Facts.Tables;

namespace KpiBot.Facts.Loading;

/// <summary>Deals, their money and their links.</summary>
internal static class DealLoader
{
    /// <summary>What is read of a deal.</summary>
    public static readonly string[] Fields =
    [
        "Status", "CreatedAt", "ClosedAt", "ExpectedCloseAt", "FirstContactAt", "StageSinceAt", "LastActivityAt", "LatestActivityAt", "Amount", "Currency", "CostOfGoods", "AnnualValue",
        "DealType", "LossReason", "Channel", "Campaign", "Owner", "Team", "Region", "Country", "Industry", "CompanySize", "Product", "Pipeline", "Stage", "AccountId", "LeadId", "Dimensions",
    ];

    /// <summary>Places of the references.</summary>
    public const int AccountId = 25, LeadId = 26;

    public static void Load(Build build)
    {
        var deals = new Rows(build);
        using var rows = new RowReader(build, RecordKind.Deal, Fields);
        while (rows.Next())
        {
            var lead = build.Leads.Find(rows.Source, rows.Text(LeadId));
            if (lead == RowColumn.None) lead = build.LeadOfDeal.Find(rows.Source, rows.Id);
            build.Deals.Add(rows.Source, rows.Id, deals.Add(rows, lead, build.Account(rows.Source, rows.Text(AccountId))));
        }
    }

    /// <summary>Tells whether a deal still names the lead and the account that it named: ids that differ have the same print once in 2⁶⁴ times.</summary>
    public static long Print(RowReader rows) => (long)Utf8Hash.Of(rows.Text(AccountId), Utf8Hash.Of(rows.Text(LeadId)));

    /// <summary>The rows of deals that are being built.</summary>
    internal sealed class Rows(Build build)
    {
        private static readonly (string Dimension, int Field)[] Dimensioned =
        [
            (Dimensions.DealType, 12), (Dimensions.LossReason, 13), (Dimensions.Channel, 14), (Dimensions.Campaign, 15), (Dimensions.Owner, 16), (Dimensions.Team, 17), (Dimensions.Region, 18),
            (Dimensions.Country, 19), (Dimensions.Industry, 20), (Dimensions.CompanySize, 21), (Dimensions.Product, 22), (Dimensions.Pipeline, 23), (Dimensions.Stage, 24),
        ];

        private static readonly string[] OfLead = [Dimensions.Channel, Dimensions.Campaign, Dimensions.Fit];

        private static readonly string[] OfAccount = [Dimensions.Region, Dimensions.Country, Dimensions.Industry, Dimensions.CompanySize];

        private readonly DealTable _deals = build.Snapshot.Deals;
        private readonly (DimensionField To, int Field)[] _dimensions = [.. Dimensioned.Select(d => (build.Field(build.Snapshot.Deals, d.Dimension), d.Field))];
        private readonly Inherited[] _ofLead = Taken(build, OfLead, build.Snapshot.Leads);
        private readonly Inherited[] _ofAccount = Taken(build, OfAccount, build.Snapshot.Accounts);

        /// <summary>Adds the reader's row with the lead and the account that it refers to; returns its own.</summary>
        public int Add(RowReader rows, int lead, int account)
        {
            _deals.Key.Add(rows.Key);
            _deals.Source.Add(rows.Source);
            _deals.Status.Add(rows.Number(0));
            _deals.Lead.Add(lead);
            _deals.Account.Add(account);
            _deals.Print.Add(Print(rows));
            Days(build, rows, lead);
            Money(build, rows);
            foreach (var (to, field) in _dimensions) to.Add(rows.Text(field));
            build.OwnDimensions(_deals, rows.Text(27));
            foreach (var dimension in _ofLead) dimension.Add(lead);
            foreach (var dimension in _ofAccount) dimension.Add(account);
            return _deals.Rows++;
        }

        private static Inherited[] Taken(Build build, string[] dimensions, Table from) =>
            [.. dimensions.Concat(build.Snapshot.OwnDimensions).Select(dimension => new Inherited(build.Field(build.Snapshot.Deals, dimension), from, dimension))];
    }

    private static void Days(Build build, RowReader rows, int lead)
    {
        var deals = build.Snapshot.Deals;
        var leads = build.Snapshot.Leads;
        var created = rows.Day(1);
        var contact = rows.Day(4);
        var leadCreated = lead == RowColumn.None ? (ushort)0 : leads.Created[lead];
        deals.Created.Add(created);
        deals.Closed.Add(rows.Number(0) == (int)DealStatus.Open ? (ushort)Day.None : rows.Day(2));
        deals.Expected.Add(rows.Day(3));
        deals.StageSince.Add(rows.Day(5));
        deals.LastActivity.Add(rows.Day(6));
        deals.LoggedActivity.Add(rows.Day(7));
        deals.Origin.Add(leadCreated != 0 ? leadCreated : contact != 0 ? contact : created);
        deals.Start.Add(build.Agreement.CycleStart switch
        {
            CycleStart.DealCreated => created,
            CycleStart.FirstContact => contact != 0 ? contact : leadCreated,
            CycleStart.Mql => 0,
        });
    }

    private static void Money(Build build, RowReader rows)
    {
        var deals = build.Snapshot.Deals;
        var rates = build.Snapshot.Rates;
        var currency = build.Currency(rows.Text(9));
        var amount = rows.Amount(8);
        var closed = deals.Closed[deals.Rows];
        deals.Amount.Add(amount);
        deals.Currency.Add(currency);
        deals.AmountCreated.Add(rates.Convert(amount, currency, deals.Created[deals.Rows]));
        deals.AmountClosed.Add(rates.Convert(amount, currency, closed));
        deals.Cost.Add(rates.Convert(rows.Amount(10), currency, closed));
        deals.Annual.Add(rates.Convert(rows.Amount(11), currency, closed));
    }
}
