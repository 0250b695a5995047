using KpiBot.Access;
using KpiBot.Chat;
using KpiBot.Delivery;

namespace KpiBot.Teams.Replying;

/// <summary>What is said without having been asked: to whom.</summary>
internal sealed class Speaking(Seats seats, Askers askers, Grants grants)
{
    public async Task<Audience> AudienceAsync(Destination destination, string user, CancellationToken cancellation)
    {
        var person = await seats.PersonAsync(destination.Team, user, cancellation);
        if (person is null) return new Audience(Who.Unknown, Grant.Nothing, Place.Unknown, Grant.Nothing);
        if (await seats.FindAsync(destination, cancellation) is { Gone: null, Seat: var seat }) return await askers.OfAsync(seat, person.Id, user, cancellation);
        var audience = await askers.OfAsync(person.Seat, person.Id, user, cancellation);
        // A person's own conversation is named by the person; any other that is not known is none.
        return destination.Channel == user ? audience.Alone : audience with { Where = Place.Unknown, Channel = grants.In(destination.Channel, Place.Unknown) };
    }
}
