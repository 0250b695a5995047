using System.Text.Json;

namespace KpiBot.Slack.Envelopes;

/// <summary>Reads what the Events API sends.</summary>
internal static class EventReader
{
    public static Envelope Read(JsonElement root) => root.Text("type") switch
    {
        "url_verification" => root.Text("challenge") is { } challenge ? new Envelope.Challenge(challenge) : new Envelope.Ignored("no_challenge"),
        "event_callback" => OfCallback(root),
        "app_rate_limited" => new Envelope.Ignored("app_rate_limited"),
        _ => new Envelope.Ignored("unknown_type"),
    };

    private static Envelope OfCallback(JsonElement root)
    {
        if (root.Id<EventId>("event_id") is not { } id || TeamOf(root) is not { } team || root.Part("event") is not { } body) return new Envelope.Ignored("incomplete");
        return What(body) is { } what ? new Envelope.Event(id, team, root.Flag("is_ext_shared_channel"), what) : new Envelope.Ignored("not_for_us");
    }

    /// <summary>The workspace of the installation that the event was delivered for; in a shared channel the event's own team can be the partner's.</summary>
    private static TeamId? TeamOf(JsonElement root)
    {
        foreach (var authorization in root.Items("authorizations"))
            if (authorization.Id<TeamId>("team_id") is { } team) return team;
        return root.Id<TeamId>("team_id");
    }

    private static SlackEvent? What(JsonElement body) => body.Text("type") switch
    {
        "app_mention" => OfMessage(body, isDirect: body.Text("channel_type") == "im"),
        "message" when body.Text("channel_type") == "im" => OfMessage(body, isDirect: true),
        "app_home_opened" => body.Id<UserId>("user") is { } user ? new SlackEvent.HomeOpened(user, body.Text("tab") == "home", body.Id<ChannelId>("channel")) : null,
        "channel_shared" or "channel_unshared" or "channel_archive" or "channel_unarchive" or "channel_rename" or "channel_deleted" or "channel_left" or "channel_id_changed"
            or "channel_convert_to_private" or "channel_convert_to_public" or "group_archive" or "group_unarchive" or "group_rename" or "group_deleted" or "group_left"
            or "shared_channel_invite_accepted" or "shared_channel_invite_approved" => OfConversation(body),
        "app_uninstalled" or "tokens_revoked" => new SlackEvent.Removed(),
        _ => null,
    };

    /// <summary>Only what a person said first-hand: no bot's message, no edit, no notice of the platform.</summary>
    private static SlackEvent.Asked? OfMessage(JsonElement body, bool isDirect)
    {
        if (body.Part("bot_id") is not null || body.Part("bot_profile") is not null || body.Flag("hidden") == true) return null;
        if (body.Text("subtype") is not (null or "thread_broadcast" or "file_share")) return null;
        if (body.Id<UserId>("user") is not { } user || body.Id<ChannelId>("channel") is not { } channel || body.Id<MessageTs>("ts") is not { } at) return null;
        var team = body.Id<TeamId>("user_team") ?? body.Id<TeamId>("team");
        return new SlackEvent.Asked(user, team, channel, isDirect, MessageText.Plain(body.Text("text") ?? string.Empty), at, body.Id<MessageTs>("thread_ts"));
    }

    private static SlackEvent.ConversationChanged? OfConversation(JsonElement body)
    {
        var channel = body.Id<ChannelId>("channel") ?? body.Part("channel").Id<ChannelId>("id") ?? body.Id<ChannelId>("old_channel_id");
        return channel is { } id ? new SlackEvent.ConversationChanged(id) : null;
    }
}
