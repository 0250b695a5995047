using KpiBot.Delivery;
using NodaTime;

namespace KpiBot.Tests.Delivery;

/// <summary>What is durable of an outbox, whatever run of the program looks at it.</summary>
internal sealed class MemoryOutbox(TimeProvider time)
{
    public SortedDictionary<long, Outgoing> Rows { get; } = [];

    public HashSet<Installation> Locked { get; } = [];

    public HashSet<object> Told { get; } = [];

    public int Run { get; private set; }

    public bool IsCopy { get; set; }

    /// <summary>Begins a run; those before are superseded.</summary>
    public RunOfOutbox Begin()
    {
        foreach (var (number, row) in Rows.ToList()) Rows[number] = row with { Standing = Transitions.TakenOver(row.Standing, row.Message, IsCopy) };
        IsCopy = false;
        return new RunOfOutbox(this, ++Run);
    }

    public List<Outgoing> Add(IReadOnlyList<Message> messages)
    {
        var added = new List<Outgoing>();
        foreach (var message in messages.Where(message => Rows.Values.All(row => row.Message.Key != message.Key)))
        {
            var number = Rows.Count + 1;
            added.Add(Rows[number] = new Outgoing
            {
                Number = number, Id = $"id {message.Key}", Message = message, CreatedAt = Instant.FromDateTimeOffset(time.GetUtcNow()),
                FirstTriedAt = message.InDoubt ? message.InDoubtSince : null, Standing = Transitions.Given(message),
            });
        }

        return added;
    }
}

/// <summary>
/// The outbox as one run sees it. It can be told to crash at one of its calls, before or after the call has its effect: then this and every further call
/// never returns, as for a process that is gone.
/// </summary>
internal sealed class RunOfOutbox(MemoryOutbox outbox, int run) : IOutboxStore
{
    private static readonly Task Never = new TaskCompletionSource().Task;
    private Action<OutboxChange> _changed = _ => { };

    /// <summary>Called at each call: null to go on, false to crash before its effect, true after it.</summary>
    public Func<bool?> Crash { get; set; } = () => null;

    public bool IsDead { get; private set; }

    public async Task<int> AddAsync(IReadOnlyList<Message> messages, CancellationToken cancellation)
    {
        var added = outbox.Add(messages);
        foreach (var outgoing in added) _changed(new OutboxChange.Added(outgoing));
        return await Task.FromResult(added.Count);
    }

    /// <summary>A change of the caller's and the messages it gives, all or nothing; false when it gives none and changes nothing.</summary>
    public Task<bool> CommitAsync(Func<bool> change, IReadOnlyList<Message> messages) => At(() =>
    {
        if (!change()) return false;
        foreach (var outgoing in outbox.Add(messages)) _changed(new OutboxChange.Added(outgoing));
        return true;
    });

    public Task<Backlog> OpenAsync(Action<OutboxChange> changed, CancellationToken cancellation) => At(() =>
    {
        _changed = changed;
        return new Backlog([.. outbox.Rows.Values.Where(row => !row.Standing.IsFinal)], [.. outbox.Locked]);
    });

    public Task SaveAsync(Outgoing outgoing, CancellationToken cancellation) => At(() => outbox.Rows[outgoing.Number] = outgoing);

    public Task LockAsync(Installation installation, string why, CancellationToken cancellation) => At(() => outbox.Locked.Add(installation));

    public Task<bool> IsLockedAsync(Installation installation, CancellationToken cancellation) => At(() => outbox.Locked.Contains(installation));

    public Task UnlockAsync(Installation installation, CancellationToken cancellation)
    {
        outbox.Locked.Remove(installation);
        _changed(new OutboxChange.Unlocked(installation));
        return Task.CompletedTask;
    }

    public Task<bool> ResendAsync(long number, CancellationToken cancellation)
    {
        if (outbox.Rows[number].Standing.Status is not (DeliveryStatus.Failed or DeliveryStatus.Unknown)) return Task.FromResult(false);
        var again = outbox.Rows[number] = outbox.Rows[number] with { Standing = new Standing(DeliveryStatus.Waiting) };
        _changed(new OutboxChange.Added(again));
        return Task.FromResult(true);
    }

    public Task<Outgoing?> FindAsync(Installation installation, string key, CancellationToken cancellation) => At(() => outbox.Rows.Values.FirstOrDefault(row => row.Message.Key == key));

    public Task<IReadOnlyList<Notice>> UntoldAsync(CancellationToken cancellation) => At<IReadOnlyList<Notice>>(() =>
    [
        .. outbox.Locked.Where(installation => !outbox.Told.Contains(installation)).Select(installation => new Notice.LockedOut(installation, "")),
        .. outbox.Rows.Values.Where(row => row.Standing.Status is DeliveryStatus.Failed or DeliveryStatus.Unknown && !outbox.Told.Contains(row.Number)).Select(row => new Notice.Undelivered(row)),
    ]);

    public Task ToldAsync(Notice notice, CancellationToken cancellation) => At(() => outbox.Told.Add(notice switch
    {
        Notice.LockedOut locked => locked.Installation,
        Notice.Undelivered undelivered => undelivered.Outgoing.Number,
        _ => throw new InvalidOperationException(),
    }));

    /// <summary>A call that may be the last one of the run.</summary>
    public async Task<T> At<T>(Func<T> effect)
    {
        if (IsDead) await Never;
        if (outbox.Run != run) throw new SupersededException();
        var crash = Crash();
        IsDead = crash is not null;
        if (crash == false) await Never;
        var result = effect();
        if (crash == true) await Never;
        return result;
    }
}

/// <summary>A poster that dies with its run.</summary>
internal sealed class PosterOfRun(IPoster poster, RunOfOutbox run) : IPoster
{
    public bool CanFind(Outgoing outgoing) => poster.CanFind(outgoing);

    public async Task<PostOutcome> PostAsync(Outgoing outgoing, CancellationToken cancellation) => await await run.At(() => poster.PostAsync(outgoing, cancellation));

    public async Task<FindOutcome> FindAsync(Outgoing outgoing, Instant since, CancellationToken cancellation) => await await run.At(() => poster.FindAsync(outgoing, since, cancellation));
}
