using KpiBot.Delivery;
using KpiBot.Storage.Delivery;

namespace KpiBot.Tests.Delivery;

/// <summary>What is durable of the registers, whatever run of the program looks at it; as the same JSON that is stored.</summary>
internal sealed class MemoryRegisters
{
    public SortedDictionary<(string Kind, string Id), string> Rows { get; } = new(Comparer<(string Kind, string Id)>.Create((one, other) =>
        string.CompareOrdinal(one.Kind, other.Kind) is not 0 and var kind ? kind : string.CompareOrdinal(one.Id, other.Id)));

    public IReadOnlyList<T> All<T>(string kind) => [.. Rows.Where(row => row.Key.Kind == kind).Select(row => RegisterJson.Read<T>(row.Value))];

    public void Put<T>(string kind, string id, T value) => Rows[(kind, id)] = RegisterJson.Write(value);

    public bool Make(IReadOnlyList<RegisterWrite> writes)
    {
        if (writes.Any(write => write.IsNew && Rows.ContainsKey((write.Kind, write.Id)))) return false;
        foreach (var write in writes)
        {
            if (write.Body is null) Rows.Remove((write.Kind, write.Id));
            else Rows[(write.Kind, write.Id)] = write.Body;
        }

        return true;
    }
}

/// <summary>The registers as one run sees them: they crash with its outbox.</summary>
internal sealed class RunOfRegisters(MemoryRegisters registers, RunOfOutbox run) : IRegisters
{
    public IRegister<T> Of<T>(string kind) where T : class => new Register<T>(registers, run, kind);

    public Task<bool> CommitAsync(IReadOnlyList<RegisterWrite> writes, IReadOnlyList<Message> messages, CancellationToken cancellation) => run.CommitAsync(() => registers.Make(writes), messages);

    private sealed class Register<T>(MemoryRegisters registers, RunOfOutbox run, string kind) : IRegister<T> where T : class
    {
        // Reading changes nothing, so being killed at it is being killed at the next call.
        public Task<IReadOnlyList<Entry<T>>> AllAsync(string beginning, CancellationToken cancellation) => run.IsDead
            ? new TaskCompletionSource<IReadOnlyList<Entry<T>>>().Task
            : Task.FromResult<IReadOnlyList<Entry<T>>>([.. registers.Rows.Where(row => row.Key.Kind == kind && row.Key.Id.StartsWith(beginning, StringComparison.Ordinal)).Select(row => new Entry<T>(row.Key.Id, RegisterJson.Read<T>(row.Value)))]);

        public Task<T?> FindAsync(string id, CancellationToken cancellation) => run.IsDead
            ? new TaskCompletionSource<T?>().Task
            : Task.FromResult(registers.Rows.TryGetValue((kind, id), out var body) ? RegisterJson.Read<T>(body) : null);

        public RegisterWrite Add(string id, T value) => new(kind, id, RegisterJson.Write(value), IsNew: true);

        public RegisterWrite Put(string id, T value) => new(kind, id, RegisterJson.Write(value));

        public RegisterWrite Remove(string id) => new(kind, id, null);
    }
}
