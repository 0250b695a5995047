using KpiBot.Crm;

namespace KpiBot.Tests.Oracle;

/// <summary>Deals that are open, and how long deals stay in their stages.</summary>
public static class StageOracle
{
    private static readonly Answer NotConnected = Answer.None("not_connected");

    public static Answer OpenDeals(Scene scene)
    {
        if (!scene.World.Has<Deal>()) return NotConnected;
        var open = Open(scene);
        return Answer.Of(open.Count).With(scene, open.Count);
    }

    public static Answer Pipeline(Scene scene)
    {
        if (!scene.World.Has<Deal>()) return NotConnected;
        var purse = scene.Purse();
        var open = Open(scene);
        foreach (var deal in open) scene.AddAmountOn(purse, deal, scene.End);
        return Answer.Money(purse).With(scene, open.Count);
    }

    public static Answer Weighted(Scene scene)
    {
        if (!scene.World.Has<Deal>() || !scene.World.Has<StageChange>()) return NotConnected;
        var (sum, counted) = (0m, 0);
        var open = Open(scene);
        foreach (var deal in open)
        {
            if (scene.StageOdds(scene.StageOn(deal, scene.End), scene.End) is not { Closed: > 0 } odds)
            {
                scene.Excluded.Add("no_stage_rate");
                continue;
            }

            if (scene.AddAmountOn(scene.Purse(), deal, scene.End) is not { } amount) continue;
            (sum, counted) = (sum + decimal.Round(amount * odds.Won / odds.Closed, 4, MidpointRounding.ToEven), counted + 1);
        }

        return (open.Count > 0 && counted == 0 ? Answer.None("no_amounts") : Answer.Of(sum)).With(scene, open.Count);
    }

    public static Answer TimeInStage(Scene scene)
    {
        if (!scene.World.Has<StageChange>()) return NotConnected;
        var kept = scene.Visits.Where(visit => scene.Slices.Keeps(visit.Deal, visit.Stage)).ToList();
        var days = new List<decimal>();
        foreach (var visit in kept.Where(visit => scene.InPeriod(visit.To)))
        {
            if (visit.Days < 0) scene.Excluded.Add("negative_span");
            else days.Add(visit.Days!.Value);
        }

        var ages = kept.Where(visit => visit.OpenOn(scene.End) && scene.IsOpen(visit.Deal, scene.End, tally: false))
            .Select(visit => (decimal)(scene.End.DayNumber - visit.From.DayNumber)).ToList();
        return (Spread.Median(days) is { } median ? Answer.Of(median) : Answer.None("no_records")).With(
            scene, days.Count, ("mean", Spread.Mean(days)), ("p90", Spread.P90(days)), ("open_age", Spread.Median(ages)));
    }

    public static Answer Stalled(Scene scene)
    {
        if (!scene.World.Has<Deal>() || !scene.World.Has<StageChange>()) return NotConnected;
        var day = scene.End;
        var finished = scene.Visits.Where(visit => visit.EndedBy(day) && visit.Days >= 0 && scene.IsWon(visit.Deal, day)).ToLookup(visit => visit.Stage, visit => visit.Days!.Value);
        var open = Open(scene);
        var stalled = open.Count(deal => IsStalled(scene, deal, finished, day));
        return Answer.Of(stalled).With(scene, stalled);
    }

    public static Answer Coverage(Scene scene)
    {
        if (!scene.World.Has<Deal>()) return NotConnected;
        if (Targets.Of(scene, "revenue_won") is not { } target) return Answer.None("not_agreed");
        var purse = scene.Purse();
        var overdue = 0m;
        var due = 0;
        foreach (var deal in Open(scene).Where(deal => scene.NewBusiness(deal, Expected(scene, deal))))
        {
            if (deal.ExpectedCloseAt is null) scene.Excluded.Add("no_date");
            if (!Expected(scene, deal)) continue;
            due++;
            var amount = scene.AddAmountOn(purse, deal, scene.End) ?? 0;
            if (scene.Planned(deal.ExpectedCloseAt) < scene.End) overdue += amount;
        }

        var won = scene.Also("revenue_won");
        var left = target - won.Value;
        var answer = purse.Total is null || left is null ? Answer.None("no_amounts") : left <= 0 ? Answer.None("target_reached") : Answer.Ratio(purse.Total, left);
        return answer.With(scene, due + won.Records, ("target", target), ("won", won.Value), ("overdue_share", Answer.Ratio(overdue, purse.Total).Value));
    }

    /// <summary>Deals open on d that meet the filters with their stage of that day.</summary>
    public static List<Deal> Open(Scene scene, bool tally = true) =>
        [.. scene.World.All<Deal>().Where(deal => scene.Slices.Keeps(deal, scene.StageOn(deal, scene.End)) && scene.IsOpen(deal, scene.End, tally))];

    private static bool Expected(Scene scene, Deal deal) => scene.Planned(deal.ExpectedCloseAt) is { } day && scene.Request.Period.Contains(day);

    private static bool IsStalled(Scene scene, Deal deal, ILookup<string, decimal> finished, DateOnly day)
    {
        DateOnly? Before(DateOnly? date) => date <= day ? date : null;
        var entered = Before(scene.Day(scene.LastChangeBy(deal, day)?.At)) ?? Before(scene.Day(deal.StageSinceAt)) ?? Before(scene.Day(deal.CreatedAt));
        if (Spread.P90([.. finished[scene.StageOn(deal, day) ?? Dimensions.None]]) is not { } usual)
        {
            scene.Excluded.Add("no_stage_rate");
            return false;
        }

        if (entered is null)
        {
            scene.Excluded.Add("no_date");
            return false;
        }

        var active = new[] { scene.Day(deal.LastActivityAt), scene.Day(scene.Links.Stamps.Latest(deal)) }.Max();
        return day.DayNumber - entered.Value.DayNumber > usual && (active is null || day.DayNumber - active.Value.DayNumber >= scene.Agreement.StalledAfterDays);
    }
}
