using KpiBot.Access;
using KpiBot.Chat;
using KpiBot.Delivery;
using KpiBot.Slack.Api;
using KpiBot.Slack.Installing;

namespace KpiBot.Slack.Replying;

/// <summary>What kind of place each conversation is, as Slack said within the last minute. An event that says that it changed makes it forgotten.</summary>
internal sealed class Places(TimeProvider time)
{
    private readonly ShortMemory<(TeamId, ChannelId), Place> _known = new(time);

    /// <summary>The place; unknown where Slack does not tell. A call that can be made again later throws <see cref="SlackBusyException"/>.</summary>
    public Task<Place> OfAsync(SlackWorkspace workspace, ChannelId channel, CancellationToken cancellation) => _known.GetAsync(
        (workspace.Bot.Team, channel),
        async () => await Waiting.AskAsync(() => workspace.Client.Conversations.InfoAsync(channel, cancellation), time, cancellation) switch
        {
            SlackOutcome<Conversation>.Done done => (PlaceOf(done.Value), true),
            SlackOutcome<Conversation>.RetrySafe retry => throw new SlackBusyException(retry.Error),
            _ => (Place.Unknown, false),
        });

    /// <summary>Why something that was decided for one kind of place may not be posted there now; null when it may.</summary>
    public async Task<PostOutcome?> ProblemAsync(SlackWorkspace workspace, ChannelId channel, Place? decided, CancellationToken cancellation)
    {
        if (decided is null) return null;
        try
        {
            var now = await OfAsync(workspace, channel, cancellation);
            return now == decided ? null : new PostOutcome.Never($"the channel is not what it was when the answer was allowed ({decided} then, {now} now)");
        }
        catch (Exception exception) when (exception is SlackBusyException or OperationCanceledException)
        {
            // Nothing was posted, and nothing is in doubt.
            return new PostOutcome.NotNow(exception.Message);
        }
    }

    /// <summary>It may have changed.</summary>
    public void Forget(TeamId team, ChannelId channel) => _known.Forget((team, channel));

    /// <summary>What Slack did not say is no permission. A direct conversation is not always said to be unshared: who is at its other end is known from the person.</summary>
    internal static Place PlaceOf(Conversation conversation) => conversation switch
    {
        { IsExternallyShared: true } or { IsSharePending: true } or { IsOrganisationShared: true } => Place.Shared,
        { IsDirect: true } => Place.Direct,
        { IsArchived: true } or { IsMember: false, IsGroupDirect: not true } => Place.Unknown,
        { IsGroupDirect: true, IsExternallyShared: false } => Place.Private,
        { IsPrivate: true, IsExternallyShared: false } => Place.Private,
        { IsPrivate: false, IsExternallyShared: false } => Place.Public,
        _ => Place.Unknown,
    };
}
