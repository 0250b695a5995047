using KpiBot.Delivery;
using KpiBot.Teams.Envelopes;

namespace KpiBot.Teams.Replying;

/// <summary>A conversation as it is kept: without its thread, and whether KpiBot is still in it.</summary>
/// <param name="Seat">The way to it.</param>
/// <param name="Gone">Why nothing reaches it; null while something does.</param>
internal sealed record KeptSeat(Seat Seat, string? Gone = null);

/// <summary>A person who spoke to KpiBot, or whom it may speak to.</summary>
/// <param name="Id">By which Teams knows the person to this bot.</param>
/// <param name="Seat">Their own conversation with KpiBot; another, from which it can be opened, where there is none yet.</param>
internal sealed record KeptPerson(string Id, Seat Seat);

/// <summary>
/// The conversations that KpiBot was let into, and the people there, so that something can be said without having been asked. The service of each is the one that Teams named last, in an activity that was verified.
/// </summary>
internal sealed class Seats(IRegisters registers)
{
    private readonly IRegister<KeptSeat> _seats = registers.Of<KeptSeat>("teams.seat");
    private readonly IRegister<KeptPerson> _people = registers.Of<KeptPerson>("teams.person");

    /// <summary>A conversation; null where KpiBot was never let in.</summary>
    public Task<KeptSeat?> FindAsync(Destination place, CancellationToken cancellation) => _seats.FindAsync(IdOf(place.Team, place.Channel), cancellation);

    /// <summary>A person by the id that settings know them by; null where nobody of that id ever spoke.</summary>
    public Task<KeptPerson?> PersonAsync(string tenant, string user, CancellationToken cancellation) => _people.FindAsync(IdOf(tenant, user), cancellation);

    /// <summary>What is to be kept of an activity from there; empty when all is known.</summary>
    public async Task<IReadOnlyList<RegisterWrite>> LearnAsync(Seat seat, Sender? from, CancellationToken cancellation)
    {
        var (before, writes) = (await _seats.FindAsync(IdOf(seat.Tenant, seat.Conversation), cancellation), new List<RegisterWrite>());
        // Not every activity says which team a channel is part of.
        var kept = new KeptSeat(seat with { Thread = null, Team = seat.Team ?? before?.Seat.Team });
        if (before != kept) writes.Add(_seats.Put(IdOf(seat.Tenant, seat.Conversation), kept));
        if (from is null) return writes;
        var (id, person) = (IdOf(seat.Tenant, from.User), await PersonAsync(seat.Tenant, from.User, cancellation));
        var known = new KeptPerson(from.Id, seat.Kind == SeatKind.Personal || person is null ? kept.Seat : person.Seat);
        if (person != known) writes.Add(_people.Put(id, known));
        return writes;
    }

    /// <summary>One conversation of each team that KpiBot is in.</summary>
    public async Task<IReadOnlyList<Seat>> TeamsAsync(string tenant, CancellationToken cancellation) =>
        [.. (await _seats.AllAsync(IdOf(tenant, string.Empty), cancellation)).Select(entry => entry.Value).Where(kept => kept is { Gone: null, Seat.Team: not null }).Select(kept => kept.Seat).DistinctBy(seat => seat.Team)];

    /// <summary>Every conversation that is lost by a removal: all of a team's where it was removed from the team.</summary>
    public async Task<IReadOnlyList<Seat>> LostWithAsync(Envelope.Removed removed, CancellationToken cancellation)
    {
        if (removed.IsOfTeam && removed.Seat.Team is null && await FindAsync(TeamsArrivals.ConversationOf(removed.Seat), cancellation) is { Seat.Team: { } known }) removed = removed with { Seat = removed.Seat with { Team = known } };
        if (!removed.IsOfTeam || removed.Seat.Team is not { } team) return [removed.Seat];
        var others = (await _seats.AllAsync(IdOf(removed.Seat.Tenant, string.Empty), cancellation)).Select(entry => entry.Value.Seat).Where(seat => seat.Team == team && seat.Conversation != removed.Seat.Conversation);
        return [removed.Seat, .. others];
    }

    /// <summary>A channel that KpiBot can speak in, without anything having come from there.</summary>
    public async Task KnowAsync(Seat seat, CancellationToken cancellation)
    {
        if (await _seats.FindAsync(IdOf(seat.Tenant, seat.Conversation), cancellation) is not { Gone: null }) await registers.CommitAsync([_seats.Put(IdOf(seat.Tenant, seat.Conversation), new KeptSeat(seat with { Thread = null }))], [], cancellation);
    }

    /// <summary>Nothing reaches the conversation any more.</summary>
    public RegisterWrite Lose(Seat seat, string why) => _seats.Put(IdOf(seat.Tenant, seat.Conversation), new KeptSeat(seat with { Thread = null }, why));

    /// <summary>The same, at once.</summary>
    public Task LoseAsync(Seat seat, string why, CancellationToken cancellation) => registers.CommitAsync([Lose(seat, why)], [], cancellation);

    /// <summary>The person's own conversation was opened.</summary>
    public Task OpenedAsync(string user, KeptPerson person, CancellationToken cancellation) =>
        registers.CommitAsync([_people.Put(IdOf(person.Seat.Tenant, user), person), _seats.Put(IdOf(person.Seat.Tenant, person.Seat.Conversation), new KeptSeat(person.Seat))], [], cancellation);

    private static string IdOf(string tenant, string id) => $"{tenant} {id}";
}
