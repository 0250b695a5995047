using System.Text.Json.Serialization;

namespace KpiBot.Slack.Envelopes;

/// <summary>What a person can do with something that KpiBot showed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Pressed), "pressed")]
[JsonDerivedType(typeof(AskedAbout), "asked_about")]
[JsonDerivedType(typeof(Submitted), "submitted")]
public abstract record SlackInteraction
{
    private SlackInteraction()
    {
    }

    /// <summary>A button, or a choice from a menu.</summary>
    /// <param name="Action">Its action id.</param>
    /// <param name="Value">The opaque token it carries; who holds it has proved nothing yet.</param>
    /// <param name="Channel">Where it stands; null on the Home tab.</param>
    /// <param name="Message">The message it stands in; null on the Home tab.</param>
    /// <param name="Thread">That message's thread; null when it has none.</param>
    public sealed record Pressed(string Action, string Value, ChannelId? Channel, MessageTs? Message, MessageTs? Thread) : SlackInteraction;

    /// <summary>The shortcut on somebody's message.</summary>
    public sealed record AskedAbout(string Callback, ChannelId Channel, MessageTs Message, MessageTs? Thread, string Text) : SlackInteraction;

    /// <summary>A form.</summary>
    /// <param name="View">Its id.</param>
    /// <param name="Hash">The state it was filled in.</param>
    /// <param name="Callback">Which form.</param>
    /// <param name="Token">The opaque token it carries; may be empty.</param>
    /// <param name="Values">What was filled in, by action id.</param>
    public sealed record Submitted(string View, string Hash, string Callback, string Token, IReadOnlyDictionary<string, string> Values) : SlackInteraction;
}
