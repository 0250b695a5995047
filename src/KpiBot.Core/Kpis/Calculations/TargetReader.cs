using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>Reads any KPI against its target.</summary>
internal static class TargetReader
{
    /// <summary>The reading of a result; null when no target is agreed for any of its days.</summary>
    public static TargetReading? Of(Frame frame, Kpi kpi, KpiResult result)
    {
        var isFlow = TargetReading.AddsUp(kpi) && result.Denominator is null;
        if ((isFlow ? Targets.Of(frame, kpi.Id) : Targets.LevelOf(frame, kpi.Id)) is not var (target, isWhole)) return null;
        var reading = new TargetReading { Target = target, IsWhole = isWhole, IsFlow = isFlow, Attained = target == 0 ? null : result.Value / target, Beyond = result.Value - target };
        return isFlow ? Paced(frame, reading) : reading;
    }

    private static TargetReading Paced(Frame frame, TargetReading reading)
    {
        var calendar = frame.Data.State.Agreement.Calendar;
        var all = calendar.WorkingDaysIn(frame.Period);
        var left = frame.To >= frame.FullTo ? 0 : calendar.WorkingDaysIn(new(Day.DateOf(frame.To + 1), frame.Period.To));
        return reading with
        {
            Pacing = all == left ? null : reading.Attained / ((decimal)(all - left) / all),
            NeededPerDay = left == 0 || reading.Beyond is null ? null : Math.Max(0, -reading.Beyond.Value) / left,
        };
    }
}
