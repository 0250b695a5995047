using System.Text.Json;
using KpiBot.Delivery;
using KpiBot.Slack.Envelopes;

namespace KpiBot.Slack.Replying;

/// <summary>What Slack sent as the inbox keeps it, and back.</summary>
internal static class SlackArrivals
{
    /// <summary>The platform's name in destinations.</summary>
    public const string Platform = "slack";

    private const string OnlyMark = "only:";

    public static Arrival Of(Envelope envelope) => new()
    {
        Conversation = ConversationOf(envelope),
        Keys = [.. envelope.Keys.Select(key => ArrivalKey.Event(new Installation(Platform, TeamOf(envelope).Value), key))],
        Body = JsonSerializer.SerializeToUtf8Bytes(envelope),
    };

    public static Envelope Of(Arrival arrival) => JsonSerializer.Deserialize<Envelope>(arrival.Body.Span)!;

    /// <summary>What one person asks in a channel for themselves alone is a conversation of its own.</summary>
    public static Destination Private(TeamId team, ChannelId channel, UserId user) => new(Platform, team.Value, channel.Value, OnlyMark + user);

    /// <summary>Whether it is one.</summary>
    public static bool IsPrivate(Destination conversation) => conversation.Thread?.StartsWith(OnlyMark, StringComparison.Ordinal) == true;

    /// <summary>A question in a channel begins a thread, or is part of one; in a direct conversation it may stand at the top.</summary>
    public static Destination ConversationOf(TeamId team, SlackEvent.Asked asked) =>
        new(Platform, team.Value, asked.Channel.Value, asked.Thread?.Value ?? (asked.IsDirect ? null : asked.At.Value));

    private static Destination ConversationOf(Envelope envelope) => envelope switch
    {
        Envelope.Event { What: SlackEvent.Asked asked } said => ConversationOf(said.Team, asked),
        Envelope.Event { What: SlackEvent.HomeOpened opened } said => new Destination(Platform, said.Team.Value, opened.User.Value),
        Envelope.Event other => new Destination(Platform, other.Team.Value, other.Team.Value),
        Envelope.Command command => Private(command.Actor.Team, command.Channel, command.Actor.User),
        Envelope.Interaction { What: SlackInteraction.Pressed { Channel: { } channel, Thread: var thread } } => new Destination(Platform, TeamOf(envelope).Value, channel.Value, thread?.Value),
        Envelope.Interaction { What: SlackInteraction.AskedAbout about } interaction => Private(interaction.Actor.Team, about.Channel, interaction.Actor.User),
        Envelope.Interaction interaction => new Destination(Platform, interaction.Actor.Team.Value, interaction.Actor.User.Value),
        _ => throw new ArgumentException("There is nothing to do about it.", nameof(envelope)),
    };

    private static TeamId TeamOf(Envelope envelope) => envelope switch
    {
        Envelope.Event said => said.Team,
        Envelope.Command command => command.Actor.Team,
        Envelope.Interaction interaction => interaction.Actor.Team,
        _ => throw new ArgumentException("There is nothing to do about it.", nameof(envelope)),
    };
}
