using KpiBot.Periods;
using NodaTime;

namespace KpiBot.Digests.Slots;

/// <summary>What a tick adds to a digest's slots.</summary>
/// <param name="Cursor">How far it is decided then.</param>
/// <param name="Slots">New ones, one for each day that came due, in order: at most the last is to be posted, the others have their outcome.</param>
public sealed record SlotPlan(SlotCursor Cursor, IReadOnlyList<DigestSlot> Slots);

/// <summary>
/// Which days of a digest have come due, and which of them is posted. A day is due because "its time has passed and it is not decided", never because a tick came at the right moment: so a pause of any length, and a clock that
/// is set, lose and double nothing. An edit takes no day away that was owed, and owes none that was not.
/// </summary>
public static class SlotPlanner
{
    /// <summary>The reason of a slot that came due while its digest was paused.</summary>
    public const string Paused = "the digest was paused";

    /// <summary>The reason of a slot that was too late to be posted.</summary>
    public const string Missed = "KpiBot was not running when it was due";

    /// <summary>The reason of a slot that another copy of the data folder may have posted, and that would be too late now.</summary>
    public const string Before = "it was due before this data folder was restored or copied";

    /// <summary>The plan at an instant.</summary>
    /// <param name="digest">Whose.</param>
    /// <param name="isPaused">Whether it is not posted now.</param>
    /// <param name="cursor">How far it was decided; null for a new one.</param>
    /// <param name="now">The instant.</param>
    /// <param name="calendar">Which days the team works on.</param>
    /// <param name="doubt">Up to here another copy of the data folder may have posted; null where there is none.</param>
    public static SlotPlan Of(DigestSubscription digest, bool isPaused, SlotCursor? cursor, Instant now, BusinessCalendar calendar, Instant? doubt)
    {
        var (owed, last) = Owed(digest, cursor, now, calendar);
        var next = (cursor ?? new SlotCursor { Last = last }) with { Last = last, Schedule = digest.Schedule };
        return new SlotPlan(next, SlotsOf(digest, isPaused, owed, now, doubt));
    }

    /// <summary>The last day whose wall time has passed.</summary>
    public static DateOnly LastPassed(Schedule schedule, Instant now)
    {
        var day = new BusinessCalendar { Zone = schedule.Zone }.DayOf(now).AddDays(1);
        while (schedule.DueAt(day) > now) day = day.AddDays(-1);
        return day;
    }

    private static (IReadOnlyList<(DateOnly Day, Instant DueAt)> Owed, DateOnly Last) Owed(DigestSubscription digest, SlotCursor? cursor, Instant now, BusinessCalendar calendar)
    {
        var schedule = digest.Schedule;
        // A new digest owes nothing from before it was made, one that was removed and is there again nothing from between.
        var seen = cursor ?? new SlotCursor { Last = LastPassed(schedule, digest.Since < now ? digest.Since : now), Schedule = schedule };
        if (seen.Schedule is not { } followed) return ([], Later(seen.Last, LastPassed(schedule, now)));
        List<(DateOnly Day, Instant DueAt)> owed = [.. followed.Due(seen.Last, now, calendar).Select(day => (day, followed.DueAt(day)))];
        var last = owed.Count > 0 ? owed[^1].Day : seen.Last;
        if (followed == schedule) return (owed, last);
        owed.AddRange(Moved(followed, schedule, last, now, calendar));
        return (owed, Later(last, LastPassed(schedule, now)));
    }

    /// <summary>Days of both schedules that the old one had still before it, and the new one has behind.</summary>
    private static List<(DateOnly, Instant)> Moved(Schedule from, Schedule to, DateOnly last, Instant now, BusinessCalendar calendar)
    {
        List<(DateOnly, Instant)> moved = [];
        for (var day = LastPassed(to, now); day > last && from.DueAt(day) > now; day = day.AddDays(-1))
            if (from.IsOn(day, calendar) && to.IsOn(day, calendar)) moved.Insert(0, (day, to.DueAt(day)));
        return moved;
    }

    private static List<DigestSlot> SlotsOf(DigestSubscription digest, bool isPaused, IReadOnlyList<(DateOnly Day, Instant DueAt)> owed, Instant now, Instant? doubt)
    {
        List<DigestSlot> slots = [.. owed.Select(one => new DigestSlot { Digest = digest.Id, Day = one.Day, DueAt = one.DueAt, InDoubtSince = one.DueAt <= doubt ? one.DueAt : null })];
        if (isPaused) return slots.ConvertAll(slot => slot.Ended(SlotPhase.Skipped, now, Paused));
        if (slots is not [.. var earlier, var latest]) return slots;
        if (now - latest.DueAt > CatchUp.Grace(digest.Schedule.Every)) return slots.ConvertAll(slot => Missing(slot, now));
        List<DigestSlot> ended = [.. earlier.Select(slot => slot.InDoubtSince is null && latest.DueAt - slot.DueAt <= CatchUp.MergedWithin ? Merged(slot, latest, now) : Missing(slot, now))];
        return [.. ended, latest with { StandsFor = [.. ended.Where(slot => slot.Phase == SlotPhase.Merged).Select(slot => slot.Day)] }];
    }

    private static DigestSlot Missing(DigestSlot slot, Instant now) => slot.Ended(SlotPhase.Skipped, now, slot.InDoubtSince is null ? Missed : Before);

    /// <summary>A slot that a later one stands for.</summary>
    public static DigestSlot Merged(DigestSlot slot, DigestSlot into, Instant now) => slot.Ended(SlotPhase.Merged, now) with { Into = into.Day };

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
