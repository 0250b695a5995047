using KpiBot.Facts.Columns;
using KpiBot.Facts.Tables;
using KpiBot.Periods;

namespace KpiBot.Facts.Loading;

/// <summary>How long an answer took, on the agreed clock.</summary>
internal static class ResponseTime
{
    /// <summary>Whole seconds; missing without an answer, <see cref="LeadTable.NoTime"/> when a moment is only a day, <see cref="LeadTable.Negative"/> when the answer came first.</summary>
    public static int Seconds(ZoneClock clock, long? from, long? to)
    {
        if (to is null) return NumberColumn.Missing;
        if (from is null or < Moment.FirstInstant || to < Moment.FirstInstant) return LeadTable.NoTime;
        if (to < from) return LeadTable.Negative;
        return (int)Math.Min(int.MaxValue, clock.Between(ZoneClock.Seconds(from.Value), ZoneClock.Seconds(to.Value)));
    }
}
