using System.Globalization;
using KpiBot.Crm;
using KpiBot.Periods;

namespace KpiBot.Benchmarks.Data;

/// <summary>What goes on around the deals of a <see cref="BenchCompany"/>: cost, figures of marketing, customers' lives, targets and rates.</summary>
internal sealed class BenchLife(BenchCompany company)
{
    private static readonly int Days = BenchCompany.Today.DayNumber - BenchCompany.First.DayNumber + 1;

    /// <summary>Everything beside leads, deals, stage changes, accounts and contracts, kind by kind.</summary>
    public IEnumerable<IEnumerable<CrmRecord>> All =>
    [
        Spend(), Salaries(), Ads(), Mailings(), Traffic(), Rates(), Targets(),
        Some("order", company.Deals / 10, Order), Some("ticket", company.Deals / 20, Ticket), Some("survey", company.Deals / 20, Survey), Some("usage", company.Deals / 4, Usage),
        Some("activity", company.Deals / 2, Activity), Some("touch", company.Deals / 4, Touch),
    ];

    public static IEnumerable<ExchangeRate> Rates()
    {
        for (var month = new DateOnly(BenchCompany.First.Year, BenchCompany.First.Month, 1); month <= BenchCompany.Today; month = month.AddMonths(1))
        {
            foreach (var (code, rate) in BenchCompany.Currencies.Skip(1))
                yield return new() { Source = BenchCompany.Source, Id = string.Create(CultureInfo.InvariantCulture, $"{code}{month:yyyyMM}"), At = Moment.On(month), Currency = code!, To = "USD", Rate = rate + (month.Month * 0.002m) };
        }
    }

    /// <summary>Four campaigns a channel and day; the fourth is no advertising.</summary>
    public IEnumerable<Spend> Spend() =>
        from day in Enumerable.Range(0, Days)
        from channel in Enumerable.Range(0, BenchCompany.Channels.Length)
        from campaign in Enumerable.Range(0, 4)
        let dice = new Dice("spend", (((long)day * 12) + channel) * 4 + campaign)
        let name = BenchCompany.Channels[channel]
        select new Spend
        {
            Source = BenchCompany.Source, Id = string.Create(CultureInfo.InvariantCulture, $"S{day}-{channel}-{campaign}"), At = Moment.On(BenchCompany.First.AddDays(day)),
            Class = campaign < 3 ? CostClass.Advertising : CostClass.Content, Channel = name, Campaign = BenchCompany.Campaign(name, campaign), Amount = Money(dice, company.Deals / 5_000.0),
        };

    private IEnumerable<Spend> Salaries() =>
        from month in Enumerable.Range(0, 36)
        from cost in (CostClass[])[CostClass.MarketingSalaries, CostClass.SalesSalaries, CostClass.Commissions]
        select new Spend
        {
            Source = BenchCompany.Source, Id = string.Create(CultureInfo.InvariantCulture, $"P{month}-{cost}"), At = Moment.On(BenchCompany.First.AddMonths(month)), Class = cost,
            Amount = company.Deals * 2,
        };

    private static IEnumerable<AdResult> Ads() =>
        from day in Enumerable.Range(0, Days)
        from channel in Enumerable.Range(0, BenchCompany.Channels.Length)
        let dice = new Dice("ad", ((long)day * 12) + channel)
        let shown = 1000 + dice.Of(9000)
        select new AdResult
        {
            Source = BenchCompany.Source, Id = string.Create(CultureInfo.InvariantCulture, $"R{day}-{channel}"), At = Moment.On(BenchCompany.First.AddDays(day)), Social = channel % 3 == 0,
            Channel = BenchCompany.Channels[channel], Impressions = shown, Clicks = shown / 50, Interactions = shown / 20,
        };

    private static IEnumerable<EmailResult> Mailings() =>
        from week in Enumerable.Range(0, Days / 7)
        let delivered = 5000 + new Dice("mail", week).Of(5000)
        select new EmailResult
        {
            Source = BenchCompany.Source, Id = string.Create(CultureInfo.InvariantCulture, $"M{week}"), At = Moment.On(BenchCompany.First.AddDays(week * 7)),
            Campaign = BenchCompany.Campaign("email", week % 4), Delivered = delivered, Opens = delivered / 4, Clicks = delivered / 40,
        };

