using KpiBot.Chat;
using KpiBot.Chat.Wording;
using KpiBot.Delivery;
using KpiBot.Slack.Api;
using KpiBot.Slack.Envelopes;
using KpiBot.Slack.Installing;

namespace KpiBot.Slack.Replying;

/// <summary>Finds what is to be done about an arrival. What it does itself at Slack's may be done again; the rest goes through the outbox.</summary>
internal sealed class SlackHandler(ISlackWorkspaces workspaces, Func<TeamId, CancellationToken, Task> removed, FrontDesk desk, Askers askers, Replies replies, Pressing pressing, HomeTab home, TimeProvider time)
{
    private static readonly TimeSpan BeforeStatus = TimeSpan.FromSeconds(1);

    public async Task<Handling> HandleAsync(Claim claim, CancellationToken cancellation)
    {
        var envelope = SlackArrivals.Of(claim.Arrival);
        if (envelope is Envelope.Event { What: SlackEvent.Removed } gone)
        {
            await removed(gone.Team, cancellation);
            return Handling.Nothing;
        }

        return await workspaces.FindAsync(new TeamId(claim.Arrival.Conversation.Team), cancellation) switch
        {
            SlackOutcome<SlackWorkspace>.Done { Value: var workspace } => await HandleAsync(claim, envelope, workspace, cancellation),
            SlackOutcome<SlackWorkspace>.RetrySafe retry => throw new SlackBusyException(retry.Error),
            // Without a token that Slack accepts there is nobody who could be answered.
            SlackOutcome<SlackWorkspace>.Auth auth => throw new SlackBusyException(auth.Error),
            _ => Handling.Nothing,
        };
    }

    private async Task<Handling> HandleAsync(Claim claim, Envelope envelope, SlackWorkspace workspace, CancellationToken cancellation)
    {
        switch (envelope)
        {
            case Envelope.Event { What: SlackEvent.Asked asked } said when asked.User != workspace.Bot.User:
                return await AskedAsync(claim, said, asked, workspace, cancellation);
            case Envelope.Event { What: SlackEvent.HomeOpened opened } said:
                await home.ShowAsync(workspace, new Actor(said.Team, opened.User, null), opened, cancellation);
                return Handling.Nothing;
            case Envelope.Command command:
                return await PrivatelyAsync(claim, command.Actor, command.Channel, command.Text, command.ResponseUrl, workspace, cancellation);
            case Envelope.Interaction { What: SlackInteraction.AskedAbout about } interaction:
                return await PrivatelyAsync(claim, interaction.Actor, about.Channel, about.Text, interaction.ResponseUrl, workspace, cancellation);
            case Envelope.Interaction { What: SlackInteraction.Pressed pressed } interaction:
                return await pressing.HandleAsync(claim, interaction, pressed, workspace, cancellation);
            case Envelope.Interaction { What: SlackInteraction.Submitted form } interaction:
                return await pressing.HandleAsync(claim, interaction, form, workspace, cancellation);
            default:
                return Handling.Nothing;
        }
    }

    private async Task<Handling> AskedAsync(Claim claim, Envelope.Event said, SlackEvent.Asked asked, SlackWorkspace workspace, CancellationToken cancellation)
    {
        var actor = new Actor(said.Team, asked.User, asked.UserTeam);
        var to = new Addressee(SlackArrivals.ConversationOf(said.Team, asked), asked.User, asked.IsDirect) { Thread = asked.Thread };
        if (await askers.RefusalAsync(claim, actor, to, workspace, replies, cancellation) is { } refused) return refused;
        var (audience, language) = await askers.OfAsync(workspace, actor, asked.Channel, said.IsShared, cancellation);
        var question = new ChatQuestion { Number = claim.Number, Conversation = to.Conversation, Text = asked.Text, User = asked.User.Value, Audience = audience, Language = language };
        var asking = desk.AskAsync(question, cancellation);
        if (asked.IsDirect && await Task.WhenAny(asking, Task.Delay(BeforeStatus, time, cancellation)) != asking)
            await workspace.Client.Assistant.SetStatusAsync(asked.Channel, asked.Thread ?? asked.At, ChatTexts.Of(language).Working, cancellation);
        return await replies.OfAsync(claim, await asking, to, workspace, cancellation);
    }

    /// <summary>A command or a shortcut: whoever else is in the channel, only the asker reads the answer.</summary>
    private async Task<Handling> PrivatelyAsync(Claim claim, Actor actor, ChannelId channel, string text, Uri? response, SlackWorkspace workspace, CancellationToken cancellation)
    {
        var to = new Addressee(SlackArrivals.Private(actor.Team, channel, actor.User), actor.User, IsDirect: false) { Response = response, IsPrivate = true };
        if (await askers.RefusalAsync(claim, actor, to, workspace, replies, cancellation) is { } refused) return refused;
        var (audience, language) = await askers.AloneAsync(workspace, actor, cancellation);
        var said = await desk.AskAsync(
            new ChatQuestion { Number = claim.Number, Conversation = to.Conversation, Text = text, User = actor.User.Value, Audience = audience, Language = language }, cancellation);
        return await replies.OfAsync(claim, said, to, workspace, cancellation);
    }
}
