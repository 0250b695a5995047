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

    private sealed record Life(int Days, bool Ended, bool Won);

    private static (decimal Mean, decimal Variance, int Deals) Open(Scene scene, int ahead)
    {
        var lives = Lives(scene);
        var open = scene.World.All<Deal>().Where(deal => new Scene(scene.World, scene.Request with { Filters = [] }).IsOpen(deal, scene.Today)).ToList();
        var usual = open.Count == 0 ? 0 : open.Average(deal => OddsOf(scene, StageNow(scene, deal)));
        var (mean, variance, count) = (0m, 0m, 0);
        foreach (var deal in scene.World.All<Deal>().Where(deal => scene.Slices.Keeps(deal) && scene.IsOpen(deal, scene.Today)))
        {
            if (scene.Day(deal.CreatedAt) is not { } created)
            {
                scene.Excluded.Add("no_date");
                continue;
            }

            var own = scene.LastChangeBy(deal, scene.Today)?.Amount ?? deal.Amount;
            if (scene.Purse().Add(scene.Slices.Part(deal, deal.Stage, own)!, deal.Currency, scene.Today) is not { } amount) continue;
            count++;
            var chance = usual == 0 ? 0 : Math.Min(1, OddsOf(scene, StageNow(scene, deal)) / usual * Incidence(lives, scene.Today.DayNumber - created.DayNumber, ahead));
            mean += amount * chance;
            variance += amount * amount * chance * (1 - chance);
        }

        return (mean, variance * Swing(scene, ahead), count);
    }

    private static string? StageNow(Scene scene, Deal deal) => scene.LastChangeBy(deal, scene.Today)?.Stage ?? deal.Stage;

    private static decimal OddsOf(Scene scene, string? stage) => scene.StageWinRate(stage, scene.Today) ?? scene.OverallWinRate(scene.Today) ?? 0;

    /// <summary>How long each deal was open up to T, and how that ended.</summary>
    private static List<Life> Lives(Scene scene)
    {
        var lives = new List<Life>();
        foreach (var deal in scene.World.All<Deal>())
        {
            if (scene.Day(deal.CreatedAt) is not { } created) continue;
            var closed = deal.Status == DealStatus.Open ? null : scene.Day(deal.ClosedAt);
            if (closed is null && deal.Status != DealStatus.Open && deal.ClosedAt is null) continue;
            lives.Add(new Life((closed ?? scene.Today).DayNumber - created.DayNumber, closed is not null, closed is not null && deal.Status == DealStatus.Won));
        }

        return [.. lives.Where(life => life.Days >= 0)];
    }

    /// <summary>Of the deals open at an age, the share won within the next days; day by day, of those still open and seen.</summary>
    private static decimal Incidence(List<Life> lives, int age, int ahead)
    {
        var (still, won) = (1m, 0m);
        for (var day = age + 1; day <= age + ahead; day++)
        {
            decimal atRisk = lives.Count(life => life.Days >= day);
            if (atRisk == 0) break;
            won += still * lives.Count(life => life.Won && life.Days == day) / atRisk;
            still *= 1 - (lives.Count(life => life.Ended && life.Days == day) / atRisk);
        }

        return won;
    }

    /// <summary>Pearson's dispersion of wins over the last eight spans; at least 1.</summary>
    private static decimal Swing(Scene scene, int ahead)
    {
        var rate = scene.OverallWinRate(scene.Today);
        if (rate is null or 0 or 1) return 1;
        var spans = Enumerable.Range(0, 8).Select(i => (Last: scene.Today.AddDays(-i * ahead), First: scene.Today.AddDays(1 - ((i + 1) * ahead))))
            .Select(span => (
                Won: scene.World.All<Deal>().Count(deal => deal.Status == DealStatus.Won && scene.Day(deal.ClosedAt) is { } day && day >= span.First && day <= span.Last),
                Closed: scene.World.All<Deal>().Count(deal => deal.Status != DealStatus.Open && scene.Day(deal.ClosedAt) is { } day && day >= span.First && day <= span.Last)))
            .Where(span => span.Closed > 0).ToList();
        if (spans.Count < 2) return 1;
        return Math.Max(1, spans.Sum(span => (span.Won - (span.Closed * rate.Value)) * (span.Won - (span.Closed * rate.Value)) / (span.Closed * rate.Value * (1 - rate.Value))) / (spans.Count - 1));
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
