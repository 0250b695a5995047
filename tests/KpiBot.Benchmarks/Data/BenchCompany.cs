using System.Globalization;
using KpiBot.Agreements;
using KpiBot.Crm;
using KpiBot.Periods;

namespace KpiBot.Benchmarks.Data;

/// <summary>
/// A company of a given size whose rows spread over three years and double in number from the first to the last: for each deal four leads, about 4.4 stage
/// changes, 0.2 accounts and 0.4 contracts, and a modest number of everything else that the catalogue reads. Money is in three currencies.
/// </summary>
internal sealed class BenchCompany(int deals)
{
    public const string Source = "bench";

    public static readonly DateOnly Today = new(2026, 5, 20);
    public static readonly DateOnly First = new(2023, 5, 21);
    public static readonly string[] Channels =
        ["organic_search", "paid_search", "social", "referral", "email", "partner", "outbound", "events", "direct", "display", "content", "marketplace"];
    public static readonly string[] LossReasons = ["price", "no budget", "competitor", "timing", "no decision", "missing feature", "no contact", "merger", "in-house", "other"];
    public static readonly string[] Stages = ["Qualification", "Discovery", "Proposal", "Negotiation"];
    public static readonly (string? Code, decimal Rate)[] Currencies = [(null, 1), ("EUR", 1.1m), ("BRL", 0.19m)];
    private static readonly string[] Owners = [.. Enumerable.Range(1, 30).Select(i => $"Owner {i:00}")];
    private static readonly string[] Regions = ["Northeast", "Southeast", "South", "Midwest", "West", "Iberia", "Bajío", "Norte"];
    private static readonly string[] Industries = ["Machinery", "Food", "Chemicals", "Automotive", "Mining", "Energy", "Paper", "Textiles", "Pharma", "Water"];
    private static readonly string[] Sizes = ["1-49", "50-249", "250-999", "1000+"];
    private static readonly string[] Products = ["Pump P1", "Pump P2", "Valve V1", "Valve V2", "Sensor S1", "Sensor S2", "Service Basic", "Service Plus", "Kit A", "Kit B", "Panel", "Gateway"];

    private const long Millisecond = 1;
    private const long Hour = 3_600_000 * Millisecond;
    private const long OneDay = 24 * Hour;
    private static readonly long Begin = Unix(First);
    private static readonly long End = Unix(Today) + (20 * Hour);

    public int Deals => deals;

    public int Leads => deals * 4;

    public int Accounts => Math.Max(10, deals / 5);

    public static Agreement Agreement { get; } = new()
    {
        Calendar = new BusinessCalendar { Zone = "America/Sao_Paulo" },
        Stages = [new StageMeaning("Closed Won", FunnelStage.Won), new StageMeaning("Closed Lost", FunnelStage.Lost)],
        IdealCustomer = [new IdealCustomerRule(Dimensions.Industry, ["Machinery", "Food", "Chemicals", "Mining"])],
        FollowUpHours = 24, GrossMarginRate = 0.55m,
    };

    public Lead Lead(int index)
    {
        var dice = new Dice("lead", index);
        var created = LeadCreated(index);
        var channel = dice.Mostly(Channels);
        var owner = dice.Of(Owners.Length);
        var mql = dice.Chance(0.45) ? Past(created + (long)(dice.Tail() * 60 * Hour)) : null;
        var decided = mql is { } m ? Past(m + (long)(dice.Tail() * 30 * Hour)) : null;
        var taken = dice.Chance(0.82);
        var sql = decided is { } d && taken && dice.Chance(0.6) ? Past(d + (long)(dice.Tail() * 5 * OneDay)) : null;
        var response = dice.Chance(0.7) ? Past((mql ?? created) + (long)(dice.Tail() * 9 * Hour)) : null;
        return new Lead
        {
            Source = Source, Id = Id('L', index), CreatedAt = At(created), MqlAt = At(mql), AcceptedAt = taken ? At(decided) : null, RejectedAt = taken ? null : At(decided),
            RejectReason = taken || decided is null ? null : dice.Mostly(LossReasons), SqlAt = At(sql), FirstResponseAt = At(response),
            Channel = channel, Campaign = dice.Chance(0.7) ? Campaign(channel, dice.Of(4)) : null, Owner = Owners[owner], Team = Team(owner), Region = dice.Mostly(Regions),
            Industry = dice.Mostly(Industries), CompanySize = dice.Any(Sizes), AccountId = dice.Chance(0.2) ? Id('A', AccountBy(index / 4, ref dice)) : null,
        };
    }

