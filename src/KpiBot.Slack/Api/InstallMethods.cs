using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using KpiBot.Access;

namespace KpiBot.Slack.Api;

/// <summary>Tokens and sockets.</summary>
public sealed class InstallMethods
{
    private readonly SlackWire _wire;

    internal InstallMethods(SlackWire wire) => _wire = wire;

    /// <summary>Changes the code of a finished OAuth round for tokens. A code is good once.</summary>
    public Task<SlackOutcome<Installation>> ExchangeAsync(SlackSettings settings, string code, Uri redirect, CancellationToken cancellation) =>
        AccessAsync(settings, cancellation, ("code", code), ("redirect_uri", redirect.OriginalString));

    /// <summary>Changes a refresh token for a new pair. The old one is good once: the new pair is to be stored before it is used, and an ambiguous outcome may have used it up.</summary>
    public Task<SlackOutcome<Installation>> RefreshAsync(SlackSettings settings, Secret refresh, CancellationToken cancellation) =>
        AccessAsync(settings, cancellation, ("grant_type", "refresh_token"), ("refresh_token", refresh.Reveal()));

    /// <summary>Asks for the address of a socket; it is good for one connection within a short time.</summary>
    public Task<SlackOutcome<Uri>> OpenSocketAsync(Secret appToken, CancellationToken cancellation) =>
        _wire.CallAsync(
            Method.OpenSocket,
            Json.Form(),
            new AuthenticationHeaderValue("Bearer", appToken.Reveal()),
            root => Uri.TryCreate(root.Text("url"), UriKind.Absolute, out var url) && _wire.Addresses.IsSocket(url) ? url : null,
            cancellation);

    private Task<SlackOutcome<Installation>> AccessAsync(SlackSettings settings, CancellationToken cancellation, params (string, string?)[] arguments)
    {
        var app = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(settings.ClientId)}:{Uri.EscapeDataString(settings.ClientSecret.Reveal())}"));
        return _wire.CallAsync(Method.Install, Json.Form(arguments), new AuthenticationHeaderValue("Basic", app), InstallationOf, cancellation);
    }

    private static Installation? InstallationOf(JsonElement root)
    {
        var enterprise = root.Part("enterprise").Id<TeamId>("id");
        if (root.Text("access_token") is not { Length: > 0 } token || (root.Part("team").Id<TeamId>("id") ?? enterprise) is not { } team) return null;
        return new Installation(team, enterprise, Secret.Of(token))
        {
            RefreshToken = Secret.Of(root.Text("refresh_token") ?? string.Empty),
            Lifetime = root.Part("expires_in") is { ValueKind: JsonValueKind.Number } seconds && seconds.TryGetInt32(out var count) ? TimeSpan.FromSeconds(count) : null,
            Bot = root.Id<UserId>("bot_user_id"),
            Scopes = [.. (root.Text("scope") ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        };
    }
}

/// <summary>KpiBot in a workspace, as Slack granted it.</summary>
/// <param name="Team">The workspace; the organisation where it was installed for all of it.</param>
/// <param name="Enterprise">The organisation; null for a workspace of its own.</param>
/// <param name="BotToken">What to call with.</param>
public sealed record Installation(TeamId Team, TeamId? Enterprise, Secret BotToken)
{
    /// <summary>For the next pair; none where tokens do not end.</summary>
    public Secret RefreshToken { get; init; } = Secret.None;

    /// <summary>Of the bot's token, from the answer on; null where it does not end.</summary>
    public TimeSpan? Lifetime { get; init; }

    /// <summary>The bot as a member.</summary>
    public UserId? Bot { get; init; }

    /// <summary>What was granted.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];
}
