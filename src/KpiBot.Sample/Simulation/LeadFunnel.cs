using KpiBot.Sample.Model;

namespace KpiBot.Sample.Simulation;

/// <summary>Leads as they come in, and how far each gets until it is an opportunity or not.</summary>
internal sealed class LeadFunnel(Company company)
{
    /// <summary>Leads of the opening day that hurry through the funnel, so that the quarter's first day has one of everything.</summary>
    private const int Hurried = 5;

    private static readonly Curve HoursToQualify = new(0.1, 0.5, 2, 5, 14, 30, 60, 110, 190, 420);
    private static readonly Curve HoursToRespond = new(0.1, 0.3, 0.6, 1.0, 1.6, 2.3, 3.2, 5, 12, 30, 90);
    private static readonly Curve HoursToDecide = new(0.5, 3, 8, 20, 30, 50, 75, 130);
    private static readonly Curve DaysToQualifyBySales = new(0.3, 1, 2, 4, 6, 9, 14, 24);
    private static readonly Curve DaysToOpportunity = new(0.1, 0.4, 1, 2, 4, 7, 12);

    private readonly Dictionary<(int Channel, int Market, int Month), List<string>> _campaigns = [];
    private readonly int[] _channels = new int[Channels.All.Length];
    private int _hurried;

    /// <summary>The leads of a market on a day, numbered on from <paramref name="number"/>.</summary>
    public IEnumerable<Lead> Enter(Arrivals arrivals, long number)
    {
        var market = Markets.All[arrivals.Market];
        for (var i = 0; i < arrivals.Count; i++)
        {
            for (var channel = 0; channel < _channels.Length; channel++) _channels[channel] = Channels.Weight(channel, arrivals.Day, market, company.Timeline);
            var dice = company.Dice(Throw.Lead, number);
            var lead = Meet(arrivals, number++, market, ref dice);
            if (arrivals.Day == company.Timeline.OpeningDay && _hurried < Hurried) Hurry(lead, _hurried++);
            else Progress(lead, ref dice);
            yield return lead;
        }
    }

    private Lead Meet(Arrivals arrivals, long number, Market market, ref Dice dice)
    {
        var hour = dice.Chance(700) ? dice.Between(8, 17) : dice.Between(7, 21);
        var lead = new Lead { Number = number, Market = arrivals.Market, Created = Clock.At(arrivals.Day, hour, dice.Below(60)) + dice.Below(60) };
        lead.Channel = dice.Weighted(_channels);
        lead.Campaign = CampaignOf(lead.Channel, arrivals, ref dice);
        lead.Region = market.Regions.Length == 1 || dice.Below(100) < market.Regions[0].Share ? 0 : 1;
        lead.Industry = dice.Weighted(Segments.IndustryWeights);
        lead.Size = dice.Weighted(Segments.SizeWeights);
        lead.Product = Products.Of(dice.Weighted(market.LineMix), ref dice);
        lead.Role = dice.Below(Segments.Roles.Length);
        lead.PurchaseReason = dice.Weighted(Segments.PurchaseReasonWeights);
        lead.RejectReason = dice.Weighted(Reasons.RejectWeights);
        lead.Owner = company.SellerOn(company.People.Seller(arrivals.Market, (int)number), arrivals.Day, (int)(number % 2));
        return lead;
    }

    private string? CampaignOf(int channel, Arrivals arrivals, ref Dice dice)
    {
        var key = (channel, arrivals.Market, Clock.MonthOf(arrivals.Day));
        if (!_campaigns.TryGetValue(key, out var running)) _campaigns[key] = running = Campaigns.Running(channel, Markets.All[arrivals.Market].Code, arrivals.Day);
        if (running.Count == 0) return null;
        return dice.Chance(700) ? running[0] : dice.Of(running);
    }

    private void Progress(Lead lead, ref Dice dice)
    {
        var fit = Segments.IsIdeal(lead.Industry, lead.Size) ? 50 : -50;
        if (!dice.Chance(Channels.All[lead.Channel].Qualified + fit)) return;
        lead.Qualified = lead.Created + Hours(HoursToQualify, ref dice);
        if (!dice.Chance(955)) return;
        lead.Responded = Work(Work(lead.Qualified) + Hours(HoursToRespond, ref dice));
        if (!dice.Chance(935)) return;
        var decided = Work(lead.Responded + Hours(HoursToDecide, ref dice));
        if (!dice.Chance(800))
        {
            lead.Rejected = decided;
            return;
        }
        lead.Accepted = decided;
        if (!dice.Chance(800)) return;
        lead.SalesQualified = Work(lead.Accepted + (long)(DaysToQualifyBySales.Throw(ref dice) * Clock.Day));
        if (!dice.Chance(855)) return;
        lead.Opportunity = Work(lead.SalesQualified + (long)(DaysToOpportunity.Throw(ref dice) * Clock.Day));
    }

    private void Hurry(Lead lead, int nth)
    {
        var morning = Clock.At(company.Timeline.OpeningDay, 9, 10 * nth);
        lead.Qualified = Math.Max(lead.Created + (5 * Clock.Minute), morning);
        lead.Responded = lead.Qualified + (25 * Clock.Minute);
        var decided = lead.Responded + (15 * Clock.Minute);
        if (nth == 3) lead.Rejected = decided;
        else lead.Accepted = decided;
        if (nth > 2) return;
        lead.SalesQualified = decided + (20 * Clock.Minute);
        lead.Opportunity = lead.SalesQualified + (30 * Clock.Minute);
    }

    private long Work(long time) => company.Timeline.Working(time);

    private static long Hours(Curve curve, ref Dice dice) => (long)(curve.Throw(ref dice) * Clock.Hour);
}
