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

    /// <summary>A posting as messages of this platform.</summary>
    Task<IReadOnlyList<Message>> RenderAsync(Posting posting, CancellationToken cancellation);

    /// <summary>
    /// Somebody, and who else would read a place, as the platform says it now: asked before something is posted for them. Whoever is gone is unknown; so is a place that is not there, or that KpiBot is not in.
    /// A platform that does not answer throws, and is asked again later.
    /// </summary>
    Task<Audience> AudienceAsync(Destination destination, string user, CancellationToken cancellation);

    /// <summary>Where KpiBot and one person alone talk; the person's own id where a platform takes that for it.</summary>
    Task<Destination> DirectAsync(Installation installation, string user, CancellationToken cancellation) => Task.FromResult(new Destination(installation.Platform, installation.Team, user));

    /// <summary>The place that the words of a question name ("#sales"), as this platform writes it in them; null where they name none, or more than one. Whether it is there, and KpiBot in it, is for <see cref="AudienceAsync"/> to say.</summary>
    Task<Destination?> NamedAsync(Installation installation, string words, CancellationToken cancellation) => Task.FromResult<Destination?>(null);

    /// <summary>The e-mail address of a member, where the platform may tell it; null where it does not.</summary>
    Task<string?> AddressOfAsync(Installation installation, string user, CancellationToken cancellation) => Task.FromResult<string?>(null);

    /// <summary>What it does beside that, until it is cancelled.</summary>
    Task RunAsync(CancellationToken cancellation);
}
