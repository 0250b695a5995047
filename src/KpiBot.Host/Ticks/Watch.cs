using KpiBot.Delivery;

namespace KpiBot.Host.Ticks;

/// <summary>
/// Asks the dead man again and again, on a thread of its own, and tells whoever answers for the bot what he noticed. Where ticks do not come, because a clock was set back or their source is broken, it gives some itself.
/// </summary>
internal sealed class Watch : IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15), Missed = TimeSpan.FromMinutes(2);

    private readonly ManualResetEventSlim _end = new();
    private readonly Pulse _ticks;
    private readonly Action _tick;
    private readonly DeadMan _man;
    private readonly IOwnerNotices _owner;
    private readonly TimeProvider _time;
    private readonly Thread _thread;

    /// <summary>Watches from now on.</summary>
    /// <param name="ticks">The ticks as they come.</param>
    /// <param name="tick">What a tick does.</param>
    /// <param name="man">Whom it asks.</param>
    /// <param name="owner">Whom it tells.</param>
    /// <param name="time">The clock.</param>
    public Watch(Pulse ticks, Action tick, DeadMan man, IOwnerNotices owner, TimeProvider time)
    {
        (_ticks, _tick, _man, _owner, _time) = (ticks, tick, man, owner, time);
        _thread = new Thread(LookOn) { IsBackground = true, Name = "dead man" };
        _thread.Start();
    }

    public void Dispose()
    {
        _end.Set();
        _thread.Join();
        _end.Dispose();
    }

    /// <summary>One look.</summary>
    internal void Look()
    {
        if (_ticks.Since > Missed) _tick();
        foreach (var sentence in _man.News()) Tell(sentence);
    }

    private void LookOn()
    {
        while (!_end.Wait(Every)) Look();
    }

    private void Tell(string sentence)
    {
        try
        {
            _owner.TellAsync(new Notice.Stopped(FormattableString.Invariant($"stopped {_time.GetUtcNow().ToUnixTimeSeconds()}"), null, sentence), CancellationToken.None).Wait(Every);
        }
        catch (AggregateException)
        {
            // It was said on the host's own output before anything could fail, and health says it too.
        }
    }
}