    private static IEnumerable<WebTraffic> Traffic() =>
        from day in Enumerable.Range(0, Days)
        from channel in Enumerable.Range(0, BenchCompany.Channels.Length)
        select new WebTraffic
        {
            Source = BenchCompany.Source, Id = string.Create(CultureInfo.InvariantCulture, $"W{day}-{channel}"), At = Moment.On(BenchCompany.First.AddDays(day)),
            Channel = BenchCompany.Channels[channel], Sessions = 200 + new Dice("web", ((long)day * 12) + channel).Of(800),
        };

    private IEnumerable<Target> Targets() =>
        from quarter in Enumerable.Range(0, 13)
        let begin = new DateOnly(2023, 4, 1).AddMonths(quarter * 3)
        from kpi in (string[])["revenue_won", "mqls"]
        select new Target
        {
            Source = BenchCompany.Source, Id = string.Create(CultureInfo.InvariantCulture, $"T{quarter}-{kpi}"), Kpi = kpi, FromAt = Moment.On(begin), ToAt = Moment.On(begin.AddMonths(3).AddDays(-1)),
            Value = company.Deals * (kpi == "mqls" ? 0.2m : 900),
        };

    private Order Order(string id, int index, Dice dice) =>
        new() { Source = BenchCompany.Source, Id = id, AccountId = Account(ref dice), At = Some(ref dice, index, company.Deals / 10), Amount = Money(dice, 40), Recurring = index % 3 == 0 };

    private Ticket Ticket(string id, int index, Dice dice)
    {
        var opened = Some(ref dice, index, company.Deals / 20);
        var reply = opened.Code + (long)(dice.Tail() * 6 * 3_600_000);
        return new() { Source = BenchCompany.Source, Id = id, AccountId = Account(ref dice), CreatedAt = opened, FirstReplyAt = new Moment(reply), ClosedAt = index % 9 == 0 ? null : new Moment(reply + 3_600_000) };
    }

    private Survey Survey(string id, int index, Dice dice)
    {
        var kind = index % 2 == 0 ? SurveyKind.Nps : SurveyKind.Csat;
        var account = Account(ref dice);
        return new() { Source = BenchCompany.Source, Id = id, AccountId = account, Respondent = account + "-" + dice.Of(2), Kind = kind, At = Some(ref dice, index, company.Deals / 20), Score = kind == SurveyKind.Nps ? 3 + dice.Of(8) : 1 + dice.Of(5) };
    }

    private Usage Usage(string id, int index, Dice dice) => new() { Source = BenchCompany.Source, Id = id, AccountId = Account(ref dice), At = Some(ref dice, index, company.Deals / 4) };

    private Activity Activity(string id, int index, Dice dice) => new()
    {
        Source = BenchCompany.Source, Id = id, Type = (ActivityType)dice.Of(3), At = Some(ref dice, index, company.Deals / 2), Outbound = dice.Chance(0.7), Owner = $"Owner {1 + dice.Of(30):00}",
        DealId = BenchCompany.Id('D', Math.Min(company.Deals - 1, index * 2)),
    };

    private Touch Touch(string id, int index, Dice dice)
    {
        var lead = Math.Min(company.Leads - 1, index * 16 + dice.Of(16));
        var channel = dice.Mostly(BenchCompany.Channels);
        return new() { Source = BenchCompany.Source, Id = id, LeadId = BenchCompany.Id('L', lead), Channel = channel, Campaign = BenchCompany.Campaign(channel, dice.Of(4)), At = company.Lead(lead).CreatedAt };
    }

    private string Account(ref Dice dice) => BenchCompany.Id('A', dice.Of(company.Accounts));

    /// <summary>A moment of the three years, later for later rows.</summary>
    private static Moment Some(ref Dice dice, int index, int of) =>
        new(BenchCompany.Unix(BenchCompany.First) + (long)(((index + dice.Next()) / of) * (Days - 1) * 86_400_000.0));

    private static IEnumerable<CrmRecord> Some<T>(string kind, int count, Func<string, int, Dice, T> make) where T : CrmRecord =>
        Enumerable.Range(0, count).Select(index => make(string.Create(CultureInfo.InvariantCulture, $"{kind}{index}"), index, new Dice(kind, index)));

    private static decimal Money(Dice dice, double size) => decimal.Round((decimal)(dice.Tail() * size) + 1, 2);
}
