using KpiBot.Delivery;
using NodaTime;

namespace KpiBot.Digests.Slots;

/// <summary>What is to be done about a slot next.</summary>
public enum SlotTask
{
    /// <summary>Nothing yet.</summary>
    Wait,

    /// <summary>Write it, and give its head to the outbox.</summary>
    GiveHead,

    /// <summary>Give its detail to the outbox, for the head's thread.</summary>
    GiveDetail,

    /// <summary>Nothing more: its outcome is known.</summary>
    Record,
}

/// <summary>What follows for a slot.</summary>
/// <param name="Slot">As it is then.</param>
/// <param name="Task">What is to be done.</param>
/// <param name="Thread">The posted head, for its detail; null for other tasks.</param>
public sealed record SlotStep(DigestSlot Slot, SlotTask Task, string? Thread = null);

/// <summary>What a slot does next: a decision from how it stands, how late the data is and how its messages stand, without a clock of its own.</summary>
public static class SlotSteps
{
    /// <summary>The reason of a slot that waits for new credentials.</summary>
    public const string Locked = "its token is not accepted";

    /// <summary>A slot of which nothing was given yet.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="digest">Its digest as it is now; null when it was removed.</param>
    /// <param name="isPaused">Whether the digest is paused.</param>
    /// <param name="isLocked">Whether nothing can be posted where it goes: it is written when something can.</param>
    /// <param name="isLate">Whether the data is late for it.</param>
    /// <param name="now">The instant.</param>
    public static SlotStep Ungiven(DigestSlot slot, DigestSubscription? digest, bool isPaused, bool isLocked, bool isLate, Instant now)
    {
        if (digest is null) return Record(slot, SlotPhase.Skipped, now, "the digest was removed");
        if (isPaused) return Record(slot, SlotPhase.Skipped, now, SlotPlanner.Paused);
        var until = HoldOf(digest, slot);
        // What was held is not late before the hour it was held for.
        if (now - (slot.HeldUntil > slot.DueAt ? slot.HeldUntil.Value : slot.DueAt) > CatchUp.Grace(digest.Schedule.Every)) return TooLate(slot, now);
        if (isLocked) return new(slot with { Reason = Locked }, SlotTask.Wait);
        return isLate && until > now
            ? new(slot with { Phase = SlotPhase.Held, HeldUntil = until }, SlotTask.Wait)
            : new(slot, SlotTask.GiveHead);
    }

    /// <summary>A slot whose head was given; <paramref name="heads"/> is how its messages stand, a null one of which the outbox knows nothing.</summary>
    public static SlotStep Head(DigestSlot slot, IReadOnlyList<Standing?> heads, Instant now)
    {
        // In a folder that was restored the outbox is another: the other copy may have posted it.
        if (heads.Any(head => head is null)) return new(slot with { Phase = SlotPhase.Due, InDoubtSince = slot.DueAt, Heads = [] }, SlotTask.Wait);
        // Nothing of it was posted, and its numbers are old: it is written anew, for as long as it may still come.
        if (heads.All(head => head!.IsTooLate)) return new(slot with { Phase = SlotPhase.Due, Heads = [], Edition = slot.Edition + 1, Reason = heads[0]!.Reason }, SlotTask.Wait);
        if (Trouble(slot, heads, now, "") is { } trouble) return trouble;
        return heads.All(head => head!.Status == DeliveryStatus.Sent) ? new(slot, SlotTask.GiveDetail, heads[0]!.MessageId) : new(slot, SlotTask.Wait);
    }

    /// <summary>A slot whose detail was given.</summary>
    public static SlotStep Detail(DigestSlot slot, IReadOnlyList<Standing?> details, Instant now)
    {
        if (details.Any(detail => detail is null)) return new(slot with { InDoubtSince = slot.DueAt }, SlotTask.GiveDetail, slot.Thread);
        if (Trouble(slot, details, now, "its head was posted, not its detail: ") is { } trouble) return trouble;
        return details.All(detail => detail!.Status == DeliveryStatus.Sent) ? Record(slot, SlotPhase.Posted, now, null) : new(slot, SlotTask.Wait);
    }

    /// <summary>When its digest goes out whatever the data; null when it is not held.</summary>
    public static Instant? HoldOf(DigestSubscription digest, DigestSlot slot) => digest.HoldUntil is { } until && until > digest.Schedule.At ? (digest.Schedule with { At = until }).DueAt(slot.Day) : null;

    private static SlotStep TooLate(DigestSlot slot, Instant now) => slot.InDoubtSince is not null
        ? Record(slot, SlotPhase.Unknown, now, "another copy of this data folder may have posted it")
        : Record(slot, SlotPhase.Failed, now, slot.Reason is not { } why ? Transitions.TooLate : why.StartsWith(Transitions.TooLate, StringComparison.Ordinal) ? why : $"{Transitions.TooLate}: {why}");

    private static SlotStep? Trouble(DigestSlot slot, IReadOnlyList<Standing?> standings, Instant now, string before)
    {
        if (standings.FirstOrDefault(one => one!.Status == DeliveryStatus.Failed) is { } failed) return Record(slot, SlotPhase.Failed, now, before + failed.Reason);
        if (standings.FirstOrDefault(one => one!.Status == DeliveryStatus.Unknown) is { } unknown) return Record(slot, SlotPhase.Unknown, now, before + unknown.Reason);
        return null;
    }

    private static SlotStep Record(DigestSlot slot, SlotPhase outcome, Instant now, string? reason) => new(slot.Ended(outcome, now, reason), SlotTask.Record);
}
