using KpiBot.Agreements;
using KpiBot.Kpis;
using KpiBot.Questions;

namespace KpiBot.Routine;

/// <summary>The alerts that follow from what is agreed, as queries of somebody who asks for them; to be offered, never made unasked.</summary>
public static class StarterAlerts
{
    // Below this a promise to follow up is at risk, as in the digest.
    private const decimal FollowUpFloor = 0.9m;

    /// <summary>As agreed on a day.</summary>
    public static IReadOnlyList<Query> Of(Agreement agreement, DateOnly day) =>
    [
        .. agreement.LevelOn(day) is { FollowUpHours: not null } ? FollowUp() : [],
        .. agreement.LevelOn(day) is { MqlsPerMonth: not null } ? [Alert("mqls", new AlertCondition("off_pace"))] : (Query[])[],
        .. agreement.Goals.Where(goal => goal.ReplacedOn is null && goal.To >= day).Select(Of),
    ];

    private static Query[] FollowUp() => [Alert("sla_followup_rate", new AlertCondition("below", FollowUpFloor, "ratio")) with { Rolling = "last_week" }, Alert("sla_followup_rate", new AlertCondition("sla_missed"))];

    /// <summary>What adds up is watched on its way, anything else at the level itself.</summary>
    private static Query Of(Goal goal)
    {
        var kpi = Catalogue.Get(goal.Kpi);
        var condition = TargetReading.AddsUp(kpi) ? new AlertCondition("off_pace") : new AlertCondition(kpi.Better == Favourable.Lower ? "above" : "below", goal.Value, kpi.Unit.Name());
        return Alert(goal.Kpi, condition) with { Filters = goal.Dimension is { } dimension ? [new Filter(dimension, [goal.Member!])] : [] };
    }

    private static Query Alert(string kpi, AlertCondition condition) => new() { Intent = Intent.Alert, Kpis = [kpi], Alert = condition };
}
