using KpiBot.Crm;

namespace KpiBot.Tests.Oracle;

/// <summary>What campaigns brought against what they cost.</summary>
public static class CampaignOracle
{
    public static Answer Roi(Scene scene, bool grossProfit)
    {
        if (!scene.World.Has<Deal>() || !scene.World.Has<Spend>()) return Answer.None("not_connected");
        var revenue = Revenue(scene, grossProfit);
        var cost = MarketingOracle.Spend(scene, spend => MarketingOracle.IsMarketing(spend) && spend.Campaign is not null);
        var answer = Answer.Missing(cost.Value, revenue.Answer, cost) ?? Answer.Ratio(revenue.Answer.Value - cost.Value, cost.Value);
        var records = revenue.Answer.Records + cost.Records;
        return answer.Value is null ? answer.With(scene, records) : answer.With(
            scene,
            records,
            ("revenue", revenue.Answer.Value),
            ("cost", cost.Value),
            ("payback_months", Payback(scene, revenue.ByDay, cost.Value)));
    }

    public static Answer Roas(Scene scene)
    {
        if (!scene.World.Has<Deal>() || !scene.World.Has<Spend>()) return Answer.None("not_connected");
        var revenue = Revenue(scene, false).Answer;
        var cost = MarketingOracle.Spend(scene, MarketingOracle.IsAdvertising);
        var answer = Answer.Missing(cost.Value, revenue, cost) ?? Answer.Ratio(revenue.Value, cost.Value);
        return answer.With(scene, revenue.Records + cost.Records);
    }

    /// <summary>Won money of deals with a campaign whose origin day lies in P, and on which days it came.</summary>
    private static (Answer Answer, IReadOnlyList<(DateOnly Day, decimal Amount)> ByDay) Revenue(Scene scene, bool grossProfit)
    {
        var (byDay, deals, counted) = (new List<(DateOnly, decimal)>(), 0, 0);
        foreach (var deal in scene.World.All<Deal>().Where(deal => deal.Status == DealStatus.Won))
        {
            if (scene.Slices.Campaign(deal) is null || scene.Slices.Part(deal, deal.Stage, null) is not { Share: var share }) continue;
            var origin = scene.Links.LeadOf(deal)?.CreatedAt ?? deal.FirstContactAt ?? deal.CreatedAt;
            if (origin is null || (scene.InPeriod(scene.Day(origin)) && deal.ClosedAt is null)) scene.Excluded.Add("no_date");
            if (!scene.InPeriod(scene.Day(origin)) || scene.Day(deal.ClosedAt) is not { } closed) continue;
            deals++;
            if (scene.Purse().Add(deal.Amount, deal.Currency, closed, share) is not { } amount) continue;
            if (Cost(scene, deal, closed, share, amount, grossProfit) is not { } cost)
            {
                scene.Excluded.Add("no_cost_of_goods");
                continue;
            }

            counted++;
            byDay.Add((closed, amount - cost));
        }

        var answer = deals > 0 && counted == 0 ? Answer.None("no_amounts") : Answer.Of(byDay.Sum(item => item.Item2));
        return (answer with { Records = deals }, byDay);
    }

    private static decimal? Cost(Scene scene, Deal deal, DateOnly closed, decimal share, decimal amount, bool grossProfit)
    {
        if (!grossProfit) return 0;
        return deal.CostOfGoods is { } cost ? scene.Money.Convert(cost, deal.Currency, closed) * share : amount * (1 - scene.Agreement.GrossMarginRate);
    }

    private static decimal? Payback(Scene scene, IReadOnlyList<(DateOnly Day, decimal Amount)> byDay, decimal? cost)
    {
        var sum = 0m;
        foreach (var (day, amount) in byDay.OrderBy(item => item.Day))
        {
            sum += amount;
            if (sum >= cost) return (day.DayNumber - scene.From.DayNumber) / 30.4375m;
        }

        return null;
    }
}
