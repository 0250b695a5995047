using KpiBot.Facts;
using KpiBot.Periods;
using NodaTime;

namespace KpiBot.Digests.Slots;

/// <summary>Whether the data has what a digest is about.</summary>
public static class LateData
{
    private static readonly Duration LastMinute = Duration.FromMinutes(1);

    /// <summary>Whether some source was last synced before the days were over that the digest looks back at: the closed week, or yesterday where it comes every day or answers a question.</summary>
    public static bool Is(DigestSubscription digest, DateOnly day, WorkspaceState workspace)
    {
        var calendar = workspace.Agreement.Calendar;
        var last = digest.Question is not null || digest.Schedule.Every is Recurrence.Day or Recurrence.Workday ? day.AddDays(-1) : DigestWindows.ClosedWeek(calendar, day).To;
        return IsBefore(last, workspace);
    }

    /// <summary>Whether some source was last synced before a day was over. One that has its last minute has the day: exports say no more of it.</summary>
    public static bool IsBefore(DateOnly day, WorkspaceState workspace) => workspace.Sources.Any(source => workspace.Agreement.Calendar.DayOf(source.AsOf + LastMinute) <= day);
}
