using KpiBot.Answers.Wording;
using KpiBot.Delivery;
using KpiBot.Digests;
using KpiBot.Digests.Slots;
using NodaTime;

namespace KpiBot.Chat.Digesting;

/// <summary>Tells people what did not come: the digest's owner by a direct message, which reaches them where its place is dead, and whoever answers for the bot. A notice is stored with what it is about, and once told forgotten.</summary>
internal sealed class DigestNotices(DigestParts parts, SlotBook book)
{
    private const int MostDays = 3;
    private static readonly Duration GivenUpAfter = Duration.FromDays(7);

    /// <summary>A few days, and how many more.</summary>
    public static string Listed(IReadOnlyList<DateOnly> days, PeriodWords words) =>
        FormattableString.Invariant($"{string.Join(", ", days.Take(MostDays).Select(words.Day))}{(days.Count > MostDays ? $" (+{days.Count - MostDays})" : "")}");

    /// <summary>Slots that came too late.</summary>
    public IEnumerable<RegisterWrite> OfMissed(DigestSubscription digest, IReadOnlyList<DigestSlot> slots, Instant now)
    {
        if (slots.Count == 0) yield break;
        var sentence = StopTexts.Of(digest.Look.Language).Missed(digest.Name, Listed([.. slots.Select(slot => slot.Day)], Words(digest)));
        yield return Of(digest, $"digest missed {slots[^1].Id}", sentence, digest.Owner, true, now);
    }

    /// <summary>A slot that failed; <paramref name="isToldOf"/> when whoever answers for the bot is told by the outbox.</summary>
    public IEnumerable<RegisterWrite> OfFailed(DigestSubscription digest, DigestSlot slot, bool isToldOf)
    {
        var sentence = StopTexts.Of(digest.Look.Language).Failed(digest.Name, Words(digest).Day(slot.Day), slot.Reason ?? "?");
        yield return Of(digest, $"digest failed {slot.Id}", sentence, digest.Owner, !isToldOf, slot.DoneAt!.Value);
    }

    /// <summary>A digest is paused. One of the settings, which no program changes, is looked at again at each slot, and told of only once.</summary>
    public async Task<IReadOnlyList<RegisterWrite>> PausedAsync(DigestSubscription digest, DigestPause why, Instant now, CancellationToken cancellation)
    {
        var texts = StopTexts.Of(digest.Look.Language);
        var sentence = why == DigestPause.OwnerLost ? texts.OwnerLost(digest.Name, digest.Destination.Channel) : texts.PlaceLost(digest.Name, digest.Destination.Channel);
        var notice = Of(digest, FormattableString.Invariant($"digest paused {digest.Id} {now.ToUnixTimeSeconds()}"), sentence, why == DigestPause.OwnerLost ? null : digest.Owner, true, now);
        if (!IsSettled(digest)) return [book.Digests.Put(digest.Id, digest with { Paused = why }), notice];
        // One that is sent before a round has looked at it has no cursor yet.
        var cursor = (await book.CursorsAsync(cancellation)).GetValueOrDefault(digest.Id) ?? new SlotCursor { Last = SlotPlanner.LastPassed(digest.Schedule, now), Schedule = digest.Schedule };
        return cursor.Pause == why ? [] : [book.Write(digest.Id, cursor with { Pause = why }), notice];
    }

    /// <summary>A digest of the settings is posted again.</summary>
    public async Task<IReadOnlyList<RegisterWrite>> ResumedAsync(DigestSubscription digest, CancellationToken cancellation) =>
        IsSettled(digest) && (await book.CursorsAsync(cancellation)).GetValueOrDefault(digest.Id) is { Pause: not null } cursor ? [book.Write(digest.Id, cursor with { Pause = null })] : [];

    /// <summary>Tells what waits. What cannot be told now is tried again in the next round, for a week.</summary>
    public async Task TellAsync(CancellationToken cancellation)
    {
        foreach (var (key, notice) in await book.Notices.AllAsync("", cancellation))
        {
            try
            {
                await TellAsync(key, notice, cancellation);
            }
            catch (Exception failure) when (failure is not SupersededException && !cancellation.IsCancellationRequested)
            {
                if (Instant.FromDateTimeOffset(parts.Time.GetUtcNow()) - notice.At > GivenUpAfter) await parts.Registers.CommitAsync([book.Notices.Remove(key)], [], cancellation);
            }
        }
    }

    private async Task TellAsync(string key, WaitingNotice notice, CancellationToken cancellation)
    {
        if (notice.ToManager)
        {
            await parts.Owner.TellAsync(new Notice.Stopped(key, notice.Installation, notice.Sentence), cancellation);
            await parts.Registers.CommitAsync([book.Notices.Put(key, notice with { ToManager = false })], [], cancellation);
        }

        IReadOnlyList<Message> messages = notice.Person is { } person && parts.PlatformOf(notice.Installation.Platform) is { } platform
            ? await platform.RenderAsync(
                new Posting
                {
                    Key = $"{key} to its owner", Kind = MessageKind.Notice, Destination = new Destination(notice.Installation.Platform, notice.Installation.Team, person), Answer = Notices.Of(notice.Language, notice.Sentence),
                },
                cancellation)
            : [];
        await parts.Registers.CommitAsync([book.Notices.Remove(key)], messages, cancellation);
    }

    private bool IsSettled(DigestSubscription digest) => parts.Settled.Any(settled => settled.Id == digest.Id);

    private PeriodWords Words(DigestSubscription digest) => new(digest.Look.Language, parts.Writer.Calendar);

    private RegisterWrite Of(DigestSubscription digest, string key, string sentence, string? person, bool toManager, Instant now) =>
        book.Notices.Put(key, new WaitingNotice { Installation = digest.Destination.Installation, Sentence = sentence, Language = digest.Look.Language, Person = person, ToManager = toManager, At = now });
}
