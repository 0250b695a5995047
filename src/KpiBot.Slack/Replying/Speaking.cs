using KpiBot.Delivery;
using KpiBot.Slack.Api;
using KpiBot.Slack.Envelopes;
using KpiBot.Slack.Installing;

namespace KpiBot.Slack.Replying;

/// <summary>What is said without having been asked: to whom, and how it looks.</summary>
internal sealed class Speaking(ISlackWorkspaces workspaces, Askers askers, Postings postings)
{
    public async Task<IReadOnlyList<Message>> RenderAsync(KpiBot.Chat.Posting posting, CancellationToken cancellation) =>
        await postings.OfAsync(posting, await WorkspaceAsync(posting.Destination, cancellation), cancellation);

    public async Task<KpiBot.Chat.Audience> AudienceAsync(Destination destination, string user, CancellationToken cancellation) =>
        (await askers.OfAsync(await WorkspaceAsync(destination, cancellation), new Actor(new TeamId(destination.Team), new UserId(user), null), new ChannelId(destination.Channel), null, cancellation)).Audience;

    /// <summary>The e-mail address of a member of the workspace itself; null when Slack does not tell.</summary>
    public async Task<string?> AddressOfAsync(Delivery.Installation installation, string user, CancellationToken cancellation)
    {
        var workspace = await WorkspaceAsync(new Destination(installation.Platform, installation.Team, user), cancellation);
        return await workspace.Client.Users.AddressAsync(new UserId(user), cancellation) switch
        {
            SlackOutcome<Address>.Done { Value.Text: var address } => address,
            SlackOutcome<Address>.RetrySafe retry => throw new SlackBusyException(retry.Error),
            _ => null,
        };
    }

    public async Task<Destination> DirectAsync(Delivery.Installation installation, string user, CancellationToken cancellation)
    {
        var own = new Destination(installation.Platform, installation.Team, user);
        return await (await WorkspaceAsync(own, cancellation)).Client.Conversations.OpenAsync(new UserId(user), cancellation) switch
        {
            SlackOutcome<Conversation>.Done done => own with { Channel = done.Value.Id.Value },
            SlackOutcome<Conversation>.RetrySafe retry => throw new SlackBusyException(retry.Error),
            _ => own,
        };
    }

    private async Task<SlackWorkspace> WorkspaceAsync(Destination destination, CancellationToken cancellation) => await workspaces.FindAsync(new TeamId(destination.Team), cancellation) switch
    {
        SlackOutcome<SlackWorkspace>.Done { Value: var workspace } => workspace,
        SlackOutcome<SlackWorkspace>.RetrySafe retry => throw new SlackBusyException(retry.Error),
        SlackOutcome<SlackWorkspace>.Auth auth => throw new SlackBusyException(auth.Error),
        SlackOutcome<SlackWorkspace>.Permanent permanent => throw new SlackBusyException(permanent.Error),
        SlackOutcome<SlackWorkspace>.Ambiguous ambiguous => throw new SlackBusyException(ambiguous.Error),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
