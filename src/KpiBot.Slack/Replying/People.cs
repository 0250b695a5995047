using KpiBot.Access;
using KpiBot.Chat;
using KpiBot.Kpis;
using KpiBot.Slack.Api;
using KpiBot.Slack.Envelopes;
using KpiBot.Slack.Installing;

namespace KpiBot.Slack.Replying;

/// <summary>A person as far as an answer depends on it.</summary>
/// <param name="Who">Of which kind.</param>
/// <param name="Language">The language their Slack is in; English where it is none of ours.</param>
internal sealed record Person(Who Who, Language Language);

/// <summary>Who people are, as Slack said within the last minute.</summary>
internal sealed class People(TimeProvider time)
{
    private readonly ShortMemory<(TeamId, UserId), Person> _known = new(time);

    /// <summary>Who somebody is. One of another workspace is an outsider, whatever else Slack says. A call that can be made again later throws <see cref="SlackBusyException"/>.</summary>
    public Task<Person> OfAsync(SlackWorkspace workspace, Actor actor, CancellationToken cancellation)
    {
        if (actor.Team != workspace.Bot.Team || (actor.UserTeam is { } own && own != workspace.Bot.Team)) return Task.FromResult(new Person(Who.External, Language.English));
        return _known.GetAsync((actor.Team, actor.User), async () => await Waiting.AskAsync(() => workspace.Client.Users.InfoAsync(actor.User, cancellation), time, cancellation) switch
        {
            SlackOutcome<Member>.Done { Value: var member } => (new Person(WhoIs(member, workspace.Bot.Team), LanguageTag.Parse(member.Locale) ?? Language.English), true),
            SlackOutcome<Member>.RetrySafe retry => throw new SlackBusyException(retry.Error),
            _ => (new Person(Who.Unknown, Language.English), false),
        });
    }

    /// <summary>What Slack did not say is no permission.</summary>
    internal static Who WhoIs(Member member, TeamId team) => member switch
    {
        { IsGone: true } or { Team: null } => Who.Unknown,
        { IsBot: true } or { IsStranger: true } => Who.External,
        _ when member.Team != team => Who.External,
        { IsGuest: null } => Who.Unknown,
        { IsGuest: true } => Who.Guest,
        { IsAdmin: true } => Who.Admin,
        _ => Who.Member,
    };
}
