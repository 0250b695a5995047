using KpiBot.Agreements;
using KpiBot.Crm;

namespace KpiBot.Tests.Oracle;

/// <summary>A deal's stay in a stage; <see cref="To"/> is null while it lasts.</summary>
public sealed record Visit(Deal Deal, string Stage, DateOnly From, DateOnly? To)
{
    public decimal? Days => To?.DayNumber - From.DayNumber;

    /// <summary>Whether it had ended by the day.</summary>
    public bool EndedBy(DateOnly day) => To <= day;

    public bool OpenOn(DateOnly day) => From <= day && (To is null || To > day);
}

/// <summary>Stage visits, read from stage changes.</summary>
public static class Visits
{
    public static IEnumerable<Visit> VisitsOf(this Scene scene, Deal deal)
    {
        var changes = scene.Links.ChangesOf(deal).Where(change => scene.Planned(change.At) is not null).ToList();
        var closed = deal.Status == DealStatus.Open ? null : scene.Planned(deal.ClosedAt);
        for (var i = 0; i < changes.Count; i++)
        {
            if (Ends(scene, changes[i].Stage)) continue;
            var until = i + 1 < changes.Count ? scene.Planned(changes[i + 1].At) : closed;
            var from = scene.Planned(changes[i].At)!.Value;
            yield return new Visit(deal, changes[i].Stage, from, until < from ? from : until);
        }
    }

    /// <summary>Won ÷ closed of all deals closed by the day that ever visited the stage, whatever the filters; null when there is none.</summary>
    public static decimal? StageWinRate(this Scene scene, string? stage, DateOnly day) => Rate(scene.StageOdds(stage, day));

    /// <summary>The same of all closed deals.</summary>
    public static decimal? OverallWinRate(this Scene scene, DateOnly day) => Rate(Odds(scene, scene.World.All<Deal>(), day));

    /// <summary>Won and closed deals of those that ever visited the stage.</summary>
    public static (decimal Won, decimal Closed) StageOdds(this Scene scene, string? stage, DateOnly day) =>
        Odds(scene, [.. scene.Visits.Where(visit => visit.Stage == stage).Select(visit => visit.Deal).Distinct()], day);

    private static decimal? Rate((decimal Won, decimal Closed) odds) => Answer.Ratio(odds.Won, odds.Closed).Value;

    private static (decimal Won, decimal Closed) Odds(Scene scene, IReadOnlyList<Deal> deals, DateOnly day)
    {
        decimal won = deals.Count(deal => scene.IsWon(deal, day));
        return (won, won + deals.Count(deal => scene.IsLost(deal, day)));
    }

    private static bool Ends(Scene scene, string stage) =>
        scene.Agreement.Stages.FirstOrDefault(meaning => Folding.Fold(meaning.Stage) == Folding.Fold(stage))?.Means is FunnelStage.Won or FunnelStage.Lost;
}
