namespace KpiBot.Slack.Api;

/// <summary>
/// One message at a time in a channel, and a second between the end of one and the start of the next, in the order they were asked for. Channels do not wait for each other but for
/// a place among so many requests at once, of which each channel asks for one at a time.
/// </summary>
internal sealed class ChannelLanes(TimeProvider time) : IDisposable
{
    /// <summary>Between two messages in one channel.</summary>
    public static readonly TimeSpan Gap = TimeSpan.FromSeconds(1);

    private const int MostAtOnce = 10;
    private const int LanesBeforeSweep = 256;
    private readonly Dictionary<ChannelId, Lane> _lanes = [];
    private readonly SemaphoreSlim _places = new(MostAtOnce);

    /// <summary>Does something in a channel when its turn comes.</summary>
    public async Task<T> TakeTurnAsync<T>(ChannelId channel, Func<Task<T>> send, CancellationToken cancellation)
    {
        var lane = Join(channel);
        try
        {
            await lane.Turn.WaitAsync(cancellation);
            try
            {
                if (lane.FreeAt - time.GetUtcNow() is var wait && wait > TimeSpan.Zero) await Task.Delay(wait, time, cancellation);
                return await SendAsync(lane, send, cancellation);
            }
            finally
            {
                lane.Turn.Release();
            }
        }
        finally
        {
            lock (_lanes) lane.Waiting--;
        }
    }

    public void Dispose() => _places.Dispose();

    private async Task<T> SendAsync<T>(Lane lane, Func<Task<T>> send, CancellationToken cancellation)
    {
        await _places.WaitAsync(cancellation);
        try
        {
            return await send();
        }
        finally
        {
            lane.FreeAt = time.GetUtcNow() + Gap;
            _places.Release();
        }
    }

    private Lane Join(ChannelId channel)
    {
        lock (_lanes)
        {
            if (_lanes.Count >= LanesBeforeSweep) Sweep();
            if (!_lanes.TryGetValue(channel, out var lane)) _lanes[channel] = lane = new Lane();
            lane.Waiting++;
            return lane;
        }
    }

    private void Sweep()
    {
        var now = time.GetUtcNow();
        foreach (var (channel, _) in _lanes.Where(entry => entry.Value.Waiting == 0 && entry.Value.FreeAt <= now).ToList()) _lanes.Remove(channel);
    }

    private sealed class Lane
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public DateTimeOffset FreeAt { get; set; }

        public int Waiting { get; set; }
    }
}
