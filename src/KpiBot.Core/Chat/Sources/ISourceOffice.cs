using KpiBot.Delivery;
using KpiBot.Kpis;

namespace KpiBot.Chat.Sources;

/// <summary>The sources of a workspace as a chat looks after them. No secret goes through it.</summary>
public interface ISourceOffice
{
    /// <summary>Every source that is set up or can be connected, in the order of the settings.</summary>
    Task<IReadOnlyList<SourceStanding>> StandingsAsync(CancellationToken cancellation);

    /// <summary>A link by which somebody connects a source in a browser: good once, for ten minutes. Null where the source is not connected that way.</summary>
    ConnectLink? LinkTo(string source, Installation installation, string user, Language language);

    /// <summary>Gives a source's connection back and forgets it; its data stays.</summary>
    Task DisconnectAsync(string source, CancellationToken cancellation);
}

/// <summary>A link that is good once.</summary>
/// <param name="Address">What is given to one person alone.</param>
/// <param name="Write">What is kept of it: nothing that it could be made from.</param>
public sealed record ConnectLink(Uri Address, RegisterWrite Write);
