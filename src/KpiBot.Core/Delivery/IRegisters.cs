namespace KpiBot.Delivery;

/// <summary>
/// What the bot keeps beside what arrives and what is posted: what it is to watch and to send, how that stands, what people agreed on doing. What a call has stored when it returns survives a power cut.
/// </summary>
public interface IRegisters
{
    /// <summary>The register of a kind. The kind is for ever; what is kept under it must stay readable.</summary>
    IRegister<T> Of<T>(string kind) where T : class;

    /// <summary>
    /// Makes changes and gives messages to the outbox: all, or nothing. False, and nothing, when something that was to be added is there already: another was first.
    /// </summary>
    Task<bool> CommitAsync(IReadOnlyList<RegisterWrite> writes, IReadOnlyList<Message> messages, CancellationToken cancellation);
}

/// <summary>Things of one kind, each under an id.</summary>
public interface IRegister<T> where T : class
{
    /// <summary>Everything whose id begins so, in ordinal order of the ids; an empty beginning gives all.</summary>
    Task<IReadOnlyList<Entry<T>>> AllAsync(string beginning, CancellationToken cancellation);

    /// <summary>What is kept under an id; null when there is nothing.</summary>
    Task<T?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>Keeps it, if there is nothing under the id yet.</summary>
    RegisterWrite Add(string id, T value);

    /// <summary>Keeps it, whatever is there.</summary>
    RegisterWrite Put(string id, T value);

    /// <summary>Forgets it.</summary>
    RegisterWrite Remove(string id);
}

/// <summary>Something that is kept.</summary>
/// <param name="Id">Unique among its kind.</param>
/// <param name="Value">It.</param>
public sealed record Entry<T>(string Id, T Value) where T : class;

/// <summary>A change that is not made yet.</summary>
/// <param name="Kind">Which register.</param>
/// <param name="Id">Which entry.</param>
/// <param name="Body">What is kept from then on, as it is stored; null: nothing.</param>
/// <param name="IsNew">Whether nothing may be there before.</param>
public sealed record RegisterWrite(string Kind, string Id, string? Body, bool IsNew = false);
