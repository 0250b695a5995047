using KpiBot.Delivery;
using KpiBot.Digests;
using KpiBot.Digests.Slots;
using NodaTime;

namespace KpiBot.Chat.Digesting;

/// <summary>
/// Posts digests. What a round decides is stored with what it gives to the outbox, all or nothing, so a round that is broken off anywhere is taken up by the next. One round at a time.
/// </summary>
public sealed class DigestWorker
{
    private static readonly Duration Remembered = Duration.FromDays(400), Revivable = Duration.FromDays(7);

    private readonly DigestParts _parts;
    private readonly SlotBook _book;
    private readonly SlotGiving _giving;
    private readonly DigestNotices _notices;
    private DateOnly? _swept;

    /// <summary>Does nothing yet.</summary>
    public DigestWorker(DigestParts parts)
    {
        (_parts, _book) = (parts, new SlotBook(parts.Registers));
        _notices = new DigestNotices(parts, _book);
        _giving = new SlotGiving(parts, _book, _notices);
    }

    private Instant Now => Instant.FromDateTimeOffset(_parts.Time.GetUtcNow());

    /// <summary>A round: what came due gets its slots, and every slot without an outcome is taken as far as it goes. True when some of them are under way.</summary>
    public async Task<bool> RoundAsync(CancellationToken cancellation)
    {
        var digests = await DigestsAsync(cancellation);
        await PlanAsync(digests.Values, cancellation);
        await ReviveAsync(cancellation);
        foreach (var slot in await _book.OpenAsync(cancellation)) await AdvanceAsync(slot, digests.GetValueOrDefault(slot.Digest), cancellation);
        await _notices.TellAsync(cancellation);
        await SweepAsync(cancellation);
        return (await _book.OpenAsync(cancellation)).Any(slot => !slot.IsUngiven);
    }

    /// <summary>Takes one day of one digest as far as it goes, whether it is due or not; a day that has its outcome keeps it.</summary>
    public async Task<DigestSlot> SendAsync(DigestSubscription digest, DateOnly day, CancellationToken cancellation)
    {
        var id = DigestSlot.IdOf(digest.Id, day);
        var slot = await _book.FindAsync(id, cancellation);
        if (slot is null)
        {
            var usual = digest.Schedule.DueAt(day);
            await _parts.Registers.CommitAsync([_book.Begin(slot = new DigestSlot { Digest = digest.Id, Day = day, DueAt = Now, InDoubtSince = usual <= _parts.Doubt ? usual : null })], [], cancellation);
        }

        if (slot.IsDone) return slot;
        await AdvanceAsync(slot, digest, cancellation);
        await _notices.TellAsync(cancellation);
        return (await _book.FindAsync(id, cancellation))!;
    }

    private async Task<Dictionary<string, DigestSubscription>> DigestsAsync(CancellationToken cancellation) =>
        _parts.Settled.Concat((await _book.Digests.AllAsync("", cancellation)).Select(entry => entry.Value)).ToDictionary(digest => digest.Id);

    private async Task PlanAsync(IReadOnlyCollection<DigestSubscription> digests, CancellationToken cancellation)
    {
        var (now, cursors, open) = (Now, await _book.CursorsAsync(cancellation), await _book.OpenAsync(cancellation));
        foreach (var digest in digests)
        {
            var cursor = cursors.GetValueOrDefault(digest.Id);
            var plan = SlotPlanner.Of(digest, digest.Paused is not null, cursor, now, _parts.Writer.Calendar, _parts.Doubt);
            if (plan.Cursor != cursor) await StoreAsync(digest, plan, [.. open.Where(slot => slot.Digest == digest.Id && slot.IsUngiven)], now, cancellation);
        }

        var present = digests.Select(digest => digest.Id).ToHashSet();
        foreach (var (id, cursor) in cursors)
            if (cursor.Schedule is not null && !present.Contains(id)) await _parts.Registers.CommitAsync([_book.Write(id, cursor with { Schedule = null, Pause = null })], [], cancellation);
    }

