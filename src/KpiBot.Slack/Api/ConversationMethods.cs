using KpiBot.Delivery;
using System.Globalization;
using System.Text.Json;

namespace KpiBot.Slack.Api;

/// <summary>Channels, and what was posted in them.</summary>
public sealed class ConversationMethods
{
    private const int PageSize = 100;
    private const int MostPages = 50;
    private readonly SlackClient _client;

    internal ConversationMethods(SlackClient client) => _client = client;

    /// <summary>What is known of a conversation now.</summary>
    public Task<SlackOutcome<Conversation>> InfoAsync(ChannelId channel, CancellationToken cancellation) =>
        _client.CallAsync(Method.ConversationInfo, Json.Form(("channel", channel.Value)), root => root.Part("channel") is { } found && found.Id<ChannelId>("id") == channel ? ConversationOf(found, channel) : null, cancellation);

    /// <summary>The conversation with one person, which is there then.</summary>
    public Task<SlackOutcome<Conversation>> OpenAsync(UserId user, CancellationToken cancellation) =>
        _client.CallAsync(Method.OpenConversation, Json.Form(("users", user.Value)), root => root.Part("channel").Id<ChannelId>("id") is { } id ? new Conversation(id) { IsDirect = true } : null, cancellation);

    /// <summary>
    /// Looks a delivery up among the bot's own messages, reading to the end. Anything but <see cref="SlackOutcome{T}.Done"/> means that it is still not known whether it is there.
    /// </summary>
    /// <param name="channel">Where it was to go.</param>
    /// <param name="thread">The thread it was to go to; null for the channel itself.</param>
    /// <param name="delivery">Its id.</param>
    /// <param name="bot">Who posted it: nobody else's message counts, whatever it carries.</param>
    /// <param name="since">From when on to look.</param>
    /// <param name="cancellation">Stops looking.</param>
    public async Task<SlackOutcome<Deliveries>> FindAsync(ChannelId channel, MessageTs? thread, string delivery, BotId bot, DateTimeOffset since, CancellationToken cancellation)
    {
        var (found, cursor) = (new List<Posted>(), (string?)null);
        for (var page = 0; page < MostPages; page++)
        {
            var outcome = await ReadAsync(channel, thread, since, cursor, cancellation);
            if (outcome is not SlackOutcome<Page>.Done { Value: var read }) return outcome.Then(_ => new Deliveries([]));
            found.AddRange(read.Messages.Where(message => message.Bot == bot && message.Delivery == delivery).Select(message => new Posted(channel, message.At)));
            if (read.Next is null) return new SlackOutcome<Deliveries>.Done(new Deliveries([.. found.DistinctBy(posted => posted.At).OrderBy(posted => posted.At.Value, StringComparer.Ordinal)]));
            if (read.Next == cursor) break;
            cursor = read.Next;
        }
        return new SlackOutcome<Deliveries>.RetrySafe("not_read_to_the_end", RetryAfter.Unsaid);
    }

    private Task<SlackOutcome<Page>> ReadAsync(ChannelId channel, MessageTs? thread, DateTimeOffset since, string? cursor, CancellationToken cancellation) =>
        _client.CallAsync(
            thread is null ? Method.History : Method.Replies,
            Json.Form(
                ("channel", channel.Value),
                ("ts", thread?.Value),
                ("oldest", string.Create(CultureInfo.InvariantCulture, $"{since.ToUnixTimeSeconds()}.000000")),
                ("limit", PageSize.ToString(CultureInfo.InvariantCulture)),
                ("include_all_metadata", "true"),
                ("cursor", cursor)),
            PageOf,
            cancellation);

    /// <summary>A page whose list is missing, or that has more but does not say where, was not read to the end.</summary>
    private static Page? PageOf(JsonElement root)
    {
        if (root.Part("messages") is not { ValueKind: JsonValueKind.Array }) return null;
        var next = root.Part("response_metadata").Text("next_cursor") is { Length: > 0 } cursor ? cursor : null;
        if (next is null && root.Flag("has_more") == true) return null;
        return new Page([.. root.Items("messages").Select(MessageOf).OfType<Message>()], next);
    }

    private static Message? MessageOf(JsonElement message)
    {
        var metadata = message.Part("metadata");
        var delivery = metadata.Text("event_type") == ChatMethods.DeliveryEvent ? metadata.Part("event_payload").Text("id") : message.Items("blocks").FirstOrDefault().Text("block_id");
        return message.Id<MessageTs>("ts") is { } at ? new Message(at, message.Id<BotId>("bot_id"), delivery) : null;
    }

    private static Conversation ConversationOf(JsonElement found, ChannelId channel) => new(channel)
    {
        IsDirect = found.Flag("is_im"),
        IsGroupDirect = found.Flag("is_mpim"),
        IsPrivate = found.Flag("is_private"),
        IsArchived = found.Flag("is_archived"),
        IsMember = found.Flag("is_member"),
        IsExternallyShared = found.Flag("is_ext_shared"),
        IsSharePending = found.Flag("is_pending_ext_shared"),
        IsOrganisationShared = found.Flag("is_org_shared"),
        Name = found.Text("name"),
    };

    private sealed record Page(IReadOnlyList<Message> Messages, string? Next);

    private sealed record Message(MessageTs At, BotId? Bot, string? Delivery);
}

/// <summary>Where a delivery stands, oldest first: empty when it is not there, more than one when it was doubled.</summary>
public sealed record Deliveries(IReadOnlyList<Posted> Found);

/// <summary>A conversation. Null is what Slack did not say, and never a permission.</summary>
public sealed record Conversation(ChannelId Id)
{
    /// <summary>With one person.</summary>
    public bool? IsDirect { get; init; }

    /// <summary>With a few persons, without a name.</summary>
    public bool? IsGroupDirect { get; init; }

    /// <summary>Seen only by those invited.</summary>
    public bool? IsPrivate { get; init; }

    /// <summary>Nothing can be posted any more.</summary>
    public bool? IsArchived { get; init; }

    /// <summary>Whether the bot is in it.</summary>
    public bool? IsMember { get; init; }

    /// <summary>Other organisations see it.</summary>
    public bool? IsExternallyShared { get; init; }

    /// <summary>Other organisations are invited.</summary>
    public bool? IsSharePending { get; init; }

    /// <summary>Other workspaces of the same organisation see it.</summary>
    public bool? IsOrganisationShared { get; init; }

    /// <summary>A name for logs and lists, never a key.</summary>
    public string? Name { get; init; }
}
