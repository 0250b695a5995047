using KpiBot.Delivery;
using KpiBot.Digests;
using KpiBot.Digests.Slots;
using KpiBot.Kpis;
using KpiBot.Periods;
using NodaTime;

namespace KpiBot.Chat.Digesting;

/// <summary>The detail of a digest as it was rendered with its head, until it is posted: then it says the same numbers, whatever was synced in between.</summary>
/// <param name="Messages">In order, without the thread, which is not known yet.</param>
public sealed record WaitingDetail(Roll<Message> Messages)
{
    /// <summary>The register's kind.</summary>
    public const string Kind = "digest.detail";
}

/// <summary>Something that people must be told, until they were.</summary>
public sealed record WaitingNotice
{
    /// <summary>The register's kind.</summary>
    public const string Kind = "digest.notice";

    /// <summary>Where it is missed.</summary>
    public required Installation Installation { get; init; }

    /// <summary>The sentence, in the digest's language.</summary>
    public required string Sentence { get; init; }

    /// <summary>That language.</summary>
    public required Language Language { get; init; }

    /// <summary>The person who is told by a message, by the platform's id; null for nobody.</summary>
    public string? Person { get; init; }

    /// <summary>Whether whoever answers for the bot is (still) to be told.</summary>
    public bool ToManager { get; init; } = true;

    /// <summary>When it happened.</summary>
    public required Instant At { get; init; }
}

/// <summary>What is kept of digests.</summary>
internal sealed class SlotBook(IRegisters registers)
{
    private readonly IRegister<DigestSlot> _open = registers.Of<DigestSlot>(DigestSlot.OpenKind), _done = registers.Of<DigestSlot>(DigestSlot.DoneKind);
    private readonly IRegister<SlotCursor> _cursors = registers.Of<SlotCursor>(SlotCursor.Kind);

    public IRegister<DigestSubscription> Digests { get; } = registers.Of<DigestSubscription>(DigestSubscription.Kind);

    public IRegister<WaitingDetail> Details { get; } = registers.Of<WaitingDetail>(WaitingDetail.Kind);

    public IRegister<WaitingNotice> Notices { get; } = registers.Of<WaitingNotice>(WaitingNotice.Kind);

    public async Task<Dictionary<string, SlotCursor>> CursorsAsync(CancellationToken cancellation) => (await _cursors.AllAsync("", cancellation)).ToDictionary(entry => entry.Id, entry => entry.Value);

    public async Task<IReadOnlyList<DigestSlot>> OpenAsync(CancellationToken cancellation) => [.. (await _open.AllAsync("", cancellation)).Select(entry => entry.Value).OrderBy(slot => (slot.DueAt, slot.Id))];

    /// <summary>A slot, whatever became of it; null when there is none.</summary>
    public async Task<DigestSlot?> FindAsync(string id, CancellationToken cancellation) => await _open.FindAsync(id, cancellation) ?? await _done.FindAsync(id, cancellation);

    /// <summary>Outcomes of a digest, the oldest first.</summary>
    public async Task<IReadOnlyList<DigestSlot>> DoneAsync(string digest, CancellationToken cancellation) => [.. (await _done.AllAsync(digest.Length > 0 ? $"{digest} " : "", cancellation)).Select(entry => entry.Value)];

    public RegisterWrite Write(string digest, SlotCursor cursor) => _cursors.Put(digest, cursor);

    /// <summary>A slot that is new; it is open, or has its outcome already.</summary>
    public RegisterWrite Begin(DigestSlot slot) => slot.IsDone ? _done.Add(slot.Id, slot) : _open.Add(slot.Id, slot);

    /// <summary>A slot that was open.</summary>
    public IEnumerable<RegisterWrite> Write(DigestSlot slot) => slot switch
    {
        { IsDone: false } => [_open.Put(slot.Id, slot)],
        // A person may have its head posted yet.
        { Heads.Count: > 0, Phase: SlotPhase.Failed or SlotPhase.Unknown } => [_open.Remove(slot.Id), _done.Put(slot.Id, slot)],
        _ => [_open.Remove(slot.Id), Details.Remove(slot.Id), _done.Put(slot.Id, slot)],
    };

    /// <summary>A slot that had its outcome, and goes on after all.</summary>
    public IEnumerable<RegisterWrite> Reopen(DigestSlot slot) =>
        [_done.Remove(slot.Id), _open.Put(slot.Id, slot with { Phase = slot.Details.Count > 0 ? SlotPhase.DetailGiven : SlotPhase.HeadGiven, Reason = null, DoneAt = null })];

    public RegisterWrite Forget(DigestSlot done) => _done.Remove(done.Id);
}
