using System.Text.Json;
using KpiBot.Chat;

namespace KpiBot.Slack.Envelopes;

/// <summary>Reads a click, a shortcut or a form.</summary>
internal static class InteractionReader
{
    public static Envelope Read(JsonElement root)
    {
        var user = root.Part("user");
        if (TeamOf(root) is not { } team || user.Id<UserId>("id") is not { } id || root.Text("trigger_id") is not { Length: > 0 } trigger) return new Envelope.Ignored("incomplete");
        if (What(root) is not { } what) return new Envelope.Ignored("not_for_us");
        var address = root.Text("response_url") ?? root.Items("response_urls").Select(given => given.Text("response_url")).FirstOrDefault();
        return new Envelope.Interaction(new Actor(team, id, user.Id<TeamId>("team_id")), trigger, CommandReader.AddressOf(address), what);
    }

    /// <summary>An app installed for a whole organisation has no team on some payloads; then the person's own stands for it.</summary>
    private static TeamId? TeamOf(JsonElement root) =>
        root.Part("team").Id<TeamId>("id") ?? (root.Flag("is_enterprise_install") == true ? root.Part("user").Id<TeamId>("team_id") : null);

    private static SlackInteraction? What(JsonElement root) => root.Text("type") switch
    {
        "block_actions" => OfAction(root),
        "message_action" => OfShortcut(root),
        "view_submission" => OfForm(root),
        _ => null,
    };

    private static SlackInteraction.Pressed? OfAction(JsonElement root)
    {
        var action = root.Items("actions").FirstOrDefault();
        if (action.Text("action_id") is not { } id) return null;
        var value = action.Text("value") ?? action.Part("selected_option").Text("value");
        var (container, message) = (root.Part("container"), root.Part("message"));
        return value is null ? null : new SlackInteraction.Pressed(
            id,
            value,
            root.Part("channel").Id<ChannelId>("id") ?? container.Id<ChannelId>("channel_id"),
            container.Id<MessageTs>("message_ts") ?? message.Id<MessageTs>("ts"),
            container.Id<MessageTs>("thread_ts") ?? message.Id<MessageTs>("thread_ts"));
    }

    private static SlackInteraction.AskedAbout? OfShortcut(JsonElement root)
    {
        var message = root.Part("message");
        if (root.Text("callback_id") is not { } callback || root.Part("channel").Id<ChannelId>("id") is not { } channel) return null;
        return (root.Id<MessageTs>("message_ts") ?? message.Id<MessageTs>("ts")) is not { } at ? null
            : new SlackInteraction.AskedAbout(callback, channel, at, message.Id<MessageTs>("thread_ts"), MessageText.Plain(message.Text("text") ?? string.Empty));
    }

    private static SlackInteraction.Submitted? OfForm(JsonElement root)
    {
        if (root.Part("view") is not { } view || view.Text("id") is not { } id || view.Text("callback_id") is not { } callback) return null;
        return new SlackInteraction.Submitted(id, view.Text("hash") ?? string.Empty, callback, view.Text("private_metadata") ?? string.Empty, ValuesOf(view));
    }

    private static Dictionary<string, string> ValuesOf(JsonElement view)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (view.Part("state").Part("values") is not { ValueKind: JsonValueKind.Object } blocks) return values;
        foreach (var block in blocks.EnumerateObject().Where(block => block.Value.ValueKind == JsonValueKind.Object))
            foreach (var input in block.Value.EnumerateObject())
                if ((input.Value.Text("value") ?? input.Value.Part("selected_option").Text("value") ?? input.Value.Text("selected_date") ?? input.Value.Text("selected_user")) is { } value) values[input.Name] = SecretMarks.Without(value);
        return values;
    }
}
