using KpiBot.Facts;
using KpiBot.Facts.Columns;
using KpiBot.Periods;

namespace KpiBot.Kpis.Calculations;

/// <summary>The targets that a period is judged by: those agreed in the workspace as they stood on its last day, then those of sources; the shorter ones first.</summary>
internal static class AgreedTargets
{
    /// <summary>Of a KPI.</summary>
    public static AgreedTarget[] Of(Frame frame, string kpi) =>
        [.. frame.Data.Targets.Where(t => t.Kpi == kpi).Concat(Goals(frame).Where(t => t.Kpi == kpi)).Concat(kpi == "mqls" ? Promised(frame) : []).OrderBy(t => t.Source != AgreedTarget.Agreed).ThenBy(t => t.To - t.From)];

    /// <summary>Whether there is any of a KPI.</summary>
    public static bool Has(Frame frame, string kpi) => Of(frame, kpi).Length > 0;

    /// <summary>The members of a dimension that have any.</summary>
    public static HashSet<string?> Members(Frame frame, string dimension) =>
        frame.Data.Targets.Concat(Goals(frame)).Where(t => t.Dimension == dimension).Select(t => t.Member).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<AgreedTarget> Goals(Frame frame)
    {
        var last = Day.DateOf(Math.Max(frame.From, frame.To));
        return frame.Data.State.Agreement.Goals.Where(goal => goal.Judges(last)).Select(goal => Target(goal.Kpi, goal.Days, goal.Value, goal.Dimension, goal.Member));
    }

    /// <summary>The MQLs of each month: each of its working days owes its share of what was agreed when it came.</summary>
    private static IEnumerable<AgreedTarget> Promised(Frame frame)
    {
        var agreement = frame.Data.State.Agreement;
        if (agreement.ServiceLevels.Count == 0) yield break;
        foreach (var month in agreement.Calendar.Split(new Period(Day.DateOf(frame.From), Day.DateOf(frame.FullTo)), Grain.Month).Select(part => agreement.Calendar.Containing(Grain.Month, part.From)))
        {
            var all = agreement.Calendar.WorkingDaysIn(month);
            foreach (var (level, next) in agreement.ServiceLevels.Zip(agreement.ServiceLevels.Skip(1).Select(level => level.From).Append(DateOnly.MaxValue)))
            {
                var days = (From: level.From > month.From ? level.From : month.From, To: next <= month.To ? next.AddDays(-1) : month.To);
                if (level.MqlsPerMonth is not { } agreed || days.From > days.To || all == 0) continue;
                var part = new Period(days.From, days.To);
                if (agreement.Calendar.WorkingDaysIn(part) is > 0 and var some) yield return Target("mqls", part, agreed * some / all, null, null);
            }
        }
    }

    private static AgreedTarget Target(string kpi, Period days, decimal value, string? dimension, string? member) =>
        new(kpi, Day.Of(days.From), Day.Of(days.To), (long)Math.Round(value * AmountColumn.Scale, MidpointRounding.AwayFromZero), dimension, member, AgreedTarget.Agreed);
}
