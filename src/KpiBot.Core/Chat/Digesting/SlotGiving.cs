using KpiBot.Access;
using KpiBot.Answers;
using KpiBot.Answers.Wording;
using KpiBot.Delivery;
using KpiBot.Digests;
using KpiBot.Digests.Slots;
using KpiBot.Periods;
using NodaTime;

namespace KpiBot.Chat.Digesting;

/// <summary>Gives a slot's messages to the outbox: written and rendered once, for those who may read them at that moment.</summary>
internal sealed class SlotGiving(DigestParts parts, SlotBook book, DigestNotices notices)
{
    private Instant Now => Instant.FromDateTimeOffset(parts.Time.GetUtcNow());

    /// <summary>The head, and the detail kept for later. What goes wrong before anything is stored is tried again in the next round.</summary>
    public async Task HeadAsync(DigestSlot slot, DigestSubscription digest, CancellationToken cancellation)
    {
        try
        {
            var platform = parts.PlatformOf(digest.Destination.Platform) ?? throw new InvalidOperationException($"{digest.Destination.Platform} is not set up");
            var readers = await platform.AudienceAsync(digest.Destination, digest.Owner, cancellation);
            switch (await parts.Writer.WriteAsync(digest, slot.Day, readers, cancellation))
            {
                case DigestDraft.Written written:
                    await GiveAsync(slot, digest, platform, readers.Where, written, cancellation);
                    break;
                case DigestDraft.Refused { Decision: var decision }:
                    await PauseAsync(slot, digest, decision, cancellation);
                    break;
            }
        }
        catch (Exception failure) when (failure is not SupersededException && !cancellation.IsCancellationRequested)
        {
            if (slot.Reason != failure.Message) await parts.Registers.CommitAsync([.. book.Write(slot with { Reason = failure.Message })], [], cancellation);
        }
    }

    /// <summary>The detail, into the head's thread.</summary>
    public async Task DetailAsync(DigestSlot slot, string thread, CancellationToken cancellation)
    {
        if (await book.Details.FindAsync(slot.Id, cancellation) is not { Messages: { Count: > 0 } rendered })
        {
            await parts.Registers.CommitAsync([.. book.Write(slot.Ended(SlotPhase.Posted, Now))], [], cancellation);
            return;
        }

        List<Message> messages = [.. rendered.Select(message => Doubted(message with { Destination = message.Destination with { Thread = thread } }, slot))];
        var given = slot with { Phase = SlotPhase.DetailGiven, Thread = thread, Details = [.. messages.Select(message => message.Key)] };
        await parts.Registers.CommitAsync([.. book.Write(given)], messages, cancellation);
    }

    private async Task GiveAsync(DigestSlot slot, DigestSubscription digest, IChatPlatform platform, Place where, DigestDraft.Written written, CancellationToken cancellation)
    {
        var name = slot.Edition == 0 ? $"digest {slot.Id}" : FormattableString.Invariant($"digest {slot.Id} again {slot.Edition}");
        Posting PostingOf(string key, Answer answer, IReadOnlyList<DeskButton> buttons) => new() { Key = key, Kind = MessageKind.Digest, Destination = digest.Destination, Answer = answer, Where = where, Buttons = buttons };
        var heads = await platform.RenderAsync(PostingOf(name, Marked(written.Head, slot, digest), written.Buttons), cancellation);
        var details = written.Detail is { } detail ? await platform.RenderAsync(PostingOf($"{name} detail", detail, []), cancellation) : [];
        var given = slot with { Phase = SlotPhase.HeadGiven, Reason = null, Destination = digest.Destination, Heads = [.. heads.Select(message => message.Key)] };
        var notes = await NotesAsync(slot, digest, platform, written.Notes, cancellation);
        await parts.Registers.CommitAsync(
            [.. book.Write(given), book.Details.Put(slot.Id, new WaitingDetail([.. details])), .. await notices.ResumedAsync(digest, cancellation), .. written.Writes], [.. heads.Concat(notes).Select(message => Doubted(message, slot))], cancellation);
    }

    /// <summary>To each person alone, as far as they may know it now.</summary>
    private static async Task<List<Message>> NotesAsync(DigestSlot slot, DigestSubscription digest, IChatPlatform platform, IReadOnlyList<PersonalNote> notes, CancellationToken cancellation)
    {
        var messages = new List<Message>();
        foreach (var note in notes)
        {
            var place = await platform.DirectAsync(digest.Destination.Installation, note.User, cancellation);
            if ((await platform.AudienceAsync(place, note.User, cancellation)).Alone.Decide(KpiClass.Internal, Form.Records).Verdict != Access.Verdict.Allow) continue;
            var key = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"note {slot.Day:yyyy-MM-dd} {note.About} {note.User}");
            messages.AddRange(await platform.RenderAsync(new Posting { Key = key, Kind = MessageKind.Digest, Destination = place, Answer = note.Answer, Where = Place.Direct }, cancellation));
        }

        return messages;
    }

    /// <summary>Another copy of the folder posted it when it was due, if it did.</summary>
    private static Message Doubted(Message message, DigestSlot slot) => slot.InDoubtSince is { } since ? message with { InDoubt = true, InDoubtSince = since } : message;

    /// <summary>Nobody who would read it may: it is paused, and people are told once.</summary>
    private async Task PauseAsync(DigestSlot slot, DigestSubscription digest, Decision decision, CancellationToken cancellation)
    {
        var why = decision.Reason is Reason.AskerUnknown or Reason.Outsider or Reason.AskerMayNot ? DigestPause.OwnerLost : DigestPause.PlaceLost;
        var paused = slot.Ended(SlotPhase.Skipped, Now, why == DigestPause.OwnerLost ? "its owner is gone or may not see it" : "its place is gone or may not read it");
        await parts.Registers.CommitAsync([.. book.Write(paused), .. await notices.PausedAsync(digest, why, Now, cancellation)], [], cancellation);
    }

    /// <summary>Says in the head what is not as it should be about the time it comes.</summary>
    private Answer Marked(Answer head, DigestSlot slot, DigestSubscription digest)
    {
        var (words, texts) = (new PeriodWords(digest.Look.Language, parts.Writer.Calendar), StopTexts.Of(digest.Look.Language));
        List<Block> marks = [];
        if (new BusinessCalendar { Zone = digest.Schedule.Zone }.DayOf(Now) > slot.Day) marks.Add(new Block.Caution(texts.PostedLate(words.Day(slot.Day))));
        if (slot.StandsFor.Count > 0) marks.Add(new Block.Caution(texts.StandsFor(DigestNotices.Listed(slot.StandsFor, words))));
        return marks.Count == 0 ? head : head with { Blocks = [.. head.Blocks.Take(1), .. marks, .. head.Blocks.Skip(1)] };
    }
}