    public Deal Deal(int index)
    {
        var dice = new Dice("deal", index);
        var lead = (index * 4) + dice.Of(4);
        var created = Math.Min(End - Hour, LeadCreated(lead) + (long)(dice.Tail() * 12 * OneDay));
        var closed = Past(created + (long)((dice.Tail() * 38 * OneDay) + (2 * OneDay)));
        var status = closed is null ? DealStatus.Open : dice.Chance(0.24) ? DealStatus.Won : DealStatus.Lost;
        var currency = dice.Next() is var c && c < 0.6 ? null : c < 0.85 ? "EUR" : "BRL";
        var amount = dice.Chance(0.04) ? (decimal?)null : decimal.Round((decimal)(dice.Tail() * 18_000), 2);
        var owner = dice.Of(Owners.Length);
        var type = dice.Next() is var t && t < 0.8 ? "New Business" : t < 0.95 ? "Expansion" : "Renewal";
        return new Deal
        {
            Source = Source, Id = Id('D', index), LeadId = Id('L', lead), AccountId = Id('A', AccountBy(index, ref dice)), Status = status, CreatedAt = At(created), ClosedAt = At(closed),
            ExpectedCloseAt = At(created + (60 * OneDay)), LastActivityAt = At(Math.Min(End, (closed ?? End) - (dice.Of(40) * OneDay))),
            Amount = amount, Currency = currency, CostOfGoods = dice.Chance(0.6) ? decimal.Round((amount ?? 0) * 0.45m, 2) : null, AnnualValue = status == DealStatus.Won ? amount : null,
            DealType = type, LossReason = status == DealStatus.Lost && dice.Chance(0.92) ? dice.Mostly(LossReasons) : null, Owner = Owners[owner], Team = Team(owner),
            Region = dice.Mostly(Regions), Product = dice.Mostly(Products), Pipeline = type == "Renewal" ? "Renewals" : "Sales",
            Stage = status switch { DealStatus.Won => "Closed Won", DealStatus.Lost => "Closed Lost", DealStatus.Open => Stages[VisitsOf(index, open: true) - 1] },
        };
    }

    /// <summary>The deal's stages in order; a closed deal ends in a terminal one.</summary>
    public IEnumerable<StageChange> Changes(int index, Deal deal)
    {
        var visits = VisitsOf(index, deal.Status == DealStatus.Open);
        var from = deal.CreatedAt!.Value.Code;
        var to = deal.ClosedAt?.Code ?? End;
        for (var visit = 0; visit < visits; visit++)
        {
            var at = from + (long)((to - from) * ((visit + new Dice("visit", (index * 8L) + visit).Next() * 0.8) / visits) * (visit == 0 ? 0 : 1));
            yield return Change(visit, Stages[visit], at);
        }

        if (deal.ClosedAt is { } closed) yield return Change(visits, deal.Stage!, closed.Code);

        StageChange Change(int visit, string stage, long at) =>
            new() { Source = Source, Id = string.Create(CultureInfo.InvariantCulture, $"D{index}-{visit}"), DealId = deal.Id, Stage = stage, At = new Moment(at) };
    }

    /// <summary>The contract that a won deal brings and those that renew it.</summary>
    public IEnumerable<Contract> Contracts(int index, Deal deal)
    {
        if (deal.Status != DealStatus.Won) yield break;
        var dice = new Dice("contract", index);
        if (!dice.Chance(0.97)) yield break;
        var start = DateOnly.FromDateTime(DateTime.UnixEpoch.AddMilliseconds(deal.ClosedAt!.Value.Code)).AddDays(1);
        var monthly = decimal.Round((decimal)(dice.Tail() * 900), 2);
        for (var term = 0; start <= Today; term++)
        {
            var end = start.AddMonths(8).AddDays(-1);
            yield return new Contract
            {
                Source = Source, Id = string.Create(CultureInfo.InvariantCulture, $"C{index}-{term}"), AccountId = deal.AccountId, StartAt = Moment.On(start), EndAt = Moment.On(end),
                CancelledAt = dice.Chance(0.04) ? Moment.On(start.AddMonths(5)) : null, RecurringAmount = monthly, Currency = deal.Currency, Product = deal.Product,
                RenewsId = term == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"C{index}-{term - 1}"),
            };
            if (!dice.Chance(0.85)) yield break;
            start = end.AddDays(1);
            monthly = decimal.Round(monthly * (decimal)(0.94 + (dice.Next() * 0.2)), 2);
        }
    }

    public Account Account(int index)
    {
        var dice = new Dice("account", index);
        return new Account
        {
            Source = Source, Id = Id('A', index), Name = string.Create(CultureInfo.InvariantCulture, $"Company {index}"), Industry = dice.Mostly(Industries), CompanySize = dice.Any(Sizes),
            Region = dice.Mostly(Regions), Country = dice.Mostly(["Brazil", "Mexico", "Spain", "USA"]), Channel = dice.Chance(0.9) ? dice.Mostly(Channels) : null, Owner = dice.Any(Owners),
        };
    }

    /// <summary>When a lead came in; of leads in order, so that rows are ordered by creation as in a CRM.</summary>
    private long LeadCreated(int index)
    {
        var place = (index + new Dice("created", index).Next()) / Leads;
        return Begin + (long)((Math.Sqrt(1 + (3 * place)) - 1) * (End - Begin - OneDay));
    }

    /// <summary>An account that was there at the time of the deal, the newer ones more often.</summary>
    private int AccountBy(int deal, ref Dice dice) => Math.Min(Accounts - 1, (int)((1 - (dice.Next() * dice.Next())) * ((long)(deal + 1) * Accounts / deals)));

    private static int VisitsOf(int index, bool open) => open ? 1 + new Dice("visits", index).Of(Stages.Length) : new Dice("visits", index).Next() is var p && p < 0.1 ? 2 : p < 0.4 ? 3 : 4;

    internal static string Campaign(string channel, int number) => string.Create(CultureInfo.InvariantCulture, $"{channel} {number + 1}");

    internal static string Id(char kind, int index) => string.Create(CultureInfo.InvariantCulture, $"{kind}{index}");

    internal static long Unix(DateOnly day) => (day.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber) * OneDay;

    private static string Team(int owner) => $"Team {(char)('A' + (owner % 5))}";

    private static long? Past(long at) => at < End ? at : null;

    private static Moment? At(long? at) => at is { } code ? new Moment(code) : null;
}
