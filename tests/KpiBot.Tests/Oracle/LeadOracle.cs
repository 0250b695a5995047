using KpiBot.Agreements;
using KpiBot.Crm;

namespace KpiBot.Tests.Oracle;

/// <summary>Leads and the rates between their stages.</summary>
public static class LeadOracle
{
    public static Answer Leads(Scene scene)
    {
        if (!scene.World.Has<Lead>()) return Answer.None("not_connected");
        var count = Kept(scene).Count(lead => scene.Counts(lead.CreatedAt));
        return Answer.Of(count).With(scene, count);
    }

    /// <summary><c>mqls</c>, <c>sqls</c></summary>
    public static Answer Reached(Scene scene, FunnelStage stage)
    {
        if (Cohort(scene, stage, stage) is not { } reached) return Missing(scene);
        var count = reached.Count;
        return Answer.Of(count).With(scene, count);
    }

    /// <summary>Those that entered one stage in P (null: created) and reached another; sources must record what is <paramref name="needed"/>.</summary>
    public static Answer Rate(Scene scene, FunnelStage? entered, FunnelStage reached, params FunnelStage[] needed)
    {
        if (Cohort(scene, entered, needed) is not { } cohort) return Missing(scene);
        return Answer.Ratio(cohort.Count(lead => scene.Stages.HasReached(lead, reached)), cohort.Count).With(scene, cohort.Count);
    }

    public static Answer Conversion(Scene scene)
    {
        if (Cohort(scene, null, FunnelStage.Won) is not { } cohort) return Missing(scene);
        var window = Window(scene);
        var mature = window is { } days ? cohort.Where(lead => scene.Day(lead.CreatedAt) <= scene.Today.AddDays(-(int)days)).ToList() : null;
        var inTime = mature?.Count(lead => DaysToCustomer(scene, lead) <= window);
        return Answer.Ratio(cohort.Count(lead => scene.Stages.HasReached(lead, FunnelStage.Won)), cohort.Count).With(
            scene,
            cohort.Count,
            ("window_days", window),
            ("mature_share", Answer.Ratio(mature?.Count, cohort.Count).Value),
            ("window_rate", Answer.Ratio(inTime, mature?.Count).Value));
    }

    /// <summary>Variant <c>period</c>: customers of P by leads of P. They lack dates of two kinds, so what is left out is not judged.</summary>
    public static Answer ConversionByPeriod(Scene scene)
    {
        if (Cohort(scene, null, FunnelStage.Won) is not { } created) return Missing(scene);
        var customers = Kept(scene).Count(lead => scene.Stages.Records(lead.Source, FunnelStage.Won) && scene.InPeriod(scene.Stages.Reached(lead, FunnelStage.Won)));
        return Answer.Ratio(customers, created.Count).With(scene, customers + created.Count) with { Excluded = null };
    }

    public static Answer Fit(Scene scene)
    {
        if (!scene.World.Has<Lead>()) return Answer.None("not_connected");
        if (scene.Agreement.IdealCustomer.Count == 0) return Answer.None("not_agreed");
        var created = Kept(scene).Where(lead => scene.Counts(lead.CreatedAt)).ToList();
        return Answer.Ratio(created.Count(scene.Values.Fits), created.Count).With(scene, created.Count);
    }

    /// <summary>Leads that meet the filters.</summary>
    public static IEnumerable<Lead> Kept(Scene scene) => scene.World.All<Lead>().Where(lead => scene.Passes(dimension => scene.Values.Of(lead, dimension)));

    /// <summary>Leads that entered the stage in P (null: were created), of sources that record what is needed; null when none does.</summary>
    public static IReadOnlyList<Lead>? Cohort(Scene scene, FunnelStage? entered, params FunnelStage[] needed)
    {
        if (!scene.World.All<Lead>().Any(lead => RecordsAll(scene, lead, needed))) return null;
        var cohort = new List<Lead>();
        foreach (var lead in Kept(scene))
        {
            if (RecordsAll(scene, lead, needed))
            {
                if (Enters(scene, lead, entered)) cohort.Add(lead);
            }
            else if (scene.InPeriod(DayOf(scene, lead, entered)))
            {
                scene.Excluded.Add("stage_not_recorded");
            }
        }

        return cohort;
    }

    /// <summary>Why there is no cohort: no leads at all, or no source that records the stage.</summary>
    public static Answer Missing(Scene scene) => Answer.None(scene.World.Has<Lead>() ? "stage_not_recorded" : "not_connected");

    private static bool RecordsAll(Scene scene, Lead lead, FunnelStage[] needed) => needed.All(stage => scene.Stages.Records(lead.Source, stage));

    private static DateOnly? DayOf(Scene scene, Lead lead, FunnelStage? entered) => entered is { } stage ? scene.Stages.Reached(lead, stage) : scene.Day(lead.CreatedAt);

    private static bool Enters(Scene scene, Lead lead, FunnelStage? entered)
    {
        var undated = entered is { } stage ? scene.Stages.ReachedUndated(lead, stage) : lead.CreatedAt is null;
        if (undated) scene.Excluded.Add("no_date");
        return scene.InPeriod(DayOf(scene, lead, entered));
    }

    /// <summary>W: agreed, else the p90 of days to win of the whole workspace, rounded up; null when nothing was ever won.</summary>
    private static decimal? Window(Scene scene)
    {
        if (scene.Agreement.ConversionWindowDays is { } agreed) return agreed;
        var days = scene.World.All<Lead>().Select(lead => DaysToCustomer(scene, lead)).OfType<decimal>().Where(span => span >= 0).ToList();
        return Spread.P90(days) is { } p90 ? decimal.Ceiling(p90) : null;
    }

    private static decimal? DaysToCustomer(Scene scene, Lead lead) =>
        scene.Stages.Reached(lead, FunnelStage.Won)?.DayNumber - scene.Day(lead.CreatedAt)?.DayNumber;
}
