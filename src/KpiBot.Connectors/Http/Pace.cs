namespace KpiBot.Connectors.Http;

/// <summary>So many calls in any stretch of time of a length: who comes is given the earliest moment at which the limit still holds, and waits for it.</summary>
internal sealed class Pace(int calls, TimeSpan window, TimeProvider time)
{
    // The other side counts when calls arrive, and they arrive more or less late.
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(50);

    private readonly Lock _lock = new();
    private readonly Queue<DateTimeOffset> _given = new();
    private DateTimeOffset _pausedUntil = DateTimeOffset.MinValue;
    private int _calls = calls;
    private TimeSpan _waited;

    /// <summary>Time spent waiting, by all calls together.</summary>
    public TimeSpan Waited
    {
        get
        {
            lock (_lock) return _waited;
        }
    }

    /// <summary>Waits for the next turn.</summary>
    public async ValueTask TakeAsync(CancellationToken cancellation)
    {
        while (true)
        {
            TimeSpan wait;
            lock (_lock)
            {
                var now = time.GetUtcNow();
                while (_given.Count > 0 && _given.Peek() + window + Margin <= now) _given.Dequeue();
                var free = _given.Count < _calls ? now : _given.ElementAt(_given.Count - _calls) + window + Margin;
                if (_pausedUntil > free) free = _pausedUntil;
                wait = free - now;
                if (wait <= TimeSpan.Zero)
                {
                    _given.Enqueue(now);
                    return;
                }

                _waited += wait;
            }

            await Task.Delay(wait, time, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Lets nobody through for a while, as the other side asks.</summary>
    public void Pause(TimeSpan wait)
    {
        lock (_lock)
        {
            var until = time.GetUtcNow() + wait;
            if (until > _pausedUntil) _pausedUntil = until;
        }
    }

    /// <summary>Goes by the limit that the other side names.</summary>
    public void Allow(int calls)
    {
        lock (_lock) _calls = Math.Max(1, calls);
    }
}
