using KpiBot.Access;
using KpiBot.Chat;
using KpiBot.Delivery;
using KpiBot.Teams.Envelopes;

namespace KpiBot.Teams.Replying;

/// <summary>Who asks where, as Teams says it, with what was granted to them; and whether they ask too much.</summary>
internal sealed class Askers(People people, Places places, Seats seats, Grants grants, Quota quota)
{
    /// <summary>The asker and everyone else in the conversation.</summary>
    public async Task<Audience> OfAsync(Seat seat, string id, string? person, CancellationToken cancellation)
    {
        var who = await people.OfAsync(seat, id, person, cancellation);
        var place = await places.OfAsync(seat, cancellation);
        return new Audience(who, grants.To(person ?? id, who), place, grants.In(seat.Conversation, place));
    }

    /// <summary>A conversation that KpiBot is in; null where it is not (any more).</summary>
    public async Task<Seat?> SeatAsync(Destination conversation, CancellationToken cancellation) => await seats.FindAsync(conversation, cancellation) is { Gone: null, Seat: var seat } ? seat : null;

    /// <summary>What is known about who is there may no longer be true.</summary>
    public void Forget(Seat seat) => places.Forget(seat);

    /// <summary>Whether one question more is answered.</summary>
    public Allowance Take(Claim claim, Seat seat, Sender from) =>
        // A question that is handled again was counted before.
        claim.Turn > 1 ? Allowance.Granted : quota.Take($"{seat.Tenant} {from.User}", $"{seat.Tenant} {seat.Conversation}");
}
