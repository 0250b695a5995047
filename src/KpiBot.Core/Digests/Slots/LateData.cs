using KpiBot.Facts;
using KpiBot.Periods;

namespace KpiBot.Digests.Slots;

/// <summary>Whether the data has what a digest is about.</summary>
public static class LateData
{
    /// <summary>Whether some source was last synced before the days were over that the digest looks back at: the closed week, or yesterday where it comes every day or answers a question.</summary>
    public static bool Is(DigestSubscription digest, DateOnly day, WorkspaceState workspace)
    {
        var calendar = workspace.Agreement.Calendar;
        var last = digest.Question is not null || digest.Schedule.Every is Recurrence.Day or Recurrence.Workday ? day.AddDays(-1) : DigestWindows.ClosedWeek(calendar, day).To;
        return workspace.Sources.Any(source => calendar.DayOf(source.AsOf) <= last);
    }
}
