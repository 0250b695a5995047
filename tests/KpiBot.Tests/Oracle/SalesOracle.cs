using KpiBot.Agreements;
using KpiBot.Crm;
using KpiBot.Kpis;

namespace KpiBot.Tests.Oracle;

/// <summary>Deals that were created or closed in the period.</summary>
public static class SalesOracle
{
    private static readonly Answer NotConnected = Answer.None("not_connected");

    public static Answer Created(Scene scene)
    {
        if (!scene.World.Has<Deal>()) return NotConnected;
        var count = scene.KeptDeals().Count(deal => scene.Counts(deal.CreatedAt));
        return Answer.Of(count).With(scene, count);
    }

    /// <summary><c>deals_won</c>, <c>deals_lost</c></summary>
    public static Answer Closed(Scene scene, DealStatus status)
    {
        if (!scene.World.Has<Deal>()) return NotConnected;
        var closed = scene.ClosedInPeriod(status);
        return Answer.Of(closed.Count).With(
            scene,
            closed.Count,
            ("new_business", closed.Count(deal => Deals.Kind(scene, deal) == true)),
            ("existing", closed.Count(deal => Deals.Kind(scene, deal) == false)));
    }

    public static Answer Revenue(Scene scene)
    {
        if (!scene.World.Has<Deal>()) return NotConnected;
        var won = scene.ClosedInPeriod(DealStatus.Won);
        return Answer.Money(scene.Closed(won, scene.Purse())).With(
            scene,
            won.Count,
            ("new_business", scene.Closed(won.Where(deal => Deals.Kind(scene, deal) == true), scene.QuietPurse()).Total),
            ("existing", scene.Closed(won.Where(deal => Deals.Kind(scene, deal) == false), scene.QuietPurse()).Total));
    }

    public static Answer WinRate(Scene scene)
    {
        if (!scene.World.Has<Deal>()) return NotConnected;
        var won = scene.NewBusinessClosed(DealStatus.Won);
        var lost = scene.NewBusinessClosed(DealStatus.Lost);
        return Answer.Ratio(won.Count, won.Count + lost.Count).With(scene, won.Count + lost.Count, ("by_value", ByValue(scene, won, lost, scene.QuietPurse(), scene.QuietPurse()).Value));
    }

    /// <summary>Variant <c>value</c>.</summary>
    public static Answer WinRateByValue(Scene scene)
    {
        if (!scene.World.Has<Deal>()) return NotConnected;
        var won = scene.NewBusinessClosed(DealStatus.Won);
        var lost = scene.NewBusinessClosed(DealStatus.Lost);
        return ByValue(scene, won, lost, scene.Purse(), scene.Purse()).With(scene, won.Count + lost.Count);
    }

    public static Answer LostRate(Scene scene)
    {
        if (!scene.World.Has<Deal>()) return NotConnected;
        var won = scene.NewBusinessClosed(DealStatus.Won).Count;
        var lost = scene.NewBusinessClosed(DealStatus.Lost).Count;
        return Answer.Ratio(lost, won + lost).With(scene, won + lost);
    }

    public static Answer CloseRate(Scene scene)
    {
        if (!scene.World.Has<Deal>()) return NotConnected;
        var created = scene.KeptDeals().Where(deal => scene.NewBusiness(deal, scene.InPeriod(scene.Day(deal.CreatedAt))) && scene.Counts(deal.CreatedAt)).ToList();
        var answer = Answer.Ratio(created.Count(deal => scene.IsWon(deal, scene.Today)), created.Count);
        return LeadsCanMeet(scene) ? answer.With(scene, created.Count, ("leads", scene.Also("lead_conversion_rate").Value)) : answer.With(scene, created.Count);
    }