    /// <summary>A day that has a slot already, because somebody had it posted before it was due, gets no other. A slot of which nothing was given yet gives way to a later one.</summary>
    private async Task StoreAsync(DigestSubscription digest, SlotPlan plan, IReadOnlyList<DigestSlot> waiting, Instant now, CancellationToken cancellation)
    {
        List<DigestSlot> slots = [];
        foreach (var slot in plan.Slots) if (await _book.FindAsync(slot.Id, cancellation) is null) slots.Add(slot);
        List<RegisterWrite> writes = [_book.Write(digest.Id, plan.Cursor)];
        if (slots is [.. , { IsDone: false } latest])
        {
            List<DigestSlot> earlier = [.. waiting.Where(slot => slot.Day < latest.Day)];
            slots[^1] = latest with { StandsFor = [.. earlier.SelectMany(slot => slot.StandsFor.Append(slot.Day)), .. latest.StandsFor] };
            writes.AddRange(earlier.SelectMany(slot => _book.Write(SlotPlanner.Merged(slot, latest, now))));
        }

        writes.AddRange(slots.Select(_book.Begin));
        writes.AddRange(_notices.OfMissed(digest, [.. slots.Where(slot => slot is { Phase: SlotPhase.Skipped, Reason: SlotPlanner.Missed })], now));
        await _parts.Registers.CommitAsync(writes, [], cancellation);
    }

    private Task AdvanceAsync(DigestSlot slot, DigestSubscription? digest, CancellationToken cancellation) =>
        slot.IsUngiven ? BeginAsync(slot, digest, cancellation) : FollowAsync(slot, digest, cancellation);

    private async Task BeginAsync(DigestSlot slot, DigestSubscription? digest, CancellationToken cancellation)
    {
        var isLocked = digest is not null && await _parts.Outbox.IsLockedAsync(digest.Destination.Installation, cancellation);
        var step = SlotSteps.Ungiven(slot, digest, digest?.Paused is not null, isLocked, digest is not null && _parts.Writer.IsLate(digest, slot.Day), Now);
        if (step.Task == SlotTask.GiveHead) await _giving.HeadAsync(step.Slot, digest!, cancellation);
        else await KeepAsync(slot, step.Slot, digest, cancellation);
    }

    /// <summary>What failed, or of which nothing was known, goes on when a person has had it posted after all: the detail follows its head.</summary>
    private async Task ReviveAsync(CancellationToken cancellation)
    {
        foreach (var (id, _) in await _book.Details.AllAsync("", cancellation))
        {
            if (await _book.FindAsync(id, cancellation) is not { IsDone: true } slot) continue;
            if (Now - slot.DoneAt > Revivable) await _parts.Registers.CommitAsync([_book.Details.Remove(id)], [], cancellation);
            else if ((await StandingsAsync(slot, cancellation)).All(standing => standing is { Status: DeliveryStatus.Sent })) await _parts.Registers.CommitAsync([.. _book.Reopen(slot)], [], cancellation);
        }
    }

    private async Task<List<Standing?>> StandingsAsync(DigestSlot slot, CancellationToken cancellation)
    {
        var standings = new List<Standing?>();
        foreach (var key in slot.Details.Count > 0 ? slot.Details : slot.Heads) standings.Add((await _parts.Outbox.FindAsync(slot.Destination!.Installation, key, cancellation))?.Standing);
        return standings;
    }

    private async Task FollowAsync(DigestSlot slot, DigestSubscription? digest, CancellationToken cancellation)
    {
        var standings = await StandingsAsync(slot, cancellation);
        var step = slot.Phase == SlotPhase.HeadGiven ? SlotSteps.Head(slot, standings, Now) : SlotSteps.Detail(slot, standings, Now);
        if (step.Task == SlotTask.GiveDetail) await _giving.DetailAsync(step.Slot, step.Thread!, cancellation);
        else await KeepAsync(slot, step.Slot, digest, cancellation);
    }

    private async Task KeepAsync(DigestSlot before, DigestSlot after, DigestSubscription? digest, CancellationToken cancellation)
    {
        if (before == after) return;
        var notices = digest is not null && after.Phase is SlotPhase.Failed or SlotPhase.Unknown ? _notices.OfFailed(digest!, after, isToldOf: !before.IsUngiven) : [];
        await _parts.Registers.CommitAsync([.. _book.Write(after), .. notices], [], cancellation);
    }

    /// <summary>Once a day, outcomes that nobody asks for any more are forgotten.</summary>
    private async Task SweepAsync(CancellationToken cancellation)
    {
        var (now, today) = (Now, _parts.Writer.Calendar.DayOf(Now));
        if (_swept == today) return;
        List<RegisterWrite> old = [.. (await _book.DoneAsync("", cancellation)).Where(slot => now - slot.DueAt > Remembered).Select(_book.Forget)];
        if (old.Count > 0) await _parts.Registers.CommitAsync(old, [], cancellation);
        _swept = today;
    }
}
