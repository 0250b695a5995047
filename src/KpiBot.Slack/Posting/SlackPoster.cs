using KpiBot.Delivery;
using KpiBot.Slack.Api;
using KpiBot.Slack.Installing;
using KpiBot.Slack.Replying;
using NodaTime;

namespace KpiBot.Slack.Posting;

/// <summary>Slack as the outbox sees it. Before something is posted for all to read, it is asked once more what kind of place it is.</summary>
internal sealed class SlackPoster(ISlackWorkspaces workspaces, Places places) : IPoster
{
    private readonly HashSet<char> _unreadable = [];

    /// <summary>Only what stands in a conversation that KpiBot may read can be found again.</summary>
    public bool CanFind(Outgoing outgoing)
    {
        var kind = outgoing.Message.Destination.Channel[0];
        lock (_unreadable) return kind is not ('U' or 'W') && !_unreadable.Contains(kind) && SlackPost.Of(outgoing.Message.Payload) is SlackPost.ToAll;
    }

    public async Task<PostOutcome> PostAsync(Outgoing outgoing, CancellationToken cancellation)
    {
        var (destination, post) = (outgoing.Message.Destination, SlackPost.Of(outgoing.Message.Payload));
        if (await workspaces.FindAsync(new TeamId(destination.Team), cancellation) is var found && found is not SlackOutcome<SlackWorkspace>.Done) return NotBegun(found);
        var workspace = ((SlackOutcome<SlackWorkspace>.Done)found).Value;
        var channel = new ChannelId(destination.Channel);
        return post switch
        {
            SlackPost.ToAll toAll => await places.ProblemAsync(workspace, channel, toAll.Where, cancellation) ?? await PostAsync(workspace.Client, outgoing, toAll, channel, cancellation),
            SlackPost.ToOne one => Of(await workspace.Client.Chat.PostEphemeralAsync(channel, one.User, one.Message, one.Thread, cancellation), posted => posted.At.Value),
            SlackPost.ToResponse response => Of(await workspace.Client.Responses.PostAsync(response.Address, response.Message, response.Audience, cancellation), _ => string.Empty),
            SlackPost.File file => await PostAsync(workspace.Client, file, cancellation),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    public async Task<FindOutcome> FindAsync(Outgoing outgoing, Instant since, CancellationToken cancellation)
    {
        var destination = outgoing.Message.Destination;
        if (await workspaces.FindAsync(new TeamId(destination.Team), cancellation) is var found && found is not SlackOutcome<SlackWorkspace>.Done { Value: var workspace }) return Unread(NotBegun(found));
        var outcome = await workspace.Client.Conversations.FindAsync(new ChannelId(destination.Channel), ThreadOf(destination), outgoing.Id, workspace.Bot.Bot, since.ToDateTimeOffset(), cancellation);
        if (outcome is SlackOutcome<Deliveries>.Auth { Error: "missing_scope" })
        {
            lock (_unreadable) _unreadable.Add(destination.Channel[0]);
            return new FindOutcome.Unreadable("KpiBot was not given the right to read there");
        }

        return outcome switch
        {
            SlackOutcome<Deliveries>.Done { Value.Found: [var first, ..] } => new FindOutcome.Found(first.At.Value),
            SlackOutcome<Deliveries>.Done => new FindOutcome.Absent(),
            // A thread that is not there has no messages.
            SlackOutcome<Deliveries>.Permanent { Error: "thread_not_found" } => new FindOutcome.Absent(),
            _ => Unread(Of(outcome, _ => string.Empty)),
        };
    }

    private static async Task<PostOutcome> PostAsync(SlackClient client, Outgoing outgoing, SlackPost.ToAll post, ChannelId channel, CancellationToken cancellation) =>
        outgoing.Message.Replaces is { } replaced
            ? Of(await client.Chat.UpdateAsync(new Posted(channel, new MessageTs(replaced)), post.Message, cancellation), posted => posted.At.Value)
            : Of(await client.Chat.PostAsync(channel, post.Message, ThreadOf(outgoing.Message.Destination), outgoing.Id, cancellation), posted => posted.At.Value);

    /// <summary>Only its last step shows the file to anyone.</summary>
    private static async Task<PostOutcome> PostAsync(SlackClient client, SlackPost.File file, CancellationToken cancellation)
    {
        var opened = await client.Conversations.OpenAsync(file.User, cancellation);
        if (opened is not SlackOutcome<Conversation>.Done { Value.Id: var channel }) return Of(opened, _ => string.Empty);
        return Of(await client.Files.ShareAsync(file.Name, file.Content, file.Comment, channel, cancellation), shared => shared.File.Value);
    }

    /// <summary>A conversation of one person with KpiBot in a channel is no thread of Slack's.</summary>
    private static MessageTs? ThreadOf(Destination destination) => destination.Thread is { } thread && !SlackArrivals.IsPrivate(destination) ? new MessageTs(thread) : null;

    private static PostOutcome NotBegun(SlackOutcome<SlackWorkspace> outcome) => Of(outcome, _ => string.Empty);

    private static PostOutcome Of<T>(SlackOutcome<T> outcome, Func<T, string> receipt) => outcome switch
    {
        SlackOutcome<T>.Done done => new PostOutcome.Accepted(receipt(done.Value)),
        SlackOutcome<T>.RetrySafe retry => new PostOutcome.NotNow(retry.Error, retry.After),
        SlackOutcome<T>.Ambiguous ambiguous => new PostOutcome.Unclear(ambiguous.Error),
        SlackOutcome<T>.Permanent permanent => new PostOutcome.Never(permanent.Error),
        SlackOutcome<T>.Auth auth => new PostOutcome.Unauthorised(auth.Error),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static FindOutcome Unread(PostOutcome outcome) => outcome switch
    {
        PostOutcome.NotNow later => new FindOutcome.Unreadable(later.Why, later.After),
        PostOutcome.Unauthorised denied => new FindOutcome.Unauthorised(denied.Why),
        PostOutcome.Never never => new FindOutcome.Unreadable(never.Why),
        PostOutcome.Unclear unclear => new FindOutcome.Unreadable(unclear.Why),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
