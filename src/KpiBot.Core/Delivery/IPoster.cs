using NodaTime;

namespace KpiBot.Delivery;

/// <summary>A platform as the outbox sees it. It makes one request a call, repeats none by itself, and ends it within the time the token leaves.</summary>
public interface IPoster
{
    /// <summary>Whether a message of this kind can be found again; false where the platform, or the rights it gave, do not allow it.</summary>
    bool CanFind(Outgoing outgoing);

    /// <summary>Posts the message, or replaces the one it names; the posted message carries <see cref="Outgoing.Id"/>.</summary>
    Task<PostOutcome> PostAsync(Outgoing outgoing, CancellationToken cancellation);

    /// <summary>Looks for a message of this id that the bot itself posted at <paramref name="since"/> or later.</summary>
    Task<FindOutcome> FindAsync(Outgoing outgoing, Instant since, CancellationToken cancellation);
}
