using KpiBot.Crm;

namespace KpiBot.Tests.Oracle;

/// <summary>What customers say, ask and use.</summary>
public static class ServiceOracle
{
    private static readonly Answer NotConnected = Answer.None("not_connected");

    private static readonly string[] Kinds = ["meetings", "calls", "replies", "tickets", "usage_days"];

    public static Answer Nps(Scene scene)
    {
        if (!scene.World.Has<Survey>()) return NotConnected;
        var all = Answers(scene.Whole(), SurveyKind.Nps, 0, 10).OrderBy(survey => scene.Links.Order(survey.At!.Value)).ToList();
        var valid = Answers(scene, SurveyKind.Nps, 0, 10);
        var latest = valid.Where(survey => survey.Respondent is null || all.Last(other => (other.Source, other.Respondent) == (survey.Source, survey.Respondent)) == survey).ToList();
        scene.Excluded.Add("repeated", valid.Count - latest.Count);
        decimal promoters = latest.Count(survey => survey.Score >= 9);
        decimal detractors = latest.Count(survey => survey.Score <= 6);
        var ratio = Answer.Ratio(promoters - detractors, latest.Count);
        return (ratio with { Value = ratio.Value * 100 }).With(
            scene,
            latest.Count,
            ("promoters", Answer.Ratio(promoters, latest.Count).Value),
            ("passives", Answer.Ratio(latest.Count - promoters - detractors, latest.Count).Value),
            ("detractors", Answer.Ratio(detractors, latest.Count).Value));
    }

    public static Answer Csat(Scene scene)
    {
        if (!scene.World.Has<Survey>()) return NotConnected;
        var valid = Answers(scene, SurveyKind.Csat, 1, 5);
        return Answer.Ratio(valid.Count(survey => survey.Score >= 4), valid.Count).With(scene, valid.Count);
    }

    public static Answer TicketResponse(Scene scene)
    {
        if (!scene.World.Has<Ticket>()) return NotConnected;
        var opened = scene.World.All<Ticket>().Where(ticket => scene.Customers.Keeps(Linked.Ref(ticket.Source, ticket.AccountId)) && scene.Counts(ticket.CreatedAt)).ToList();
        var answered = opened.Where(ticket => scene.Day(ticket.FirstReplyAt) is not null).ToList();
        var hours = answered.Select(ticket => Clock.Span(scene, ticket.CreatedAt!.Value, ticket.FirstReplyAt!.Value)).OfType<decimal>().ToList();
        return (Spread.Median(hours) is { } median ? Answer.Of(median) : Answer.None("no_records")).With(
            scene, hours.Count, ("mean", Spread.Mean(hours)), ("p90", Spread.P90(hours)), ("unanswered", opened.Count - answered.Count));
    }

    public static Answer UsageDays(Scene scene)
    {
        if (!scene.World.Has<Usage>() || scene.Customers.Rule is null) return NotConnected;
        var active = scene.Customers.ActiveOn(scene.End);
        var days = CustomerSigns.DaysOfUse(scene).Count(sign => sign.Account is not null && active.Contains(sign.Account) && scene.InPeriod(sign.Day));
        return Answer.Ratio(days, active.Count).With(scene, active.Count);
    }

    public static Answer Engagement(Scene scene)
    {
        if (scene.Customers.Rule is null || !(scene.World.Has<Activity>() || scene.World.Has<Ticket>() || scene.World.Has<Usage>())) return NotConnected;
        var active = scene.Customers.ActiveOn(scene.End);
        var signs = CustomerSigns.Meaningful(scene).Where(sign => sign.Account is not null && active.Contains(sign.Account) && scene.InPeriod(sign.Day)).ToList();
        var engaged = signs.Select(sign => sign.Account).Distinct().Count();
        var beside = Kinds.Select(kind => (kind, Answer.Ratio(signs.Count(sign => sign.Kind == kind), active.Count).Value)).ToArray();
        return Answer.Ratio(engaged, active.Count).With(scene, active.Count, beside);
    }

    private static List<Survey> Answers(Scene scene, SurveyKind kind, int lowest, int highest)
    {
        var given = scene.World.All<Survey>()
            .Where(survey => survey.Kind == kind && scene.Customers.Keeps(Linked.Ref(survey.Source, survey.AccountId)) && scene.Counts(survey.At)).ToList();
        var valid = given.Where(survey => survey.Score >= lowest && survey.Score <= highest).ToList();
        scene.Excluded.Add("out_of_scale", given.Count - valid.Count);
        return valid;
    }
}
