using System.Threading.Channels;

namespace KpiBot.Delivery;

/// <summary>
/// Posts what is in the outbox. One per store. What it holds in memory is only changed between two requests, one change after the other; pauses are measured
/// on a clock that no one can set.
/// </summary>
public sealed class OutboxWorker
{
    private readonly Channel<Action> _events = Channel.CreateUnbounded<Action>(new() { SingleReader = true });
    private readonly IOutboxStore _store;
    private readonly OutboxSettings _settings;
    private readonly TimeProvider _time;
    private readonly Attempt _attempt;
    private readonly Lanes _lanes;
    private readonly Telling _telling;
    private readonly long _start;
    private CancellationToken _cutOff;
    private int _underWay;
    private Exception? _fatal;

    /// <summary>Nothing happens before <see cref="RunAsync"/>.</summary>
    public OutboxWorker(IOutboxStore store, IOwnerNotices owner, OutboxSettings settings, TimeProvider time)
    {
        (_store, _settings, _time, _start) = (store, settings, time, time.GetTimestamp());
        _attempt = new Attempt(store, settings, time);
        _lanes = new Lanes(settings.Pace);
        _telling = new Telling(store, owner);
    }

    private TimeSpan Now => _time.GetElapsedTime(_start);

    /// <summary>Works until it is cancelled, then gives requests under way some time to end. Throws <see cref="SupersededException"/> when another run takes over.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var cutOff = new CancellationTokenSource();
        _cutOff = cutOff.Token;
        await OpenAsync(cancellation);
        await using var timer = _time.CreateTimer(_ => Raise(() => { }), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        try
        {
            while (true)
            {
                Pump();
                timer.Change(UntilNext() ?? Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                await _events.Reader.WaitToReadAsync(cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await EndAsync();
        }
        finally
        {
            await cutOff.CancelAsync();
        }
    }

    /// <summary>Takes over what earlier runs left.</summary>
    internal async Task OpenAsync(CancellationToken cancellation)
    {
        var backlog = await _store.OpenAsync(change => Raise(() => Apply(change)), cancellation);
        foreach (var installation in backlog.Locked) _lanes.Lock(installation);
        foreach (var outgoing in backlog.Unfinished) Take(outgoing);
        _telling.Request(Now);
    }

    /// <summary>Takes in what has happened and starts what may start; returns when there is nothing of either.</summary>
    internal void Pump()
    {
        do
        {
            while (_events.Reader.TryRead(out var happened)) happened();
            if (_fatal is not null) throw _fatal;
            while (_underWay < _settings.AtATime && _lanes.Ready(Now) is { } entry) Start(entry);
            if (_telling.IsDue(Now)) _ = TellAsync();
        }
        while (_events.Reader.TryPeek(out _));
    }

    /// <summary>How long until there is something to do unless something happens; null when nothing is planned.</summary>
    internal TimeSpan? UntilNext()
    {
        var lanes = _underWay < _settings.AtATime ? _lanes.NextStart() : null;
        var next = (lanes, _telling.DueAt) switch { ({ } a, { } b) => a < b ? a : b, (var a, var b) => a ?? b };
        return next is not { } due ? null : due > Now ? due - Now : TimeSpan.Zero;
    }

    private void Raise(Action happened) => _events.Writer.TryWrite(happened);

    private void Apply(OutboxChange change)
    {
        if (change is OutboxChange.Added added) Take(added.Outgoing);
        if (change is OutboxChange.Unlocked unlocked) _lanes.Unlock(unlocked.Installation);
    }

    /// <summary>A look waits the settle time from here on, for a request of an earlier run may end as late as now. Only the age before this run is taken from the wall clock.</summary>
    private void Take(Outgoing outgoing)
    {
        var patience = _settings.PatienceOf(outgoing.Message.Kind);
        var isUnclear = outgoing.Standing.Status == DeliveryStatus.Unclear;
        var age = (_time.GetUtcNow() - outgoing.CreatedAt.ToDateTimeOffset()).Ticks;
        var expires = Now + patience.Age - TimeSpan.FromTicks(Math.Clamp(age, 0, patience.Age.Ticks));
        _lanes.Add(new Entry
        {
            Outgoing = outgoing,
            Expires = expires,
            Due = isUnclear ? Now + patience.Settle : Now,
            Until = isUnclear ? Now + patience.Unclear : expires,
        });
    }

    private void Start(Entry entry)
    {
        _underWay++;
        _lanes.Start(entry);
        _ = MakeAsync(entry, entry.Until <= Now);
    }

    private async Task MakeAsync(Entry entry, bool isLate)
    {
        try
        {
            var (outgoing, step) = await _attempt.MakeAsync(entry.Outgoing, isLate, _cutOff);
            Raise(() => End(entry, outgoing, step));
        }
        catch (Exception failure)
        {
            Raise(() => Fail(failure));
        }
    }

    private void End(Entry entry, Outgoing outgoing, Step step)
    {
        var wasUnclear = entry.Outgoing.Standing.Status == DeliveryStatus.Unclear;
        var isUnclear = step.Standing.Status == DeliveryStatus.Unclear;
        entry.Outgoing = outgoing with { Standing = step.Standing };
        entry.Due = Now + step.Wait;
        if (isUnclear != wasUnclear) entry.Until = isUnclear ? Now + _settings.PatienceOf(outgoing.Message.Kind).Unclear : entry.Expires;
        if (step.Lockout is not null) _lanes.Lock(outgoing.Message.Destination.Installation);
        _underWay--;
        _lanes.End(entry, Now);
        if (step.Lockout is not null || step.Standing.Status is DeliveryStatus.Failed or DeliveryStatus.Unknown) _telling.Request(Now);
    }

    private void Fail(Exception failure)
    {
        _underWay--;
        if (failure is not OperationCanceledException) _fatal = failure;
    }

    private async Task TellAsync()
    {
        var told = await _telling.TellAsync(_cutOff);
        Raise(() => _telling.End(told ? null : Now + _settings.TellAgain));
    }

    private async Task EndAsync()
    {
        using var grace = new CancellationTokenSource(_settings.Grace, _time);
        try
        {
            while (_underWay > 0)
            {
                await _events.Reader.WaitToReadAsync(grace.Token);
                while (_events.Reader.TryRead(out var happened)) happened();
            }
        }
        catch (OperationCanceledException)
        {
            // The requests that are still under way are cut off; the next run looks for their messages.
        }
    }
}
