using System.Text.Json;
using KpiBot.Delivery;
using KpiBot.Teams.Envelopes;

namespace KpiBot.Teams.Replying;

/// <summary>What Teams sent as the inbox keeps it, and back.</summary>
internal static class TeamsArrivals
{
    /// <summary>The platform's name in destinations.</summary>
    public const string Platform = "teams";

    public static Arrival Of(Envelope envelope) => new()
    {
        Conversation = ConversationOf(SeatOf(envelope)),
        Keys = [.. envelope.Keys.Select(key => ArrivalKey.Event(new Installation(Platform, SeatOf(envelope).Tenant), key))],
        Body = JsonSerializer.SerializeToUtf8Bytes(envelope),
    };

    public static Envelope Of(Arrival arrival) => JsonSerializer.Deserialize<Envelope>(arrival.Body.Span)!;

    public static Destination ConversationOf(Seat seat) => new(Platform, seat.Tenant, seat.Conversation, seat.Thread);

    /// <summary>A person's own conversation with KpiBot, which is named by the person.</summary>
    public static Destination PersonOf(Seat seat, Sender who) => new(Platform, seat.Tenant, who.User);

    private static Seat SeatOf(Envelope envelope) => envelope switch
    {
        Envelope.Asked asked => asked.Seat,
        Envelope.Pressed pressed => pressed.Seat,
        Envelope.Consented consented => consented.Seat,
        Envelope.Added added => added.Seat,
        Envelope.Removed removed => removed.Seat,
        _ => throw new ArgumentException("There is nothing to do about it.", nameof(envelope)),
    };
}
