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
        var (kept, writes) = (new KeptSeat(seat with { Thread = null }), new List<RegisterWrite>());
        if (await _seats.FindAsync(IdOf(seat.Tenant, seat.Conversation), cancellation) != kept) writes.Add(_seats.Put(IdOf(seat.Tenant, seat.Conversation), kept));
        if (from is null) return writes;
        var (id, person) = (IdOf(seat.Tenant, from.User), await PersonAsync(seat.Tenant, from.User, cancellation));
        var known = new KeptPerson(from.Id, seat.Kind == SeatKind.Personal || person is null ? kept.Seat : person.Seat);
        if (person != known) writes.Add(_people.Put(id, known));
        return writes;
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
