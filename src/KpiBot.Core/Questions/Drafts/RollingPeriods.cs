using KpiBot.Periods;
using KpiBot.Questions.Time;
using static KpiBot.Questions.Time.PeriodExpression;

namespace KpiBot.Questions.Drafts;

/// <summary>Periods that move with the day on which something is sent or watched.</summary>
internal static class RollingPeriods
{
    /// <summary>The name of a period; null for one that stands still.</summary>
    public static string? Name(PeriodExpression period) => period switch
    {
        Unit { Grain: Grain.Day, Offset: 0 } => "today",
        Unit { Grain: Grain.Day, Offset: -1 } => "yesterday",
        Unit { Offset: 0 } unit => "this_" + unit.Grain.ToString().ToLowerInvariant(),
        Unit { Offset: -1 } unit => "last_" + unit.Grain.ToString().ToLowerInvariant(),
        LastUnits last => FormattableString.Invariant($"last_{last.Count}_{last.Grain.ToString().ToLowerInvariant()}s"),
        _ => null,
    };
}
