using KpiBot.Access;
using KpiBot.Chat;
using KpiBot.Teams.Api;
using KpiBot.Teams.Envelopes;

namespace KpiBot.Teams.Replying;

/// <summary>Who people are, as Teams said within the last minute.</summary>
internal sealed class People(ConnectorClient client, IReadOnlySet<string> admins, TimeProvider time)
{
    private readonly ShortMemory<(string, string), Who> _known = new(time);

    /// <summary>Who somebody in a conversation is. A call that can be made again later throws <see cref="TeamsBusyException"/>.</summary>
    /// <param name="seat">The conversation.</param>
    /// <param name="id">By which Teams knows the person to this bot.</param>
    /// <param name="person">The object id in Entra, as the activity had it; null where it did not say.</param>
    /// <param name="cancellation">Stops asking.</param>
    public Task<Who> OfAsync(Seat seat, string id, string? person, CancellationToken cancellation) => person is null ? Task.FromResult(Who.Unknown) : _known.GetAsync(
        (seat.Conversation, id),
        async () => await client.MemberAsync(seat, id, cancellation) switch
        {
            TeamsOutcome<Member>.Done { Value: var member } => (WhoIs(member, seat.Tenant, person), true),
            TeamsOutcome<Member>.RetrySafe retry => throw new TeamsBusyException(retry.Error),
            TeamsOutcome<Member>.Auth auth => throw new TeamsBusyException(auth.Error),
            _ => (Who.Unknown, false),
        });

    /// <summary>Who is in a conversation may have changed.</summary>
    public void Forget(Seat seat, string id) => _known.Forget((seat.Conversation, id));

    /// <summary>What Teams did not say is no permission.</summary>
    private Who WhoIs(Member member, string tenant, string person) => member switch
    {
        { Tenant: null } or { Role: null } or { Person: null } => Who.Unknown,
        _ when !member.Person.Equals(person, StringComparison.OrdinalIgnoreCase) => Who.Unknown,
        _ when !member.Tenant.Equals(tenant, StringComparison.OrdinalIgnoreCase) => Who.External,
        { Role: "guest" } => Who.Guest,
        { Role: "anonymous" or "bot" or "skill" } => Who.External,
        { Role: "user" or "owner" } => admins.Contains(person) ? Who.Admin : Who.Member,
        _ => Who.Unknown,
    };
}
