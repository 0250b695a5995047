using KpiBot.Crm;
using KpiBot.Periods;

namespace KpiBot.Tests.Oracle;

/// <summary>The share of the agreed targets that falls on the period, by working days.</summary>
public static class Targets
{
    /// <summary>What is agreed for F…E, of the whole company or of the filtered members; null when no working day of it is covered.</summary>
    public static decimal? Of(Scene scene, string kpi)
    {
        var targets = scene.World.All<Target>().Where(target => target.Kpi == kpi).ToList();
        if (scene.Filters.Count > 0)
        {
            var first = scene.Filters[0];
            if (scene.Filters.Any(filter => filter.Exclude || filter.Dimension != first.Dimension)) return null;
            return Sum(first.Values.Where(value => scene.Filters.All(filter => filter.Values.Contains(value))).Select(value => OfMember(scene, targets, first.Dimension, value)));
        }

        if (OfMember(scene, targets, null, null) is { } whole) return whole;
        var dimension = Dimensions.All.FirstOrDefault(candidate => targets.Exists(target => target.Dimension == candidate));
        return Sum(targets.Where(target => target.Dimension == dimension).Select(target => target.Member).Distinct().Select(member => OfMember(scene, targets, dimension, member)));
    }

    private static decimal? OfMember(Scene scene, List<Target> targets, string? dimension, string? member)
    {
        var mine = targets.Where(target => target.Dimension == dimension && target.Member == member)
            .Select(target => (Target: target, Span: Span(scene, target), WorkingDays: scene.Calendar.WorkingDaysIn(Span(scene, target)))).ToList();
        return Sum(Days(scene.Request.Period).Where(scene.Calendar.IsWorkingDay).Select(day => OfDay(scene, mine, day)));
    }

    /// <summary>The day's share of the shortest target that covers it.</summary>
    private static decimal? OfDay(Scene scene, List<(Target Target, Period Span, int WorkingDays)> targets, DateOnly day)
    {
        var (target, _, workingDays) = targets.Where(candidate => candidate.Span.Contains(day)).OrderBy(candidate => candidate.Span.Days).FirstOrDefault();
        return target is null ? null : scene.Money.Convert(target.Value, target.Currency, day) / workingDays;
    }

    private static Period Span(Scene scene, Target target) => new(target.FromAt.Day(scene.Calendar), target.ToAt.Day(scene.Calendar));

    private static IEnumerable<DateOnly> Days(Period period) => Enumerable.Range(0, period.Days).Select(period.From.AddDays);

    private static decimal? Sum(IEnumerable<decimal?> parts)
    {
        var known = parts.OfType<decimal>().ToList();
        return known.Count == 0 ? null : known.Sum();
    }
}
