using System.Text.Json.Serialization;

namespace KpiBot.Slack.Envelopes;

/// <summary>What Slack sent, verified and read: only what is used. It can be written to JSON and back, so that an inbox can keep it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Challenge), "challenge")]
[JsonDerivedType(typeof(SslCheck), "ssl_check")]
[JsonDerivedType(typeof(Event), "event")]
[JsonDerivedType(typeof(Command), "command")]
[JsonDerivedType(typeof(Interaction), "interaction")]
[JsonDerivedType(typeof(Ignored), "ignored")]
public abstract record Envelope
{
    private Envelope()
    {
    }

    /// <summary>Two envelopes that share a key are one and the same thing, delivered twice. Empty when there is nothing to do.</summary>
    [JsonIgnore]
    public virtual IReadOnlyList<string> Keys => [];

    /// <summary>Slack asks whether this address is ours: the text is to be sent back.</summary>
    public sealed record Challenge(string Text) : Envelope;

    /// <summary>Slack looks at the certificate: any 200 will do.</summary>
    public sealed record SslCheck : Envelope;

    /// <summary>Something happened in a workspace.</summary>
    /// <param name="Id">Of this delivery.</param>
    /// <param name="Team">The workspace that KpiBot is installed in.</param>
    /// <param name="IsShared">Whether Slack says that other organisations see the channel; null when it did not say.</param>
    /// <param name="What">What happened.</param>
    public sealed record Event(EventId Id, TeamId Team, bool? IsShared, SlackEvent What) : Envelope
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override IReadOnlyList<string> Keys => What is SlackEvent.Asked asked
            ? [$"event:{Id}", $"message:{Team}:{asked.Channel}:{asked.At}"]
            : [$"event:{Id}"];
    }

    /// <summary>A slash command.</summary>
    /// <param name="Actor">Who typed it.</param>
    /// <param name="Channel">Where.</param>
    /// <param name="Name"><c>/kpi</c>.</param>
    /// <param name="Text">What stands behind it, with Slack's escapes undone.</param>
    /// <param name="Trigger">Of this one use.</param>
    /// <param name="ResponseUrl">Where up to five answers can be sent for 30 minutes; null when Slack gave none.</param>
    public sealed record Command(Actor Actor, ChannelId Channel, string Name, string Text, string Trigger, Uri? ResponseUrl) : Envelope
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override IReadOnlyList<string> Keys => [$"command:{Actor.Team}:{Trigger}"];
    }

    /// <summary>A click, a menu's choice, a shortcut or a filled form.</summary>
    /// <param name="Actor">Whose.</param>
    /// <param name="Trigger">Of this one use.</param>
    /// <param name="ResponseUrl">As for a command.</param>
    /// <param name="What">What was done.</param>
    public sealed record Interaction(Actor Actor, string Trigger, Uri? ResponseUrl, SlackInteraction What) : Envelope
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override IReadOnlyList<string> Keys => What is SlackInteraction.Submitted form
            ? [$"interaction:{Actor.Team}:{Trigger}", $"view:{Actor.Team}:{form.View}:{form.Hash}"]
            : [$"interaction:{Actor.Team}:{Trigger}"];
    }

    /// <summary>Verified, but nothing for KpiBot: its own messages, other bots, edits, what it does not know. Acknowledged and forgotten.</summary>
    /// <param name="Reason">A short code that holds nothing of the message.</param>
    public sealed record Ignored(string Reason) : Envelope;
}

/// <summary>Who did something.</summary>
/// <param name="Team">The workspace that KpiBot is installed in.</param>
/// <param name="User">The member.</param>
/// <param name="UserTeam">The member's own workspace: another one for an outside partner; null when Slack did not say, which is never a permission.</param>
public sealed record Actor(TeamId Team, UserId User, TeamId? UserTeam);
