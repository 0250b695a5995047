using KpiBot.Crm;

namespace KpiBot.Tests.Oracle;

/// <summary>What is won, what open deals should still bring, and what deals of tomorrow should.</summary>
public static class ForecastOracle
{
    public static Answer Of(Scene scene)
    {
        if (!scene.World.Has<Deal>()) return Answer.None("not_connected");
        var won = scene.Also("revenue_won");
        scene.Excluded.Add(won);
        var ahead = scene.To.DayNumber - scene.Today.DayNumber;
        if (ahead <= 0) return (won.Value is { } money ? Answer.Of(money) with { Range = (money, money) } : Answer.None(won.NoValueCode!)).With(scene, won.Records);
        var firstWin = scene.World.All<Deal>().Where(deal => scene.IsWon(deal, scene.Today)).Select(deal => scene.Day(deal.ClosedAt)).Min();
        if (firstWin is null || scene.Today.DayNumber - firstWin.Value.DayNumber < 90 || firstWin > scene.Today.AddDays(1 - ahead)) return Answer.None("history_too_short").With(scene, won.Records);
        var open = Open(scene, ahead);
        var fresh = Fresh(scene, ahead);
        var value = (won.Value ?? 0) + open.Mean + fresh.Mean;
        var spread = 1.2816m * (decimal)Math.Sqrt((double)(open.Variance + fresh.Variance));
        return Answer.Of(value).With(scene, won.Records + open.Deals) with { Range = (Math.Max(won.Value ?? 0, value - spread), value + spread) };
    }

    private static (decimal Mean, decimal Variance, int Deals) Open(Scene scene, int ahead)
    {
        var cycles = scene.World.All<Deal>().Where(deal => scene.IsWon(deal, scene.Today) && scene.Day(deal.CreatedAt) is not null)
            .Select(deal => scene.Day(deal.ClosedAt)!.Value.DayNumber - scene.Day(deal.CreatedAt)!.Value.DayNumber).ToList();
        var (mean, variance, count) = (0m, 0m, 0);
        foreach (var deal in scene.World.All<Deal>().Where(deal => scene.Slices.Keeps(deal) && scene.IsOpen(deal, scene.Today)))
        {
            if (scene.Day(deal.CreatedAt) is not { } created)
            {
                scene.Excluded.Add("no_date");
                continue;
            }

            if (scene.AddAmount(scene.Purse(), deal, scene.Today) is not { } amount) continue;
            count++;
            var age = scene.Today.DayNumber - created.DayNumber;
            var longer = cycles.Where(cycle => cycle > age).ToList();
            var soon = longer.Count == 0 ? 0 : (decimal)longer.Count(cycle => cycle <= age + ahead) / longer.Count;
            var odds = (scene.StageWinRate(deal.Stage, scene.Today) ?? scene.OverallWinRate(scene.Today) ?? 0) * soon;
            mean += amount * odds;
            variance += amount * amount * odds * (1 - odds);
        }

        return (mean, variance, count);
    }

    /// <summary>The last eight spans of so many days up to T, so far as data reaches back: won money of deals that were created inside the same span.</summary>
    private static (decimal Mean, decimal Variance) Fresh(Scene scene, int ahead)
    {
        var begin = scene.World.All<Deal>().Where(deal => deal.Status == DealStatus.Won).Select(deal => scene.Day(deal.ClosedAt)).Min();
        var spans = new List<decimal>();
        for (var i = 0; i < 8; i++)
        {
            var last = scene.Today.AddDays(-i * ahead);
            var first = last.AddDays(1 - ahead);
            if (begin is null || first < begin) break;
            bool Inside(DateOnly? day) => day >= first && day <= last;
            var purse = scene.QuietPurse();
            foreach (var deal in scene.KeptDeals().Where(deal => deal.Status == DealStatus.Won && Inside(scene.Day(deal.CreatedAt)) && Inside(scene.Day(deal.ClosedAt))))
            {
                scene.AddAmount(purse, deal, scene.Day(deal.ClosedAt)!.Value);
            }

            spans.Add(purse.Total ?? 0);
        }

        if (spans.Count == 0) return (0, 0);
        var mean = spans.Average();
        return (mean, spans.Count < 2 ? 0 : spans.Sum(money => (money - mean) * (money - mean)) / (spans.Count - 1));
    }
}
