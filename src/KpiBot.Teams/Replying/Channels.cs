using KpiBot.Delivery;
using KpiBot.Teams.Api;

namespace KpiBot.Teams.Replying;

/// <summary>Channels that are named in words, and people by their names: what Teams says of them now.</summary>
internal sealed class Channels(ConnectorClient client, Seats seats)
{
    // The first channel of every team has no name of its own.
    public const string First = "General";

    /// <summary>The one channel of that name in the teams that KpiBot is in, where all of a team read; null where there is none, or more than one.</summary>
    public async Task<Destination?> NamedAsync(Installation installation, string words, CancellationToken cancellation)
    {
        var (name, found) = (Folded(words), new List<Envelopes.Seat>());
        foreach (var team in await seats.TeamsAsync(installation.Team, cancellation))
        {
            switch (await client.ChannelsAsync(team, team.Team!, cancellation))
            {
                case TeamsOutcome<IReadOnlyList<Channel>>.Done { Value: var channels }:
                    found.AddRange(channels.Where(channel => Folded(channel.Name ?? First) == name).Select(channel => team with { Conversation = channel.Id, IsPrivate = false, IsShared = false }));
                    break;
                case TeamsOutcome<IReadOnlyList<Channel>>.RetrySafe retry:
                    throw new TeamsBusyException(retry.Error);
            }
        }

        if (found is not [var one]) return null;
        await seats.KnowAsync(one, cancellation);
        return TeamsArrivals.ConversationOf(one);
    }

    /// <summary>The e-mail address of somebody of the organisation itself; null when Teams does not tell.</summary>
    public async Task<string?> AddressOfAsync(Installation installation, string user, CancellationToken cancellation)
    {
        if (await seats.PersonAsync(installation.Team, user, cancellation) is not { } person) return null;
        return await client.AddressAsync(person.Seat, person.Id, cancellation) switch
        {
            TeamsOutcome<Address>.Done { Value.Text: var address } => address,
            TeamsOutcome<Address>.RetrySafe retry => throw new TeamsBusyException(retry.Error),
            _ => null,
        };
    }

    /// <summary>What somebody is called in a conversation; null where nobody of that id is there.</summary>
    public async Task<string?> NameOfAsync(Envelopes.Seat seat, string person, CancellationToken cancellation) =>
        await client.NameAsync(seat, person, cancellation) is TeamsOutcome<Called>.Done { Value.Name: { Length: > 0 } name } ? Answers.Label.Plain(name) : null;

    /// <summary>A name as people type it behind a #: without case, blanks and marks.</summary>
    private static string Folded(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
