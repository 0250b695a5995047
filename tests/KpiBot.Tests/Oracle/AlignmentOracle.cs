using KpiBot.Agreements;
using KpiBot.Crm;
using KpiBot.Periods;
using NodaTime;

namespace KpiBot.Tests.Oracle;

/// <summary>What marketing and sales promise each other.</summary>
public static class AlignmentOracle
{
    public static Answer Response(Scene scene)
    {
        if (NotConnected(scene)) return Answer.None("not_connected");
        var handed = LeadOracle.Kept(scene).Where(lead => HandedInPeriod(scene, lead)).ToList();
        var answered = handed.Where(lead => ResponseOf(scene, lead) is not null).ToList();
        var hours = answered.Select(lead => Clock.Span(scene, HandOver(scene, lead)!.Value, ResponseOf(scene, lead)!.Value, Then(scene, lead))).OfType<decimal>().ToList();
        return (Spread.Median(hours) is { } median ? Answer.Of(median) : Answer.None("no_records")).With(
            scene, hours.Count, ("mean", Spread.Mean(hours)), ("p90", Spread.P90(hours)), ("never_contacted", handed.Count - answered.Count));
    }

    public static Answer FollowUp(Scene scene)
    {
        if (!scene.World.Has<Lead>()) return Answer.None("not_connected");
        if (!IsAgreed(scene, scene.End)) return Answer.None("not_agreed");
        if (NotConnected(scene)) return Answer.None("not_connected");
        var (due, kept, untouched, pending) = (0, 0, 0, 0);
        foreach (var lead in LeadOracle.Kept(scene).Where(lead => HandedInPeriod(scene, lead)))
        {
            if (Deadline(scene, lead) is not { } deadline)
            {
                scene.Excluded.Add(IsAgreed(scene, HandOver(scene, lead)!.Value.Day(scene.Calendar)) ? "no_time" : "not_agreed_then");
                continue;
            }

            if (scene.Calendar.DayOf(deadline) > scene.Today)
            {
                pending++;
                continue;
            }

            due++;
            var response = ResponseOf(scene, lead);
            if (response is null) untouched++;
            else if (InTime(scene, response.Value, deadline)) kept++;
        }

        return Answer.Ratio(kept, due).With(scene, due, ("untouched", untouched), ("pending", pending));
    }

    /// <summary><c>mql_acceptance_rate</c>, <c>mql_rejection_rate</c>; by reason, the rejected of that reason stand against all decided.</summary>
    public static Answer Decided(Scene scene, bool accepted)
    {
        var all = scene.IsRowBy(Dimensions.LossReason) ? scene.Whole() : scene.Ask(request => request);
        if (LeadOracle.Cohort(all, FunnelStage.Mql, FunnelStage.Mql, FunnelStage.Accepted) is not { } cohort) return LeadOracle.Missing(scene);
        var decisions = cohort.Select(lead => (lead, Accepted: Decision(scene, lead))).ToList();
        var mine = decisions.Count(item => item.Accepted == accepted && scene.Passes(dimension => scene.Values.Of(item.lead, dimension)));
        var pending = decisions.Where(item => item.Accepted is null).ToList();
        var overdue = pending.Count(item => Deadline(scene, item.lead) is { } deadline && scene.Calendar.DayOf(deadline) <= scene.Today);
        var decided = decisions.Count - pending.Count;
        return Answer.Ratio(mine, decided).With(
            all,
            scene.FiltersBy(Dimensions.LossReason) ? mine : decided,
            ("pending", pending.Count),
            ("overdue", scene.Agreement.FollowUpHours is null && scene.Agreement.ServiceLevels.All(level => level.FollowUpHours is null) ? null : overdue));
    }

    private static bool? Decision(Scene scene, Lead lead)
    {
        var accepted = scene.Stages.Reached(lead, FunnelStage.Accepted);
        var rejected = scene.Day(lead.RejectedAt);
        if (accepted is null && rejected is null) return null;
        return rejected is null || accepted >= rejected;
    }

    private static Moment? HandOver(Scene scene, Lead lead) => Happened(scene, lead.MqlAt ?? lead.CreatedAt);

    private static Moment? ResponseOf(Scene scene, Lead lead) => Happened(scene, lead.FirstResponseAt ?? scene.Links.Stamps.First(lead));

    private static Moment? Happened(Scene scene, Moment? at) => scene.Day(at) is null ? null : at;

    private static bool HandedInPeriod(Scene scene, Lead lead)
    {
        if ((lead.MqlAt ?? lead.CreatedAt) is null) scene.Excluded.Add("no_date");
        return scene.InPeriod(scene.Day(HandOver(scene, lead)));
    }

    /// <summary>Hand-over plus the hours agreed then; null without a time of the hand-over or without an agreement.</summary>
    private static Instant? Deadline(Scene scene, Lead lead) => HandOver(scene, lead) is { } handOver && Clock.Seconds(handOver) is { } start && Level(scene, lead).FollowUpHours is { } hours
        ? Clock.After(Then(scene, lead), start, hours)
        : null;

    private static bool IsAgreed(Scene scene, DateOnly day) => scene.Agreement.FollowUpHours is not null || scene.Agreement.ServiceLevels.Any(level => level.From <= day && level.FollowUpHours is not null);

    private static ServiceLevel Level(Scene scene, Lead lead) => scene.Agreement.LevelOn(HandOver(scene, lead)!.Value.Day(scene.Calendar));

    private static BusinessCalendar Then(Scene scene, Lead lead) => scene.Calendar with { Hours = Level(scene, lead).Hours };

    private static bool InTime(Scene scene, Moment response, Instant deadline) =>
        Clock.Seconds(response) is { } at ? at <= deadline : response.Day(scene.Calendar) <= scene.Calendar.DayOf(deadline);

    private static bool NotConnected(Scene scene) => !scene.World.All<Lead>().Any(lead => (lead.FirstResponseAt ?? scene.Links.Stamps.First(lead)) is not null);
}
