using System.Threading.Channels;

namespace KpiBot.Delivery;

/// <summary>One round of some work; true when something is under way, so that it is worth another round soon.</summary>
public delegate Task<bool> Round(CancellationToken cancellation);

/// <summary>Work that is done in rounds, one after the other: one at each tick, and further ones soon after while something is under way.</summary>
/// <param name="name">What it is called where it has stopped; in the plural ("Digests").</param>
/// <param name="round">One round. One that fails is reported and comes again at the next tick; only another run of the program that has taken over ends it.</param>
/// <param name="report">Told in a sentence what a person who runs the host must know.</param>
/// <param name="time">The clock.</param>
public sealed class Rounds(string name, Round round, Action<string> report, TimeProvider time) : IBeating
{
    private readonly Channel<bool> _ticks = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private long _last = time.GetTimestamp();
    private string? _failure;

    /// <summary>How soon after a round the next is, while something is under way.</summary>
    public TimeSpan Soon { get; init; } = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    public string Name => name;

    /// <summary>How long ago a round ended well.</summary>
    public TimeSpan Since => time.GetElapsedTime(Volatile.Read(ref _last));

    /// <summary>A round is wanted now. Several while one is under way are one.</summary>
    public void Tick() => _ticks.Writer.TryWrite(true);

    /// <summary>Works until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            while (true) await WaitAsync(await RoundAsync(cancellation), cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // What is under way is found again by the next run.
        }
    }

    private async Task<bool> RoundAsync(CancellationToken cancellation)
    {
        try
        {
            var isUnderWay = await round(cancellation);
            Volatile.Write(ref _last, time.GetTimestamp());
            _failure = null;
            return isUnderWay;
        }
        catch (Exception failure) when (failure is not SupersededException && !cancellation.IsCancellationRequested)
        {
            // The same failure is reported once, not every minute; that no round ends is noticed elsewhere.
            if (_failure != failure.Message) report($"{name} failed and will be tried again: {failure.Message}");
            _failure = failure.Message;
            return false;
        }
    }

    private async Task WaitAsync(bool isUnderWay, CancellationToken cancellation)
    {
        if (!isUnderWay)
        {
            await _ticks.Reader.ReadAsync(cancellation);
            return;
        }

        using var soon = new CancellationTokenSource(Soon, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(soon.Token, cancellation);
        try
        {
            await _ticks.Reader.ReadAsync(both.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
        }
    }
}
