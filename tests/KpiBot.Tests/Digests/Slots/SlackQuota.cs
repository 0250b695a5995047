namespace KpiBot.Tests.Digests.Slots;

/// <summary>What Slack lets be asked about channels: 50 a minute (its tier 3). Whoever asks for more is told to wait, and until then asks nothing, as SlackWire does.</summary>
internal sealed class SlackQuota(SlotBench bench)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Queue<DateTimeOffset> _asked = new();
    private DateTimeOffset _pausedUntil;

    public int Answered { get; private set; }

    public int Refused { get; private set; }

    public bool IsSpent()
    {
        var now = bench.Bench.Clock.GetUtcNow();
        if (now < _pausedUntil) return true;
        while (_asked.TryPeek(out var at) && now - at >= Minute) _asked.Dequeue();
        if (_asked.Count < 50)
        {
            _asked.Enqueue(now);
            Answered++;
            return false;
        }

        Refused++;
        _pausedUntil = now + TimeSpan.FromSeconds(30);
        return true;
    }
}
