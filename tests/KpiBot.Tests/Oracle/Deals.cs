using KpiBot.Crm;

namespace KpiBot.Tests.Oracle;

/// <summary>Which deals are won, lost, open and new business; and what they are worth.</summary>
public static class Deals
{
    public static bool IsWon(this Scene scene, Deal deal, DateOnly by) => deal.Status == DealStatus.Won && scene.Day(deal.ClosedAt) <= by;

    public static bool IsLost(this Scene scene, Deal deal, DateOnly by) => deal.Status == DealStatus.Lost && scene.Day(deal.ClosedAt) <= by;

    /// <summary>Deals that meet the filters.</summary>
    public static IEnumerable<Deal> KeptDeals(this Scene scene) => scene.World.All<Deal>().Where(scene.Slices.Keeps);

    /// <summary>Deals with the status that were closed in P and meet the filters; without a closing date left out.</summary>
    public static List<Deal> ClosedInPeriod(this Scene scene, DealStatus status) =>
        [.. scene.KeptDeals().Where(deal => deal.Status == status && scene.Counts(deal.ClosedAt))];

    /// <summary>The same of new business.</summary>
    public static List<Deal> NewBusinessClosed(this Scene scene, DealStatus status) =>
        [.. scene.KeptDeals().Where(deal => deal.Status == status && scene.NewBusiness(deal, scene.InPeriod(scene.Day(deal.ClosedAt))) && scene.Counts(deal.ClosedAt))];

    /// <summary>Whether the deal is new business; one without a type that would have <paramref name="counted"/> is left out.</summary>
    public static bool NewBusiness(this Scene scene, Deal deal, bool counted)
    {
        if (counted && Kind(scene, deal) is null) scene.Excluded.Add("no_deal_type");
        return Kind(scene, deal) == true;
    }

    /// <summary>True: new business; false: existing; null: the source has types, but not for this deal.</summary>
    public static bool? Kind(Scene scene, Deal deal)
    {
        if (!scene.Links.HasDealTypes(deal.Source)) return true;
        return deal.DealType is null ? null : scene.Agreement.NewBusinessTypes.Any(type => Folding.FoldType(type) == Folding.FoldType(deal.DealType));
    }

    /// <summary>Whether the deal is open on a day; one without a creation date, when that day has passed, is left out.</summary>
    public static bool IsOpen(this Scene scene, Deal deal, DateOnly on, bool tally = true)
    {
        var closed = deal.Status != DealStatus.Open && (deal.ClosedAt is null || scene.Day(deal.ClosedAt) <= on);
        if (closed) return false;
        if (deal.CreatedAt is not null) return scene.Day(deal.CreatedAt) <= on;
        if (on == scene.Today) return true;
        if (tally) scene.Excluded.Add("no_date");
        return false;
    }

    /// <summary>The stage on a day: history's when the day has passed and there is any, else today's.</summary>
    public static string? StageOn(this Scene scene, Deal deal, DateOnly on) => LastChange(scene, deal, on)?.Stage ?? deal.Stage;

    /// <summary>The amount on a day, likewise.</summary>
    public static decimal? AmountOn(this Scene scene, Deal deal, DateOnly on) => LastChange(scene, deal, on)?.Amount ?? deal.Amount;

    /// <summary>Puts what the filters keep of the deal's amount into the purse; null when none of it counts.</summary>
    public static decimal? AddAmount(this Scene scene, Purse purse, Deal deal, DateOnly day) => purse.Add(scene.Slices.Part(deal, deal.Stage, deal.Amount)!, deal.Currency, day);

    /// <summary>The same with stage and amount as of a day on which the deal is open.</summary>
    public static decimal? AddAmountOn(this Scene scene, Purse purse, Deal deal, DateOnly day) =>
        purse.Add(scene.Slices.Part(deal, scene.StageOn(deal, day), scene.AmountOn(deal, day))!, deal.Currency, day);

    /// <summary>Sum over deals won (lost) in P of what the filters keep, at the rate of the closing day.</summary>
    public static Purse Closed(this Scene scene, IEnumerable<Deal> deals, Purse purse)
    {
        foreach (var deal in deals) scene.AddAmount(purse, deal, scene.Day(deal.ClosedAt)!.Value);
        return purse;
    }

    private static StageChange? LastChange(Scene scene, Deal deal, DateOnly on) => on == scene.Today ? null : scene.LastChangeBy(deal, on);

    /// <summary>The last change up to a day.</summary>
    public static StageChange? LastChangeBy(this Scene scene, Deal deal, DateOnly on) =>
        scene.Links.ChangesOf(deal).LastOrDefault(change => scene.Day(change.At) <= on);
}
