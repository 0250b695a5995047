namespace KpiBot.Delivery;

/// <summary>A delivery that is not finished. Times are on the run's own clock, which no one can set.</summary>
internal sealed class Entry
{
    public required Outgoing Outgoing { get; set; }

    /// <summary>Then it is too old to be posted.</summary>
    public required TimeSpan Expires { get; init; }

    /// <summary>Nothing is done about it before.</summary>
    public required TimeSpan Due { get; set; }

    /// <summary>Then it is given up: it is too old, or it has been looked for long enough.</summary>
    public required TimeSpan Until { get; set; }

    /// <summary>When there is something to do.</summary>
    public TimeSpan Next => Due < Until ? Due : Until;
}

/// <summary>
/// Which deliveries may go now: of a conversation only its first, of a channel only one at a time and none too soon after the last, of a locked installation none
/// that could still go. Those due longest go first, so no channel waits for another.
/// </summary>
internal sealed class Lanes(TimeSpan pace)
{
    private readonly Dictionary<Destination, Queue<Entry>> _conversations = [];
    private readonly Dictionary<Destination, TimeSpan> _freeAt = [];
    private readonly HashSet<Destination> _busy = [];
    private readonly HashSet<Installation> _locked = [];

    public void Add(Entry entry)
    {
        var conversation = entry.Outgoing.Message.Destination;
        if (!_conversations.TryGetValue(conversation, out var queue)) _conversations.Add(conversation, queue = []);
        queue.Enqueue(entry);
    }

    public void Lock(Installation installation) => _locked.Add(installation);

    public void Unlock(Installation installation) => _locked.Remove(installation);

    /// <summary>The next one that may go; null when none may yet.</summary>
    public Entry? Ready(TimeSpan now) => Heads().Where(head => StartOf(head) <= now).MinBy(head => (head.Next, head.Outgoing.Number));

    /// <summary>When the next one may go; null when only an outcome or a change can bring that about.</summary>
    public TimeSpan? NextStart() => Heads().Select(StartOf).Min(start => (TimeSpan?)start);

    public void Start(Entry entry) => _busy.Add(entry.Outgoing.Message.Destination.Whole);

    /// <summary>The one that was started is over for now; a final one makes room for the next of its conversation.</summary>
    public void End(Entry entry, TimeSpan now)
    {
        var conversation = entry.Outgoing.Message.Destination;
        _busy.Remove(conversation.Whole);
        _freeAt[conversation.Whole] = now + pace;
        if (!entry.Outgoing.Standing.IsFinal) return;
        var queue = _conversations[conversation];
        queue.Dequeue();
        if (queue.Count == 0) _conversations.Remove(conversation);
    }

    private IEnumerable<Entry> Heads() =>
        _conversations.Where(lane => !_busy.Contains(lane.Key.Whole)).Select(lane => lane.Value.Peek());

    private TimeSpan StartOf(Entry head)
    {
        var destination = head.Outgoing.Message.Destination;
        var next = _locked.Contains(destination.Installation) ? head.Until : head.Next;
        return _freeAt.TryGetValue(destination.Whole, out var free) && free > next ? free : next;
    }
}
