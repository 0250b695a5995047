using KpiBot.Access;
using KpiBot.Chat;
using KpiBot.Delivery;
using KpiBot.Routine;

namespace KpiBot.Teams;

/// <summary>What KpiBot in Teams works with.</summary>
public sealed record TeamsParts
{
    /// <summary>What it was told; <see cref="TeamsSettings.Problem"/> found nothing wrong.</summary>
    public required TeamsSettings Settings { get; init; }

    /// <summary>What is asked.</summary>
    public required IChatWorkspace Workspace { get; init; }

    /// <summary>Where what arrives is kept.</summary>
    public required IInboxStore Inbox { get; init; }

    /// <summary>Where what is posted is kept.</summary>
    public required IOutboxStore Outbox { get; init; }

    /// <summary>What conversations remember.</summary>
    public required ITurnStore Turns { get; init; }

    /// <summary>Where conversations themselves are kept.</summary>
    public required IRegisters Registers { get; init; }

    /// <summary>A secret of 32 bytes for buttons.</summary>
    public required byte[] ButtonKey { get; init; }

    /// <summary>How closely KPIs are kept.</summary>
    public KpiClasses Classes { get; init; } = KpiClasses.Default;

    /// <summary>What was granted to whom.</summary>
    public Grants Grants { get; init; } = Grants.Default;

    /// <summary>Who of the chat is which owner of the data; null where nobody is any.</summary>
    public OwnerLinks? Links { get; init; }

    /// <summary>What is asked for something other than a figure.</summary>
    public IReadOnlyList<IDesk> Desks { get; init; } = [];

    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Told in a sentence what a person who runs the host must know; never what anybody said.</summary>
    public required Action<string> Report { get; init; }
}
