namespace KpiBot.Slack.Envelopes;

/// <summary>Reads a slash command, whose fields stand in a form or, over a socket, in JSON.</summary>
internal static class CommandReader
{
    /// <param name="field">The field of a name; null when there is none.</param>
    public static Envelope Read(Func<string, string?> field)
    {
        if (field("ssl_check") == "1") return new Envelope.SslCheck();
        if (WireJson.IdOf<TeamId>(field("team_id")) is not { } team || WireJson.IdOf<UserId>(field("user_id")) is not { } user) return new Envelope.Ignored("incomplete");
        if (WireJson.IdOf<ChannelId>(field("channel_id")) is not { } channel || field("command") is not { } name || field("trigger_id") is not { Length: > 0 } trigger)
            return new Envelope.Ignored("incomplete");
        return new Envelope.Command(new Actor(team, user, team), channel, name, MessageText.Plain(field("text") ?? string.Empty), trigger, AddressOf(field("response_url")));
    }

    /// <summary>An address as it was given: where it leads is checked when it is used.</summary>
    public static Uri? AddressOf(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var address) ? address : null;
}