    public static Answer AverageSize(Scene scene)
    {
        if (!scene.World.Has<Deal>()) return NotConnected;
        var won = scene.ClosedInPeriod(DealStatus.Won);
        var purse = scene.Purse();
        var sizes = won.Select(deal => scene.AddAmount(purse, deal, scene.Day(deal.ClosedAt)!.Value)).OfType<decimal>().ToList();
        var answer = Answer.Ratio(purse.Total, sizes.Count);
        return scene.Filters.Count > 0
            ? answer.With(scene, won.Count, ("median", Spread.Median(sizes)))
            : answer.With(scene, won.Count, ("median", Spread.Median(sizes)), ("order_value", OrderValue(scene)));
    }

    /// <summary>The annual value is the deal's own: by product, one of several products has none.</summary>
    public static Answer AverageContract(Scene scene)
    {
        if (!scene.World.Has<Deal>()) return NotConnected;
        var won = scene.ClosedInPeriod(DealStatus.Won);
        var purse = scene.Purse();
        foreach (var deal in won) purse.Add(IsCut(scene, deal) ? null : deal.AnnualValue, deal.Currency, scene.Day(deal.ClosedAt)!.Value, scene.Slices.Part(deal, deal.Stage, null)!.Share);
        return Answer.Ratio(purse.Total, purse.Counted).With(scene, won.Count);
    }

    public static Answer Cycle(Scene scene)
    {
        if (!scene.World.Has<Deal>()) return NotConnected;
        var won = scene.NewBusinessClosed(DealStatus.Won);
        var days = Cycles(scene, won);
        var ages = StageOracle.Open(scene, tally: false)
            .Where(deal => Deals.Kind(scene, deal) == true)
            .Select(deal => (decimal?)scene.End.DayNumber - CycleStart(scene, deal)?.DayNumber).OfType<decimal>().Where(age => age >= 0).ToList();
        return (Spread.Median(days) is { } median ? Answer.Of(median) : Answer.None("no_records")).With(
            scene, days.Count, ("mean", Spread.Mean(days)), ("p90", Spread.P90(days)), ("open_age", Spread.Median(ages)));
    }

    /// <summary>Days from the agreed start to the closing, without those that have no start or a negative span.</summary>
    public static List<decimal> Cycles(Scene scene, IEnumerable<Deal> won)
    {
        var days = new List<decimal>();
        foreach (var deal in won)
        {
            var span = scene.Day(deal.ClosedAt)!.Value.DayNumber - CycleStart(scene, deal)?.DayNumber;
            if (span is null) scene.Excluded.Add("no_start");
            else if (span < 0) scene.Excluded.Add("negative_span");
            else days.Add(span.Value);
        }

        return days;
    }

    public static Answer GrossMargin(Scene scene)
    {
        if (!scene.World.Has<Deal>()) return NotConnected;
        var won = scene.ClosedInPeriod(DealStatus.Won);
        var (amounts, costs, sales) = (0m, 0m, 0);
        foreach (var deal in won)
        {
            var day = scene.Day(deal.ClosedAt)!.Value;
            var part = scene.Slices.Part(deal, deal.Stage, deal.Amount)!;
            if (scene.Purse().Add(part, deal.Currency, day) is not { } amount) continue;
            if (IsCut(scene, deal) || deal.CostOfGoods is not { } cost)
            {
                scene.Excluded.Add("no_cost_of_goods");
                continue;
            }

            if (scene.Money.Convert(cost, deal.Currency, day) is not { } converted)
            {
                scene.Excluded.Add("no_exchange_rate");
                continue;
            }

            (amounts, costs, sales) = (amounts + amount, costs + (converted * part.Share), sales + 1);
        }

        var answer = won.Count > 0 && sales == 0 ? Answer.None("no_amounts") : Answer.Ratio(amounts - costs, amounts);
        return answer.With(scene, won.Count, ("margin_per_sale", Answer.Ratio(amounts - costs, sales).Value));
    }

