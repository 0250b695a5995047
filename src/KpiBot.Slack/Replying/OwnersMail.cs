using KpiBot.Chat;
using KpiBot.Chat.Wording;
using KpiBot.Delivery;
using KpiBot.Kpis;
using KpiBot.Slack.Blocks;
using KpiBot.Slack.Posting;

namespace KpiBot.Slack.Replying;

/// <summary>What the member who answers for KpiBot is told, in their conversation with it.</summary>
internal static class OwnersMail
{
    /// <summary>The message; null for what does not concern Slack, or cannot be said there.</summary>
    /// <param name="notice">What to tell.</param>
    /// <param name="owner">Whom.</param>
    /// <param name="home">Where the member is found for what concerns no workspace; null where it is not known yet.</param>
    public static Message? Of(Notice notice, UserId owner, TeamId? home) => notice switch
    {
        Notice.Undelivered { Outgoing: var lost } when lost.Message.Destination.Platform == SlackArrivals.Platform => MessageOf(
            $"undelivered {lost.Id}", lost.Message.Destination.Team, owner, ChatTexts.Of(Language.English).Undelivered(lost.Message.Destination.Channel, lost.Standing.Reason ?? "no reason is known")),
        Notice.Stopped { Installation: { } where } stopped when where.Platform == SlackArrivals.Platform => MessageOf(stopped.Key, where.Team, owner, stopped.Sentence),
        Notice.Stopped { Installation: null } stopped when home is { } team => MessageOf(stopped.Key, team.Value, owner, stopped.Sentence),
        // Its token is dead: nothing can be said there.
        _ => null,
    };

    private static Message MessageOf(string key, string team, UserId owner, string sentence) => new()
    {
        Key = key,
        Kind = MessageKind.Notice,
        Destination = new Destination(SlackArrivals.Platform, team, owner.Value),
        Payload = new SlackPost.ToAll(AnswerRenderer.Render(Notices.Of(Language.English, sentence), new Rendering { Token = _ => "-" })[0], null).Written(),
    };
}
