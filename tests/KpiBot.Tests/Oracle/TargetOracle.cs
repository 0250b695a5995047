using KpiBot.Crm;

namespace KpiBot.Tests.Oracle;

/// <summary>What was delivered against what was agreed.</summary>
public static class TargetOracle
{
    public static Answer Quota(Scene scene)
    {
        if (!scene.World.Has<Deal>()) return Answer.None("not_connected");
        if (Targets.Of(scene, "revenue_won") is not { } target) return Answer.None("not_agreed");
        var won = scene.Also("revenue_won");
        var attainment = Answer.Ratio(won.Value, target);
        decimal elapsed = WorkingDays(scene, scene.From, scene.End);
        decimal all = WorkingDays(scene, scene.From, scene.To);
        decimal left = scene.End < scene.To ? WorkingDays(scene, scene.End.AddDays(1), scene.To) : 0;
        scene.Excluded.Add(won);
        return attainment.With(
            scene,
            won.Records,
            ("target", target),
            ("won", won.Value),
            ("pacing", Answer.Ratio(attainment.Value * all, elapsed).Value),
            ("needed_per_day", Answer.Ratio(won.Value is { } have ? Math.Max(0, target - have) : null, left).Value));
    }

    public static Answer Mqls(Scene scene)
    {
        var mqls = scene.Also("mqls");
        if (mqls.NoValueCode is { } code) return Answer.None(code);
        if (Targets.Of(scene, "mqls") is not { } target) return Answer.None("not_agreed");
        scene.Excluded.Add(mqls);
        return Answer.Ratio(mqls.Value, target).With(scene, mqls.Records);
    }

    private static int WorkingDays(Scene scene, DateOnly from, DateOnly to) =>
        Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Count(index => scene.Calendar.IsWorkingDay(from.AddDays(index)));
}
