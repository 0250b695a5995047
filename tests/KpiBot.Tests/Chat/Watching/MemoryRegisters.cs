using KpiBot.Delivery;
using KpiBot.Storage.Delivery;

namespace KpiBot.Tests.Chat.Watching;

/// <summary>Registers and an outbox in memory, kept as JSON like the real ones; a commit can be made to break before or after it has its effect.</summary>
internal sealed class MemoryRegisters : IRegisters, IOutboxStore
{
    private readonly SortedDictionary<(string Kind, string Id), string> _rows = new(Comparer<(string Kind, string Id)>.Create((one, other) => string.CompareOrdinal($"{one.Kind}\0{one.Id}", $"{other.Kind}\0{other.Id}")));

    /// <summary>Everything that was given to the outbox, in order.</summary>
    public List<Message> Posted { get; } = [];

    /// <summary>Whether what is posted has its receipt at once.</summary>
    public bool HasReceipts { get; set; } = true;

    /// <summary>What becomes of the next commit: null as it should, false it breaks before its effect, true after it.</summary>
    public Func<bool?> Break { get; set; } = () => null;

    public IRegister<T> Of<T>(string kind) where T : class => new Register<T>(this, kind);

    public Task<bool> CommitAsync(IReadOnlyList<RegisterWrite> writes, IReadOnlyList<Message> messages, CancellationToken cancellation)
    {
        var fate = Break();
        if (fate == false) throw new IOException("cut off before");
        if (writes.Any(write => write.IsNew && _rows.ContainsKey((write.Kind, write.Id)))) return Task.FromResult(false);
        foreach (var write in writes)
        {
            if (write.Body is null) _rows.Remove((write.Kind, write.Id));
            else _rows[(write.Kind, write.Id)] = write.Body;
        }

        Posted.AddRange(messages.Where(message => Posted.TrueForAll(other => other.Key != message.Key)));
        return fate == true ? throw new IOException("cut off after") : Task.FromResult(true);
    }

    public Task<Outgoing?> FindAsync(Installation installation, string key, CancellationToken cancellation)
    {
        var at = Posted.FindIndex(message => message.Key == key);
        return Task.FromResult(at < 0 ? null : new Outgoing
        {
            Number = at, Id = key, Message = Posted[at], CreatedAt = default, Standing = HasReceipts ? new Standing(DeliveryStatus.Sent, 1, MessageId: $"ts {key}") : new Standing(DeliveryStatus.Waiting),
        });
    }

    public Task<int> AddAsync(IReadOnlyList<Message> messages, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Backlog> OpenAsync(Action<OutboxChange> changed, CancellationToken cancellation) => throw new NotSupportedException();

    public Task SaveAsync(Outgoing outgoing, CancellationToken cancellation) => throw new NotSupportedException();

    public Task LockAsync(Installation installation, string why, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<bool> IsLockedAsync(Installation installation, CancellationToken cancellation) => throw new NotSupportedException();

    public Task UnlockAsync(Installation installation, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<bool> ResendAsync(long number, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<Notice>> UntoldAsync(CancellationToken cancellation) => throw new NotSupportedException();

    public Task ToldAsync(Notice notice, CancellationToken cancellation) => throw new NotSupportedException();

    private sealed class Register<T>(MemoryRegisters all, string kind) : IRegister<T> where T : class
    {
        public Task<IReadOnlyList<Entry<T>>> AllAsync(string beginning, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Entry<T>>>(
            [.. all._rows.Where(row => row.Key.Kind == kind && row.Key.Id.StartsWith(beginning, StringComparison.Ordinal)).Select(row => new Entry<T>(row.Key.Id, RegisterJson.Read<T>(row.Value)))]);

        public Task<T?> FindAsync(string id, CancellationToken cancellation) => Task.FromResult(all._rows.TryGetValue((kind, id), out var body) ? RegisterJson.Read<T>(body) : null);

        public RegisterWrite Add(string id, T value) => new(kind, id, RegisterJson.Write(value), IsNew: true);

        public RegisterWrite Put(string id, T value) => new(kind, id, RegisterJson.Write(value));

        public RegisterWrite Remove(string id) => new(kind, id, null);
    }
}
