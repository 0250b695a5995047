using KpiBot.Chat;
using KpiBot.Chat.Wording;
using KpiBot.Delivery;
using KpiBot.Kpis;
using KpiBot.Teams.Posting;

namespace KpiBot.Teams.Replying;

/// <summary>What the person who answers for KpiBot is told, in their own chat with it.</summary>
internal static class OwnersMail
{
    /// <summary>The message; null for what does not concern Teams, or cannot be said there.</summary>
    public static Message? Of(Notice notice, string owner, string tenant) => notice switch
    {
        // Of a notice that could not be delivered none is made: it would not be either.
        Notice.Undelivered { Outgoing: { Message: { Kind: not MessageKind.Notice, Destination: { Platform: TeamsArrivals.Platform } place } } lost } => MessageOf(
            FormattableString.Invariant($"undelivered {lost.Id}"), place.Team, owner, ChatTexts.Of(Language.English).Undelivered(place.Channel, lost.Standing.Reason ?? "no reason is known")),
        Notice.Stopped { Installation: { Platform: TeamsArrivals.Platform } where } stopped => MessageOf(stopped.Key, where.Team, owner, stopped.Sentence),
        Notice.Stopped { Installation: null } stopped => MessageOf(stopped.Key, tenant, owner, stopped.Sentence),
        _ => null,
    };

    private static Message MessageOf(string key, string team, string owner, string sentence) => new()
    {
        Key = key,
        Kind = MessageKind.Notice,
        Destination = new Destination(TeamsArrivals.Platform, team, owner),
        Payload = new TeamsPost(Replies.Plain(Notices.Of(Language.English, sentence))[0], null).Written(),
    };
}
