using System.Text.Json;
using System.Text.Json.Serialization;
using KpiBot.Access;
using KpiBot.Slack.Api;

namespace KpiBot.Slack.Posting;

/// <summary>What an outbox message holds for Slack: how it is posted, and the words as they were rendered.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ToAll), "all")]
[JsonDerivedType(typeof(ToOne), "one")]
[JsonDerivedType(typeof(ToResponse), "response")]
[JsonDerivedType(typeof(File), "file")]
internal abstract record SlackPost
{
    private SlackPost()
    {
    }

    public static SlackPost Of(ReadOnlyMemory<byte> payload) => JsonSerializer.Deserialize<SlackPost>(payload.Span)!;

    public byte[] Written() => JsonSerializer.SerializeToUtf8Bytes(this);

    /// <summary>A message that everyone in the conversation reads.</summary>
    /// <param name="Message">What.</param>
    /// <param name="Where">The kind of place it was decided for: it is not posted where that has changed. Null for what tells nothing of the data.</param>
    public sealed record ToAll(SlackMessage Message, Place? Where) : SlackPost;

    /// <summary>Seen by one member of the channel; it cannot be looked up.</summary>
    public sealed record ToOne(UserId User, MessageTs? Thread, SlackMessage Message) : SlackPost;

    /// <summary>An answer to a command or click, at the address that came with it; it cannot be looked up.</summary>
    public sealed record ToResponse(Uri Address, Audience Audience, SlackMessage Message) : SlackPost;

    /// <summary>A file for one person, in their conversation with KpiBot.</summary>
    public sealed record File(UserId User, string Name, byte[] Content, string Comment) : SlackPost;
}
