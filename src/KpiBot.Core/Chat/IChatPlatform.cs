using KpiBot.Delivery;

namespace KpiBot.Chat;

/// <summary>A chat platform as the host runs it: it makes arrivals of what comes in, handles them, and posts what the outbox holds.</summary>
public interface IChatPlatform
{
    /// <summary>Its short name, as destinations have it.</summary>
    string Name { get; }

    /// <summary>Posts its messages.</summary>
    IPoster Poster { get; }

    /// <summary>Finds the answer to one of its arrivals.</summary>
    Task<Handling> HandleAsync(Claim claim, CancellationToken cancellation);

    /// <summary>The message that tells an owner; null where nobody was named.</summary>
    Message? ToOwner(Notice notice);

    /// <summary>What it does beside that, until it is cancelled.</summary>
    Task RunAsync(CancellationToken cancellation);
}
