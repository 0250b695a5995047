using System.Text.Json.Serialization;

namespace KpiBot.Slack.Envelopes;

/// <summary>What can happen in a workspace, as far as KpiBot minds.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Asked), "asked")]
[JsonDerivedType(typeof(HomeOpened), "home_opened")]
[JsonDerivedType(typeof(ConversationChanged), "conversation_changed")]
[JsonDerivedType(typeof(Removed), "removed")]
public abstract record SlackEvent
{
    private SlackEvent()
    {
    }

    /// <summary>A person said something to KpiBot.</summary>
    /// <param name="User">Who.</param>
    /// <param name="UserTeam">The person's own workspace; null when Slack did not say.</param>
    /// <param name="Channel">Where.</param>
    /// <param name="IsDirect">Whether only the two see it.</param>
    /// <param name="Text">The words without the mention, Slack's escapes undone.</param>
    /// <param name="At">The message.</param>
    /// <param name="Thread">The thread it was said in; null at the top of a channel.</param>
    public sealed record Asked(UserId User, TeamId? UserTeam, ChannelId Channel, bool IsDirect, string Text, MessageTs At, MessageTs? Thread) : SlackEvent;

    /// <summary>A person opened KpiBot's own page.</summary>
    /// <param name="User">Who.</param>
    /// <param name="IsHome">The Home tab; else the messages.</param>
    /// <param name="Channel">The conversation with that person; null when Slack did not say.</param>
    public sealed record HomeOpened(UserId User, bool IsHome, ChannelId? Channel) : SlackEvent;

    /// <summary>What is known about a conversation may no longer be true: shared, unshared, renamed, archived, made public, left.</summary>
    public sealed record ConversationChanged(ChannelId Channel) : SlackEvent;

    /// <summary>KpiBot was removed from the workspace, or its tokens were taken back.</summary>
    public sealed record Removed : SlackEvent;
}
