using System.Globalization;
using KpiBot.Alerts;
using KpiBot.Chat;
using KpiBot.Chat.Wording;
using KpiBot.Delivery;
using KpiBot.Digests;
using KpiBot.Kpis;
using KpiBot.Teams.Envelopes;
using KpiBot.Teams.Posting;

namespace KpiBot.Teams.Replying;

/// <summary>KpiBot was removed from a conversation, or from all of a team: nothing is posted there any more, and those who had something posted there are told.</summary>
internal sealed class Leaving(Seats seats, IRegisters registers, string? owner)
{
    private const string Why = "KpiBot was removed from that conversation";

    public async Task<Handling> HandleAsync(Claim claim, Envelope.Removed removed, CancellationToken cancellation)
    {
        var seat = removed.Seat;
        var lost = await seats.LostWithAsync(removed, cancellation);
        var posted = await PostedAsync([.. lost.Select(one => TeamsArrivals.ConversationOf(one).Whole)], cancellation);
        // Whoever removed it from their own chat knows, and cannot be reached there.
        string[] told = [.. posted.Select(one => one.Owner).Append(owner).OfType<string>().Distinct().Where(person => seat.Kind != SeatKind.Personal || person == owner)];
        return new Handling([.. told.Select((person, at) => new Message
        {
            Key = string.Create(CultureInfo.InvariantCulture, $"{claim.AnswerKey} {at}"),
            Kind = MessageKind.Notice,
            Destination = new Destination(TeamsArrivals.Platform, seat.Tenant, person),
            Payload = PostTo(person, seat, posted).Written(),
        })]) { Writes = [.. lost.Select(one => seats.Lose(one, Why))] };
    }

    /// <summary>To each person of what is theirs, in its language; to whoever answers for the bot of all.</summary>
    private TeamsPost PostTo(string person, Seat seat, IReadOnlyList<Subscribed> posted)
    {
        Subscribed[] theirs = [.. posted.Where(one => person == owner || one.Owner == person)];
        var language = theirs.FirstOrDefault(one => one.Owner == person)?.Language ?? Language.English;
        var texts = ChatTexts.Of(language);
        string Names(bool isAlert) => string.Join(", ", theirs.Where(one => one.IsAlert == isAlert).Select(one => one.Name));
        string[] sentences =
        [
            texts.Removed($"{TeamsArrivals.Platform} {seat.Conversation}"), .. theirs.Any(one => !one.IsAlert) ? (string[])[texts.RemovedDigests(Names(isAlert: false))] : [],
            .. theirs.Any(one => one.IsAlert) ? (string[])[texts.RemovedAlerts(Names(isAlert: true))] : [],
        ];
        return new TeamsPost(Replies.Plain(Notices.Of(language, sentences))[0], null);
    }

    private async Task<IReadOnlyList<Subscribed>> PostedAsync(HashSet<Destination> places, CancellationToken cancellation)
    {
        var digests = await registers.Of<DigestSubscription>(DigestSubscription.Kind).AllAsync(string.Empty, cancellation);
        var alerts = await registers.Of<AlertSubscription>(AlertSubscription.Kind).AllAsync(string.Empty, cancellation);
        return
        [
            .. digests.Select(entry => entry.Value).Where(digest => places.Contains(digest.Destination.Whole)).Select(digest => new Subscribed(digest.Name, digest.Owner, digest.Look.Language, IsAlert: false)),
            .. alerts.Select(entry => entry.Value).Where(alert => places.Contains(alert.Destination.Whole) || alert.Steps.Any(step => step.Person is null && places.Contains(step.To.Whole)))
                .Select(alert => new Subscribed(alert.Name, alert.Owner, alert.Language, IsAlert: true)),
        ];
    }

    private sealed record Subscribed(string Name, string Owner, Language Language, bool IsAlert);
}
