using KpiBot.Delivery;
using KpiBot.Digests;
using NodaTime;

namespace KpiBot.Chat.Digesting;

/// <summary>What posting digests works with.</summary>
public sealed record DigestParts
{
    /// <summary>Where digests, their slots and what people must be told are kept.</summary>
    public required IRegisters Registers { get; init; }

    /// <summary>Where what is posted is kept.</summary>
    public required IOutboxStore Outbox { get; init; }

    /// <summary>The platform of a name; null for one that is not set up.</summary>
    public required Func<string, IChatPlatform?> PlatformOf { get; init; }

    /// <summary>Puts digests together.</summary>
    public required IDigestWriter Writer { get; init; }

    /// <summary>Tells whoever answers for the bot.</summary>
    public required IOwnerNotices Owner { get; init; }

    /// <summary>The digests of the settings, beside those made in chats.</summary>
    public IReadOnlyList<DigestSubscription> Settled { get; init; } = [];

    /// <summary>Up to here another copy of the data folder may have posted; null where there is none.</summary>
    public Instant? Doubt { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }
}