    /// <summary>Open new business × win rate × average won amount ÷ mean cycle. The parts leave out different records, so these are not judged.</summary>
    public static Answer Velocity(Scene scene)
    {
        if (!scene.World.Has<Deal>()) return NotConnected;
        decimal open = StageOracle.Open(scene).Count(deal => Deals.Kind(scene, deal) == true);
        var winRate = WinRate(scene);
        var won = scene.NewBusinessClosed(DealStatus.Won);
        var purse = scene.Purse();
        var sizes = won.Select(deal => scene.AddAmount(purse, deal, scene.Day(deal.ClosedAt)!.Value)).OfType<decimal>().ToList();
        var size = Answer.Ratio(purse.Total, sizes.Count);
        var cycle = Spread.Mean(Cycles(scene, won)) is { } mean ? Answer.Of(mean) : Answer.None("no_records");
        var answer = Answer.Missing(cycle.Value, winRate, size, cycle)
            ?? Answer.Of(open * winRate.Value!.Value * size.Value!.Value / cycle.Value!.Value);
        var records = (long)open + winRate.Records;
        return (answer.Value is null ? answer.With(scene, records) : answer.With(
            scene, records, ("open_deals", open), ("win_rate", winRate.Value), ("average_deal_size", size.Value), ("cycle_days", cycle.Value))) with { Excluded = null };
    }

    public static Answer Activities(Scene scene)
    {
        if (!scene.World.Has<Activity>()) return NotConnected;
        var count = scene.World.All<Activity>()
            .Where(activity => !activity.Automated && (activity.Held || activity.Type != ActivityType.Meeting))
            .Where(activity => scene.Passes(dimension => dimension switch
            {
                Dimensions.ActivityType => Folding.Fold(activity.Type.ToString()),
                Dimensions.Owner => activity.Owner,
                Dimensions.Team => activity.Team,
                _ => scene.Values.Name(CustomerSigns.AccountOf(scene, activity)),
            }))
            .Count(activity => scene.Counts(activity.At));
        return Answer.Of(count).With(scene, count);
    }

    private static bool IsCut(Scene scene, Deal deal) => scene.FiltersBy(Dimensions.Product) && scene.Slices.HasSeveralProducts(deal);

    private static DateOnly? CycleStart(Scene scene, Deal deal) => scene.Agreement.CycleStart switch
    {
        KpiBot.Agreements.CycleStart.DealCreated => scene.Day(deal.CreatedAt),
        KpiBot.Agreements.CycleStart.FirstContact => scene.Day(deal.FirstContactAt ?? scene.Links.LeadOf(deal)?.CreatedAt),
        KpiBot.Agreements.CycleStart.Mql => scene.Links.LeadOf(deal) is { } lead ? scene.Stages.Reached(lead, FunnelStage.Mql) : null,
    };

    private static Answer ByValue(Scene scene, List<Deal> won, List<Deal> lost, Purse wonMoney, Purse lostMoney)
    {
        scene.Closed(won, wonMoney);
        var anyLoss = lost.Select(deal => scene.AddAmount(lostMoney, deal, scene.Day(deal.ClosedAt)!.Value)).ToList().Exists(amount => amount > 0);
        var gained = wonMoney.Total ?? 0;
        return anyLoss ? Answer.Ratio(gained, gained + lostMoney.Total) : Answer.None("no_amounts");
    }

    private static decimal? OrderValue(Scene scene)
    {
        var purse = scene.QuietPurse();
        var positive = 0;
        foreach (var order in scene.World.All<Order>().Where(order => scene.InPeriod(scene.Day(order.At))))
        {
            if (purse.Add(order.Amount, order.Currency, scene.Day(order.At)!.Value) > 0) positive++;
        }

        return Answer.Ratio(purse.Total, positive).Value;
    }

    private static bool LeadsCanMeet(Scene scene) =>
        scene.Filters.All(filter => Cuts.Leads.BuiltIn.Contains(filter.Dimension) || !Dimensions.All.Contains(filter.Dimension));
}
