using KpiBot.Sample.Model;
using KpiBot.Sample.Simulation;

namespace KpiBot.Sample;

/// <summary>
/// What can be found in the numbers: last quarter a competitor undercut pumps in one region, paid search gets dearer month by month, and mid-market food and
/// beverage customers are leaving. Beside it: a seller left and prices rose.
/// </summary>
internal sealed class Story
{
    public const string StruckRegion = "Brazil Southeast";
    public const string CompetitorPrice = "competitor price";

    private readonly Timeline _timeline;

    public Story(Timeline timeline)
    {
        _timeline = timeline;
        var until = DateOnly.FromDayNumber(timeline.Until);
        LeavingFrom = Clock.FirstOfQuarter(timeline.LastFullQuarter - 1);
        SellerLeft = timeline.Until - 105;
        PriceRise = Clock.FirstOfMonth(Clock.MonthOf(until.AddMonths(-16).DayNumber));
    }

    /// <summary>First day of the two quarters in which the leaving group leaves.</summary>
    public int LeavingFrom { get; }

    /// <summary>The seller's last day.</summary>
    public int SellerLeft { get; }

    /// <summary>From this day on every price is 8 % higher.</summary>
    public int PriceRise { get; }

    /// <summary>Whether the deal is for what the competitor sells, where he sells it.</summary>
    public static bool Contested(Deal deal) =>
        Products.All[deal.Products[0]].Line == Products.Pumps && deal.Market.Regions[deal.Account.Region].Name == StruckRegion;

    /// <summary>Whether the competitor's offer meets a deal that closes on the day: all of the last full quarter, and not since.</summary>
    public bool Struck(Deal deal) => Contested(deal) && deal.Closed != Clock.Never && Clock.QuarterOf(Clock.DayOf(deal.Closed)) == _timeline.LastFullQuarter;

    /// <summary>What a paid-search lead costs against its old price, in thousandths: up a tenth or so every month of the last year.</summary>
    public int SearchCost(int day)
    {
        var months = Clock.MonthOf(day) - (Clock.MonthOf(_timeline.Until) - 12);
        return 1000 + (Math.Max(0, months) * 105);
    }

    /// <summary>Whether the customer belongs to the group that is leaving.</summary>
    public static bool IsLeavingGroup(int industry, int size) => industry == Segments.FoodAndBeverage && size == Segments.MidMarket;

    /// <summary>Days of use that are left in the leaving group, in thousandths.</summary>
    public int UsageLeft(int day) => day < LeavingFrom ? 1000 : Math.Max(120, 800 - ((day - LeavingFrom) / 30 * 140));

    /// <summary>The price list on a day against the first one, in thousandths.</summary>
    public int PriceLevel(int day) => day >= PriceRise ? 1080 : 1000;
}
