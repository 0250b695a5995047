using System.Collections.Concurrent;
using KpiBot.Chat.Sources;
using KpiBot.Sync;

namespace KpiBot.Host.Syncing;

/// <summary>What the host is reading now, and who wants it to read sooner than it would.</summary>
internal sealed class SyncState : IDisposable
{
    private readonly ConcurrentDictionary<string, SourceReading> _readings = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _soon = new(0, 1);

    /// <summary>What is being read of a source; null where nothing is.</summary>
    public SourceReading? Of(string source) => _readings.GetValueOrDefault(source);

    /// <summary>A run is under way.</summary>
    public IProgress<SyncProgress> Begin(string source)
    {
        _readings[source] = new SourceReading(null, 0);
        return new Showing(this, source);
    }

    /// <summary>It has ended.</summary>
    public void End(string source) => _readings.TryRemove(source, out _);

    /// <summary>Asks for a run now.</summary>
    public void Soon()
    {
        try
        {
            _soon.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody asked before.
        }
    }

    /// <summary>Waits for so long, or until somebody asks; null: only until somebody asks.</summary>
    public async Task WaitAsync(TimeSpan? pause, TimeProvider time, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var (asked, passed) = (_soon.WaitAsync(stop.Token), Task.Delay(pause ?? Timeout.InfiniteTimeSpan, time, stop.Token));
        var first = await Task.WhenAny(asked, passed);
        await stop.CancelAsync();
        await first;
        // One that was asked for in the same moment is not lost.
        if (first == passed && asked.IsCompletedSuccessfully) Soon();
    }

    public void Dispose() => _soon.Dispose();

    // Told by the reading thread itself: a report that comes late must not show a run that has ended.
    private sealed class Showing(SyncState state, string source) : IProgress<SyncProgress>
    {
        public void Report(SyncProgress value)
        {
            if (state._readings.ContainsKey(source)) state._readings[source] = new SourceReading(value.Stream, value.Rows);
        }
    }
}
