using KpiBot.Delivery;

namespace KpiBot.Host.Ticks;

/// <summary>Asks the dead man again and again, on a thread of its own, and tells whoever answers for the bot what he noticed.</summary>
internal sealed class Watch : IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    private readonly ManualResetEventSlim _end = new();
    private readonly DeadMan _man;
    private readonly IOwnerNotices _owner;
    private readonly TimeProvider _time;
    private readonly Thread _thread;

    public Watch(DeadMan man, IOwnerNotices owner, TimeProvider time)
    {
        (_man, _owner, _time) = (man, owner, time);
        _thread = new Thread(Look) { IsBackground = true, Name = "dead man" };
        _thread.Start();
    }

    public void Dispose()
    {
        _end.Set();
        _thread.Join();
        _end.Dispose();
    }

    private void Look()
    {
        while (!_end.Wait(Every))
            foreach (var sentence in _man.News()) Tell(sentence);
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
