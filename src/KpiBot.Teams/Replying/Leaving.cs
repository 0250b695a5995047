using System.Globalization;
using KpiBot.Chat;
using KpiBot.Chat.Wording;
using KpiBot.Delivery;
using KpiBot.Digests;
using KpiBot.Kpis;
using KpiBot.Teams.Envelopes;
using KpiBot.Teams.Posting;

namespace KpiBot.Teams.Replying;

/// <summary>KpiBot was removed from a conversation: nothing is posted there any more, and those who had something posted there are told.</summary>
internal sealed class Leaving(Seats seats, IRegisters registers, string? owner)
{
    public async Task<Handling> HandleAsync(Claim claim, Envelope.Removed removed, CancellationToken cancellation)
    {
        var seat = removed.Seat;
        var texts = ChatTexts.Of(Language.English);
        var digests = (await registers.Of<DigestSubscription>(DigestSubscription.Kind).AllAsync(string.Empty, cancellation)).Select(entry => entry.Value)
            .Where(digest => digest.Destination.Whole == TeamsArrivals.ConversationOf(seat).Whole).ToList();
        string[] told = [.. digests.Select(digest => digest.Owner).Append(owner).OfType<string>().Distinct().Where(person => seat.Kind != SeatKind.Personal || person == owner)];
        string[] sentences = [texts.Removed($"{TeamsArrivals.Platform} {seat.Conversation}"), .. digests.Count == 0 ? (string[])[] : [texts.RemovedDigests(string.Join(", ", digests.Select(digest => digest.Name)))]];
        var message = Replies.Plain(Notices.Of(Language.English, sentences))[0];
        return new Handling([.. told.Select((person, at) => new Message
        {
            Key = string.Create(CultureInfo.InvariantCulture, $"{claim.AnswerKey} {at}"),
            Kind = MessageKind.Notice,
            Destination = new Destination(TeamsArrivals.Platform, seat.Tenant, person),
            Payload = new TeamsPost(message, null).Written(),
        })]) { Writes = [seats.Lose(seat, "KpiBot was removed from that conversation")] };
    }
}
