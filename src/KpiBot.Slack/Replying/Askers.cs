using KpiBot.Access;
using KpiBot.Chat;
using KpiBot.Chat.Wording;
using KpiBot.Delivery;
using KpiBot.Kpis;
using KpiBot.Slack.Envelopes;
using KpiBot.Slack.Installing;


namespace KpiBot.Slack.Replying;

/// <summary>Who asks where, as Slack says it, with what was granted to them; and whether they ask too much.</summary>
internal sealed class Askers(People people, Places places, Grants grants, Quota quota)
{
    /// <summary>The asker and everyone else in the channel.</summary>
    /// <param name="workspace">Whose.</param>
    /// <param name="actor">Who.</param>
    /// <param name="channel">Where.</param>
    /// <param name="saidShared">Whether the event itself said that other organisations see the channel; null when it said nothing.</param>
    /// <param name="cancellation">Stops asking.</param>
    public async Task<(Audience Audience, Language Language)> OfAsync(SlackWorkspace workspace, Actor actor, ChannelId channel, bool? saidShared, CancellationToken cancellation)
    {
        var person = await people.OfAsync(workspace, actor, cancellation);
        var place = saidShared == true ? Place.Shared : await places.OfAsync(workspace, channel, cancellation);
        return (new Audience(person.Who, grants.To(actor.User.Value, person.Who), place, grants.In(channel.Value, place)), person.Language);
    }

    /// <summary>The asker alone.</summary>
    public async Task<(Audience Audience, Language Language)> AloneAsync(SlackWorkspace workspace, Actor actor, CancellationToken cancellation)
    {
        var person = await people.OfAsync(workspace, actor, cancellation);
        return (new Audience(person.Who, grants.To(actor.User.Value, person.Who), Place.Direct, Grant.Nothing), person.Language);
    }

    /// <summary>What becomes of a question too many; null when it may be answered.</summary>
    public async Task<Handling?> RefusalAsync(Claim claim, Actor actor, Addressee to, SlackWorkspace workspace, Replies replies, CancellationToken cancellation)
    {
        // A question that is handled again was counted before.
        var allowance = claim.Turn > 1 ? Allowance.Granted : quota.Take($"{actor.Team} {actor.User}", $"{actor.Team} {to.Channel}");
        if (allowance == Allowance.Granted) return null;
        if (allowance == Allowance.Silent) return Handling.Nothing;
        var language = (await people.OfAsync(workspace, actor, cancellation)).Language;
        return new Handling(replies.Of(claim, Notices.Of(language, ChatTexts.Of(language).TooMany), to));
    }
}
