using KpiBot.Sample.Model;
using KpiBot.Sample.Output;

namespace KpiBot.Sample.Simulation;

/// <summary>Costs and figures of marketing by day, and the costs of sales.</summary>
internal sealed class MarketingYears(Company company, Export export, Ledger ledger)
{
    private const string SocialPosts = "organic_social";

    /// <summary>Dollars of advertising for one expected lead, and of one click.</summary>
    private static readonly (int Channel, int PerLead, int CentsPerClick, int ClicksPerMille)[] Media =
        [(Channels.PaidSearch, 85, 320, 34), (Channels.PaidSocial, 60, 210, 9)];

    private readonly Timeline _timeline = company.Timeline;
    private readonly long _leads = company.Options.Deals * 4L;

    public void Write()
    {
        for (var day = _timeline.Start; day <= _timeline.Until; day++)
        {
            var dice = company.Dice(Throw.Spend, day);
            Advertise(day, ref dice);
            Visit(day, ref dice);
            Mail(day, ref dice);
            Pay(day, ref dice);
        }
    }

    private void Advertise(int day, ref Dice dice)
    {
        for (var market = 0; market < Markets.All.Length; market++)
        {
            foreach (var (channel, perLead, centsPerClick, clicksPerMille) in Media)
            {
                var campaigns = Campaigns.Running(channel, Markets.All[market].Code, day);
                var expected = Leads(day, market, channel);
                var creep = channel == Channels.PaidSearch ? company.Story.SearchCost(day) : 1000;
                foreach (var campaign in campaigns)
                {
                    var dollars = Math.Max(200, expected * perLead / 10 * creep / 1000 * dice.Between(850, 1150) / 1000 / campaigns.Count);
                    var clicks = Math.Max(1, dollars * 1000 / centsPerClick / creep);
                    export.Spend.Add(new(day, market, CostClasses.Advertising, dollars, Channels.All[channel].Name, campaign), company.Rates);
                    export.AdResults.Add(day, false, Channels.All[channel].Name, campaign, clicks * 1000 / clicksPerMille * dice.Between(900, 1100) / 1000, clicks, clicks);
                }
            }
        }
        var shown = company.Scaled(Growing(day, 800)) * dice.Between(700, 1300) / 1000;
        var liked = shown * dice.Between(22, 48) / 1000;
        export.AdResults.Add(day, true, SocialPosts, "Company page", shown, liked / 3, liked);
    }

    private void Visit(int day, ref Dice dice)
    {
        for (var channel = 0; channel < Channels.All.Length; channel++)
        {
            if (Channels.All[channel].Sessions == 0) continue;
            long expected = 0;
            for (var market = 0; market < Markets.All.Length; market++) expected += Leads(day, market, channel);
            export.WebTraffic.Add(day, Channels.All[channel].Name, 1 + (expected * Channels.All[channel].Sessions * dice.Between(900, 1100) / 1_000_000));
        }
    }

    /// <summary>A newsletter every other Wednesday and on the first of the month.</summary>
    private void Mail(int day, ref Dice dice)
    {
        if (day % 14 != 2 && DateOnly.FromDayNumber(day).Day != 1) return;
        foreach (var market in Markets.All)
        {
            var delivered = Math.Max(20, company.Scaled(Growing(day, 14 * market.Share)) * dice.Between(960, 1040) / 1000);
            export.EmailResults.Add(day, $"Newsletter {market.Code}", delivered, delivered * dice.Between(190, 290) / 1000, delivered * dice.Between(18, 42) / 1000);
        }
    }

    private void Pay(int day, ref Dice dice)
    {
        var date = DateOnly.FromDayNumber(day);
        for (var market = 0; market < Markets.All.Length; market++)
        {
            if (date.DayOfWeek == DayOfWeek.Monday) PayWeek(day, market, ref dice);
            if (date.Day == 10) PayFairs(day, date, market);
            if (date.AddDays(1).Day == 1) Add(day, market, CostClasses.Commissions, ledger.WonIn(Clock.MonthOf(day), market) * 3 / 100);
        }
    }

    private void PayWeek(int day, int market, ref Dice dice)
    {
        foreach (var cost in CostClasses.Weekly)
        {
            var dollars = company.Scaled(Growing(day, cost.Yearly * 100 / 52)) * Markets.All[market].Share / 100 * dice.Between(970, 1030) / 1000;
            // Once an agency gave money back.
            var credit = cost.Class == "agencies" && day / 7 == (_timeline.Start + 300) / 7;
            Add(day, market, cost.Class, credit ? -dollars / 2 : dollars, cost.Channel);
        }
    }

    /// <summary>A fair is paid in its first month, a roadshow in twelve parts.</summary>
    private void PayFairs(int day, DateOnly date, int market)
    {
        foreach (var campaign in Campaigns.All)
        {
            if (campaign.Booth == 0 || campaign.Market != Markets.All[market].Code) continue;
            var tour = campaign.Months == (1, 12);
            if (!tour && date.Month != campaign.Months.From) continue;
            Add(day, market, CostClasses.Events, company.Scaled(Growing(day, campaign.Booth * 100L)) / (tour ? 12 : 1), Channels.All[Channels.Events].Name, campaign.NameIn(date.Year));
        }
    }

    private void Add(int day, int market, string costClass, long dollars, string? channel = null, string? campaign = null) =>
        export.Spend.Add(new(day, market, costClass, dollars, channel, campaign), company.Rates);

    /// <summary>Leads to expect, in thousandths.</summary>
    private long Leads(int day, int market, int channel) =>
        _timeline.Expected(_leads, day, Markets.All[market]) * Channels.Weight(channel, day, Markets.All[market], _timeline) / 1000;

    /// <summary>An amount that grows by half over the export.</summary>
    private long Growing(int day, long amount) => amount + (amount * (day - _timeline.Start) / (2 * (_timeline.Until - _timeline.Start)));
}
