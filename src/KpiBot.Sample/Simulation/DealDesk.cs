using KpiBot.Sample.Model;

namespace KpiBot.Sample.Simulation;

/// <summary>New deals and how they end.</summary>
internal sealed class DealDesk(Company company)
{
    /// <summary>Deals that nobody works on any more and nobody closes, in thousandths.</summary>
    private const int Forgotten = 15;

    /// <summary>How the deals of the opening day end.</summary>
    private static readonly bool[] OpeningDay = [true, false, true, false, true, false];

    private static readonly int[] LostAfter = [15, 25, 35, 25];
    private static readonly int[] LineDays = [110, 95, 70];

    private readonly Luck _luck = new(company);
    private int _opened;

    /// <summary>The number of the newest deal.</summary>
    public long Last { get; private set; }

    public long NextNumber() => ++Last;

    /// <summary>The deal of a lead that became an opportunity.</summary>
    public Deal Open(Lead lead, Account account)
    {
        var number = NextNumber();
        var dice = company.Dice(Throw.Deal, number);
        var created = Clock.DayOf(lead.Opportunity);
        var deal = new Deal
        {
            Number = number,
            Account = account,
            Type = DealTypes.NewBusiness,
            Stages = Stages.Selling,
            Created = lead.Opportunity,
            Lead = Clock.DayOf(lead.Created) >= company.Timeline.Start ? lead : null,
            Channel = lead.Channel,
            Owner = company.SellerOn(account.Owner, created, account.Number),
            Currency = Dirt.HasNoRate(number) ? Markets.CurrencyWithoutRate : Markets.All[account.Market].Currency,
            Products = Basket(lead.Product, ref dice),
            PurchaseReason = lead.PurchaseReason,
        };
        Price(deal, created, ref dice);
        Negotiate(deal, ref dice);
        return deal;
    }

    private static int[] Basket(int main, ref Dice dice)
    {
        if (!dice.Chance(180)) return [main];
        var second = Products.Of((Products.All[main].Line + 1) % 3, ref dice);
        return dice.Chance(350) ? [main, second, Products.Of(Products.Service, ref dice)] : [main, second];
    }

    private void Price(Deal deal, int day, ref Dice dice)
    {
        var product = Products.All[deal.Products[0]];
        var dollars = Segments.Sizes[deal.Account.Size].Amount.Throw(ref dice) * product.Price * (80 + (deal.Products.Length * 20)) / 10_000;
        var units = (long)(dollars * deal.Market.ListRate / 100) * company.Story.PriceLevel(day) / 1000;
        deal.Amount = Math.Max(10, units / 10 * 10) * 100;
        deal.Cost = deal.Amount * (product.Cost + dice.Between(-40, 40)) / 1000;
        deal.Plan = Products.Of(Products.Service, ref dice);
        deal.Yearly = deal.Amount * dice.Between(110, 260) / 1000;
        if (!dice.Chance(480)) deal.Yearly = 0;
    }

    private void Negotiate(Deal deal, ref Dice dice)
    {
        var days = Segments.Sizes[deal.Account.Size].CycleDays.Throw(ref dice) * LineDays[Products.All[deal.Products[0]].Line] / 100;
        var natural = company.Timeline.Working(deal.Created + (long)(days * Clock.Day));
        deal.Closed = PulledToQuarterEnd(natural, ref dice);
        deal.Expected = Math.Max(deal.Closed + (dice.Between(-8, 20) * Clock.Day), company.Timeline.Cutoff + (dice.Between(3, 30) * Clock.Day));
        if (Signs(deal) is { } won) deal.Won = won;
        else if (!IsForgotten(deal, ref dice)) deal.Won = _luck.Decides(deal, ref dice);
        deal.LossReason = deal.Won ? null : Loss(deal, ref dice);
        Advance(deal, ref dice);
    }

    /// <summary>Sellers who close anyway in the last weeks of a quarter close by its end.</summary>
    private long PulledToQuarterEnd(long closed, ref Dice dice)
    {
        var day = Clock.DayOf(closed);
        var end = Clock.FirstOfQuarter(Clock.QuarterOf(day) + 1);
        if (end - day > 30 || !dice.Chance(330)) return closed;
        for (day = end - 1 - dice.Below(4); !company.Timeline.IsWorkday(day); day--) { }
        return Math.Max(closed, Clock.At(day, dice.Between(9, 17), dice.Below(60)));
    }

    /// <summary>Whether the deal is one of the opening day's, and won; null when it is none. Only new customers sign on that day, and a quarter that is over needs none.</summary>
    private bool? Signs(Deal deal)
    {
        if (company.Timeline.LastFullQuarter == company.Timeline.Quarter) return null;
        var opening = company.Timeline.OpeningDay;
        var wait = Clock.DayOf(deal.Closed) - opening;
        if (_opened == OpeningDay.Length || wait is < 0 or > 21 || Clock.DayOf(deal.Created) > opening - 5 || deal.Lead is null || deal.Owner == company.People.Leaver || Dirt.Touches(deal.Number)) return null;
        var won = OpeningDay[_opened];
        if (won && deal.Account.CustomerSince <= deal.Closed) return null;
        deal.Closed = Clock.At(opening, 9 + _opened, 40);
        if (won && deal.Yearly == 0) deal.Yearly = deal.Amount / 8;
        _opened++;
        return won;
    }

    /// <summary>Most of what the seller who left had open, and a few others, lie about without an end.</summary>
    private bool IsForgotten(Deal deal, ref Dice dice)
    {
        var left = Clock.At(company.Story.SellerLeft, 18);
        var orphaned = deal.Owner == company.People.Leaver && deal.Closed > left;
        if (!dice.Chance(orphaned ? 800 : Forgotten)) return false;
        deal.Abandoned = orphaned ? left : deal.Created + (20 * Clock.Day);
        deal.Expected = deal.Closed;
        deal.Closed = Clock.Never;
        return true;
    }

    private string Loss(Deal deal, ref Dice dice)
    {
        return company.Story.Struck(deal) && dice.Chance(920) ? Story.CompetitorPrice : Reasons.Loss[dice.Weighted(Reasons.LossWeights)];
    }

    private static void Advance(Deal deal, ref Dice dice)
    {
        var end = deal.Closed == Clock.Never ? deal.Expected : deal.Closed;
        var passed = deal.Won || deal.Closed == Clock.Never ? Stages.Selling.Length : 1 + dice.Weighted(LostAfter);
        var entered = new List<long> { deal.Created };
        for (var stage = 1; stage < passed; stage++)
        {
            var at = deal.Created + ((end - deal.Created) / 1000 * ((stage * 1000 / passed) + dice.Between(-70, 70)));
            if (at < deal.Abandoned) entered.Add(at);
        }
        deal.Entered = [.. entered];
    }
}
